"""Runs: one extraction of one article."""

from __future__ import annotations

from rest_framework import serializers

from claims.models import Run


class RunOut(serializers.ModelSerializer[Run]):
    """`progress` is 0..1. A failed run says why in `error`; ask for another one to try again."""

    class Meta:
        model = Run
        fields = (
            "id", "article", "state", "attempts", "progress", "stage", "error", "extractor_version", "claims_found",
            "created_at", "started_at", "finished_at",
        )  # fmt: skip
        read_only_fields = fields
