"""Two articles in, everything that lineage says of them out, without a database."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import TYPE_CHECKING

from claims.extraction import Article, Candidate, Options
from claims.extraction.pipeline import Paragraph, candidates_of, read_paragraphs
from claims.extraction.text.batches import read_in_batches
from claims.extraction.text.loader import load
from claims.extraction.text.pieces import Piece, find_all_pieces, find_pieces
from claims.lineage.links.align import align
from claims.lineage.links.follow_ups import day_of, days_between
from claims.lineage.links.relations import Told
from claims.lineage.statement import Statement
from claims.lineage.statements.reading import statements_of
from claims.lineage.sums.find import find_sums
from claims.lineage.values import Alignment, Sum

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_OPTIONS = Options()
_TOLD = Told()
# Code points: a headline, a flash, a sentence or two. Of a longer text the claims alone are compared.
_SHORT = 600
# What a sentence's clauses state must be at least this share of it; the rest may be who says so.
_LEAST_STATED = 0.35
# Words: fewer state nothing ("#StormEdda", "officials").
_SAID, _FEWEST = re.compile(r"\w+"), 3


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
        lambda article, docs: (article, _read(article, docs, options)),
    )
    for first, earlier in sides:
        second, later = next(sides)
        days = days_between(first.published, second.published)
        known = replace(told, days=days, first=day_of(first.published))
        yield Comparison(earlier, later, align(earlier.statements, later.statements, told=known))


def _pieces(text: str) -> list[Piece]:
    """Return the running text; of a text that is nothing but a headline, the headline."""
    return list(find_pieces(text)) or list(find_all_pieces(text))


def _read(article: Article, docs: list[tuple[Piece, Doc]], options: Options) -> Side:
    paragraphs = read_paragraphs(article, docs)
    candidates = candidates_of(article, paragraphs, options)
    if len(article.text) <= _SHORT:
        candidates = _with_unstated(article, docs, paragraphs, candidates, options)
    statements = statements_of(paragraphs, candidates)
    return Side(tuple(candidates), tuple(statements), tuple(find_sums(statements)))


def _with_unstated(
    article: Article,
    docs: list[tuple[Piece, Doc]],
    paragraphs: list[Paragraph],
    found: list[Candidate],
    options: Options,
) -> list[Candidate]:
    """Return the claims of a short text, and what its other sentences say though nobody need check it.

    So nothing that a headline or a flash says is lost to a comparison ("180 dead, 1,300 hurt", "Shelter has moved").
    """
    loose = replace(options, min_worthiness=0.0)
    stated = candidates_of(article, paragraphs, loose, unchecked=True)
    more = [
        one
        for (piece, _), paragraph in zip(docs, paragraphs, strict=True)
        for span in paragraph.parse.sentences
        for one in _said_in(_sentence(piece, paragraph, span), paragraph, found, stated)
    ]
    return sorted([*found, *more], key=lambda one: (one.start, one.end))


def _said_in(
    whole: Candidate, paragraph: Paragraph, found: list[Candidate], stated: list[Candidate]
) -> list[Candidate]:
    """Return what a sentence adds to the claims found: its clauses where it has none, itself where those say little of it or
    where a figure of it stands in no claim."""
    here = [one for one in found if whole.start <= one.start < whole.end]
    if not here:
        clauses = [one for one in stated if whole.start <= one.start < whole.end]
        enough = sum(one.end - one.start for one in clauses) >= _LEAST_STATED * (whole.end - whole.start)
        return clauses if enough else [whole] if len(_SAID.findall(whole.quote)) >= _FEWEST else []
    figures = [figure for figure in paragraph.figures if whole.start <= figure.start < whole.end]
    lost = any(not any(one.start <= figure.start < one.end for one in here) for figure in figures)
    return [whole] if lost else []


def _sentence(piece: Piece, paragraph: Paragraph, span: tuple[int, int]) -> Candidate:
    """Return a sentence as a claim of its own."""
    start, end = paragraph.parse.start[span[0]], paragraph.parse.end[span[1] - 1]
    return Candidate(piece.start + start, piece.start + end, piece.text[start:end], "", "", 0.0)
