"""The history, for reading and searching."""

from __future__ import annotations

import json

from django.contrib import admin
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.admin.base import DeskRoom
from claims.admin.site import site
from claims.models import Event

FIELDS = ("number", "at", "verb", "desk", "actor", "body_as_recorded", "previous", "hash")


@admin.register(Event, site=site)
class EventAdmin(DeskRoom):
    about = "The whole history of your desks, for reading: nothing changes or deletes it, here or elsewhere. “manage.py verify_history” proves it."
    fields = FIELDS
    readonly_fields = FIELDS
    ordering = ("-number",)
    list_display = (
        "number",
        "at",
        "verb",
        "actor",
        "desk",
        "story_id",
        "article_id",
        "run_id",
        "claim_id",
        "report_id",
    )
    list_filter = ("verb", ("desk", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("actor", "desk")
    search_fields = ("body", "hash")
    search_help_text = "Words of reasons, notes, quotes and evidence, or a hash"

    @admin.display(description="Body, as it was hashed")
    def body_as_recorded(self, event: Event) -> SafeString:
        return format_html("<pre>{}</pre>", json.dumps(json.loads(event.body), ensure_ascii=False, indent=2))
