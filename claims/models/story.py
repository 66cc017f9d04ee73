"""A running news event."""

from __future__ import annotations

from django.db import models

from claims.models.desk import Desk
from claims.models.scoped import DeskScoped


class StoryQuerySet(DeskScoped["Story"]):
    def standing(self) -> StoryQuerySet:
        """Keep the stories that were not merged into another."""
        return self.filter(merged_into=None)


class Story(models.Model):
    desk = models.ForeignKey(Desk, on_delete=models.PROTECT, related_name="stories")
    title = models.CharField(max_length=300)
    merged_into = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="merged",
        help_text="Its articles are there now; its address and title lead there too",
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = StoryQuerySet.as_manager()

    class Meta:
        ordering = ["-created_at", "-pk"]
        verbose_name_plural = "stories"
        constraints = [
            models.UniqueConstraint(fields=["desk", "title"], name="one_story_per_title"),
            models.CheckConstraint(
                condition=~models.Q(merged_into=models.F("id")), name="story_is_not_merged_into_itself"
            ),
        ]

    def __str__(self) -> str:
        return self.title
