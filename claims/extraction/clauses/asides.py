"""Asides between two marks that a parser hangs in many ways, found by their words: what a thing is called (", also called green
algae,") and what is told of it between dashes ("— whose owner is Holt —"). The clause around them goes on over them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.naming_words import HOW_NAMED, NAMED

_RELATIVES = words("who which whose where")
_OPENERS = NAMED | _RELATIVES
_DASHES = frozenset({"—", "–", "-", "--", "_"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_IN_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP", "PUNCT", "X"})
_ENDS = frozenset(",.;:—–()")
_LONGEST_NAME, _LONGEST = 9, 24
_LEAST = 3  # words


class Aside(NamedTuple):
    """An aside over tokens `first` to `last`, with its head and the noun it tells about."""

    head: int
    first: int
    last: int
    about: int
    kind: str


def find_asides(parse: Parse, sentence: tuple[int, int]) -> Iterator[Aside]:
    """Yield the asides of a sentence that name a thing, or that stand between dashes."""
    if _OPENERS.isdisjoint(parse.lower[sentence[0] : sentence[1]]):
        return
    for at in range(sentence[0] + 2, sentence[1] - 2):
        aside = None
        if parse.lower[at] in NAMED:
            aside = _named(parse, at, sentence)
        elif parse.lower[at] in _RELATIVES and parse.words[at - 1] in _DASHES:
            aside = _between_dashes(parse, at, sentence)
        if aside is not None:
            yield aside


def _named(parse: Parse, at: int, sentence: tuple[int, int]) -> Aside | None:
    """Read ", called a plume,", ", also known as the Lions,": a name alone behind the participle, up to the next mark."""
    first = at - (parse.lower[at - 1] in HOW_NAMED)
    noun = first - 2
    opens = at + 1 + (parse.lower[at + 1] == "as")
    if parse.words[first - 1] != "," or parse.pos[noun] not in ("NOUN", "PROPN") or noun < sentence[0]:
        return None
    if (parse.lower[at] == "known") != (opens > at + 1):
        return None
    last = next(
        (
            here - 1
            for here in range(opens, min(sentence[1], opens + _LONGEST_NAME))
            if parse.words[here] in _ENDS
        ),
        None,
    )
    if last is None or last < opens or last - first < _LEAST - 1:
        return None
    bare = all(parse.pos[here] in _IN_NAME for here in range(opens, last + 1))
    return Aside(at, first, last, noun, "part") if bare else None


def _between_dashes(parse: Parse, at: int, sentence: tuple[int, int]) -> Aside | None:
    """Read "— whose owner is Ana Holt —" between two like marks; a hyphen within a word is none."""
    dash = parse.words[at - 1]
    last = next(
        (
            here - 1
            for here in range(at + _LEAST, min(sentence[1], at + _LONGEST))
            if parse.words[here] == dash and parse.end[here - 1] < parse.start[here]
        ),
        None,
    )
    finite = (
        None if last is None else next((here for here in range(at, last) if parse.tag[here] in _FINITE), None)
    )
    if last is None or finite is None:
        return None
    helps = parse.dep[finite].startswith(("aux", "cop")) and finite < parse.head[finite] <= last
    verb = parse.head[finite] if helps else finite
    return Aside(verb, at, last, at - 2, "aside")
