"""Who works on which desk, with what role."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from claims.admin.base import DeskRoom, adopt, person
from claims.admin.scope import administered
from claims.admin.site import site
from claims.choices import Role
from claims.models import Desk, Membership, User
from claims.services.desks import remove_member, set_role
from claims.workflow import Refusal


class NewMemberForm(forms.ModelForm):
    # By name, not from a list: people of other desks are not shown here.
    username = forms.CharField(max_length=150, help_text="The account's username")

    class Meta:
        model = Membership
        fields = ("desk", "role")

    def clean_username(self) -> User:
        user = User.objects.filter(username=self.cleaned_data["username"].strip(), is_active=True).first()
        if user is None:
            raise forms.ValidationError("There is no account with that username. A superuser can make one.")
        return user

    def clean(self) -> Any:
        """Refuse who is on the desk already: adding them again would change their role unseen."""
        given = super().clean() or self.cleaned_data
        there = Membership.objects.filter(desk=given.get("desk"), user=given.get("username")).first()
        if there is not None:
            on_it = (
                f"{there.user.label} is on {there.desk.name} already, as {there.get_role_display().lower()}."
            )
            self.add_error("username", f"{on_it} To change the role, open them in the list.")
        return given


class RoleForm(forms.ModelForm):
    class Meta:
        model = Membership
        fields = ("role",)


@admin.register(Membership, site=site)
class MemberAdmin(DeskRoom):
    about = "Add somebody by username; open one to change the role; to take people off a desk, tick them and choose the action. Each change is in the history."
    list_display = ("user", "name", "desk", "role", "created_at")
    list_filter = ("role", ("desk", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("user", "desk")
    search_fields = ("user__username", "user__first_name", "user__last_name")
    actions = ("take_off",)

    def has_add_permission(self, request: HttpRequest) -> bool:
        return self.admin_site.has_permission(request)

    def has_change_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return self.admin_site.has_permission(request)

    def get_form(self, request: HttpRequest, obj: Any = None, change: bool = False, **kwargs: Any) -> Any:
        return super().get_form(request, obj, change, form=RoleForm if obj else NewMemberForm, **kwargs)

    def get_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("desk", "user", "role") if obj else ("desk", "username", "role")

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> Any:
        return ("desk", "user") if obj else ()

    def formfield_for_foreignkey(self, db_field: Any, request: HttpRequest, **kwargs: Any) -> Any:
        if db_field.name == "desk":
            kwargs["queryset"] = administered(person(request))
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        if field is not None:
            field.widget.can_add_related = field.widget.can_change_related = field.widget.can_view_related = (
                False
            )
        return field

    def save_model(self, request: HttpRequest, obj: Membership, form: Any, change: bool) -> None:
        """Give the role through the service."""
        given = form.cleaned_data
        desk, user = (obj.desk, obj.user) if change else (given["desk"], given["username"])
        adopt(obj, set_role(desk=desk, user=user, role=Role(given["role"]), actor=person(request)))

    @admin.display(description="Name")
    def name(self, member: Membership) -> str:
        return member.user.label

    @admin.action(description="Take off the desk")
    def take_off(self, request: HttpRequest, chosen: QuerySet[Membership]) -> HttpResponse | None:
        """Ask first, then take members off their desks, each through the service."""
        members = list(chosen.select_related("desk", "user"))
        if "sure" not in request.POST:
            context = {
                **self.admin_site.each_context(request),
                "title": f"Take {len(members)} {'person' if len(members) == 1 else 'people'} off the desk",
                "members": members,
            }
            return render(request, "claims/admin/ask_take_off.html", context)
        for member in members:
            self._take_off_one(request, member)
        return None

    def _take_off_one(self, request: HttpRequest, member: Membership) -> None:
        desk: Desk = member.desk
        try:
            remove_member(desk=desk, user=member.user, actor=person(request))
        except Refusal as refusal:
            messages.error(request, f"{member.user.label}: {refusal.message}")
        else:
            role = member.get_role_display().lower()
            messages.success(
                request,
                f"{member.user.label} is no longer on {desk.name}. Adding them again as {role} undoes that.",
            )
