"""The door of the admin panel: superusers and administrators of a desk."""

from __future__ import annotations

from typing import Any

from django.contrib.admin import AdminSite
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.cache import never_cache

from claims.admin.dashboard import box
from claims.models import User
from claims.permissions import administers_any

CLOSED = "The admin panel is for administrators of a desk. Ask one for the role."


class StetAdminSite(AdminSite):
    """Django's panel with our door; signing in and out and passwords are the pages that everybody uses."""

    site_header = "Stet administration"
    site_title = "Stet administration"
    index_title = "Administration"
    index_template = "claims/admin/index.html"

    def has_permission(self, request: HttpRequest) -> bool:
        """Open for superusers and whoever administers a desk. Every room asks, so the answer is kept for the request."""
        asked: tuple[Any, bool] | None = getattr(request, "administers", None)
        if asked is None or asked[0] != request.user:
            asked = request.user, isinstance(request.user, User) and administers_any(request.user)
            request.administers = asked  # type: ignore[attr-defined]
        return asked[1]

    @property
    def urls(self) -> Any:
        """The panel's addresses, under the name that Django's own templates ask for."""
        return self.get_urls(), "admin", self.name

    @method_decorator(never_cache)
    def login(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Lead strangers to the one sign-in page, which limits guessing; members without the role get 403."""
        if request.user.is_authenticated:
            if self.has_permission(request):
                return redirect("admin:index")
            raise PermissionDenied(CLOSED)
        return redirect_to_login(request.GET.get("next") or reverse("admin:index"))

    def logout(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Lead to the one page for signing out."""
        return redirect("account_logout")

    def password_change(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Lead to the one page for changing one's password."""
        return redirect("account_change_password")

    def password_change_done(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> Any:
        """Lead to the panel."""
        return redirect("admin:index")

    def index(self, request: HttpRequest, extra_context: dict[str, Any] | None = None) -> TemplateResponse:
        """Show the rooms, and how the work and the history stand."""
        user = request.user
        context = {"box": box(user)} if isinstance(user, User) else {}
        return super().index(request, {**context, **(extra_context or {})})


site = StetAdminSite(name="admin")
