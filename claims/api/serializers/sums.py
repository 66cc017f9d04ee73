"""Totals that were added up, and what a person said of those that do not hold."""

from __future__ import annotations

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from claims.api.serializers.people import PersonOut
from claims.models import SumCheck


class TermPart(serializers.Serializer[None]):
    """A figure in a sum: its claim, and its position among the claim's figures; -1 for a number that it does not list."""

    claim = serializers.IntegerField()
    figure = serializers.IntegerField()


@extend_schema_field(TermPart(many=True))
class Terms(serializers.JSONField):
    """The parts as the comparison stored them."""


class SumOut(serializers.ModelSerializer[SumCheck]):
    """A total and its parts, added up. `figure` is the position of the total among its claim's figures.

    `article` is where the total stands. `story` is set where parts stand in other articles of that story. A sum that does not
    hold is a flag until a person dismisses it; `note` says why they did.
    """

    parts = Terms(read_only=True)
    dismissed = serializers.BooleanField(source="is_dismissed", read_only=True)
    dismissed_by = PersonOut(read_only=True, allow_null=True)
    etag = serializers.CharField(read_only=True, help_text="Send it as If-Match with each decision")

    class Meta:
        model = SumCheck
        fields = (
            "id", "article", "story", "total", "figure", "parts", "arithmetic", "consistent", "gone", "dismissed",
            "dismissed_by", "dismissed_at", "note", "version", "etag", "comparison",
        )  # fmt: skip
        read_only_fields = fields


class FlagIn(serializers.Serializer[None]):
    reason = serializers.CharField(
        max_length=5000,
        required=False,
        allow_blank=True,
        default="",
        help_text="A note for the history; may be empty",
    )
