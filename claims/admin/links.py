"""Links between claims, and sums: for reading; they are decided on beside the texts."""

from __future__ import annotations

from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.safestring import SafeString

from claims.admin.base import DeskRoom
from claims.admin.site import site
from claims.models import Link, SumCheck

FIELDS = (
    "earlier", "later", "relation", "supersedes", "score", "reason", "what_changed", "state", "decided_by", "decided_at",
    "differs_by", "differs_at", "differs_note", "comparison", "version", "created_at",
)  # fmt: skip


@admin.register(Link, site=site)
class LinkAdmin(DeskRoom):
    about = "For reading. What one claim says of another is accepted and rejected where the two versions stand side by side."
    desk_path = "later__article__desk"
    fields = FIELDS
    readonly_fields = FIELDS
    list_display = (
        "later",
        "relation",
        "earlier",
        "supersedes",
        "score",
        "state",
        "decided_by",
        "decided_at",
    )
    list_display_links = ("later", "earlier")
    list_filter = (
        "state",
        "relation",
        "supersedes",
        ("later__article__desk", admin.RelatedOnlyFieldListFilter),
    )
    list_select_related = ("earlier", "later__article__desk", "decided_by")
    search_fields = ("earlier__quote", "later__quote", "later__article__headline", "reason")

    def view_on_site(self, link: Link) -> str:
        """Return the address at which the link is decided on."""
        return reverse("compare", args=[link.later.article_id, link.earlier.article_id])

    @admin.display(description="Changes")
    def what_changed(self, link: Link) -> SafeString | str:
        changes = [
            (one["field"], one["before"] or "nothing", one["after"] or "nothing") for one in link.changes
        ]
        return format_html_join("; ", "{}: {} → {}", changes) or "-"


@admin.register(SumCheck, site=site)
class SumCheckAdmin(DeskRoom):
    about = "For reading. The flag of a sum that does not hold is dismissed on its story’s page or beside its claim."
    desk_path = "article__desk"
    list_display = ("arithmetic", "consistent", "article", "total", "story", "dismissed_by", "gone")
    list_filter = ("consistent", "gone", ("article__desk", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("article__desk", "total", "story", "dismissed_by")
    search_fields = ("arithmetic", "article__headline", "total__quote")
