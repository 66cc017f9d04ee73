"""How long somebody took, as sport prints it: "won in 3:29.41", "a marathon in 2:05:11"."""

from __future__ import annotations

import re

from claims.extraction.figures.finish import Quantity
from claims.extraction.figures.name_numbers import CLOCK
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_TIMED = re.compile(r"(?:(?P<hours>\d{1,2}):)?(?P<minutes>\d{1,2}):(?P<seconds>[0-5]\d(?:\.\d{1,3})?)")
_AT = words("at by from until till since before after between and to around about - – —")


def find_timed(parse: Parse, at: int) -> Quantity | None:
    """Read the hours, minutes and seconds at token `at`; None for a time of day ("at 14:30:05", "7:45")."""
    match = _TIMED.fullmatch(parse.words[at].rstrip("."))
    if match is None or not (match["hours"] or "." in match["seconds"]):
        return None
    if not at or parse.lower[at - 1] in _AT or not CLOCK.isdisjoint(parse.lower[at + 1 : at + 2]):
        return None
    minutes = int(match["minutes"]) + float(match["seconds"]) / 60
    unit, length = ("hour", int(match["hours"]) + minutes / 60) if match["hours"] else ("minute", minutes)
    length = round(length, 6)
    return Quantity(at, at + 1, length, length, "exact", at, "duration", unit)
