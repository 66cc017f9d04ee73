"""Figures: quantities with their bounds, units and what they count.

Numbers inside a time expression are the business of `times`; numbers that only name a thing ("Article
50", "F-16", "a score of 3-1") are not quantities. Everything works on the words alone and gets better
where a parse is present.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.extraction.bounds import Bounded, find_bound
from claims.extraction.candidate import Figure
from claims.extraction.counted import counted_after, share_of, tally_before
from claims.extraction.figure_parts import make_figure, sides
from claims.extraction.lexicon import words
from claims.extraction.name_numbers import CLOCK, NAMERS, is_score, only_names
from claims.extraction.number_words import FRACTIONS, MONEY_SCALES, STARTS, VAGUE, Number, read_number
from claims.extraction.parse import Parse
from claims.extraction.shares import find_share
from claims.extraction.units import CURRENCY_SIGNS, is_time_unit, unit_after

_RANGE_JOINS = frozenset({"to", "-", "–", "—", "and", "or", "through"})
_CHANGE = words(
    "rise rose risen rising increase increased increasing grow grew grown growing climb climbed climbing jump jumped soar soared surge surged swell"
    " go went gone fall fell fallen falling drop dropped dropping decline declined declining sink shrink shrank decrease decreased"
    " decreasing slip slipped plunge plunged cut cutting raise raised raising reduce reduced reducing lower lowered lowering"
    " move moved revise revised change changed up down bring brought bringing took taking"
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """A number or range over tokens `[first, end)` before its bound and unit are known."""

    low: float
    high: float
    first: int
    end: int
    number: int  # the token that the parser attached to the noun

    @property
    def is_range(self) -> bool:
        return self.low != self.high


def find_figures(parse: Parse, taken: Iterable[tuple[int, int]] = (), offset: int = 0) -> tuple[Figure, ...]:
    """Return the figures of a parsed text in order.

    `taken` are character spans of the text that hold no figures (its time expressions); `offset` is
    added to every position, for a text that is a piece of a longer one.
    """
    blocked = _blocked_tokens(parse, taken)
    figures: list[Figure] = []
    position = 0
    starts = [at for at, word in enumerate(parse.lower) if _may_start(word)]
    for at in starts:
        if at < position or at in blocked:
            continue
        found = _figure_at(parse, at, offset)
        if found is not None:
            figure, position = found
            figures.append(figure)
    return tuple(figures)


def _may_start(word: str) -> bool:
    return word[:1].isdigit() or word in STARTS or word in VAGUE or word in FRACTIONS


def _blocked_tokens(parse: Parse, taken: Iterable[tuple[int, int]]) -> set[int]:
    spans = list(taken)
    if not spans:
        return set()
    return {
        at
        for at, first in enumerate(parse.start)
        if any(start < parse.end[at] and first < end for start, end in spans)
    }


def _figure_at(parse: Parse, at: int, offset: int) -> tuple[Figure, int] | None:
    if parse.lower[at] in VAGUE:
        return _vague(parse, at, offset)
    if share := find_share(parse, at, offset):
        return share
    number = read_number(parse.lower, at)
    if number is None:
        return None
    between = _range_from(parse, number)
    if between is not None and _is_stretch_of_time(parse, between):
        return None
    if between is None and (only_names(parse, number) or is_score(parse, number)):
        return None
    reading = between or _Reading(number.value, number.value, number.first, number.end, number.end - 1)
    return _with_unit(parse, reading, number, offset)


def _vague(parse: Parse, at: int, offset: int) -> tuple[Figure, int] | None:
    """Read "dozens of people", "tens of thousands": at least two of what the plural names."""
    following = parse.lower[at + 1 : at + 3]
    scale, end = VAGUE[parse.lower[at]], at + 1
    if parse.lower[at] in ("scores", "millions") and "of" not in following and parse.pos[at] == "VERB":
        return None
    if len(following) == 2 and following[0] == "of" and following[1] in VAGUE:
        scale, end = scale * VAGUE[following[1]] / 2, at + 3
    first = at
    if at >= 2 and parse.lower[at - 2 : at] == ["tens", "of"]:
        scale, first = VAGUE[parse.lower[at]] / 2 * 20, at - 2
    if parse.lower[at] == "scores" and parse.lower[end : end + 1] != ["of"]:
        return None
    bounded = find_bound(parse.lower, first, end)
    counted, _ = counted_after(parse, at, bounded.end)
    return make_figure(
        parse, bounded.first, bounded.end, scale, None, "above", counted, "", offset
    ), bounded.end


def _range_from(parse: Parse, number: Number) -> _Reading | None:
    """Read "3 to 5", "between 20 and 30", "10-15": None for changes ("rose from 13 to 26") and scores."""
    lower, join = parse.lower, number.end
    if join + 1 >= len(lower) or lower[join] not in _RANGE_JOINS:
        return None
    after = join + 1
    while after < len(lower) - 1 and lower[after] in CURRENCY_SIGNS:
        after += 1
    second = read_number(lower, after)
    if second is None or not _is_range(parse, number, second, lower[join]):
        return None
    low = number.value * (
        second.scale
        if number.scale == 1 and second.scale > 1 and number.value < second.value / second.scale
        else 1
    )
    if low >= second.value:
        return None
    return _Reading(low, second.value, number.first, second.end, second.end - 1)


def _is_stretch_of_time(parse: Parse, reading: _Reading) -> bool:
    """Tell whether a range is of years ("1880-1954") or durations ("8 to 10 minutes")."""
    after = parse.lower[reading.end] if reading.end < len(parse) else ""
    years = all(1500 <= value <= 2099 and value == int(value) for value in (reading.low, reading.high))
    return is_time_unit(after) or (years and parse.lower[reading.first].isdigit() and not after.endswith("s"))


def _is_range(parse: Parse, first: Number, second: Number, join: str) -> bool:
    opener = parse.lower[first.first - 1] if first.first else ""
    if join == "and":
        return opener == "between"
    if join == "to" and opener == "from":
        window = range(max(0, first.first - 12), first.first)
        return not any(parse.lower[at] in _CHANGE for at in window)
    after = parse.lower[second.end] if second.end < len(parse) else ""
    if after in CLOCK or parse.lower[first.first - 1 if first.first else 0] in NAMERS:
        return False
    if join == "or":
        return second.value - first.value == 1
    return True


def _with_unit(parse: Parse, reading: _Reading, number: Number, offset: int) -> tuple[Figure, int] | None:
    lower = parse.lower
    first, end, low, high, unit = reading.first, reading.end, reading.low, reading.high, ""
    kind = counted = ""
    if reading.is_range and first and lower[first - 1] in ("between", "from"):
        first -= 1
    sign = lower[number.first - 1] if number.first else ""
    if sign in CURRENCY_SIGNS:
        kind, unit, first = "money", CURRENCY_SIGNS[sign], _first_of_sign(parse, min(first, number.first - 1))
        if scale := _glued_scale(parse, end):
            low, high, end = low * scale, high * scale, end + 1
    elif hyphened := _hyphened(parse, end):
        kind, unit, counted, end = hyphened
    elif found := unit_after(lower, end):
        kind, unit, end = found
    elif is_time_unit(lower[end] if end < len(lower) else ""):
        kind, unit, end = "measure", lower[end].removesuffix("s"), end + 1
        if lower[end : end + 1] == ["old"]:
            unit, counted, end = f"{unit}s old", "age", end + 1
    bounded = find_bound(lower, first, end)
    if not kind and _is_age(parse, reading):
        unit, counted = "years old", "age"
    if not counted:
        counted = _counted(parse, reading, kind, unit, bounded)
    low_side, high_side, bound = (low, high, "range") if reading.is_range else sides(low, bounded.bound)
    return make_figure(
        parse, bounded.first, bounded.end, low_side, high_side, bound, counted, unit, offset
    ), bounded.end


def _is_age(parse: Parse, reading: _Reading) -> bool:
    """Tell whether the number stands between commas after a name ("Mara Lindqvist, 34, said") or after "aged"."""
    first, end = reading.first, reading.end
    if first and parse.lower[first - 1] == "aged":
        return True
    between = first > 1 and parse.words[first - 1] == "," and parse.words[end : end + 1] in ([","], ["."])
    return between and parse.pos[first - 2] == "PROPN" and reading.low < 120


def _glued_scale(parse: Parse, end: int) -> float | None:
    """Return the factor of a letter glued to an amount of money ("$5m", also before a full stop)."""
    if end >= len(parse) or parse.start[end] != parse.end[end - 1]:
        return None
    return MONEY_SCALES.get(parse.lower[end].rstrip("."))


def _first_of_sign(parse: Parse, first: int) -> int:
    # "US$5" comes apart as US and $
    glued = first > 0 and parse.end[first - 1] == parse.start[first]
    return first - 1 if glued and parse.lower[first - 1] in ("us", "a", "c", "nz", "hk", "s") else first


def _hyphened(parse: Parse, end: int) -> tuple[str, str, str, int] | None:
    """Read what hangs on a number by a hyphen: "10-storey", "34-year-old", "20-kilometre"."""
    lower = parse.lower
    if end + 1 >= len(lower) or lower[end] != "-" or not lower[end + 1][:1].isalpha():
        return None
    if is_time_unit(lower[end + 1]):
        return "measure", "years old" if lower[end + 1] == "year" else lower[end + 1], "age", end + 4
    if found := unit_after(lower, end + 1):
        return found[0], found[1], parse.text(end + 1, found[2] - 1), found[2]
    return "", "", parse.words[end + 1], end + 2


def _counted(parse: Parse, reading: _Reading, kind: str, unit: str, bounded: Bounded) -> str:
    end = bounded.end
    if kind == "percent":
        return unit + share_of(parse, end)
    if kind == "money":
        return ""
    if kind == "measure":
        tail = share_of(parse, end).removeprefix(" of ")
        return tail or tally_before(parse, reading.number, bounded.first)
    text, _ = counted_after(parse, reading.number, end)
    return text or tally_before(parse, reading.number, bounded.first)
