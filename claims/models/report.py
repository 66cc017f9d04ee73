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
    pass


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
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    objects = ReportQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        indexes = [models.Index(fields=["state", "due_at"], name="report_due")]

    def __str__(self) -> str:
        return f"Report {self.pk} ({self.format})"
