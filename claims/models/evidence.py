"""A source behind a verdict."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import Q

from claims.models.claim import Claim
from claims.models.scoped import DeskScoped


class EvidenceQuerySet(DeskScoped["Evidence"]):
    desk_path = "claim__article__desk"

    def standing(self) -> EvidenceQuerySet:
        """Keep the evidence that was not removed."""
        return self.filter(removed_at__isnull=True)


class Evidence(models.Model):
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="evidence")
    url = models.URLField(max_length=2000, blank=True)
    citation = models.CharField(max_length=500, blank=True)
    passage = models.TextField(help_text="The words of the source that bear on the claim")
    retrieved_at = models.DateTimeField()
    copy_sha256 = models.CharField(max_length=64, blank=True)
    copy_name = models.CharField(max_length=255, blank=True)
    reused_from = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="+")
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(auto_now_add=True)
    removed_at = models.DateTimeField(null=True, blank=True)

    objects = EvidenceQuerySet.as_manager()

    class Meta:
        ordering = ["created_at", "pk"]
        verbose_name_plural = "evidence"
        constraints = [
            models.CheckConstraint(condition=~Q(url="", citation=""), name="evidence_names_its_source")
        ]

    def __str__(self) -> str:
        return self.citation or self.url
