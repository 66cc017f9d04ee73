"""Doing the extraction of an article: take the lease, read, write the claims with the run's end in one transaction."""

from __future__ import annotations

from claims import extraction
from claims.choices import Verb
from claims.lineage import first_reading
from claims.models import Article, Run
from claims.services import comparisons, found_claims, jobs, readings, sketches
from claims.services.events import record, writing
from claims.services.leases import Heartbeat
from claims.services.reading_days import day_to_read_by
from claims.services.weights import extractor_of


def perform(*, run_id: int) -> None:
    """Do this run if it is due; a run that is over, taken or gone is a quiet return."""
    jobs.perform(TRADE, run_id)


def drain(*, seconds: float = jobs.DRAIN_SECONDS) -> int:
    """Do due runs straight from the database for up to `seconds`, so that lost hints cost no time; returns how many."""
    return jobs.drain(TRADE, seconds=seconds)


def bury_exhausted() -> int:
    """Fail the runs whose third worker died; returns how many."""
    return jobs.bury_exhausted(TRADE)


def _extract(run: Run, heartbeat: Heartbeat) -> None:
    article = Article.objects.select_related("desk").get(pk=run.article_id)
    heartbeat.show(0.1, "Reading the text")
    extractor = extractor_of(article.desk)
    options = extraction.Options(weights=extractor.weights)
    read = first_reading.read_article(
        article.text, headline=article.headline, published=day_to_read_by(article), options=options
    )
    reading = readings.row_of(article, read.said)
    run.extractor_version = extractor.version
    heartbeat.show(0.8, f"Storing {len(read.candidates)} claims")
    with writing():
        jobs.finish(run, claims_found=len(read.candidates), extractor_version=run.extractor_version)
        after = found_claims.store(run, article, read.candidates)
        readings.store(reading)
        sketches.store(article, read.sketch)
        record(Verb.RUN_DONE, desk=article.desk, actor=None, article=article, run=run, after=after)
        comparisons.ask(article)


def _fail(run: Run, reason: str) -> int:
    with writing():
        failed = jobs.abandon(run, reason)
        if failed:
            article = run.article
            record(Verb.RUN_FAILED, desk=article.desk, actor=None, article=article, run=run, reason=reason)
    return failed


TRADE = jobs.Trade(
    rows=Run.objects.all,
    work=_extract,
    fail=_fail,
    broken="The article could not be read",
    died="The worker stopped three times while it read this article. Look at the text, then try again.",
)
