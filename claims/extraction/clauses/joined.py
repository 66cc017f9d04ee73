"""Joined statements that the parser left in one: "..., and colours such as purple were used", "...; twenty more were hurt".

Found by their words: behind a comma and "and" or "but", or behind a semicolon, a noun phrase and then a finite verb.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_IN_PHRASE = frozenset(
    {"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADP", "ADV", "PART", "CCONJ", "SYM", "X"}
)
_OPENS_PHRASE = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON", "ADP", "ADV"})
_NAMING = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_NO_SUBJECT = words("who which that whom where when while if because although to so as")
_LONGEST_SUBJECT = 16
_LONGEST_OPENER = 5
_LEAST = 3  # words on either side


class Joint(NamedTuple):
    """Where one statement ends and the next begins: `mark` is the joining token, `first` the token behind it, `verb`
    the head of what is stated there."""

    mark: int
    first: int
    verb: int


def find_joint(parse: Parse, start: int, end: int, heads: Sequence[int]) -> Joint | None:
    """Return the first joint among the tokens `[start, end)` behind which no head of a known clause stands."""
    for mark in range(start + _LEAST, end - _LEAST):
        first = _behind(parse, mark)
        if first is None or (verb := _verb_of(parse, first, end)) is None:
            continue
        if not any(mark <= head < end for head in heads):
            return Joint(mark, first, verb)
    return None


def _behind(parse: Parse, mark: int) -> int | None:
    """Return the token where a statement may begin behind a mark, the conjunction passed."""
    word, following = parse.words[mark], parse.lower[mark + 1]
    if word == ";":
        return _behind_opener(parse, mark + 2 if following in ("and", "but") else mark + 1)
    return mark + 2 if word == "," and following in ("and", "but") else None


def _behind_opener(parse: Parse, first: int) -> int:
    """Return the token behind "historically," or "since then,", which may open a statement, else `first`."""
    for at in range(first + 1, min(first + _LONGEST_OPENER, len(parse) - 1)):
        if parse.words[at] == ",":
            return at + 1
        if parse.pos[at] not in ("ADV", "ADP", "NOUN", "PROPN", "DET", "NUM"):
            break
    return first


def _verb_of(parse: Parse, first: int, end: int) -> int | None:
    """Return the verb of a statement that begins at `first` with its subject, or None."""
    if first >= end or parse.pos[first] not in _OPENS_PHRASE or parse.lower[first] in _NO_SUBJECT:
        return None
    named, at = False, first
    while at < min(end, first + _LONGEST_SUBJECT):
        if parse.tag[at] in _FINITE and parse.pos[at] in ("VERB", "AUX"):
            return _head(parse, at) if named else None
        behind = _past_addition(parse, at, end) if named else None
        if behind is not None:
            at = behind
            continue
        if not _may_stand_in_subject(parse, at):
            return None
        named, at = named or parse.pos[at] in _NAMING, at + 1
    return None


def _may_stand_in_subject(parse: Parse, at: int) -> bool:
    if parse.lower[at] == "as" and parse.lower[at - 1] == "such":
        return True
    if parse.lower[at] in _NO_SUBJECT:
        return False
    attribute = parse.pos[at] == "VERB" and parse.dep[at] in ("amod", "compound", "acl")
    return attribute or parse.pos[at] in _IN_PHRASE or parse.words[at] in ("-", "'", '"')


def _past_addition(parse: Parse, at: int, end: int) -> int | None:
    """Return the token behind ", including a reporter," or behind the "to remove" of "the vote to remove him", if one begins at `at`."""
    if parse.words[at] == ",":
        return _past_insert(parse, at, end)
    infinitive = parse.lower[at] == "to" and parse.tag[at + 1 : at + 2] == ["VB"]
    return at + 2 if infinitive else None


def _past_insert(parse: Parse, comma: int, end: int) -> int | None:
    """Return the token behind ", including a reporter,": what a comma opens and the next one closes."""
    if comma + 1 >= end or parse.lower[comma + 1] not in ("including", "among", "most", "all", "mostly"):
        return None
    closing = next((at for at in range(comma + 1, min(end, comma + 12)) if parse.words[at] == ","), None)
    return None if closing is None else closing + 1


def _head(parse: Parse, finite: int) -> int:
    head = parse.head[finite]
    return head if parse.pos[finite] == "AUX" and finite < head <= finite + 4 else finite
