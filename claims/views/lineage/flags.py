"""Dismissing a flag and taking that back: of a sum that does not hold, from the story's page and from a claim's panel; of two verdicts
that differ, from the story's page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from claims import selectors
from claims.choices import Role
from claims.forms.links import DISMISS, TAKE_BACK, SumForm
from claims.models import Claim, SumCheck
from claims.permissions import require
from claims.services import sums
from claims.services.link_moves import StaleLink
from claims.services.sums import StaleSum
from claims.views.access import SignedIn, signed_in
from claims.views.lineage.settling import link_to_change, settle
from claims.views.review.draft import checked
from claims.workflow import Refusal

SERVICES: Mapping[str, Callable[..., SumCheck]] = {DISMISS: sums.dismiss, TAKE_BACK: sums.take_back}
SAID = {
    DISMISS: "Dismissed. The flag stays away where the same sum is found again.",
    TAKE_BACK: "Taken back: the sum is flagged again.",
}
OUTRUN_LINK = (
    "Somebody was faster: one of the two claims or their link was changed meanwhile, and nothing of yours was saved. Look at them, then"
    " decide again."
)
OUTRUN = "Somebody was faster: the sum was changed meanwhile, and nothing of yours was saved. Look at it, then decide again."


@require_POST
@signed_in
def decide(request: SignedIn, pk: int) -> HttpResponse:
    """Dismiss the flag or take that back, and lead back to where it was posted; a refusal tells what was typed."""
    found = selectors.all_sums(request.user).filter(pk=pk).first()
    if found is None:
        raise Http404("There is no such sum.")
    require(request.user, found.article.desk, Role.REVIEWER)
    try:
        given = checked(SumForm(request.POST))
        act = SERVICES[given["act"]]
        act(sum=found, seen=given["seen"], actor=request.user, reason=given["reason"])
    except StaleSum:
        _refuse(request, OUTRUN)
    except Refusal as refusal:
        if refusal.code == "role":
            raise
        _refuse(request, refusal.message)
    else:
        messages.success(request, SAID[given["act"]])
    return redirect(_back(request, found))


@require_POST
@signed_in
def decide_link(request: SignedIn, pk: int) -> HttpResponse:
    """Say that two verdicts are meant to differ or take that back, and lead back to the story; a refusal tells what was typed."""
    link = link_to_change(request, pk)
    try:
        said = settle(request, link)
    except StaleLink:
        _refuse(request, OUTRUN_LINK)
    except Refusal as refusal:
        if refusal.code == "role":
            raise
        _refuse(request, refusal.message)
    else:
        messages.success(request, said)
    article = link.later.article
    if article.story_id is not None:
        return redirect("story", article.story_id)
    return redirect(f"{reverse('article', args=[article.pk])}?claim={link.later_id}")


def _refuse(request: SignedIn, why: str) -> None:
    typed = request.POST.get("reason", "").strip()
    messages.warning(request, f"{why} Your note was: “{typed}”" if typed else why)


def _back(request: SignedIn, found: SumCheck) -> str:
    """Return the address of the claim whose panel it was posted from, else of the story, else of the total."""
    asked = request.POST.get("back", "")
    claim = _named(request, found, int(asked)) if asked.isdecimal() and len(asked) < 18 else None
    if claim is None and found.article.story_id is not None:
        return reverse("story", args=[found.article.story_id])
    claim = claim or found.total
    return f"{reverse('article', args=[claim.article_id])}?claim={claim.pk}"


def _named(request: SignedIn, found: SumCheck, number: int) -> Claim | None:
    named = selectors.claims(request.user).filter(pk__in=found.claims)
    return named.filter(pk=number).first()
