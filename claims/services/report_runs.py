"""Making reports: take the lease, gather, write the file, and end the job with its event in one transaction."""

from __future__ import annotations

from claims import reports
from claims.choices import Verb
from claims.models import Report
from claims.reports.scope import Filters, Scope
from claims.services import blobs, jobs
from claims.services.events import record, writing
from claims.services.leases import Heartbeat


def perform(*, report_id: int) -> None:
    """Make this report if it is due; one that is over, taken or gone is a quiet return."""
    jobs.perform(TRADE, report_id)


def drain(*, seconds: float = jobs.DRAIN_SECONDS) -> int:
    """Make due reports straight from the database for up to `seconds`; returns how many."""
    return jobs.drain(TRADE, seconds=seconds)


def bury_exhausted() -> int:
    """Fail the reports whose third worker died; returns how many."""
    return jobs.bury_exhausted(TRADE)


def scope_of(report: Report) -> Scope:
    """Return what the report covers."""
    return Scope(report.desk_id, report.article_id, report.story_id, Filters.parse(report.filters))


def _make(report: Report, heartbeat: Heartbeat) -> None:
    made = reports.make(scope_of(report), as_of=report.as_of, format=report.format, show=heartbeat.show)
    heartbeat.show(0.9, "Storing the file")
    sha256 = blobs.store(made.data)
    with writing():
        jobs.finish(report, file_sha256=sha256, file_size=len(made.data), claims_counted=made.claims)
        after = {"file_sha256": sha256, "file_size": len(made.data), "claims_counted": made.claims}
        record(
            Verb.REPORT_DONE,
            desk=report.desk,
            actor=None,
            article=report.article,
            story=report.story,
            report=report,
            after=after,
        )


def _fail(report: Report, reason: str) -> int:
    with writing():
        failed = jobs.abandon(report, reason)
        if failed:
            record(
                Verb.REPORT_FAILED,
                desk=report.desk,
                actor=None,
                report=report,
                article=report.article,
                story=report.story,
                reason=reason,
            )
    return failed


TRADE = jobs.Trade(
    rows=Report.objects.all,
    work=_make,
    fail=_fail,
    broken="The report could not be made",
    died="The worker stopped three times while it made this report. Ask for a smaller one, or tell an administrator.",
)
