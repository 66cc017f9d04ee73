"""All that is kept of an article when it comes in, from one parse: its claims, what each of them says, and its sketch."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING, TypeVar

from claims.extraction import Candidate
from claims.extraction.candidate import Article, Options
from claims.extraction.pipeline import Paragraph, candidates_of, read_paragraphs
from claims.extraction.text.batches import read_in_batches
from claims.extraction.text.loader import load
from claims.extraction.text.pieces import Piece, find_pieces
from claims.lineage.statement import Statement
from claims.lineage.statements.packing import print_of
from claims.lineage.statements.reading import statements_of
from claims.lineage.stories.sketch import Sketch, sketch_of

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

T = TypeVar("T")
_DEFAULT = Options()


@dataclass(frozen=True, slots=True)
class FirstReading:
    """An article read. `said` holds what each candidate says, by its `packing.print_of`."""

    candidates: list[Candidate]
    said: Mapping[str, Statement]
    sketch: Sketch


def read_article(
    text: str,
    *,
    headline: str = "",
    published: date | datetime | None = None,
    options: Options = _DEFAULT,
    nlp: Language | None = None,
) -> FirstReading:
    """Return the article's candidates, as `extraction.extract` does, with their statements and the article's sketch.

    Raises `extraction.ModelMissing` where the trained pipeline is absent, and nothing over any text.
    """

    def make(article: Article, docs: list[tuple[Piece, Doc]]) -> FirstReading:
        paragraphs = read_paragraphs(article, docs)
        candidates = candidates_of(article, paragraphs, options)
        statements = statements_of(paragraphs, candidates)
        prints = [print_of(candidate, published) for candidate in candidates]
        sketch = _sketch(paragraphs, candidates, headline)
        return FirstReading(candidates, dict(zip(prints, statements, strict=True)), sketch)

    return _read(Article(text, published), make, nlp)


def read_sketch(
    text: str, *, headline: str = "", published: date | datetime | None = None, nlp: Language | None = None
) -> Sketch:
    """Return the sketch alone, which `read_article` gives too: for an article whose claims are known, nobody asks what they say.

    Raises `extraction.ModelMissing` as that does.
    """

    def make(article: Article, docs: list[tuple[Piece, Doc]]) -> Sketch:
        paragraphs = read_paragraphs(article, docs)
        return _sketch(paragraphs, candidates_of(article, paragraphs, _DEFAULT), headline)

    return _read(Article(text, published), make, nlp)


def _sketch(paragraphs: Sequence[Paragraph], candidates: Sequence[Candidate], headline: str) -> Sketch:
    return sketch_of([one.parse for one in paragraphs], candidates, headline=headline)


def _read(article: Article, make: Callable[[Article, list[tuple[Piece, Doc]]], T], nlp: Language | None) -> T:
    return next(read_in_batches(nlp or load(), [article], 1, find_pieces, make))
