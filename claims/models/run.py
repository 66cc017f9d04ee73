"""One extraction of one article."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.models.article import Article
from claims.models.job import Job, JobQuerySet


class RunQuerySet(JobQuerySet["Run"]):
    desk_path = "article__desk"


class Run(Job):
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="runs")
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    extractor_version = models.CharField(max_length=60, blank=True)
    claims_found = models.PositiveIntegerField(null=True, blank=True)

    objects = RunQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(state__in=["queued", "running"]),
                name="one_active_run_per_article",
            )
        ]
        # The dispatcher asks for due runs every second.
        indexes = [models.Index(fields=["state", "due_at"], name="run_due")]

    def __str__(self) -> str:
        return f"Run {self.pk} of article {self.article_id}: {self.state}"
