"""An export as of one event number."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.choices import ReportFormat
from claims.models.article import Article
from claims.models.desk import Desk
from claims.models.job import Job, JobQuerySet
from claims.models.story import Story


class ReportQuerySet(JobQuerySet["Report"]):
    def stale(self) -> ReportQuerySet:
        """Keep the reports that state something that was superseded or stopped since."""
        return self.filter(stale_event__isnull=False)


class Report(Job):
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="reports")
    article = models.ForeignKey(
        Article, null=True, blank=True, on_delete=models.PROTECT, related_name="reports"
    )
    story = models.ForeignKey(Story, null=True, blank=True, on_delete=models.PROTECT, related_name="reports")
    filters = models.JSONField(
        default=dict, help_text="The queue's filters, when neither article nor story is set"
    )
    format = models.CharField(max_length=10, choices=ReportFormat)
    as_of = models.PositiveBigIntegerField(help_text="Number of the last event it takes in")
    as_of_hash = models.CharField(max_length=64)
    file_sha256 = models.CharField(max_length=64, blank=True)
    file_size = models.PositiveBigIntegerField(null=True, blank=True)
    claims_counted = models.PositiveIntegerField(null=True, blank=True)
    overtaken = models.JSONField(
        default=list,
        blank=True,
        help_text="Its claims superseded since: [{claim, event}], the earliest event first",
    )
    stopped = models.JSONField(
        default=list,
        blank=True,
        help_text="Articles of its claims that their agency stopped since: [{article, event}], the earliest event first",
    )
    stale_event = models.PositiveBigIntegerField(
        null=True,
        blank=True,
        help_text="The first event that overtook one of its claims or stopped one of its articles; none: fresh",
    )
    stale_reason = models.TextField(blank=True, help_text="Why it is stale, a sentence or two")
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "due_at"], name="report_due")]

    @property
    def is_stale(self) -> bool:
        """Whether a claim that it states was superseded since, or its article stopped by its agency."""
        return self.stale_event is not None

    def __str__(self) -> str:
        return f"Report {self.pk} ({self.format})"
