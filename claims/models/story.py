"""A running news event."""

from __future__ import annotations

from django.db import models

from claims.models.desk import Desk
from claims.models.scoped import DeskScoped


class StoryQuerySet(DeskScoped["Story"]):
    pass


class Story(models.Model):
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="stories")
    title = models.CharField(max_length=300)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name_plural = "stories"
        constraints = [models.UniqueConstraint(fields=["desk", "title"], name="one_story_per_title")]

    def __str__(self) -> str:
        return self.title
