"""Giving a verdict, withdrawing, reopening, and undoing."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET, require_POST

from claims import selectors
from claims.choices import Status
from claims.forms.review import NOBODY, MoveForm, SeenForm
from claims.models import Claim
from claims.services.verdicts import move_claim
from claims.services.verdicts import undo as undo_change
from claims.views.access import SignedIn, signed_in
from claims.views.review.access import claim_to_change
from claims.views.review.answers import attempt
from claims.views.review.board import board_of, full
from claims.views.review.draft import UNDO, Draft, checked, typed
from claims.views.review.panel import Panel
from claims.workflow import Refusal

SAID = {
    Status.CONFIRMED: "Marked as confirmed.",
    Status.DISPUTED: "Marked as disputed.",
    Status.SUPERSEDED: "Marked as superseded.",
    Status.UNREVIEWED: "Reopened: the claim is unreviewed again.",
    Status.WITHDRAWN: "Withdrawn: it no longer counts as a claim.",
}


@require_POST
@signed_in
def move(request: SignedIn, pk: int) -> HttpResponse:
    """Move the claim to the status asked for."""
    claim = claim_to_change(request, pk)
    draft = Draft(request.POST.get("to", ""), typed(request.POST, "reason", "superseded_by", "find"))
    said = SAID[draft.to] if draft.to else ""
    return attempt(request, claim, draft, lambda: _move(request, claim), said)


@require_POST
@signed_in
def undo(request: SignedIn, pk: int) -> HttpResponse:
    """Take back the last change."""
    claim = claim_to_change(request, pk)

    def change() -> Claim:
        seen = checked(SeenForm(request.POST))["version"]
        return undo_change(claim=claim, seen=seen, actor=request.user)

    return attempt(request, claim, Draft(UNDO), change, "Undone.")


@require_GET
@signed_in
def superseding(request: SignedIn, pk: int) -> HttpResponse:
    """Show the claims of the story that could supersede this one, filtered by the words of `find` (or `q`)."""
    claim = full(request, pk)
    given = typed(request.GET, "find", "q", "superseded_by")
    draft = Draft(Status.SUPERSEDED.value, given | {"find": given["find"] or given["q"]})
    context = {"claim": claim, "panel": Panel(board_of(request, claim.article), claim, draft), "draft": draft}
    return render(request, "claims/review/_candidates.html", context)


def _move(request: SignedIn, claim: Claim) -> Claim:
    values = checked(MoveForm(request.POST))
    to = Status(values["to"])
    return move_claim(
        claim=claim,
        seen=values["version"],
        to=to,
        actor=request.user,
        reason=values["reason"],
        superseded_by=_picked(request, values["superseded_by"]) if to is Status.SUPERSEDED else None,
    )


def _picked(request: SignedIn, number: str) -> Claim | None:
    if number == NOBODY:
        return None
    found = selectors.claims(request.user).filter(pk=int(number)).first()
    if found is None:
        raise Refusal(
            "That claim is not there any more. Pick another one.", field="superseded_by", code="gone"
        )
    return found
