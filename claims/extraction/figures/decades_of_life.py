"""Ages told by their decade: "in his 40s", "in her late 60s", "mid-20s"."""

from __future__ import annotations

import re

from claims.extraction.figures.ages import UNIT
from claims.extraction.figures.finish import Quantity
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_DECADE = re.compile(r"(?:(?:early|mid|late)-)?([2-9]0)s")
_OWNERS = words("his her their my your")
_PARTS = words("early mid late - – to")
_REACH = 4  # words from whose age it is to its decade: "in their late 30s or early 40s"
_AMONG = _PARTS | words("and or s") | {f"{tens}0s" for tens in range(2, 10)}


def is_decade(word: str) -> bool:
    """Tell whether a word in lower case may be a decade of somebody's life."""
    return word[-2:] == "0s" and _DECADE.fullmatch(word) is not None


def find_decade(parse: Parse, at: int) -> Quantity | None:
    """Return the age of "in his 40s" whose decade stands at token `at`, 40 to 49; None for the years of a century."""
    match = _DECADE.fullmatch(parse.lower[at])
    owner = at - 1
    while owner > max(0, at - _REACH) and parse.lower[owner] in _AMONG:
        owner -= 1
    if (
        match is None
        or owner < 1
        or parse.lower[owner] not in _OWNERS
        or parse.lower[owner - 1] not in ("in", "into", "of")
    ):
        return None
    if parse.pos[at + 1 : at + 2] == ["NOUN"]:
        return None  # "in his 40s building"
    first = at
    while first - 1 > owner and parse.lower[first - 1] in ("early", "mid", "late", "-"):
        first -= 1
    low = float(match[1])
    return Quantity(first, at + 1, low, low + 9, "range", at, "age", UNIT)
