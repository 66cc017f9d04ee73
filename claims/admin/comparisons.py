"""Comparisons of articles with the other versions of their story, with a retry."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import DeskRoom, ask_again
from claims.admin.site import site
from claims.models import Comparison
from claims.services.comparisons import request_comparison


@admin.register(Comparison, site=site)
class ComparisonAdmin(DeskRoom):
    about = "Each article is compared by itself with the other versions of its story. One that failed says why: tick it and choose “Compare these articles again”."
    desk_path = "article__desk"
    list_display = (
        "id",
        "article",
        "state",
        "attempts",
        "pairs_compared",
        "links_found",
        "comparer_version",
        "created_at",
        "finished_at",
        "error",
    )
    list_filter = ("state", "comparer_version", ("article__desk", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("article__desk",)
    search_fields = ("article__headline", "error")
    date_hierarchy = "created_at"
    actions = ("retry",)

    @admin.action(description="Compare these articles again")
    def retry(self, request: HttpRequest, chosen: QuerySet[Comparison]) -> None:
        """Ask for another comparison of each article, once."""
        ask_again(request, chosen, request_comparison, done="asked for comparison")
