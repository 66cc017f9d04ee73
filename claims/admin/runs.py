"""Extraction runs, with a retry."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from claims.admin.base import DeskRoom, ask_again
from claims.admin.site import site
from claims.models import Run
from claims.services.articles import request_run


@admin.register(Run, site=site)
class RunAdmin(DeskRoom):
    desk_path = "article__desk"
    about = "Each article is read by itself when it comes in. A run that failed says why: tick it and choose “Extract these articles again”."
    events_by = "run_id"
    list_display = (
        "id",
        "article",
        "state",
        "attempts",
        "claims_found",
        "extractor_version",
        "created_at",
        "finished_at",
        "error",
    )
    list_filter = ("state", "extractor_version", ("article__desk", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("article__desk",)
    search_fields = ("article__headline", "error")
    date_hierarchy = "created_at"
    actions = ("retry",)

    @admin.action(description="Extract these articles again")
    def retry(self, request: HttpRequest, chosen: QuerySet[Run]) -> None:
        """Ask for another run of each article, once."""
        ask_again(request, chosen, request_run, done="asked for extraction")
