"""Figures as intervals: whether two of them can both be true, and whether one replaces the other.

`hedges` says how far "about", "almost" and "more than" reach, and why; `slots` whether two figures measure the same thing;
`measures` turns different units into one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from math import inf, isclose
from typing import Literal

from claims.extraction import Figure
from claims.lineage.figures.hedges import (
    VAGUE_SPAN,
    includes_its_number,
    is_vague,
    reach,
    rounding,
    tolerance,
)
from claims.lineage.figures.measures import in_full, to_base
from claims.lineage.figures.slots import LEAST, answers
from claims.lineage.words.senses import sense_of_event

Relation = Literal["equal", "compatible", "disjoint", "unlike"]

_WHOLE = frozenset({"count", "rank", "score", "age"})
# A converted rough number is rounded again: 25 miles are 40.2 km.
_CONVERTED = 0.025
_OPPOSITE_CHANGES = frozenset({"raise", "fall"})


@dataclass(frozen=True, slots=True)
class Interval:
    """The values that a figure leaves open, in its own unit unless said otherwise.

    `side` is point, about, below, above, range or vague. `stated` is the number that is written, None for a range and for
    "dozens". `closed` tells that a bound holds its own number ("at least 10"). `slack` is half of the last digit written:
    by so much a point may be off.
    """

    low: float
    high: float
    side: str
    stated: float | None
    closed: bool = True
    slack: float = 0.0

    def holds(self, value: float) -> bool:
        """Tell whether `value` is one of those left open."""
        ends_in = self.low <= value <= self.high
        return ends_in and (self.closed or value != self.stated)


def interval_of(figure: Figure) -> Interval:
    """Return the interval of a figure in the unit that it is written in."""
    return _interval(figure.text, figure.low, figure.high, figure.bound, figure.kind in _WHOLE)


@lru_cache(maxsize=8192)
def _interval(text: str, low: float | None, high: float | None, bound: str, whole: bool) -> Interval:
    if bound == "above" and low is not None:
        return _above(text, low)
    if bound == "below" and high is not None:
        return _below(text, high)
    if low is None or high is None:
        return Interval(-inf if low is None else low, inf if high is None else high, "range", None)
    if low != high:
        return Interval(low, high, "range", None)
    if bound == "about":
        near = tolerance(low)
        return Interval(low - near, low + near, "about", low)
    return Interval(low, low, "point", low, slack=rounding(text, low, whole=whole))


def relate(earlier: Figure, later: Figure) -> Relation:
    """Return how two figures stand to each other.

    "unlike": they measure different things, so there is nothing to compare. "equal": they say the same. "compatible": one
    value can fit both ("about 60", "61"). "disjoint": none can.
    """
    return compare(earlier, later)[1]


# Asked again and again: to pair figures, to weigh them, to tell what changed.
@lru_cache(maxsize=4096)
def compare(earlier: Figure, later: Figure) -> tuple[float, Relation]:
    """Return how likely two figures measure the same thing (`slots.answers`), and how they stand to each other."""
    likely = answers(earlier, later)
    return likely, _relate_values(earlier, later) if likely >= LEAST else "unlike"


def _relate_values(earlier: Figure, later: Figure) -> Relation:
    changes = {sense_of_event(earlier.event), sense_of_event(later.event)}
    if changes == _OPPOSITE_CHANGES and earlier.kind != "count":
        return "disjoint"
    if "score" in (earlier.kind, later.kind):
        return "equal" if (earlier.low, earlier.high) == (later.low, later.high) else "disjoint"
    one, other = _in_one_unit(earlier, later)
    if _are_equal(one, other) or (earlier.unit != later.unit and _are_converted(one, other)):
        return "equal"
    return "compatible" if _meet(one, other) else "disjoint"


def replaces(earlier: Figure, later: Figure) -> bool:
    """Tell whether the later figure, told of the same event, puts another value in the place of the earlier one.

    So do a disjoint one; one that rules out the number that the earlier one allowed ("at least 10", then "12"); and a bound
    that is moved ("more than 60", then "more than 70") or turned ("at least 60", then "at most 60"). A more precise one does not ("about 60", then "61").
    """
    relation = relate(earlier, later)
    if relation != "compatible":
        return relation == "disjoint"
    one, other = _in_one_unit(earlier, later)
    if one.stated is None or other.side == "vague" or one.side not in ("below", "above"):
        return False
    if one.side != other.side and other.side in ("below", "above"):
        return one.stated == other.stated
    if one.side == other.side and other.stated is not None:
        return not isclose(one.stated, other.stated)
    return one.closed and not _is_near(one.stated, other) and one.stated != other.stated


def _above(text: str, value: float) -> Interval:
    if is_vague(text):
        return Interval(value, VAGUE_SPAN * value, "vague", None)
    if includes_its_number(text):
        return Interval(value, inf, "above", value)
    return Interval(value, value + reach(text, "above", value), "above", value, closed=False)


def _below(text: str, value: float) -> Interval:
    if includes_its_number(text):
        return Interval(-inf, value, "below", value)
    return Interval(value - reach(text, "below", value), value, "below", value, closed=False)


def _in_one_unit(earlier: Figure, later: Figure) -> tuple[Interval, Interval]:
    one, other = interval_of(earlier), interval_of(later)
    if earlier.unit == later.unit:
        return one, other
    mine = in_full(earlier.unit, _middle(one), later.unit, _middle(other))
    theirs = in_full(later.unit, _middle(other), earlier.unit, _middle(one))
    if mine == theirs:
        return one, other
    return _to_base(one, replace(earlier, unit=mine)), _to_base(other, replace(later, unit=theirs))


def _middle(interval: Interval) -> float:
    return interval.stated if interval.stated is not None else (interval.low + interval.high) / 2


def _to_base(interval: Interval, figure: Figure) -> Interval:
    low, high = to_base(interval.low, interval.high, figure.kind, figure.unit)
    if interval.side == "point":
        middle, widened = (low + high) / 2, (high - low) / 2
        ends = to_base(
            interval.low - interval.slack, interval.high + interval.slack, figure.kind, figure.unit
        )
        return replace(
            interval, low=middle, high=middle, stated=middle, slack=max(widened, (ends[1] - ends[0]) / 2)
        )
    stated = interval.stated
    if stated is not None:
        stated = sum(to_base(stated, stated, figure.kind, figure.unit)) / 2
    return replace(interval, low=low, high=high, stated=stated)


def _are_equal(one: Interval, other: Interval) -> bool:
    if one.side == other.side == "point":
        return abs(one.low - other.low) <= min(one.slack, other.slack) or isclose(one.low, other.low)
    same = one.side == other.side and one.closed == other.closed
    return same and isclose(one.low, other.low) and isclose(one.high, other.high)


def _are_converted(one: Interval, other: Interval) -> bool:
    """Tell whether two rough numbers in different units are one, converted ("about 25 miles", "some 40 km")."""
    rough = one.side == other.side == "about"
    return rough and isclose(one.low + one.high, other.low + other.high, rel_tol=_CONVERTED)


def _meet(one: Interval, other: Interval) -> bool:
    """Tell whether one value fits both. Two rough numbers do not lend each other their roughness."""
    if one.side == other.side == "point":
        return _within(one.low - other.low, max(one.slack, other.slack))
    if one.side == other.side == "about":
        return _within((one.low + one.high - other.low - other.high) / 2, max(_width(one), _width(other)))
    low = max(one.low - one.slack, other.low - other.slack)
    high = min(one.high + one.slack, other.high + other.slack)
    if not isclose(low, high):
        return low < high
    # They touch at one number: a bound may be said of what is rounded to that number, but not of the other side of it.
    return (one.closed and other.closed) or "point" in (one.side, other.side)


def _width(interval: Interval) -> float:
    return (interval.high - interval.low) / 2


def _within(difference: float, slack: float) -> bool:
    return abs(difference) <= slack or isclose(abs(difference), slack)


def _is_near(value: float, interval: Interval) -> bool:
    """Tell whether a value is one of those left open, a digit's rounding apart."""
    return interval.low - interval.slack <= value <= interval.high + interval.slack
