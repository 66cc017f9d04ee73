"""Shares in words: "half of the voters", "two-thirds of the seats", "one in five children", "9 per 100,000"."""

from __future__ import annotations

from itertools import pairwise

from claims.extraction.figures.counted import counted_after, share_of
from claims.extraction.figures.finish import Quantity, sides
from claims.extraction.figures.units import Unit, is_time_unit, length_of_time, unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.bounds import find_bound
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import currency_after
from claims.extraction.vocabulary.number_words import FRACTIONS, STARTS, Number, part_of_scale, read_number

_NO_HALF_BEFORE = words("first second last latter other better late early")
_NO_HALF_AFTER = words(
    "- past time way day hour brother sister mast term price board court century marathon back minute moon full an a"
)
_AFTER_FRACTION = words(
    "of to more less fewer higher lower larger smaller in by from over above below on since between compared said say says were was"
    " are is have had who the and or but between bigger cheaper faster as at . , ; ) -"
)
_SOFTENED = words(
    "about nearly almost than around roughly over under least by some approximately just to up close"
)
_PARTS_OF_UNIT = (
    (0.5, ("half", "a")),
    (0.5, ("half", "an")),
    (0.5, ("half", "of", "a")),
    (0.5, ("a", "half")),
    (0.25, ("a", "quarter", "of", "a")),
    (0.5, ("a", "half", "-")),
    (0.25, ("a", "quarter", "-")),
    (0.25, ("a", "quarter")),
    (1.0, ("a", "full")),
    (1.0, ("a",)),
)
_NO_PART = frozenset(
    {"points", "stone", "cup", "pint", "USD"}
)  # "a half point" in a game, "half a pint" of beer
_OF_RATES = words("rate rates interest borrowing lending hike hikes bank fed")
_NEAR_RATES = 8
_JOINS_ROW = frozenset({"and", "then", ",", "while"})
_FAR = 20  # tokens from the one before it of a row
_TO_ANOTHER = frozenset({"to", "against", "versus"})  # what a currency is told in
_MOST_IN_RATE = 20  # "3 out of 10" is a rate, "214 out of 3,900" two counts


def find_share(parse: Parse, at: int) -> Quantity | None:
    """Read a fraction or a rate that starts at token `at`, in percent; None where there is none."""
    lower = parse.lower
    if part_of_scale(lower, at):
        return None
    if part := _part_of_unit(parse, at):
        return part
    if lower[at] == "half":
        return _half(parse, at)
    if lower[at] in ("a", "an"):
        return _article(parse, at)
    number = read_number(lower, at)
    if number is None:
        return None
    return _of_ten(parse, number) or _fraction(parse, number) or _rate(parse, number)


def _part_of_unit(parse: Parse, at: int) -> Quantity | None:
    """Read "half a mile", "a percentage point", "a quarter of a percentage point", "half a percent"."""
    for value, phrase in _PARTS_OF_UNIT:
        end = at + len(phrase)
        if parse.lower[at] != phrase[0] or tuple(parse.lower[at:end]) != phrase:
            continue
        unit = unit_after(parse.lower, end)
        unit = _as_points_of_rate(parse, unit, at)
        if unit is None or unit.name in _NO_PART or (value == 1 and not unit.name.endswith("age points")):
            continue
        bounded = find_bound(parse.lower, at, unit.end)
        low, high, bound = sides(value * unit.factor, bounded.bound)
        return Quantity(bounded.first, bounded.end, low, high, bound, unit.end - 1, unit.kind, unit.name)
    return None


def _as_points_of_rate(parse: Parse, unit: Unit | None, first: int) -> Unit | None:
    """Return the unit at token `first`, in percentage points where it is the point of "a quarter-point cut" by a bank, not of a game."""
    if unit is None or unit.name != "points":
        return unit
    near = parse.lower[max(0, first - _NEAR_RATES) : unit.end + _NEAR_RATES]
    return unit if _OF_RATES.isdisjoint(near) else unit._replace(name="percentage points")


def _half(parse: Parse, at: int) -> Quantity | None:
    before = parse.lower[at - 1] if at else ""
    after = parse.lower[at + 1] if at + 1 < len(parse) else ""
    if before in _NO_HALF_BEFORE or after in _NO_HALF_AFTER or before in ("-", "in", "a"):
        return None
    return _percent(parse, at, at + 1, 50.0)


def _article(parse: Parse, at: int) -> Quantity | None:
    """Read "a third of voters", "a fifth more": no share in "a third man"."""
    lower = parse.lower
    if at + 1 >= len(parse) or lower[at + 1] not in FRACTIONS or _is_of_row(lower, at):
        return None
    after = lower[at + 2] if at + 2 < len(parse) else "."
    if after not in _AFTER_FRACTION and parse.pos[at + 2] not in ("VERB", "AUX"):
        return None
    if after != "of" and lower[at + 1] == "quarter" and not (at and lower[at - 1] in _SOFTENED):
        return None
    if after == "-" or (
        after != "of" and at and lower[at - 1] in ("in", "for", "came", "finished", "with", "after")
    ):
        return None
    return _percent(parse, at, at + 2, 100 * FRACTIONS[lower[at + 1]])


def _is_of_row(lower: list[str], at: int) -> bool:
    """Tell "took one village and then a third", "One fell, another sank and a third fled" from a share."""
    if not at or lower[at - 1] not in _JOINS_ROW or lower[at + 2 : at + 3] == ["of"]:
        return False
    near = lower[max(0, at - _FAR) : at]
    return lower[at - 1] == "then" or "another" in near or ("a", "second") in pairwise(near)


def _fraction(parse: Parse, number: Number) -> Quantity | None:
    """Read "two-thirds", "one quarter of"."""
    lower, end = parse.lower, number.end
    hyphen = lower[end : end + 1] == ["-"]
    end += hyphen
    if (
        number.value > 10
        or number.end != number.first + 1
        or end >= len(parse)
        or lower[end] not in FRACTIONS
    ):
        return None
    name, after = lower[end], lower[end + 1] if end + 1 < len(parse) else "."
    if number.value > 1 and not name.endswith("s") and name != "half":
        return None  # "the par-four third"
    if (
        number.value == 1
        and after not in _AFTER_FRACTION
        and parse.pos[end + 1] not in ("VERB", "AUX", "NOUN")
    ):
        return None
    if name == "quarters" and not hyphen and after != "of":
        return None  # three quarters of a year in a row
    return _percent(parse, number.first, end + 1, 100 * number.value * FRACTIONS[name])


def _of_ten(parse: Parse, number: Number) -> Quantity | None:
    """Read "one-tenth of 1 percent", a share of one percent."""
    lower = parse.lower
    end = number.end + 1 if lower[number.end : number.end + 1] == ["-"] else number.end
    if (
        end + 2 >= len(parse)
        or lower[end] not in FRACTIONS
        or lower[end + 1] != "of"
        or lower[end + 2] not in ("a", "1", "one")
    ):
        return None
    unit = _as_points_of_rate(parse, unit_after(lower, end + 3), number.first)
    if unit is None or unit.kind not in ("percent", "points"):
        return None
    bounded = find_bound(lower, number.first, unit.end)
    low, high, bound = sides(number.value * FRACTIONS[lower[end]], bounded.bound)
    return Quantity(bounded.first, bounded.end, low, high, bound, number.first, unit.kind, unit.name)


def _rate(parse: Parse, number: Number) -> Quantity | None:
    """Read "one in five", "3 out of 10", "one in every 2,500", "one voter in four"."""
    noun, at = "", _whole_at(parse.lower, number.end)
    if at is None and number.value == 1 and parse.pos[number.end : number.end + 1] == ["NOUN"]:
        noun, at = parse.lower[number.end], _whole_at(parse.lower, number.end + 1)  # "one voter in four"
    if (
        at is None
        or not 0 < number.value <= _MOST_IN_RATE
        or at >= len(parse)
        or not _is_number(parse.lower[at])
    ):
        return None
    whole = read_number(parse.lower, at)
    if whole is None or whole.value <= number.value or whole.value != int(whole.value):
        return None
    after = parse.lower[whole.end] if whole.end < len(parse) else ""
    if noun and parse.pos[whole.end : whole.end + 1] in (["NOUN"], ["ADJ"], ["PROPN"]):
        return None  # "one goal in five games"
    if is_time_unit(after) or after == "-" or unit_after(parse.lower, whole.end) or _is_year(parse.lower[at]):
        return None
    bounded = find_bound(parse.lower, number.first, number.end)
    counted = noun or counted_after(parse, whole.end - 1, whole.end)[0]
    low, high, bound = sides(round(100 * number.value / whole.value, 6), bounded.bound)
    of_what = f"percent of {counted}" if counted else "percent"
    return Quantity(bounded.first, whole.end, low, high, bound, whole.end - 1, "rate", "percent", of_what)


def _whole_at(lower: list[str], end: int) -> int | None:
    """Return where the whole of a rate is written after "in", "in every", "out of", "out of every"."""
    end += lower[end : end + 1] == ["-"]
    for phrase in (("out", "of", "every"), ("in", "every"), ("out", "of"), ("in", "-"), ("in",)):
        if tuple(lower[end : end + len(phrase)]) == phrase:
            return end + len(phrase)
    return None


def _is_number(word: str) -> bool:
    return word[:1].isdigit() or word in STARTS - {"a", "an", "half"}


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and 1500 <= int(word) <= 2099


def exchange_after(parse: Parse, position: int) -> tuple[str, int] | None:
    """Return (unit, token after it) for "per dollar", "to the euro", "against the US dollar" at `position`."""
    lower = parse.lower
    at = position + 1 if lower[position] == "per" else position + 2
    if lower[position] != "per" and (
        lower[position] not in _TO_ANOTHER or lower[position + 1 : at] != ["the"]
    ):
        return None
    currency = currency_after(lower, at)
    return (f"per {currency[0]}", currency[2]) if currency and currency[1] == 1 else None


def rate_after(parse: Parse, position: int) -> tuple[str, int] | None:
    """Return (unit, token after it) for "per 100,000" at `position`, one noun before it or a noun after it allowed."""
    lower = parse.lower
    at = position if lower[position : position + 1] == ["per"] else position + 1
    if lower[at : at + 1] != ["per"] or at + 1 >= len(parse) or lower[position] == "parts":
        return None
    if lower[at + 1] == "million":
        return "per million", at + 2
    if not lower[at + 1][:1].isdigit():
        return None
    whole = read_number(lower, at + 1)
    if whole is None or whole.value not in (100, 1e3, 1e4, 1e5, 1e6) or unit_after(lower, whole.end):
        return None
    if whole.end < len(parse) and length_of_time(lower[whole.end]):
        return None
    return f"per {whole.value:,.0f}", whole.end


def _percent(parse: Parse, first: int, end: int, value: float) -> Quantity:
    bounded = find_bound(parse.lower, first, end)
    low, high, bound = sides(round(value, 2), bounded.bound)
    counted = "percent" + share_of(parse, bounded.end)
    return Quantity(bounded.first, bounded.end, low, high, bound, end - 1, "percent", "percent", counted)
