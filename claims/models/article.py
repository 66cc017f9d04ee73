"""One published version of a text."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.choices import PlacedBy, Source
from claims.models.desk import Desk
from claims.models.scoped import DeskScoped
from claims.models.story import Story


class ArticleQuerySet(DeskScoped["Article"]):
    def drafts(self) -> ArticleQuerySet:
        """Keep the articles whose extraction nobody has asked for yet."""
        return self.filter(runs__isnull=True)


class Article(models.Model):
    """Its text never changes; a changed text is a new article that `replaces` the old one."""

    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="articles")
    story = models.ForeignKey(Story, null=True, blank=True, on_delete=models.PROTECT, related_name="articles")
    placed_by = models.CharField(
        max_length=10, choices=PlacedBy, blank=True, default=PlacedBy.NOBODY, help_text="Who chose its story"
    )
    replaces = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaced_by"
    )
    text = models.TextField()
    headline = models.CharField(max_length=500)
    outlet = models.CharField(max_length=200, blank=True)
    agency = models.CharField(max_length=200, blank=True)
    byline = models.CharField(max_length=300, blank=True)
    dateline = models.CharField(max_length=200, blank=True)
    published_at = models.DateTimeField(null=True, blank=True)
    language = models.CharField(max_length=20, default="en")
    url = models.URLField(max_length=2000, blank=True)
    furniture = models.JSONField(default=list, help_text="[start, end, kind] of lines that yield no claims")
    notes = models.JSONField(default=list, help_text="What ingest found or assumed, in sentences")
    source = models.CharField(max_length=10, choices=Source)
    original_sha256 = models.CharField(max_length=64)
    original_name = models.CharField(max_length=255, blank=True)
    original_type = models.CharField(max_length=120)
    original_size = models.PositiveBigIntegerField()
    version = models.PositiveIntegerField(default=1, help_text="Grows with each change of its details")
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ArticleQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        constraints = [
            models.UniqueConstraint(fields=["desk", "original_sha256"], name="one_article_per_file"),
            models.CheckConstraint(condition=~Q(text=""), name="article_has_text"),
        ]
        indexes = [models.Index(fields=["desk", "-published_at"], name="article_by_time")]

    def __str__(self) -> str:
        return self.headline

    @property
    def told_at(self) -> datetime:
        """When this version was published, else when it came in."""
        return self.published_at or self.created_at
