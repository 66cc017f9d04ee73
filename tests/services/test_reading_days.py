"""By which day "on Thursday" is read, where nobody says when an article was published."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest
import time_machine

from claims.choices import Source
from claims.services import runs
from claims.services.articles import Details, add_text
from claims.services.reading_days import day_to_read_by

DATED = "PORT ORLA, March 3 (Harbour Wire) - The ferry Linnet sank on Thursday, killing 12 people."
UNDATED = "The ferry Linnet sank on Thursday, killing 12 people."
NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _in_november() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 30, 13, tzinfo=UTC), tick=False):
        yield


@pytest.fixture
def pasted(desk, reviewer):
    def paste(text: str, published: datetime | None = None):
        details = Details(headline="Ferry sinks", published_at=published)
        return add_text(
            desk=desk,
            actor=reviewer,
            text=text,
            details=details,
            story=None,
            source=Source.PASTE,
            extract=True,
        )

    return paste


def test_it_is_the_day_of_publication(pasted):
    assert day_to_read_by(pasted(DATED, NOON).article) == NOON


def test_else_it_is_the_day_of_the_dateline_however_old(pasted):
    assert day_to_read_by(pasted(DATED).article) == date(2026, 3, 3)


def test_else_it_is_when_the_article_came_in(pasted):
    article = pasted(UNDATED).article
    assert day_to_read_by(article) == article.created_at


@pytest.mark.model
def test_the_days_of_the_claims_go_by_it(pasted):
    article = pasted(DATED).article
    runs.perform(run_id=article.runs.get().pk)
    days = {claim.when["value_start"] for claim in article.claims.all() if claim.when}
    assert days == {"2026-02-26"}
