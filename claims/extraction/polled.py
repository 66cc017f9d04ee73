"""Shares of those who were asked, who speak for nobody: "62% of voters said ..." is itself what a survey found."""

from __future__ import annotations

from claims.extraction.lexicon import words
from claims.extraction.parse import Parse

_SHARES = words("% percent cent half third thirds quarter quarters fifth fifths tenth tenths majority")
_OUT_OF = frozenset({("in",), ("out", "of")})


def is_share(parse: Parse, subject: int) -> bool:
    """Tell whether a subject is a share of people ("62% of voters", "half the firms", "two in five adults")."""
    if parse.lower[subject] in _SHARES or parse.lower[parse.left[subject]] == "half":
        return True
    first = max(0, min(parse.left[subject], subject) - 1)
    return any(_is_one_in_some(parse, at) for at in range(first, subject + 1))


def _is_one_in_some(parse: Parse, at: int) -> bool:
    """Tell whether "two in five" or "seven out of ten" begins at a token."""
    if parse.pos[at] != "NUM":
        return False
    between = next(
        (words for words in _OUT_OF if tuple(parse.lower[at + 1 : at + 1 + len(words)]) == words), None
    )
    behind = at + 1 + len(between or ())
    return between is not None and parse.pos[behind : behind + 1] == ["NUM"]
