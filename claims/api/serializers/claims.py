"""Claims: what is sent to mark, correct and decide them, and what comes back."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims import selectors
from claims.api.fields import Choice, Offset, Visible
from claims.api.serializers.parts import ClaimantPart, ContextPart, FigurePart, PlacePart, WhenPart
from claims.api.serializers.people import PersonOut
from claims.choices import Status
from claims.filters import EVENT_CHOICES
from claims.models import Claim


@extend_schema_field(FigurePart(many=True))
class Figures(serializers.JSONField):
    """The figures as extraction stored them."""


@extend_schema_field(PlacePart(many=True))
class Places(serializers.JSONField):
    """The places as extraction stored them."""


@extend_schema_field(ContextPart(many=True))
class ContextField(serializers.JSONField):
    """The context as extraction stored it."""


@extend_schema_field(ClaimantPart(allow_null=True))
class ClaimantField(serializers.JSONField):
    """The claimant as extraction stored it; null is the article itself."""


@extend_schema_field(WhenPart(allow_null=True))
class When(serializers.JSONField):
    """The time as extraction stored it."""


class ClaimOut(serializers.ModelSerializer[Claim]):
    """A claim. `start` and `end` are code points of the article's text, half-open; `worthiness` is 0..1."""

    reasons = serializers.ListField(child=serializers.CharField(), read_only=True)
    claimant = ClaimantField(read_only=True)
    figures = Figures(read_only=True)
    when = When(read_only=True)
    places = Places(read_only=True)
    event = serializers.ChoiceField(
        choices=EVENT_CHOICES, allow_blank=True, read_only=True, help_text="The type of what it states"
    )
    context = ContextField(read_only=True)  # type: ignore[assignment]  # the serializer class takes it away
    decided_by = PersonOut(read_only=True, allow_null=True)
    etag = serializers.CharField(read_only=True, help_text="Send it as If-Match with each change")

    class Meta:
        model = Claim
        fields = (
            "id", "article", "run", "origin", "start", "end", "quote", "prefix", "suffix", "worthiness", "reasons",
            "claimant", "figures", "when", "places", "event", "context", "extractor_version", "status", "superseded_by", "reason",
            "decided_by", "decided_at", "version", "etag", "created_at",
        )  # fmt: skip
        read_only_fields = fields


class SpanIn(serializers.Serializer[None]):
    """Code points of the article's text, half-open."""

    start = Offset()
    end = Offset()


class VerdictIn(serializers.Serializer[None]):
    """`unreviewed` reopens a claim, `withdrawn` takes a wrong candidate away."""

    status = Choice(choices=Status.choices)
    reason = serializers.CharField(
        max_length=5000,
        required=False,
        allow_blank=True,
        default="",
        help_text="Needed for disputed, superseded, withdrawn and each change of a verdict",
    )
    superseded_by = Visible(
        selectors.claims,
        required=False,
        allow_null=True,
        default=None,
        help_text="The claim that supersedes it; null: `reason` says why there is none",
    )


class NoteIn(serializers.Serializer[None]):
    note = serializers.CharField(max_length=5000)


class SearchIn(serializers.Serializer[None]):
    q = serializers.CharField(max_length=300, required=False, allow_blank=True, default="")


class SupersedingOut(serializers.ModelSerializer[Claim]):
    """A claim of the same story that could supersede the one asked about."""

    headline = serializers.CharField(source="article.headline", read_only=True)
    outlet = serializers.CharField(source="article.outlet", read_only=True)
    published_at = serializers.DateTimeField(source="article.published_at", read_only=True, allow_null=True)

    class Meta:
        model = Claim
        fields = (
            "id", "article", "headline", "outlet", "published_at", "quote", "claimant_name", "status",
        )  # fmt: skip
        read_only_fields = fields
