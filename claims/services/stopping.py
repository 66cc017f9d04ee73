"""What an agency's word on an article does to the reports that went out with its claims: stale while it must not be used."""

from __future__ import annotations

from claims.ingest.item import STOPPED
from claims.models import Article, EventHead, Report
from claims.reports.coverage import telling
from claims.services.ripple import Ripple, made_before, marked, restate


def spread(article: Article, status: str) -> Ripple | None:
    """Return what the word `status` does to reports, or None. Call it inside `writing()`, before the event and the change.

    Stopped, those become stale that state a claim of the article without saying that it must not be used; usable again, those
    are fresh that were stale because of it.
    """
    stops = status in STOPPED
    if stops == article.is_stopped:
        return None
    known = {report.pk for report in stopped_by(article)}
    if not stops:
        return Ripple(event=None, fresh=tuple(sorted(known))) if known else None
    event = EventHead.objects.get(pk=1).number + 1
    stale = telling(article, made_before(article, event)) - known
    return Ripple(event=event, stale=tuple(sorted(stale))) if stale else None


def mark(article: Article, ripple: Ripple | None) -> None:
    """Write the ripple to its reports, in the transaction of its event; those that were stale already say the last word why."""
    changed = {*ripple.stale, *ripple.fresh} if ripple else set()
    reports = list(Report.objects.filter(pk__in=changed | {one.pk for one in stopped_by(article)}))
    for report in reports:
        if ripple is not None:
            report.stopped = marked(report.stopped, "article", article.pk, report.pk, ripple)
    restate(reports)


def stopped_by(article: Article) -> list[Report]:
    """Return the reports that are stale because of this article."""
    stale = Report.objects.stale().filter(desk_id=article.desk_id)
    return [report for report in stale if any(one["article"] == article.pk for one in report.stopped)]
