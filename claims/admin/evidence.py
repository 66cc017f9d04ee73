"""Evidence, for reading."""

from __future__ import annotations

from django.contrib import admin

from claims.admin.base import DeskRoom
from claims.admin.site import site
from claims.models import Evidence

FIELDS = (
    "claim", "url", "citation", "passage", "retrieved_at", "copy_sha256", "copy_name", "reused_from", "added_by", "created_at",
    "removed_at",
)  # fmt: skip


@admin.register(Evidence, site=site)
class EvidenceAdmin(DeskRoom):
    fields = FIELDS
    readonly_fields = FIELDS
    desk_path = "claim__article__desk"
    list_display = ("__str__", "claim", "retrieved_at", "added_by", "created_at", "removed_at")
    list_filter = (
        ("removed_at", admin.EmptyFieldListFilter),
        ("claim__article__desk", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("claim", "added_by")
    search_fields = ("url", "citation", "passage", "copy_sha256")
