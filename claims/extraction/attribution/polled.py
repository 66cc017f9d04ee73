"""Shares of those who were asked, who speak for nobody: "62% of voters said ..." is itself what a survey found."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.number_words import read_number

_SHARES = words("% percent cent half third thirds quarter quarters fifth fifths tenth tenths majority")
_OUT_OF = frozenset({("in",), ("out", "of")})
_OF_TEN = words("10 ten 100")


def is_share(parse: Parse, subject: int) -> bool:
    """Tell whether a subject is a share of people ("62% of voters", "half the firms", "two in five adults")."""
    if parse.lower[subject] in _SHARES or parse.lower[parse.left[subject]] == "half":
        return True
    first = max(0, min(parse.left[subject], subject) - 1)
    return any(_is_one_in_some(parse, at) for at in range(first, subject + 1))


def _is_one_in_some(parse: Parse, at: int) -> bool:
    """Tell whether "two in five", "seven out of ten" or "eight of 10" begins at a token."""
    if not _is_number(parse, at):
        return False
    between = next(
        (words for words in _OUT_OF if tuple(parse.lower[at + 1 : at + 1 + len(words)]) == words), None
    )
    if between is None:  # "eight of 10 voters"
        return parse.word_at(at + 1) == "of" and parse.word_at(at + 2) in _OF_TEN
    behind = at + 1 + len(between)
    return behind < len(parse) and _is_number(parse, behind)


def _is_number(parse: Parse, at: int) -> bool:
    """Tell whether a token is a number, also where a capital makes it look like a name ("Nine in ten nurses")."""
    return parse.pos[at] == "NUM" or read_number(parse.lower, at) is not None
