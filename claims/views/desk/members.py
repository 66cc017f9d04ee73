"""Who works on the desk."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_http_methods

from claims import overviews
from claims.choices import Role
from claims.forms.members import MemberForm
from claims.models import Desk
from claims.permissions import require
from claims.services.desks import remove_member, set_role
from claims.views.access import SignedIn, signed_in
from claims.views.lookups import desk_for
from claims.workflow import Refusal


@require_http_methods(["GET", "POST"])
@signed_in
def members(request: SignedIn, slug: str) -> HttpResponse:
    """List the members; add somebody who has an account, or change a role."""
    desk = desk_for(request, slug)
    require(request.user, desk, Role.ADMINISTRATOR)
    if request.method == "GET":
        return _page(request, desk, MemberForm())
    form = MemberForm(request.POST)
    if form.is_valid():
        user, role = form.cleaned_data["username"], Role(form.cleaned_data["role"])
        try:
            set_role(desk=desk, user=user, role=role, actor=request.user)
        except Refusal as refusal:
            form.add_error(None, refusal.message)
        else:
            messages.success(request, f"{user.label} is {role.label.lower()} on this desk now.")
            return redirect("members", slug)
    return _page(request, desk, form, status=422)


@require_http_methods(["GET", "POST"])
@signed_in
def remove(request: SignedIn, slug: str, user: int) -> HttpResponse:
    """Ask whether somebody is to be taken off the desk, and do it; what they did stays in its history."""
    desk = desk_for(request, slug)
    require(request.user, desk, Role.ADMINISTRATOR)
    # By its key: a lookup through the relation lets a number beyond 64 bit through to the database.
    member = get_object_or_404(desk.memberships.select_related("user"), user__pk=user)
    if request.method == "GET":
        context = {**overviews.desk_context(request.user, desk), "member": member}
        return render(request, "claims/desk/member_remove.html", context)
    try:
        remove_member(desk=desk, user=member.user, actor=request.user)
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("members", slug)
    if member.user == request.user:
        messages.success(request, f"You are off {desk.name}. What you did stays in its history.")
        return redirect("home")
    role = member.get_role_display().lower()
    messages.success(
        request, f"{member.user.label} is off this desk. Adding them again as {role} undoes that."
    )
    return redirect("members", slug)


def _page(request: SignedIn, desk: Desk, form: MemberForm, status: int = 200) -> HttpResponse:
    context = {
        **overviews.desk_context(request.user, desk),
        "members": list(desk.memberships.select_related("user")),
        "roles": Role.choices,
        "form": form,
    }
    return render(request, "claims/desk/members.html", context, status=status)
