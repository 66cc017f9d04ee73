"""What claims say is read once and kept; whatever changes is read anew, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from claims.lineage.statement import Statement
from claims.lineage.statements import packing
from claims.models import Article, ArticleReading, Link, Run
from claims.services import readings, runs, versions
from claims.services.articles import add_text, edit_details, request_run
from claims.services.claims import correct_span
from claims.services.verification import Verification
from tests.conftest import mark
from tests.services.linking import compare
from tests.services.test_concurrency import PEOPLE, at_once

pytestmark = [pytest.mark.django_db, pytest.mark.model]

MARKED = "Photo: the Linnet in dry dock last spring"


@pytest.fixture
def read_now(monkeypatch) -> list[str]:
    """The quotes of the claims that are read from the text, in the order of reading."""
    quotes: list[str] = []
    read = readings.read_statements

    def noted(text, candidates, *, published) -> list[Statement]:
        quotes.extend(one.quote for one in candidates)
        return read(text, candidates, published=published)

    monkeypatch.setattr(readings, "read_statements", noted)
    return quotes


def extract(article: Article, reviewer) -> None:
    runs.perform(run_id=request_run(article=article, actor=reviewer).pk)


def said(article: Article) -> Sequence[Statement]:
    return versions.read_all([Article.objects.get(pk=article.pk)])[0].statements


def said_anew(article: Article) -> Sequence[Statement]:
    ArticleReading.objects.filter(article=article).delete()
    return said(article)


@pytest.fixture
def extracted(article, reviewer, read_now) -> Article:
    """The noon version with its claims."""
    extract(article, reviewer)
    assert article.claims.exists()
    return article


def test_what_extraction_read_is_not_read_again(extracted, read_now):
    known = said(extracted)
    assert read_now == []
    assert known == said_anew(extracted)
    assert read_now == [one.quote for one in known]


def test_links_of_what_is_kept_are_those_of_what_is_read_anew(extracted, later_article, reviewer, read_now):
    def links() -> list[tuple[object, ...]]:
        compare(later_article)
        return list(Link.objects.standing().values_list("earlier", "later", "relation", "score", "reason"))

    extract(later_article, reviewer)
    before = links()
    assert before
    assert read_now == []
    ArticleReading.objects.all().delete()
    assert links() == before
    assert read_now


def test_huge_and_odd_numbers_are_not_read_again(desk, reviewer, read_now):
    text = "The debt rose to 12,000 trillion dollars, the bank said.\n\nThe sea froze at minus 0 degrees on Friday."
    article = add_text(desk=desk, actor=reviewer, text=text, extract=False).article
    extract(article, reviewer)
    figures = [figure["low"] for one in article.claims.all() for figure in one.figures]
    assert figures == [1.2e16, 0]
    said(article)
    assert read_now == []


def test_nothing_of_it_is_history(extracted):
    ArticleReading.objects.all().delete()
    assert list(Verification().findings()) == []


def test_only_a_claim_that_a_person_marked_is_read(extracted, reviewer, read_now):
    mark(extracted, MARKED, reviewer)
    known = said(extracted)
    assert read_now == [MARKED]
    assert said(extracted) == known
    assert read_now == [MARKED]
    assert known == said_anew(extracted)


def test_a_corrected_span_is_read_with_the_figures_that_it_kept(extracted, reviewer, read_now):
    claim = extracted.claims.get(quote__contains="118 people")
    corrected = correct_span(claim=claim, seen=1, start=claim.start + 4, end=claim.end, actor=reviewer)
    assert corrected.figures
    known = said(extracted)
    assert read_now == [corrected.quote]
    assert known == said_anew(extracted)


def test_another_time_of_telling_is_another_reading(extracted, reviewer, read_now):
    day = {"published_at": datetime(2026, 3, 12, 9, tzinfo=UTC)}
    edit_details(article=extracted, seen=1, actor=reviewer, changes=day, story=extracted.story)
    before = said(extracted)
    assert len(read_now) == extracted.claims.count()
    assert before == said_anew(extracted)


def test_an_older_reader_is_not_trusted(extracted, read_now, monkeypatch):
    monkeypatch.setattr(packing, "_reader", lambda: "another")
    said(extracted)
    assert len(read_now) == extracted.claims.count()
    said(extracted)
    assert len(read_now) == extracted.claims.count()


def test_a_row_that_is_broken_is_made_anew(extracted, read_now):
    whole = said(extracted)
    ArticleReading.objects.update(said=b"broken")
    assert said(extracted) == whole
    assert said(extracted) == whole
    assert len(read_now) == len(whole)


def test_it_keeps_nothing_of_claims_that_are_gone(extracted, reviewer):
    claim = extracted.claims.all()[0]
    before = len(said(extracted))
    correct_span(claim=claim, seen=1, start=claim.start, end=claim.end - 1, actor=reviewer)
    mark(extracted, MARKED, reviewer)
    said(extracted)
    row = ArticleReading.objects.get()
    prints = {
        packing.print_of(versions.candidate_of(one), extracted.told_at) for one in extracted.claims.all()
    }
    assert len(packing.unpack(bytes(row.said), prints)) == before + 1


def test_an_extraction_that_lost_its_lease_keeps_nothing(article, reviewer, monkeypatch):
    run = request_run(article=article, actor=reviewer)

    def lose(article, said):
        Run.objects.filter(pk=run.pk).update(lease_until=timezone.now() - timedelta(minutes=5))
        assert Run.objects.take(run.pk) is not None
        return ArticleReading(article=article, said=packing.pack(said))

    monkeypatch.setattr(readings, "row_of", lose)
    runs.perform(run_id=run.pk)
    assert not ArticleReading.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_many_workers_may_keep_the_same_at_once(article, claim, other_claim, monkeypatch):
    def read(text, candidates, *, published) -> list[Statement]:
        return [Statement(one.start, one.end, one.quote) for one in candidates]

    monkeypatch.setattr(readings, "read_statements", read)  # the pipeline is not for many threads
    made = at_once(lambda number: said(article))
    assert made == [made[0]] * PEOPLE
    assert ArticleReading.objects.count() == 1
    assert said(article) == made[0]
