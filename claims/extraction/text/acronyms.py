"""Acronyms that spell a common word: "IS", "WHO", "IT".

The pipeline looks words up by their lower-cased norm, so "IS claimed the attacks" would be read with the
verb "is". In mixed-case text such a word is a name; its norm is kept in capitals, where the model has not
met it and goes by its shape.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from claims.extraction.vocabulary.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc

_COMMON = words("IS WHO IT AS AN AM OR ON IN AT BE IF SO DO NO ALL CAN MAY WILL AND FOR ARE HE SHE ME MY")


def keep_acronyms(doc: Doc) -> Doc:
    """Mark the acronyms of an unparsed text and return it; words inside a run of capitals are left alone."""
    for at, token in enumerate(doc):
        if token.text in _COMMON and not (_shouts(doc, at - 1) or _shouts(doc, at + 1)):
            token.norm_ = token.text
    return doc


def _shouts(doc: Doc, at: int) -> bool:
    """Tell whether a neighbour is a long word in capitals, so that the line itself is written in them."""
    return 0 <= at < len(doc) and len(doc[at].text) > 3 and doc[at].text.isupper()
