"""Asking for a report. The work itself is in services/report_runs.py."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from claims import tasks
from claims.choices import ReportFormat, Role, Verb
from claims.models import Article, Desk, EventHead, Report, Story, User
from claims.permissions import require
from claims.reports.scope import Filters
from claims.services.events import record, writing
from claims.workflow import Refusal


def request_report(
    *,
    desk: Desk,
    actor: User,
    format: str,
    article: Article | None = None,
    story: Story | None = None,
    filters: Mapping[str, Any] | None = None,
) -> Report:
    """Ask for a report of the desk, one of its articles or one of its stories, as of the last event there is.

    `filters` narrow it to some claims (names of reports.scope.Filters). Any member may ask. Raises Refusal for an unknown
    format or filter, and for an article or story of another desk.
    """
    require(actor, desk, Role.VIEWER)
    wanted = _format(format)
    narrowed = Filters.parse(filters or {})
    _check_scope(desk, article, story)
    with writing():
        head = EventHead.objects.get(pk=1)
        report = Report.objects.create(
            desk=desk,
            article=article,
            story=story,
            filters=narrowed.as_dict(),
            format=wanted,
            as_of=head.number,
            as_of_hash=head.hash,
            requested_by=actor,
        )
        record(
            Verb.REPORT_REQUESTED,
            desk=desk,
            actor=actor,
            article=article,
            story=story,
            report=report,
            after={
                "format": wanted,
                "filters": report.filters,
                "as_of": head.number,
                "as_of_hash": head.hash,
            },
        )
        transaction.on_commit(lambda: tasks.wake_report(report.pk))
    return report


def _format(name: str) -> str:
    if name not in ReportFormat.values:
        raise Refusal(
            f"Choose one of these forms: {', '.join(ReportFormat.values)}.", field="format", code="format"
        )
    return str(ReportFormat(name).value)


def _check_scope(desk: Desk, article: Article | None, story: Story | None) -> None:
    if article is not None and story is not None:
        raise Refusal("Report on an article or on a story, not on both.", field="story", code="scope")
    for one, noun in ((article, "article"), (story, "story")):
        if one is not None and one.desk_id != desk.pk:
            raise Refusal(f"That {noun} is not on this desk.", field=noun, code="desk")
