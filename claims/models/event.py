"""One line of history. Only ever added: triggers refuse everything else (migration 0002)."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from claims.choices import Verb
from claims.history import GENESIS
from claims.models.desk import Desk
from claims.models.scoped import DeskScoped


class EventQuerySet(DeskScoped["Event"]):
    pass


class Event(models.Model):
    """`body` is the canonical JSON that `hash` covers; the other columns repeat parts of it for queries."""

    number = models.PositiveBigIntegerField(primary_key=True)
    at = models.DateTimeField()
    verb = models.CharField(max_length=30, choices=Verb)
    desk = models.ForeignKey(Desk, null=True, on_delete=models.PROTECT, related_name="events")
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        null=True,
        on_delete=models.DO_NOTHING,
        db_constraint=False,
        related_name="+",
    )
    story_id = models.BigIntegerField(null=True)
    article_id = models.BigIntegerField(null=True, db_index=True)
    run_id = models.BigIntegerField(null=True, db_index=True)
    claim_id = models.BigIntegerField(null=True, db_index=True)
    report_id = models.BigIntegerField(null=True)
    body = models.TextField()
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64, unique=True)

    objects = EventQuerySet.as_manager()

    class Meta:
        ordering = ["number"]
        indexes = [models.Index(fields=["desk", "number"], name="event_by_desk")]

    def __str__(self) -> str:
        return f"#{self.number} {self.verb}"


class EventHead(models.Model):
    """The last number and hash; its row lock makes the sequence gapless."""

    number = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, default=GENESIS)

    def __str__(self) -> str:
        return f"#{self.number}"
