"""Keeping what the claims of an article say, so that its text is parsed once, however often it is compared."""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence

from django.db import DatabaseError, transaction

from claims.extraction import Candidate
from claims.lineage.statement import Statement
from claims.lineage.statements.packing import pack, print_of, unpack
from claims.lineage.statements.reading import read_statements
from claims.models import Article, ArticleReading
from claims.services.reading_days import day_to_read_by

logger = logging.getLogger(__name__)


def read_all(asked: Sequence[tuple[Article, Sequence[Candidate]]]) -> list[tuple[Statement, ...]]:
    """Return what each of the articles' claims says, in their order; one query for all where all is kept.

    What is not kept (a claim that a person marked, another time of telling, an older reader) is read from the text, of which only
    the paragraphs of those claims are parsed, and kept from then on. Raises ModelMissing then.
    """
    kept = ArticleReading.objects.filter(article__in=[article.pk for article, _ in asked])
    rows = dict(kept.values_list("article", "said"))
    return [_read(article, candidates, rows.get(article.pk, b"")) for article, candidates in asked]


def row_of(article: Article, said: Mapping[str, Statement]) -> ArticleReading:
    """Return the unsaved row of what the article's claims say, by their prints. Packing 60 claims takes milliseconds, so do it
    before a transaction begins."""
    return ArticleReading(article=article, said=pack(said))


def store(row: ArticleReading) -> None:
    """Keep the row in place of the one that the article had.

    One statement, so that two workers may do it at once. Whichever comes last stays: both are right, and what one lacks is read again.
    """
    ArticleReading.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["article"], update_fields=["said"]
    )


def _read(article: Article, candidates: Sequence[Candidate], row: bytes) -> tuple[Statement, ...]:
    day = day_to_read_by(article)
    prints = [print_of(candidate, day) for candidate in candidates]
    said = unpack(bytes(row), prints)
    missing = {key: one for key, one in zip(prints, candidates, strict=True) if key not in said}
    if missing:
        read_now = read_statements(article.text, list(missing.values()), published=day)
        said |= zip(missing, read_now, strict=True)
        _try_to_store(row_of(article, said))
    return tuple(said[key] for key in prints)


def _try_to_store(row: ArticleReading) -> None:
    """Keep the row if the database lets us: what was read is at hand in any case."""
    try:
        with transaction.atomic():
            store(row)
    except DatabaseError:
        logger.warning("What article %s says could not be kept; it will be read again.", row.article_id)
