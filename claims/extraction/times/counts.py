"""How many of which unit of time: the counts before "days" and "weeks", and lengths in ISO 8601."""

from __future__ import annotations

import re

from claims.extraction.vocabulary.number_words import TENS, UNITS

_ONES = UNITS[1:10]
COUNTS = {
    "a": 1,
    "an": 1,
    "another": 1,
    "a single": 1,
    "a couple of": 2,
    "a couple": 2,
    "a dozen": 12,
    "two dozen": 24,
    "a hundred": 100,
    "one hundred": 100,
    "a thousand": 1000,
    "one thousand": 1000,
    **{word: value for value, word in enumerate(UNITS[1:], 1)},
    **{ten: 20 + 10 * at for at, ten in enumerate(TENS)},
    **{
        f"{t}{j}{o}": 20 + 10 * i + k
        for i, t in enumerate(TENS)
        for k, o in enumerate(_ONES, 1)
        for j in "- "
    },
}
SPELLED = "|".join(sorted(COUNTS, key=len, reverse=True))
COUNT = rf"(?P<count>\d{{1,3}}(?:\.\d)?|{SPELLED})"
UNIT = r"(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade)"
_ISO = {
    "second": ("PT", 1, "S"),
    "minute": ("PT", 1, "M"),
    "hour": ("PT", 1, "H"),
    "day": ("P", 1, "D"),
    "night": ("P", 1, "D"),
    "weekend": ("P", 2, "D"),
    "week": ("P", 1, "W"),
    "fortnight": ("P", 2, "W"),
    "month": ("P", 1, "M"),
    "quarter": ("P", 3, "M"),
    "year": ("P", 1, "Y"),
    "decade": ("P", 10, "Y"),
    "century": ("P", 100, "Y"),
    "centurie": ("P", 100, "Y"),
}


def count_of(words: str) -> float:
    """Return the number that a match of `COUNT` means."""
    word = words.lower()
    return float(word) if word[0].isdigit() else COUNTS[word]


def iso_length(count: float | None, unit: str) -> str:
    """Return a length in ISO 8601, "PXW" where `count` is None ("for weeks")."""
    prefix, factor, letter = _ISO[unit.lower()]
    return f"{prefix}{'X' if count is None else f'{count * factor:g}'}{letter}"


def length_in(match: re.Match[str]) -> str:
    """Return the length that the groups `count`, `unit` and `half` of a match mean, "" where it has no unit."""
    groups = match.groupdict()
    unit = groups.get("unit")
    if not unit:
        return ""
    count = count_of(groups["count"]) if groups.get("count") else None
    return iso_length(count + 0.5 if count is not None and groups.get("half") else count, unit)
