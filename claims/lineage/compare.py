"""Two articles in, everything that lineage says of them out, without a database."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from claims.extraction import Article, Candidate, Options
from claims.extraction.batches import read_in_batches
from claims.extraction.loader import load
from claims.extraction.pieces import Piece, find_all_pieces, find_pieces
from claims.extraction.pipeline import Paragraph, candidates_of, read_paragraphs
from claims.lineage.align import align
from claims.lineage.reading import statements_of
from claims.lineage.relations import Told
from claims.lineage.statement import Statement
from claims.lineage.sums import find_sums
from claims.lineage.values import Alignment, Sum

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_OPTIONS = Options()
_TOLD = Told()
# No sentence is longer; a longer text without any claim is left without one.
_ONE_SENTENCE = 600
# What its clauses state must be at least this share of it; the rest may be who says so.
_LEAST_STATED = 0.35


@dataclass(frozen=True, slots=True)
class Side:
    """One article read: its claims, what each says, and the sums inside it. Sums name claims by their positions."""

    candidates: tuple[Candidate, ...]
    statements: tuple[Statement, ...]
    sums: tuple[Sum, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """An earlier and a later article, and how the claims of the two answer each other."""

    earlier: Side
    later: Side
    alignment: Alignment


def compare(
    earlier: Article,
    later: Article,
    *,
    options: Options = _OPTIONS,
    told: Told = _TOLD,
    nlp: Language | None = None,
) -> Comparison:
    """Return how the claims of two articles answer each other. Raises `ModelMissing`, and nothing over any text."""
    return next(compare_many([(earlier, later)], options=options, told=told, nlp=nlp))


def compare_many(
    pairs: Iterable[tuple[Article, Article]],
    *,
    options: Options = _OPTIONS,
    told: Told = _TOLD,
    batch_size: int = 16,
    nlp: Language | None = None,
) -> Iterator[Comparison]:
    """Yield the comparison of each (earlier, later) pair in turn; `batch_size` articles are parsed at once."""
    sides = read_in_batches(
        nlp or load(),
        chain.from_iterable(pairs),
        batch_size,
        _pieces,
        lambda article, docs: _read(article, docs, options),
    )
    for earlier in sides:
        later = next(sides)
        yield Comparison(earlier, later, align(earlier.statements, later.statements, told=told))


def _pieces(text: str) -> list[Piece]:
    """Return the running text; of a text that is nothing but a headline, the headline."""
    return list(find_pieces(text)) or list(find_all_pieces(text))


def _read(article: Article, docs: list[tuple[Piece, Doc]], options: Options) -> Side:
    paragraphs = read_paragraphs(article, docs)
    candidates = candidates_of(article, paragraphs, options)
    if len(article.text) <= _ONE_SENTENCE and len(paragraphs) == 1:
        candidates = _with_whole(article, docs[0][0], paragraphs[0], candidates, options)
    statements = statements_of(paragraphs, candidates)
    return Side(tuple(candidates), tuple(statements), tuple(find_sums(statements)))


def _with_whole(
    article: Article, piece: Piece, paragraph: Paragraph, found: list[Candidate], options: Options
) -> list[Candidate]:
    """Return the claims of a short text; where they leave out a figure of its one sentence, that sentence is one as well.

    So nothing that a headline says is lost to a comparison ("180 dead, 1,300 hurt").
    """
    if len(paragraph.parse.sentences) != 1:
        return found
    whole = Candidate(piece.start, piece.start + len(piece.text), piece.text, "", "", 0.0)
    if not found:
        stated = candidates_of(article, [paragraph], replace(options, min_worthiness=0.0), unchecked=True)
        enough = sum(one.end - one.start for one in stated) >= _LEAST_STATED * len(piece.text)
        return stated if enough else [whole]
    if all(any(one.start <= figure.start < one.end for one in found) for figure in paragraph.figures):
        return found
    return [whole, *found]
