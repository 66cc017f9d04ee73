"""The words that every expression of time has at its heart: a month, a weekday, a year, a unit of time, ..."""

from __future__ import annotations

import re
from collections.abc import Iterator

_WORD = re.compile(r"\w+")
_CLOCK_AFTER = re.compile(r"[:.]\d\d| ?[ap]\.?m\b")
_ZONE_AFTER = re.compile(r" (?:GMT|UTC|local time)\b")
_NUMERIC_AFTER = re.compile(r"([/.])\d{1,2}\1\d")

# Written as they stand in print: a capital where the word always has one, so that "may" and "march" are none.
_LISTS = {
    "month": "Jan January Feb February Mar March Apr April May Jun June Jul July Aug August Sep Sept September Oct October Nov"
    " November Dec December",
    "weekday": "Monday Tuesday Wednesday Thursday Friday Saturday Sunday",
    "holiday": "Christmas Year Easter Good Thanksgiving Halloween Boxing Valentine Memorial Independence Labor",
    "fiscal": "Q1 Q2 Q3 Q4 H1 H2 " + " ".join(f"FY20{n:02} FY{n:02}" for n in range(100)),
}
_LOWER_LISTS = {
    "word": "today tonight yesterday tomorrow overnight",
    "unit": "second seconds minute minutes hour hours day days night nights morning mornings afternoon afternoons evening evenings"
    " week weeks weekend weekends fortnight fortnights month months quarter quarters period periods year years decade decades"
    " century centuries half earlier",
    "season": "spring summer autumn fall winter",
    "decade": "twenties thirties forties fifties sixties seventies eighties nineties",
    "year": "nineteen twenty thousand",
    "clock": "noon midnight dawn dusk daybreak sunrise sunset nightfall dark",
}
_KINDS = {
    **{word: kind for kind, text in _LOWER_LISTS.items() for word in text.split()},
    **{word.capitalize(): kind for kind, text in _LOWER_LISTS.items() for word in text.split()},
    **{word: kind for kind, text in _LISTS.items() for word in text.split()},
}


def find_hearts(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the kind, start and end of each heart in `text`, in order."""
    for match in _WORD.finditer(text):
        word = match.group()
        kind = _KINDS.get(word)
        if kind is None:
            if not "0" <= word[0] <= "9":
                continue
            kind = _kind_of_number(text, word, match.end())
            if kind is None:
                continue
        yield kind, match.start(), match.end()


def _kind_of_number(text: str, word: str, end: int) -> str | None:
    if len(word) == 4 and _ZONE_AFTER.match(text, end):
        return "clock"
    if len(word) >= 4 and word[:4].isdecimal() and word[0] in "12":
        return "year"
    if len(word) == 3 and word.endswith("0s"):
        return "decade"
    if word[-2:] in ("am", "pm") or (len(word) <= 4 and _CLOCK_AFTER.match(text, end)):
        return "numeric" if _NUMERIC_AFTER.match(text, end) else "clock"
    return "numeric" if len(word) <= 2 and _NUMERIC_AFTER.match(text, end) else None
