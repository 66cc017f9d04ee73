"""Links between claims, the verdicts that pass along them, and what a superseded claim leaves behind."""

from __future__ import annotations

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.api.serializers.people import PersonOut
from claims.carryover import Offer
from claims.choices import Status
from claims.lineage.values import FIELDS
from claims.models import Claim, Comparison, Link
from claims.services.carrying import Carried


class ChangePart(serializers.Serializer[None]):
    """What differs, in the articles' words; "" is absent on that side."""

    field = serializers.ChoiceField(choices=FIELDS)
    before = serializers.CharField(allow_blank=True)
    after = serializers.CharField(allow_blank=True)


@extend_schema_field(ChangePart(many=True))
class Changes(serializers.JSONField):
    """The changes as the comparison stored them."""


class FigurePairs(serializers.ListField):
    """[position in the earlier claim's figures, position in the later's], for those that answer each other."""

    child = serializers.ListField(child=serializers.IntegerField(), min_length=2, max_length=2)


class LinkedClaimOut(serializers.ModelSerializer[Claim]):
    """One end of a link: where the claim stands, and how."""

    headline = serializers.CharField(source="article.headline", read_only=True)
    outlet = serializers.CharField(source="article.outlet", read_only=True)
    published_at = serializers.DateTimeField(source="article.published_at", read_only=True, allow_null=True)

    class Meta:
        model = Claim
        fields = (
            "id", "article", "headline", "outlet", "published_at", "start", "end", "quote", "claimant_name", "status",
            "superseded_by", "version",
        )  # fmt: skip
        read_only_fields = fields


class LinkOut(serializers.ModelSerializer[Link]):
    """How a later claim answers an earlier one. `supersedes` proposes that it replaces it; `score` is 0..1.

    The machine proposes, a person accepts or rejects. `gone` was proposed once and not found again.
    """

    earlier = LinkedClaimOut(read_only=True)
    later = LinkedClaimOut(read_only=True)
    changes = Changes(read_only=True)
    figures = FigurePairs(read_only=True)
    decided_by = PersonOut(read_only=True, allow_null=True)
    etag = serializers.CharField(read_only=True, help_text="Send it as If-Match with each decision")
    waits = serializers.BooleanField(
        read_only=True, help_text="It changed since and is to be compared again: it cannot be accepted before"
    )
    corrected_since = serializers.BooleanField(
        read_only=True, help_text="A claim of it was corrected since a person decided: look whether it holds"
    )

    parted = serializers.BooleanField(
        source="is_parted", read_only=True, help_text="Its claims say the same and were decided differently"
    )
    meant = serializers.BooleanField(
        source="is_meant",
        read_only=True,
        help_text="A person said of these two verdicts that they are meant to differ: `differs_by`, `differs_at`, `differs_note`",
    )
    differs_by = PersonOut(read_only=True, allow_null=True)

    class Meta:
        model = Link
        fields = (
            "id", "earlier", "later", "relation", "supersedes", "score", "changes", "figures", "reason", "state",
            "decided_by", "decided_at", "waits", "corrected_since", "parted", "meant", "differs_by",
            "differs_at", "differs_note", "version", "etag", "comparison", "created_at",
        )  # fmt: skip
        read_only_fields = fields


class DecisionIn(serializers.Serializer[None]):
    reason = serializers.CharField(
        max_length=5000,
        required=False,
        allow_blank=True,
        default="",
        help_text="Why; where accepting supersedes a claim, an empty one means the link's own reason",
    )


class OfferOut(serializers.Serializer[Any]):
    """A verdict that an unreviewed claim could take over from the earlier one that it repeats."""

    claim = serializers.IntegerField(source="claim.pk", read_only=True)
    link = LinkOut(read_only=True)
    status = serializers.ChoiceField(choices=Status.choices, read_only=True)
    reason = serializers.CharField(source="source.reason", read_only=True, allow_blank=True)
    decided_by = PersonOut(source="source.decided_by", read_only=True, allow_null=True)
    decided_at = serializers.DateTimeField(source="source.decided_at", read_only=True, allow_null=True)
    evidence = serializers.SerializerMethodField()
    why_not = serializers.SerializerMethodField(
        help_text="Why it is not taken over without a look; empty: it may be"
    )

    def get_why_not(self, offer: Offer) -> str:
        return offer.why_not or offer.look

    @extend_schema_field(serializers.ListField(child=serializers.IntegerField()))
    def get_evidence(self, offer: Offer) -> list[int]:
        """Numbers of the pieces that would be copied along."""
        return [piece.pk for piece in offer.source.evidence.all() if piece.removed_at is None]


class CarriedOut(serializers.Serializer[Any]):
    """What became of one claim: how it stands now, and why nothing was taken over, or ""."""

    claim = LinkedClaimOut(read_only=True)
    link = serializers.IntegerField(source="offer.link.pk", read_only=True)
    carried = serializers.SerializerMethodField()
    why_not = serializers.CharField(read_only=True, allow_blank=True)

    def get_carried(self, line: Carried) -> bool:
        return not line.why_not


class ComparisonOut(serializers.ModelSerializer[Comparison]):
    """`progress` is 0..1, `pairs_compared` with how many other versions. A failed one says why in `error`."""

    class Meta:
        model = Comparison
        fields = (
            "id", "article", "state", "attempts", "progress", "stage", "error", "comparer_version", "pairs_compared",
            "links_found", "created_at", "started_at", "finished_at",
        )  # fmt: skip
        read_only_fields = fields


class StatedOut(serializers.Serializer[Any]):
    """What still states a claim, and the reports that went out with it before it was superseded."""

    claims = LinkedClaimOut(many=True, read_only=True)
    reports = serializers.ListField(child=serializers.IntegerField(), read_only=True)
