"""One amount told in two units or three: "5ft 9ins", "four years and three months", "two hours, 17 minutes and 9 seconds"."""

from __future__ import annotations

import re

from claims.extraction.figures.units import Unit, length_of_time, unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.number_words import read_number

# The smaller unit that goes with a unit, and how many of it make one.
_PARTS = {
    "foot": ("inch", 12),
    "stone": ("lb", 14),
    "lb": ("ounce", 16),
    "year": ("month", 12),
    "week": ("day", 7),
    "day": ("hour", 24),
    "hour": ("minute", 60),
    "minute": ("second", 60),
}
_BETWEEN = ((), ("and",), (",",), (",", "and"))
_COMPARED = frozenset({"more", "less", "fewer", "longer", "shorter", "of", "after", "before"})
_JOINED_INCHES = re.compile(r"(?:foot|feet)-(\d{1,2})")  # the tokenizer leaves "foot-2" of "6-foot-2" whole


def rest_of(parse: Parse, unit: Unit) -> tuple[float, int]:
    """Return what the smaller units behind a unit add to its number, in that unit, and the token after them; (0, its end) where
    there are none."""
    name, share, added, end = unit.name, 1.0, 0.0, unit.end
    while (part := _PARTS.get(name)) is not None:
        found = _part_at(parse, end, *part)
        if found is None or parse.lower[found[1] : found[1] + 1] == [] or parse.lower[found[1]] in _COMPARED:
            break  # "two years, six months more than his brother"
        share /= part[1]
        added, end, name = added + found[0] * share, found[1], part[0]
    return added, end


def joined_inches(parse: Parse, end: int) -> tuple[float, int] | None:
    """Return the feet that the inches of "6-foot-2" add, and the token after them; `end` is the token after the number."""
    match = (
        _JOINED_INCHES.fullmatch(parse.lower[end + 1])
        if parse.lower[end : end + 1] == ["-"] and end + 1 < len(parse)
        else None
    )
    return (int(match[1]) / 12, end + 2) if match else None


def _part_at(parse: Parse, end: int, name: str, most: int) -> tuple[float, int] | None:
    for between in _BETWEEN:
        at = end + len(between)
        if tuple(parse.lower[end:at]) != between or at >= len(parse):
            continue
        number = read_number(parse.lower, at)
        if number is None or not 0 < number.value < most:
            continue
        after = number.end
        unit = unit_after(parse.lower, after)
        inches = name == "inch" and parse.lower[after : after + 1] == ["in"]
        if inches or (unit is not None and unit.name == name):
            return number.value, after + 1 if inches or unit is None else unit.end
        if after < len(parse) and length_of_time(parse.lower[after]) == name:
            return number.value, after + 1
    return None
