"""Evidence, for reading."""

from __future__ import annotations

from django.contrib import admin

from claims.admin.base import DeskRoom, on_its_desk, there_or_not
from claims.admin.site import site
from claims.models import Evidence

FIELDS = (
    "claim", "url", "citation", "passage", "retrieved_at", "copy_sha256", "copy_name", "reused_from", "added_by", "created_at",
    "removed_at",
)  # fmt: skip


@admin.register(Evidence, site=site)
class EvidenceAdmin(DeskRoom):
    about = "For reading. Evidence is added and removed beside its claim; what was removed stays here."
    fields = FIELDS
    readonly_fields = FIELDS
    desk_path = "claim__article__desk"
    list_display = ("__str__", "claim", "retrieved_at", "added_by", "created_at", "removed_at")
    list_filter = (
        ("removed_at", there_or_not("standing", there="Removed", absent="Behind its claim")),
        ("claim__article__desk", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("claim", "added_by")
    search_fields = ("url", "citation", "passage", "copy_sha256")

    def view_on_site(self, piece: Evidence) -> str:
        """Return the address of its claim, where evidence is added and removed."""
        return on_its_desk(piece.claim)
