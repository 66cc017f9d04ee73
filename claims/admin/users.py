"""Accounts, for superusers."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.password_validation import password_validators_help_text_html, validate_password
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.admin.base import DeskRoom, person
from claims.admin.site import site
from claims.models import User
from claims.services.users import NAMES, RIGHTS, add_user, change_user


class UserForm(forms.ModelForm):
    # Not "password": that is the column of the hash, and the form would write the plain word into it.
    new_password = forms.CharField(
        required=False,
        strip=False,
        label="New password",
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )

    class Meta:
        model = User
        fields = (*NAMES, *RIGHTS)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        new = self.instance.pk is None
        rules = password_validators_help_text_html()
        self.fields["new_password"].required = new
        self.fields["new_password"].help_text = (
            rules if new else f"Leave it empty to keep the present one.{rules}"
        )

    def _post_clean(self) -> None:
        """Check the password once the names are known: it must not be like them."""
        super()._post_clean()  # type: ignore[misc]
        password = self.cleaned_data.get("new_password")
        if password:
            try:
                validate_password(password, self.instance)
            except forms.ValidationError as weak:
                self.add_error("new_password", weak)


@admin.register(User, site=site)
class UserAdmin(DeskRoom):
    about = "Accounts are not deleted, for the history names them: open one and untick “Active” to close it. A desk’s members are set under Memberships."
    form = UserForm
    fields = (*NAMES, "new_password", *RIGHTS)
    list_display = ("username", "label", "email", "is_active", "is_superuser", "last_login")
    list_filter = ("is_active", "is_superuser")
    search_fields = ("username", "first_name", "last_name", "email")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Any]:
        """Accounts belong to no desk: a superuser sees all of them, nobody else any."""
        return User.objects.all() if person(request).is_superuser else User.objects.none()

    def has_module_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return bool(request.user.is_active and getattr(request.user, "is_superuser", False))

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.has_view_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.has_view_permission(request)

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Make or change the account through its service."""
        password = form.cleaned_data.get("new_password") or ""
        if change:
            change_user(actor=person(request), user=obj, password=password)
        else:
            add_user(actor=person(request), user=obj, password=password)
            if not obj.is_superuser:
                messages.info(request, _on_no_desk(obj))


def _on_no_desk(user: User) -> SafeString:
    """Say what a new account needs next, with the way there."""
    address = f"{reverse('admin:claims_membership_add')}?{urlencode({'username': user.username})}"
    return format_html('{} is on no desk yet. <a href="{}">Put them on one</a>', user.label, address)
