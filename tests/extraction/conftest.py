"""Ways to a parse: of plain words, of a tree written by hand, of the shipped pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest
import spacy
from spacy.tokens import Doc, Span

from claims.extraction import load
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.read import read_parse
from claims.extraction.text.batches import prepared
from claims.extraction.text.loader import is_model_there
from training.dashes import cut_at_dashes

_BLANK = spacy.blank("en")
cut_at_dashes(_BLANK)


@pytest.fixture(scope="session")
def tokenised() -> Callable[[str], Parse]:
    """Text to a parse that holds words only: no classes, no tree."""
    return lambda text: read_parse(_BLANK(text))


@pytest.fixture(scope="session")
def tree() -> Callable[..., Parse]:
    """A tree by hand: one "word/CLASS/relation/head" a token, heads counted from 0; names as (first, end, label)."""

    def build(rows: str, *names: tuple[int, int, str], lemmas: dict[str, str] | None = None) -> Parse:
        parts = [row.rsplit("/", 3) for row in rows.split()]
        words = [part[0] for part in parts]
        after = [*words[1:], ""]
        doc = Doc(
            _BLANK.vocab,
            words=words,
            spaces=[following not in set(",.;:?!”'’s") for following in after],
            pos=[part[1] for part in parts],
            deps=[part[2] for part in parts],
            heads=[int(part[3]) for part in parts],
            lemmas=[(lemmas or {}).get(word, word.lower()) for word in words],
        )
        doc.ents = [Span(doc, first, end, label=label) for first, end, label in names]
        return read_parse(doc)

    return build


@pytest.fixture(scope="session")
def parsed() -> Callable[..., Parse]:
    """Text, a paragraph of an `article`, to a parse by the shipped pipeline."""
    if not is_model_there():
        pytest.skip("The trained pipeline is not in claims/extraction/model/stet_en.")
    nlp = load()
    return lambda text, article="": read_parse(nlp(prepared(nlp, text)), article)
