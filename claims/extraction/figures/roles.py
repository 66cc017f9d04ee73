"""Whether a count is a whole of its own, a part of another count, or comes on top of one."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_OPENS_PART = (
    ("including",),
    ("among", "them"),
    ("among", "whom"),
    ("among", "those"),
    ("of", "whom"),
    ("of", "which"),
    ("of", "them"),
    ("of", "these"),
    ("of", "those"),
)
_DEFINITE = words("the its their his her our these those them whom which this that all")
_PERSONS_AND = words("and & plus")
_LISTED = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "CCONJ", "DET"})
_REACH = 12


def role_of(parse: Parse, first: int, end: int, number: int) -> str:
    """Return total, part or increment for the count at tokens `[first, end)`."""
    if _is_part_of_next(parse.lower, end) or is_opened_as_part(parse, first) or _follows_whole(parse, first):
        return "part"
    if parse.lower[end - 1] in ("others", "other") and _joins_someone(parse, first, end - 1):
        return "increment"
    return "total"


def _is_part_of_next(lower: list[str], end: int) -> bool:
    """Tell whether "of the ...", "of its ten bases", "of 250" follows."""
    following = lower[end : end + 2]
    return (
        len(following) == 2
        and following[0] == "of"
        and (following[1] in _DEFINITE or following[1][:1].isdigit())
    )


def is_opened_as_part(parse: Parse, first: int) -> bool:
    """Tell "including four", "among them, three", and "two children" in "including 11 women and two children"."""
    lower, at = parse.lower, first
    while at and (at == first or at > first - _REACH):
        if any(tuple(lower[max(0, at - len(phrase)) : at]) == phrase for phrase in _OPENS_PART):
            return True
        if parse.pos[at - 1] not in _LISTED and lower[at - 1] != ",":
            return False
        at -= 1
    return False


def _follows_whole(parse: Parse, first: int) -> bool:
    """Tell whether "Of the 88 detainees," stands right before."""
    if not first or parse.words[first - 1] != ",":
        return False
    for at in range(first - 2, max(-1, first - 2 - _REACH), -1):
        if parse.words[at] in ",.;:":
            return False
        if parse.lower[at] == "of":
            opens = at == 0 or parse.words[at - 1] in (",", ".", ";", '"', "“", ")")
            return opens and any(parse.pos[token] == "NUM" for token in range(at + 1, first - 1))
    return False


def _joins_someone(parse: Parse, first: int, others: int) -> bool:
    """Tell whether "and three others" is joined to somebody named or told before, who met the same end."""
    if not first or parse.lower[first - 1] not in _PERSONS_AND:
        return False
    head = parse.head[others]
    return parse.dep[others] == "conj" and parse.pos[head] in ("NOUN", "PROPN", "PRON")
