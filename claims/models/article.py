"""One published version of a text."""

from __future__ import annotations

from datetime import datetime

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.choices import PlacedBy, Source
from claims.ingest.item import STOPPED
from claims.models.desk import Desk
from claims.models.scoped import DeskScoped
from claims.models.story import Story


class ArticleQuerySet(DeskScoped["Article"]):
    def drafts(self) -> ArticleQuerySet:
        """Keep the articles whose extraction nobody has asked for yet."""
        return self.filter(runs__isnull=True)

    def of_item(self, desk: Desk, item_id: str) -> ArticleQuerySet:
        """Keep the versions of one wire item on the desk; none for no item."""
        return self.filter(desk=desk, item_id=item_id) if item_id else self.none()


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
    url_key = models.CharField(
        max_length=64, blank=True, editable=False, help_text="What addresses of one page share"
    )
    item_id = models.CharField(
        max_length=500, blank=True, help_text="The wire item's identifier, the same in all its versions"
    )
    item_version = models.CharField(max_length=100, blank=True, help_text="As the item states it")
    versioned_at = models.DateTimeField(
        null=True, blank=True, help_text="When the agency made this version of the item, as it states"
    )
    pub_status = models.CharField(
        max_length=40,
        blank=True,
        help_text="Whether the agency lets the item be used: usable, withheld, canceled",
    )
    pub_status_at = models.DateTimeField(
        null=True, blank=True, help_text="The time of the item's version that says so"
    )
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
            # A message may carry several items, each an article of the same file.
            models.UniqueConstraint(
                fields=["desk", "original_sha256", "item_id", "item_version"],
                name="one_article_per_file_and_item",
            ),
            models.CheckConstraint(condition=~Q(text=""), name="article_has_text"),
        ]
        indexes = [
            models.Index(fields=["desk", "-published_at"], name="article_by_time"),
            models.Index(fields=["desk", "item_id"], name="article_by_item"),
            models.Index(fields=["desk", "url_key"], name="article_by_page"),
        ]

    def __str__(self) -> str:
        return self.headline

    @property
    def told_at(self) -> datetime:
        """When this version was published, else when it came in."""
        return self.published_at or self.created_at

    @property
    def version_time(self) -> datetime:
        """When this version was made: what its wire item states, else when it was told."""
        return self.versioned_at or self.told_at

    @property
    def published_by(self) -> str:
        """Who published it as far as is known: the outlet, else the agency that it came from; empty where neither is."""
        return self.outlet or self.agency

    @property
    def is_stopped(self) -> bool:
        """Whether the agency says that it must not be used."""
        return self.pub_status in STOPPED

    @property
    def stopped_by(self) -> str:
        """Who says so, for a sentence: "Canceled by Harbour Wire"."""
        return self.published_by or "the agency"
