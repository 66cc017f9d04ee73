"""Claims: for reading; withdrawing and reopening several at once, each by its own event."""

from __future__ import annotations

import json
from typing import Any

from django import forms
from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.html import format_html
from django.utils.safestring import SafeString

from claims.admin.base import DeskRoom, on_its_desk, person
from claims.admin.site import site
from claims.choices import Status
from claims.extraction.events import TYPES
from claims.models import Claim
from claims.services.verdicts import StaleClaim, move_claim
from claims.workflow import MAX_REASON, MIN_REASON, TOO_LONG, Refusal

MANY_DIGITS = 10  # more than any version has
SAY_WHY = "Say in a sentence why."
FIELDS = (
    "article", "status", "superseded_by", "reason", "decided_by", "decided_at", "quote", "start", "end", "worthiness",
    "why_worth_checking", "claimant_as_read", "figures_as_read", "time_as_read",
    "places_as_read", "event", "context_as_read", "origin", "extractor_version", "version",
)  # fmt: skip


class ReasonForm(forms.Form):
    """Why several claims are moved at once."""

    reason = forms.CharField(
        min_length=MIN_REASON,
        max_length=MAX_REASON,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 60}),
        error_messages={"required": SAY_WHY, "min_length": SAY_WHY, "max_length": TOO_LONG},
    )


class EventFilter(admin.SimpleListFilter):
    """Types of events by the words that people read; claims without one are in "All"."""

    title = "about"
    parameter_name = "event"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin[Any]) -> list[tuple[str, str]]:
        return list(TYPES.items())

    def queryset(self, request: HttpRequest, queryset: QuerySet[Claim]) -> QuerySet[Claim]:
        return queryset.filter(event=self.value()) if self.value() else queryset


@admin.register(Claim, site=site)
class ClaimAdmin(DeskRoom):
    desk_path = "article__desk"
    about = "Claims are decided on beside their text. Here they are found across all articles, and several are withdrawn or reopened at once: tick them, choose the action, say why."
    events_by = "claim_id"
    fields = FIELDS
    readonly_fields = FIELDS
    list_display = ("quote", "status", "article", "worthiness", "decided_by", "decided_at")
    list_filter = ("status", "origin", EventFilter, ("article__desk", admin.RelatedOnlyFieldListFilter))
    list_select_related = ("article__desk", "decided_by")
    search_fields = ("quote", "claimant_name", "article__headline")
    actions = ("withdraw", "reopen")

    def view_on_site(self, claim: Claim) -> str:
        """Return the address at which it is decided on."""
        return on_its_desk(claim)

    @admin.action(description="Withdraw these claims")
    def withdraw(self, request: HttpRequest, chosen: QuerySet[Claim]) -> HttpResponse | None:
        return self._move(request, chosen, Status.WITHDRAWN, "withdraw")

    @admin.action(description="Reopen these claims")
    def reopen(self, request: HttpRequest, chosen: QuerySet[Claim]) -> HttpResponse | None:
        return self._move(request, chosen, Status.UNREVIEWED, "reopen")

    @admin.display(description="Why worth checking")
    def why_worth_checking(self, claim: Claim) -> str:
        return "; ".join(claim.reasons)

    @admin.display(description="Claimant")
    def claimant_as_read(self, claim: Claim) -> SafeString | str:
        return _as_json(claim.claimant)

    @admin.display(description="Figures")
    def figures_as_read(self, claim: Claim) -> SafeString | str:
        return _as_json(claim.figures)

    @admin.display(description="Time")
    def time_as_read(self, claim: Claim) -> SafeString | str:
        return _as_json(claim.when)

    @admin.display(description="Places")
    def places_as_read(self, claim: Claim) -> SafeString | str:
        return _as_json(claim.places)

    @admin.display(description="Context")
    def context_as_read(self, claim: Claim) -> SafeString | str:
        return _as_json(claim.context)

    def _move(
        self, request: HttpRequest, chosen: QuerySet[Claim], to: Status, action: str
    ) -> HttpResponse | None:
        """Ask for the reason first, then move each claim that is still as it was shown."""
        claims = list(chosen.select_related("article__desk"))
        form = ReasonForm(request.POST if "reason" in request.POST else None)
        if not form.is_valid():
            return self._ask(request, claims, action, form)
        for claim in claims:
            self._move_one(request, claim, to, form.cleaned_data["reason"])
        return None

    def _move_one(self, request: HttpRequest, claim: Claim, to: Status, reason: str) -> None:
        seen = request.POST.get(f"seen-{claim.pk}", "")
        try:
            move_claim(
                claim=claim,
                seen=int(seen) if seen.isdecimal() and len(seen) < MANY_DIGITS else 0,
                to=to,
                actor=person(request),
                reason=reason,
            )
        except StaleClaim:
            messages.error(
                request, f"“{claim.quote}”: somebody changed it meanwhile, so it was left as it is."
            )
        except Refusal as refusal:
            messages.error(request, f"“{claim.quote}”: {refusal.message}")
        else:
            messages.success(request, f"“{claim.quote}” is {to.label.lower()} now.")

    def _ask(self, request: HttpRequest, claims: list[Claim], action: str, form: ReasonForm) -> HttpResponse:
        context = {
            **self.admin_site.each_context(request),
            "opts": self.model._meta,
            "title": f"{action.capitalize()} {len(claims)} claim{'' if len(claims) == 1 else 's'}",
            "claims": claims,
            "action": action,
            "form": form,
        }
        return render(request, "claims/admin/ask_reason.html", context, status=422 if form.is_bound else 200)


def _as_json(value: Any) -> SafeString | str:
    return format_html("<pre>{}</pre>", json.dumps(value, ensure_ascii=False, indent=2)) if value else "-"
