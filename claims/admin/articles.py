"""Articles: their text and original are for reading, their details go through the service."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.urls import reverse

from claims.admin.base import DeskRoom, adopt, person
from claims.admin.site import site
from claims.models import Article
from claims.services.articles import edit_details

DETAILS = ("headline", "outlet", "agency", "byline", "dateline", "published_at", "url")


class ArticleForm(forms.ModelForm):
    url = forms.URLField(required=False, max_length=2000, assume_scheme="https")
    seen = forms.IntegerField(widget=forms.HiddenInput)
    why = forms.CharField(
        required=False,
        max_length=500,
        label="Reason",
        help_text="Why the details change; kept in the history",
    )

    class Meta:
        model = Article
        fields = (*DETAILS, "story")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.initial["seen"] = self.instance.version


@admin.register(Article, site=site)
class ArticleAdmin(DeskRoom):
    about = "Open an article to correct its details or to move it to another story. Its text never changes."
    events_by = "article_id"
    form = ArticleForm
    fields = (
        *DETAILS, "story", "why", "seen", "desk", "text", "language", "placed_by", "replaces", "item_id", "item_version", "versioned_at",
        "pub_status", "pub_status_at", "source", "original_name", "original_type",
        "original_size", "original_sha256", "added_by", "created_at",
    )  # fmt: skip
    readonly_fields = tuple(name for name in fields if name not in (*DETAILS, "story", "why", "seen"))
    list_display = ("headline", "outlet", "desk", "story", "placed_by", "published_at", "created_at")
    list_filter = (("desk", admin.RelatedOnlyFieldListFilter), "source", "placed_by", "pub_status")
    list_select_related = ("desk", "story")
    search_fields = ("headline", "outlet", "url", "item_id", "original_sha256")
    date_hierarchy = "created_at"

    def view_on_site(self, article: Article) -> str:
        """Return the address at which its claims are checked."""
        return reverse("article", args=[article.pk])

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.has_permission(request)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        form = super().get_form(request, obj, change, **kwargs)
        if obj is not None and "story" in form.base_fields:
            field = form.base_fields["story"]
            field.queryset = obj.desk.stories.standing().order_by("title")
            field.widget.can_add_related = field.widget.can_change_related = field.widget.can_view_related = (
                False
            )
        return form

    def save_model(self, request: HttpRequest, obj: Article, form: Any, change: bool) -> None:
        """Correct the details through the service; somebody else's newer version is not written over."""
        given = form.cleaned_data
        stored = Article.objects.select_related("desk", "story").get(pk=obj.pk)
        saved = edit_details(
            article=stored,
            seen=given["seen"],
            actor=person(request),
            changes={name: given[name] for name in DETAILS},
            story=given["story"],
            reason=given["why"],
        )
        adopt(obj, saved)
