"""Statements that a semicolon parts, parsed each by itself: a small parser loses the second one in the tree of the first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from spacy.language import Language

from claims.extraction.vocabulary.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc

NAME = "stet_semicolons"
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "PRP", "DT", "CD", "EX", "WP"})
# Behind these something goes on: a list, what somebody says ("that ...; that ..."), a second half of one statement.
_GOES_ON = words("and or but nor that which who whose whom where when while as including")
_OPENING, _CLOSING = frozenset({"“", "``", "(", "["}), frozenset({"”", "''", ")", "]"})
_STRAIGHT = '"'
_STOPS = frozenset({".", "!", "?", ";", ":"})


@Language.component(NAME)
def part_at_semicolons(doc: Doc) -> Doc:
    """Let the parser begin a sentence behind each semicolon that stands between two statements, outside of quotations and brackets.

    Needs the tags of `doc`, whose marks of sentences it sets; the others are left to the parser.
    """
    texts = [token.text for token in doc]
    if ";" in texts:
        tags = [token.tag_ for token in doc]
        for at in (at for at, text in enumerate(texts[:-1]) if text == ";"):
            if (
                not _is_inside(texts, at)
                and _states(texts, tags, at + 1, 1)
                and _states(texts, tags, at - 1, -1)
            ):
                doc[at + 1].is_sent_start = True
    return doc


def _states(texts: list[str], tags: list[str], at: int, step: int) -> bool:
    """Tell whether a noun and a finite verb stand between a semicolon and the next mark in a direction."""
    if step > 0 and texts[at].lower() in _GOES_ON:
        return False
    named = finite = False
    while 0 <= at < len(texts) and texts[at] not in _STOPS:
        named, finite = named or tags[at] in _NOUNS, finite or tags[at] in _FINITE
        at += step
    return named and finite


def _is_inside(texts: list[str], at: int) -> bool:
    """Tell whether a quotation or a bracket is open at a token."""
    depth = sum((text in _OPENING) - (text in _CLOSING) for text in texts[:at])
    return depth > 0 or texts[:at].count(_STRAIGHT) % 2 == 1
