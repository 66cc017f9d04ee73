"""Evidence: the sources behind verdicts."""

from __future__ import annotations

from rest_framework import serializers

from claims.api.serializers.people import PersonOut
from claims.models import Evidence
from claims.services.evidence import MAX_PASSAGE


class EvidenceOut(serializers.ModelSerializer[Evidence]):
    url = serializers.CharField(read_only=True, help_text="Empty when there is a citation only")
    added_by = PersonOut(read_only=True, allow_null=True)

    class Meta:
        model = Evidence
        fields = (
            "id", "claim", "url", "citation", "passage", "retrieved_at", "copy_sha256", "copy_name", "reused_from",
            "added_by", "created_at", "removed_at",
        )  # fmt: skip
        read_only_fields = fields


class EvidenceIn(serializers.Serializer[None]):
    """A source: `url` or `citation`, and the passage quoted from it. A form may carry a `copy` to keep."""

    url = serializers.URLField(max_length=2000, required=False, allow_blank=True, default="")
    citation = serializers.CharField(max_length=500, required=False, allow_blank=True, default="")
    passage = serializers.CharField(max_length=MAX_PASSAGE)
    retrieved_at = serializers.DateTimeField(required=False, allow_null=True, default=None)
    copy = serializers.FileField(required=False, help_text="The kept copy of the source, at most 25 MB")


class ReasonIn(serializers.Serializer[None]):
    reason = serializers.CharField(max_length=5000, required=False, allow_blank=True, default="")
