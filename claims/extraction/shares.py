"""Shares in words: "half of the voters", "two-thirds of the seats", "one in five children"."""

from __future__ import annotations

from claims.extraction.bounds import find_bound
from claims.extraction.candidate import Figure
from claims.extraction.counted import counted_after, share_of
from claims.extraction.figure_parts import make_figure, sides
from claims.extraction.number_words import FRACTIONS, Number, read_number
from claims.extraction.parse import Parse
from claims.extraction.units import is_time_unit


def find_share(parse: Parse, at: int, offset: int) -> tuple[Figure, int] | None:
    """Read "half of the voters", "a third of", "two thirds of", "one in five": shares in percent."""
    lower = parse.lower
    if lower[at] == "half" and lower[at + 1 : at + 2] in (["of"], ["the"], ["its"], ["their"]):
        return _percent(parse, at, at + 1, 50.0, offset)
    number = read_number(lower, at)
    if number is None:
        if lower[at] in ("a", "an") and _is_fraction_of(parse, at + 1):
            return _percent(parse, at, at + 2, 100 * FRACTIONS[lower[at + 1]], offset)
        return None
    end = number.end + 1 if lower[number.end : number.end + 1] == ["-"] else number.end
    if number.value < 10 and _is_fraction_of(parse, end):
        return _percent(parse, at, end + 1, 100 * number.value * FRACTIONS[lower[end]], offset)
    return _rate(parse, number, offset)


def _is_fraction_of(parse: Parse, at: int) -> bool:
    return at + 1 < len(parse) and parse.lower[at] in FRACTIONS and parse.lower[at + 1] == "of"


def _rate(parse: Parse, number: Number, offset: int) -> tuple[Figure, int] | None:
    follows = parse.lower[number.end : number.end + 3]
    at = number.end + (
        3
        if follows == ["out", "of", "every"]
        else 2
        if follows[:2] in (["in", "every"], ["out", "of"])
        else 1
    )
    if follows[:1] not in (["in"], ["out"]) or at >= len(parse) or number.value > 20:
        return None
    whole = read_number(parse.lower, at)
    if (
        whole is None
        or whole.value <= number.value
        or whole.value > 1000
        or parse.lower[whole.end : whole.end + 1] == ["-"]
    ):
        return None
    after = parse.lower[whole.end] if whole.end < len(parse) else ""
    if is_time_unit(after) or whole.value != int(whole.value):
        return None
    bounded = find_bound(parse.lower, number.first, number.end)
    counted, _ = counted_after(parse, whole.end - 1, whole.end)
    low, high, bound = sides(100 * number.value / whole.value, bounded.bound)
    words = f"percent of {counted}" if counted else "percent"
    return make_figure(parse, bounded.first, whole.end, low, high, bound, words, "percent", offset), whole.end


def _percent(parse: Parse, first: int, end: int, value: float, offset: int) -> tuple[Figure, int]:
    bounded = find_bound(parse.lower, first, end)
    low, high, bound = sides(round(value, 2), bounded.bound)
    counted = "percent" + share_of(parse, bounded.end)
    return make_figure(
        parse, bounded.first, bounded.end, low, high, bound, counted, "percent", offset
    ), bounded.end
