"""The grade on a numbered scale that a claim tells of somebody or something ("Category 2", "alert level 3"): it moves from day to day."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_GRADE = re.compile(r"\b(category|tier|(?:alert|threat|warning) level)[ -](\d)(?![\d.,]*\d)", re.IGNORECASE)
# A word of each scale.
_SCALES = ("category", "tier", "level")


class Grade(NamedTuple):
    """A scale, the grade on it, and the words that tell both."""

    scale: str
    number: str
    text: str


@lru_cache(maxsize=8192)
def grade_in(quote: str) -> Grade | None:
    """Return the grade that a claim tells, None where it tells none, or several."""
    low = quote.lower()
    if not any(word in low for word in _SCALES):
        return None
    found = list(_GRADE.finditer(quote))
    return Grade(found[0][1].lower(), found[0][2], found[0][0]) if len(found) == 1 else None


def other_grades(earlier: str, later: str) -> tuple[str, str] | None:
    """Return the words by which two claims tell two grades on one scale, None where they do not."""
    one, other = grade_in(earlier), grade_in(later)
    if one is None or other is None or one.scale != other.scale or one.number == other.number:
        return None
    return one.text, other.text
