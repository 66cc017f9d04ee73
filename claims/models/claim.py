"""A span of an article that states something checkable."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.db.models import F, Q

from claims.choices import Origin, Status
from claims.models.article import Article
from claims.models.run import Run
from claims.models.scoped import DeskScoped


class ClaimQuerySet(DeskScoped["Claim"]):
    desk_path = "article__desk"

    def standing(self) -> ClaimQuerySet:
        """Keep the claims that were not withdrawn."""
        return self.exclude(status=Status.WITHDRAWN)

    def at_version(self, claim: Claim, version: int) -> ClaimQuerySet:
        """Keep the claim's row if it still is what the person saw."""
        return self.filter(pk=claim.pk, version=version)


class Claim(models.Model):
    """Offsets are Unicode code points of the article's text, half-open."""

    article = models.ForeignKey(Article, on_delete=models.PROTECT, related_name="claims")
    run = models.ForeignKey(Run, null=True, blank=True, on_delete=models.PROTECT, related_name="claims")
    origin = models.CharField(max_length=10, choices=Origin, default=Origin.MACHINE)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    quote = models.TextField()
    prefix = models.CharField(max_length=64, blank=True)
    suffix = models.CharField(max_length=64, blank=True)
    worthiness = models.FloatField(default=0.5)
    reasons = models.JSONField(default=list)
    claimant = models.JSONField(null=True, blank=True)
    claimant_name = models.CharField(max_length=300, blank=True)
    figures = models.JSONField(default=list)
    when = models.JSONField(null=True, blank=True)
    places = models.JSONField(default=list)
    event = models.CharField(
        max_length=20, blank=True, help_text="The type of what it states; empty: none known"
    )
    context = models.JSONField(default=list)
    extractor_version = models.CharField(max_length=60, blank=True)

    status = models.CharField(max_length=12, choices=Status, default=Status.UNREVIEWED)
    superseded_by = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.PROTECT, related_name="supersedes"
    )
    reason = models.TextField(blank=True, help_text="Why it stands as it does")
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    decided_at = models.DateTimeField(null=True, blank=True)
    version = models.PositiveIntegerField(
        default=1, help_text="Grows with each change; a stale write is refused"
    )
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ClaimQuerySet.as_manager()

    class Meta:
        ordering = ["article", "start", "end", "pk"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="claim_span_is_not_empty"),
            models.CheckConstraint(
                condition=Q(worthiness__gte=0, worthiness__lte=1), name="worthiness_is_0_to_1"
            ),
            models.CheckConstraint(
                condition=~Q(superseded_by=F("id")), name="claim_does_not_supersede_itself"
            ),
            models.UniqueConstraint(
                fields=["article", "start", "end"],
                condition=~Q(status="withdrawn"),
                name="one_claim_per_span",
            ),
        ]
        # The queue: open claims of a desk's articles, most worthy first.
        indexes = [models.Index(fields=["status", "-worthiness"], name="claim_queue")]

    def __str__(self) -> str:
        return self.quote

    @property
    def etag(self) -> str:
        """The strong entity tag of this version (RFC 9110, section 8.8.3)."""
        return f'"claim-{self.pk}-v{self.version}"'
