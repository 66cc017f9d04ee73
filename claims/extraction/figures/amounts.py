"""A number with its unit, its bound and what it counts."""

from __future__ import annotations

from claims.extraction.figures.ages import UNIT as YEARS_OLD
from claims.extraction.figures.ages import age_limit_before, is_age, is_age_limit
from claims.extraction.figures.compounds import joined_inches, rest_of
from claims.extraction.figures.counted import (
    counted_after,
    lot_of,
    past_mark,
    said_of,
    share_of,
    tally_before,
)
from claims.extraction.figures.finish import Quantity, sides
from claims.extraction.figures.levels import as_level, as_topic
from claims.extraction.figures.magnitudes import UNIT as MAGNITUDE
from claims.extraction.figures.magnitudes import magnitude_around
from claims.extraction.figures.ranges import Range
from claims.extraction.figures.unit_reading import letter_scale, money_scale, unit_at
from claims.extraction.figures.units import Unit, unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.bounds import Bounded, find_bound
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import CURRENCY_SIGNS
from claims.extraction.vocabulary.number_words import Number

_BEFORE_LONGER = words(
    "for lasted last lasts lasting took take takes taking waited spent spend after well just , is was of in"
    " been to"
)
_DIGITS = 15  # those that a float tells without an error


def with_unit(parse: Parse, span: Range, number: Number) -> Quantity | None:
    """Return the quantity of a number or range: the unit around it, its bound and what it counts."""
    first = _with_opener(parse, span, span.first)
    early = find_bound(parse.lower, first, span.end)  # "10 or more miles", "5-plus hours"
    unit: Unit | None
    if parse.word_at(number.first - 1) in CURRENCY_SIGNS:
        first = _first_of_sign(parse, min(first, number.first - 1))
        first = _with_opener(parse, span, first)
        factor, unit = _money(parse, span, number)
        end = span.end
    else:
        factor, end = letter_scale(parse, span.end)
        unit = unit_at(parse, span, end) or (unit_at(parse, span, early.end) if end == span.end else None)
    if unit is None and not span.is_range and (inches := joined_inches(parse, end)) is not None:
        span, unit = _enlarged(span, inches[0]), Unit("measure", "foot", inches[1])
    if unit is None:
        return _count(parse, span, first, end, factor)
    if not span.is_range and unit.kind in ("measure", "duration"):
        span, unit = _with_rest(parse, span, unit)
    whole = _bounded(parse, first, unit.end, early)
    bounded = as_topic(parse, as_level(parse, whole, first, unit.end, unit.kind))
    return _measured(parse, span, unit, factor * unit.factor, bounded)


def _with_opener(parse: Parse, span: Range, first: int) -> int:
    """Begin a range at the "between" or "from" before it."""
    return first - (span.is_range and parse.word_at(first - 1) in ("between", "from"))


def _money(parse: Parse, span: Range, number: Number) -> tuple[float, Unit]:
    """Return the scale and the unit of an amount behind a sign: "$30 million", and "$1,000 dollars" by a slip."""
    factor, end = money_scale(parse, span.end)
    closing = unit_after(parse.lower, end)
    end = closing.end if closing and closing.kind == "money" else end
    return factor, Unit("money", CURRENCY_SIGNS[parse.lower[number.first - 1]], end)


def _measured(parse: Parse, span: Range, unit: Unit, scale: float, bounded: Bounded) -> Quantity:
    """Return the quantity of a number with a unit; `bounded` is its bound by the words around it."""
    if unit.kind == "duration":
        bounded = _of_duration(parse, bounded)
    low, high, bound = _sides(span, scale, bounded.bound)
    counted = _counted_by_unit(parse, span, unit, bounded)
    return Quantity(
        bounded.first, bounded.end, low, high, bound, span.number, unit.kind, unit.name, counted, bounded.adds
    )


def _of_duration(parse: Parse, bounded: Bounded) -> Bounded:
    """Return the bound of a length of time: "paid over two years" means during them, "25 years to life" at least so long."""
    if _means_during(parse, bounded):
        bounded = Bounded("exact", bounded.first + 1, bounded.end, bounded.adds)
    if parse.lower[bounded.end : bounded.end + 2] == ["to", "life"]:
        return Bounded("above", bounded.first, bounded.end + 2)
    return bounded


def _enlarged(span: Range, added: float) -> Range:
    return span._replace(low=span.low + added, high=span.high + added)


def _with_rest(parse: Parse, span: Range, unit: Unit) -> tuple[Range, Unit]:
    """Add the smaller units that go with a unit: the inches of "5ft 9ins"."""
    added, end = rest_of(parse, unit)
    return _enlarged(span, added), unit._replace(end=end)


def _bounded(parse: Parse, first: int, end: int, early: Bounded) -> Bounded:
    """Return the bound of the whole; one between the number and its unit holds where no other does."""
    whole = find_bound(parse.lower, first, end)
    inner = early.bound if early.end > 0 and whole.bound == "exact" else whole.bound
    return Bounded(inner, whole.first, whole.end, whole.adds or early.adds)


def _means_during(parse: Parse, bounded: Bounded) -> bool:
    """Tell "paid over two years", during them, from "lasted over two years", longer."""
    first = bounded.first
    return parse.lower[first] == "over" and first > 0 and parse.lower[first - 1] not in _BEFORE_LONGER


def _sides(span: Range, scale: float, bound: str) -> tuple[float | None, float | None, str]:
    if span.is_range:
        return _scaled(span.low, scale), _scaled(span.high, scale), "range"
    return sides(_scaled(span.low, scale), bound)


def _scaled(value: float, scale: float) -> float:
    # 4.1 times 1e12 is 4099999999999.9995
    return float(f"{round(value * scale, 6):.{_DIGITS}g}")


def _first_of_sign(parse: Parse, first: int) -> int:
    # "US$5" comes apart as US and $
    glued = first > 0 and parse.end[first - 1] == parse.start[first]
    return first - 1 if glued and parse.lower[first - 1] in ("us", "a", "c", "nz", "hk", "s") else first


def _count(parse: Parse, span: Range, first: int, end: int, factor: float) -> Quantity:
    """Read a number without a unit: an age, a share of a point scale, or what the noun after it counts."""
    lower = parse.lower
    magnitude = magnitude_around(parse, first, end, span.number, span.high)
    if magnitude is not None:
        bounded = find_bound(lower, magnitude[0], magnitude[1])
        low, high, bound = _sides(span, 1.0, bounded.bound)
        return Quantity(bounded.first, bounded.end, low, high, bound, span.number, "measure", MAGNITUDE)
    bounded = as_topic(parse, as_level(parse, find_bound(lower, first, end), first, end, "count"))
    low, high, bound = _sides(span, factor, bounded.bound)
    if is_age(parse, bounded.first, bounded.end, span.high):
        if (limit := age_limit_before(parse, bounded.first)) is not None:
            bound, opens = limit
            return Quantity(opens, bounded.end, *_sides(span, factor, bound), span.number, "age", YEARS_OLD)
        first = bounded.first - 1 if lower[bounded.first - 1] in ("aged", "age", "ages") else bounded.first
        return Quantity(first, bounded.end, low, high, bound, span.number, "age", YEARS_OLD)
    if is_age_limit(parse, bounded.first, bounded.end, span.high):
        return Quantity(bounded.first, bounded.end, low, high, bound, span.number, "age", YEARS_OLD)
    counted = ""
    end = bounded.end
    if lower[end : end + 1] == ["-"] and end + 1 < len(lower) and lower[end + 1][:1].isalpha():
        counted, end = parse.words[end + 1], end + 2
    else:
        counted = (
            past_mark(parse, span.number, counted_after(parse, span.number, end)[0])
            or tally_before(parse, span.number, bounded.first)
            or said_of(parse, span.number, bounded.first)
            or lot_of(parse, bounded.end)
        )
    return Quantity(bounded.first, end, low, high, bound, span.number, counted=counted, adds=bounded.adds)


def _counted_by_unit(parse: Parse, span: Range, unit: Unit, bounded: Bounded) -> str:
    if unit.kind == "percent":
        return unit.name + share_of(parse, bounded.end)
    if unit.kind in ("money", "duration", "points"):
        return ""
    if unit.kind == "age":
        return counted_after(parse, span.number, bounded.end)[0]
    if unit.name.startswith("parts per"):
        return ""
    if unit.kind == "rate":
        return counted_after(parse, span.number, span.end)[0]
    tail = share_of(parse, bounded.end).removeprefix(" of ")
    return tail or tally_before(parse, span.number, bounded.first)
