"""The compare page: two versions of a story side by side, and deciding on what joins them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims import overviews
from claims.choices import Role
from claims.models import Link
from claims.permissions import require
from claims.sentences import shorten
from claims.services import carrying
from claims.services.comparisons import request_comparison
from claims.services.link_moves import StaleLink
from claims.services.verdicts import StaleClaim
from claims.views.access import SignedIn, signed_in
from claims.views.lineage.board import Compared, compared, gather, of_one_story
from claims.views.lineage.settling import link_to_change, settle
from claims.views.lookups import article_for, story_for
from claims.views.review.draft import whole
from claims.workflow import Refusal

TOLD = 3  # of many claims
PARTED = "These are no longer two versions of one story. Nothing of yours was saved."


@require_GET
@signed_in
def compare(request: SignedIn, later: int, earlier: int) -> HttpResponse:
    """Show two versions of a story side by side; two in the wrong order are put into the right one."""
    board = compared(request, later, earlier)
    place = {one.pk: at for at, one in enumerate(board.versions)}
    if place.get(later, 0) < place.get(earlier, 0):
        return redirect("compare", earlier, later)
    return page(request, board)


@require_GET
@signed_in
def choose(request: SignedIn, pk: int) -> HttpResponse:
    """Lead to the comparison of the two versions that were picked, in the order they were told; else of the last two."""
    story = story_for(request, pk)
    versions = overviews.versions(request.user, story)
    if len(versions) < 2:
        messages.info(request, "There is only one version yet. Add a second one to compare.")
        return redirect("story", story.pk)
    picked = {whole(request.GET.get(name, "")) for name in ("earlier", "later")}
    two = [one for one in versions if one.pk in picked]
    earlier, later = two if len(two) == 2 else versions[-2:]
    return redirect("compare", later.pk, earlier.pk)


@require_POST
@signed_in
def decide(request: SignedIn, pk: int) -> HttpResponse:
    """Accept a link, reject it or take that back; a stale screen (409) and a refusal (422) say what stands."""
    link = link_to_change(request, pk)
    try:
        said = settle(request, link)
    except (StaleLink, StaleClaim):
        return _answer(request, link, status=409)
    except Refusal as refusal:
        if refusal.code == "role":
            raise
        return _answer(request, link, status=422, refusal=refusal.message)
    return _answer(request, link, said=said)


@require_POST
@signed_in
def accept_repeats(request: SignedIn, pk: int) -> HttpResponse:
    """Carry over every verdict that the article's claims repeat, and say what was left and why."""
    article = article_for(request, pk)
    carried = carrying.carry_all(article=article, actor=request.user)
    done = [one for one in carried if not one.why_not]
    left = [one for one in carried if one.why_not]
    messages.add_message(request, messages.SUCCESS if done else messages.INFO, _carried(done, left))
    earlier = whole(request.POST.get("earlier", ""))
    if earlier is not None:
        return redirect("compare", article.pk, earlier)
    if request.POST.get("back") == "story" and article.story_id:
        return redirect("story", article.story_id)
    address = reverse("article", args=[article.pk])
    return redirect(f"{address}?claim={done[0].claim.pk}" if done else address)


@require_POST
@signed_in
def start(request: SignedIn, pk: int) -> HttpResponse:
    """Ask for the article's comparison with the other versions of its story: the first, a retry, or another one."""
    article = article_for(request, pk)
    require(request.user, article.desk, Role.REVIEWER)
    try:
        request_comparison(article=article, actor=request.user)
    except Refusal as refusal:
        if refusal.code == "role":
            raise
        messages.warning(request, refusal.message)
    earlier = whole(request.POST.get("earlier", ""))
    if earlier is not None:
        return redirect("compare", article.pk, earlier)
    return redirect("story", article.story_id) if article.story_id else redirect("article", article.pk)


def page(request: SignedIn, board: Compared, status: int = 200, **more: Any) -> HttpResponse:
    """Draw the whole page."""
    return render(request, "claims/lineage/compare.html", _context(request, board, **more), status=status)


def _context(request: SignedIn, board: Compared, **more: Any) -> dict[str, Any]:
    return {
        **overviews.desk_context(request.user, board.later.desk),
        "board": board,
        "story": board.later.story,
        "current": board.current,
        **more,
    }


def _answer(
    request: SignedIn, link: Link, said: str = "", status: int = 200, refusal: str = ""
) -> HttpResponse:
    """Answer a decision: the link's row and the counts to htmx, the whole page to a browser without it."""
    two = link.later.article, link.earlier.article
    board = gather(request, *two) if of_one_story(*two) else None
    row = board.pair_of(link) if board else None
    act = request.POST.get("act", "")
    told = {"at": link.pk, "refusal": refusal, "stale": status == 409, "act": act}
    if board is None or row is None:
        return _parted(request, link, board, said, status, told)
    if not request.htmx:
        if said:
            messages.success(request, said)
            address = reverse("compare", args=[board.later.pk, board.earlier.pk])
            return redirect(f"{address}?at={row.anchor}#pair-{row.anchor}")
        return page(request, board, status, told=told)
    context = _context(request, board, pair=row, told=told, oob=True)
    response = render(request, "claims/lineage/_changed.html", context, status=status)
    if said:
        response["HX-Trigger"] = json.dumps({"stet:said": said})
    return response


def _parted(
    request: SignedIn, link: Link, board: Compared | None, said: str, status: int, told: dict[str, Any]
) -> HttpResponse:
    """Answer a decision on a link whose row is no more: a claim was withdrawn, or a version moved to another story."""
    if said or (board is None and not request.htmx):
        messages.add_message(request, messages.SUCCESS if said else messages.WARNING, said or PARTED)
        address = f"{reverse('article', args=[link.later.article_id])}?claim={link.later_id}"
        return HttpResponse(headers={"HX-Redirect": address}) if request.htmx else redirect(address)
    context = {"link": link, "told": told, "parted": True}
    if board is not None and not request.htmx:
        return page(request, board, status, **context)
    shown = _context(request, board, oob=True) if board else {}
    return render(request, "claims/lineage/_parted.html", {**shown, **context}, status=status)


def _carried(done: list[carrying.Carried], left: list[carrying.Carried]) -> str:
    if not done:
        told = "No verdict was carried over."
        return _left(told, left) if left else f"{told} No claim of this article repeats one that was decided."
    quotes = _first(f"“{shorten(one.claim.quote, 60)}”" for one in done)
    number = f"{len(done)} verdict{'s' if len(done) != 1 else ''}"
    return _left(f"{number} carried over: {quotes}. Undo the last change of a claim to take one back.", left)


def _left(told: str, left: list[carrying.Carried]) -> str:
    """Add which claims are left for a person, and why."""
    reasons = _first(f"“{shorten(one.claim.quote, 60)}”: {one.why_not}" for one in left)
    return f"{told} {len(left)} left for you: {reasons}" if left else told


def _first(sentences: Iterable[str]) -> str:
    told = list(sentences)
    more = f"; and {len(told) - TOLD} more" if len(told) > TOLD else ""
    return "; ".join(told[:TOLD]) + more
