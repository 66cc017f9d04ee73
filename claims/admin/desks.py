"""Desks: opened by a superuser, read by their administrators."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest

from claims.admin.base import DeskRoom, adopt, person
from claims.admin.site import site
from claims.models import Desk, User
from claims.services.desks import create_desk


class NewDeskForm(forms.ModelForm):
    administrator = forms.ModelChoiceField(
        User.objects.filter(is_active=True).order_by("username"), help_text="Who says who works there"
    )

    class Meta:
        model = Desk
        fields = ("name", "slug")
        help_texts = {"slug": "The short name in addresses. It stays."}


@admin.register(Desk, site=site)
class DeskAdmin(DeskRoom):
    desk_path = "pk"
    about = "A superuser opens a desk. Who works on it, with which role, is set under Memberships."
    events_by = "desk__id__exact"
    form = NewDeskForm
    list_display = ("name", "slug", "members", "articles", "created_at")
    prepopulated_fields = {}
    search_fields = ("name", "slug")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Desk]:
        rows = super().get_queryset(request)
        return rows.annotate(
            member_count=Count("memberships", distinct=True), article_count=Count("articles", distinct=True)
        )

    def has_add_permission(self, request: HttpRequest) -> bool:
        return person(request).is_superuser

    def get_fields(self, request: HttpRequest, obj: Desk | None = None) -> Any:
        return ("name", "slug", "created_at") if obj else ("name", "slug", "administrator")

    def get_readonly_fields(self, request: HttpRequest, obj: Desk | None = None) -> Any:
        return ("name", "slug", "created_at") if obj else ()

    @admin.display(description="Members", ordering="member_count")
    def members(self, desk: Desk) -> int:
        return desk.member_count  # type: ignore[attr-defined]

    @admin.display(description="Articles", ordering="article_count")
    def articles(self, desk: Desk) -> int:
        return desk.article_count  # type: ignore[attr-defined]

    def save_model(self, request: HttpRequest, obj: Desk, form: Any, change: bool) -> None:
        """Open the desk through its service."""
        given = form.cleaned_data
        desk = create_desk(
            name=given["name"],
            slug=given["slug"],
            actor=person(request),
            administrator=given["administrator"],
        )
        adopt(obj, desk)
