"""Reports, with another try."""

from __future__ import annotations

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import DeskRoom, person, there_or_not
from claims.admin.site import site
from claims.models import Report
from claims.services.reports import request_report
from claims.workflow import Refusal


@admin.register(Report, site=site)
class ReportAdmin(DeskRoom):
    about = "Reports are asked for on the desk’s own pages. Tick some and choose the action to make them again as of now; the ones that there are stay as they went out."
    events_by = "report_id"
    list_display = (
        "id",
        "desk",
        "article",
        "story",
        "format",
        "as_of",
        "state",
        "stale",
        "requested_by",
        "created_at",
        "error",
    )
    list_filter = (
        "state",
        ("stale_event", there_or_not("whether it still holds", there="Stale", absent="Not stale")),
        "format",
        ("desk", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("desk", "article", "story", "requested_by")
    search_fields = ("article__headline", "story__title", "file_sha256")
    actions = ("make_again",)

    @admin.display(ordering="stale_event", description="Stale", empty_value="-")
    def stale(self, report: Report) -> str:
        """Why it is; in words, for a green tick at a stale report would say that all is well."""
        return report.stale_reason

    @admin.action(description="Make these reports again as of now")
    def make_again(self, request: HttpRequest, chosen: QuerySet[Report]) -> None:
        """Ask for each report again, as a new one."""
        for report in chosen.select_related("desk", "article", "story"):
            try:
                fresh = request_report(
                    desk=report.desk,
                    actor=person(request),
                    format=report.format,
                    article=report.article,
                    story=report.story,
                    filters=report.filters,
                )
            except Refusal as refusal:
                messages.error(request, f"Report {report.pk}: {refusal.message}")
            else:
                messages.success(request, f"Report {report.pk} is made again as report {fresh.pk}.")
