"""One comparison of one article with the other versions of its story."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q

from claims.choices import JobState
from claims.models.article import Article
from claims.models.job import Job, JobQuerySet


class ComparisonQuerySet(JobQuerySet["Comparison"]):
    desk_path = "article__desk"

    def unfinished(self) -> ComparisonQuerySet:
        """Keep those asked for last of their article that are not done: under way, or failed."""
        newer = Comparison.objects.filter(article=OuterRef("article"), pk__gt=OuterRef("pk"))
        return self.exclude(state=JobState.DONE).filter(~Exists(newer))


class Comparison(Job):
    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="comparisons")
    requested_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    again = models.BooleanField(
        default=False, help_text="Something changed while it ran: another one follows when it ends"
    )
    comparer_version = models.CharField(max_length=60, blank=True)
    pairs_compared = models.PositiveIntegerField(
        null=True, blank=True, help_text="With how many other versions"
    )
    links_found = models.PositiveIntegerField(null=True, blank=True)

    objects = ComparisonQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["article"],
                condition=Q(state__in=["queued", "running"]),
                name="one_active_comparison_per_article",
            )
        ]
        # The dispatcher asks for due comparisons every second.
        indexes = [models.Index(fields=["state", "due_at"], name="comparison_due")]

    def __str__(self) -> str:
        return f"Comparison {self.pk} of article {self.article_id}: {self.state}"
