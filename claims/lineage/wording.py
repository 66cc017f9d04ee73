"""The words of content of a stretch of text, folded and weighed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from claims.extraction.parse import Parse
from claims.lineage.folding import COLOUR, KINDS, STOP, fold
from claims.lineage.senses import LIGHT
from claims.lineage.statement import Name, Word

_WEIGHTS = {"PROPN": 1.5, "NOUN": 1.0, "VERB": 1.0, "NUM": 1.0, "ADJ": 0.6, "ADV": 0.4, "X": 1.0}
_FAINT = {"KINDS": 0.3, "COLOUR": 0.1, "LIGHT": 0.3}
_SMALL_IN_NAMES = frozenset(
    {"al", "el", "la", "le", "de", "del", "bin", "ibn", "von", "van", "der", "ul", "abu"}
)
_DESCRIBES = frozenset({"amod", "compound", "nmod:desc", "nmod:poss", "acl", "nummod"})


class Span(NamedTuple):
    """A stretch of a paragraph's text, in code points."""

    start: int
    end: int


def find_words(parse: Parse, tokens: Iterable[int], skipped: Sequence[Span], offset: int) -> tuple[Word, ...]:
    """Return the words of content among `tokens`; those inside `skipped` (figures, times) are compared otherwise.

    `offset` is added to their positions.
    """
    found = []
    for at in tokens:
        start = parse.start[at]
        if any(span.start <= start < span.end for span in skipped) or not is_content(parse, at):
            continue
        modifies = ""
        if parse.dep[at] in _DESCRIBES and parse.pos[parse.head[at]] in ("NOUN", "PROPN"):
            modifies = key_of(parse, parse.head[at])
        found.append(
            Word(
                key_of(parse, at),
                parse.words[at],
                start + offset,
                parse.end[at] + offset,
                _weight(parse, at),
                modifies,
            )
        )
    return tuple(found)


def is_content(parse: Parse, at: int) -> bool:
    """Tell whether a token says something by itself; "IS" and "US" in capitals are names."""
    word, pos = parse.words[at], parse.pos[at]
    if not any(char.isalnum() for char in word) or pos in (
        "PUNCT",
        "SYM",
        "AUX",
        "DET",
        "PRON",
        "ADP",
        "CCONJ",
        "SCONJ",
        "PART",
    ):
        return word.isupper() and len(word) > 1 and word.isalpha() and pos not in ("PUNCT", "SYM")
    if word.isupper() and len(word) > 1:
        return True
    return parse.lower[at] not in STOP and parse.lower[at] not in _SMALL_IN_NAMES


def key_of(parse: Parse, at: int) -> str:
    """Return the folded form of a token."""
    pos = parse.pos[at]
    if pos == "PROPN" or (parse.words[at].isupper() and len(parse.words[at]) > 1):
        return fold(parse.words[at], "PROPN")
    return fold(parse.lemma[at], pos)


def _weight(parse: Parse, at: int) -> float:
    lemma, pos = parse.lemma[at], parse.pos[at]
    if parse.words[at].isupper() and len(parse.words[at]) > 1 and parse.words[at].isalpha():
        return _WEIGHTS["PROPN"]
    if lemma in COLOUR or parse.lower[at] in COLOUR:
        return _FAINT["COLOUR"]
    if pos != "PROPN" and lemma in KINDS:
        return _FAINT["KINDS"]
    if pos == "VERB" and lemma in LIGHT:
        return _FAINT["LIGHT"]
    return _WEIGHTS.get(pos, 0.6)


def find_names(parse: Parse, first: int, last: int) -> Iterator[Name]:
    """Yield the runs of capitalised words among the tokens, small words of names and hyphens between allowed."""
    run: list[int] = []
    for at in [*range(first, last + 1), -1]:
        if at >= 0 and parse.words[at][:1].isupper() and parse.pos[at] not in ("PRON", "DET", "ADP", "AUX"):
            run.append(at)
        elif (
            at < 0
            or not run
            or not (parse.lower[at] in _SMALL_IN_NAMES or parse.words[at] in ("-", "of", "for", "and", "the"))
        ):
            if len(run) > 1:
                keys = frozenset(key_of(parse, here) for here in run if is_content(parse, here))
                initials = [
                    parse.words[here][0].lower() for here in run if parse.lower[here] not in _SMALL_IN_NAMES
                ]
                yield Name(keys, "".join(initials))
            run = []
