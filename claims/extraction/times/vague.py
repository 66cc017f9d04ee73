"""Words that point at a time and name none: "now", "recently", "in the future". They have no days."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.times.mention import TimeMention

_VAGUE = re.compile(
    r"\b(?:now|nowadays|currently|presently|recently|lately|soon(?:er or later)?|shortly(?! (?:after|before))|previously|formerly"
    r"|at present|at the moment|at (?:this|that) (?:time|point)|these days|the present|so far this"
    r"|(?:in )?the (?:(?:near|recent|distant|foreseeable|not-too-distant) )?(?:future|past)(?! (?:\w+ )?(?:hours?|days?|weeks?|months?|years?|decades?|century)\b)"
    r"|recent (?:hours|days|weeks|months|years|decades)|recent|current|future(?! (?:of|in|for|with)\b)|long ago|once upon a time|a later date|from time to time)\b",
    re.IGNORECASE,
)


def find_vague_times(text: str, taken: Sequence[TimeMention] = ()) -> tuple[TimeMention, ...]:
    """Return the vague words of time in `text` that overlap no mention in `taken`, sorted. Never raises."""
    return tuple(
        TimeMention(*match.span(), kind="vague")
        for match in _VAGUE.finditer(text)
        if all(match.end() <= other.start or other.end <= match.start() for other in taken)
    )
