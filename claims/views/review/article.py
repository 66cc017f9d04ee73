"""The review page of an article, and its extraction: asking for it and watching it."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_POST

from claims.services.articles import request_run
from claims.views.access import SignedIn, signed_in
from claims.views.lookups import article_for
from claims.views.review.answers import page, part, whole
from claims.views.review.board import board_of, chosen, full
from claims.views.review.draft import Draft, typed
from claims.views.review.ended import ended, watching
from claims.workflow import Refusal

PANEL = "panel"


@require_GET
@signed_in
def article(request: SignedIn, pk: int) -> HttpResponse:
    """Show the text with its claims and the selected one beside it; `to` opens what a verdict needs."""
    board = board_of(request, article_for(request, pk))
    claim = chosen(board, request.GET.get("claim", ""))
    draft = Draft(request.GET.get("to", ""), typed(request.GET, "find", "reason", "superseded_by"))
    if claim is not None and request.htmx and request.htmx.target == PANEL:
        return part(request, board, claim, draft)
    return page(request, board, claim, draft)


@require_GET
@signed_in
def panel(request: SignedIn, pk: int) -> HttpResponse:
    """Show one claim: its panel to htmx, its place on the page of its article to everybody else."""
    claim = full(request, pk)
    if not request.htmx:
        return redirect(f"{reverse('article', args=[claim.article_id])}?claim={claim.pk}")
    return part(request, board_of(request, claim.article), claim, Draft())


@require_POST
@signed_in
def start_run(request: SignedIn, pk: int) -> HttpResponse:
    """Ask for the article's extraction: the first, a retry, or another one."""
    found = article_for(request, pk)
    try:
        run = request_run(article=found, actor=request.user)
    except Refusal as refusal:
        if refusal.code == "role":
            raise
        messages.warning(request, refusal.message)
        return redirect("article", found.pk)
    return redirect(watching(run))


@require_GET
@signed_in
def progress(request: SignedIn, pk: int) -> HttpResponse:
    """Show how far the extraction is; the part asks again until it is over.

    `fresh` says that the page has no claims yet: then the claims are drawn once the run is over. The part keeps saying so, also
    when the claims come in between two looks of the same request. Once it is over, it tells what came of it.
    """
    board = board_of(request, article_for(request, pk))
    fresh = "fresh" in request.GET
    if fresh and board.run is not None and board.run.is_over:
        response = render(request, "claims/review/_fresh.html", whole(board, chosen(board, ""), Draft()))
        response["HX-Retarget"] = "#desk"
        return response
    return render(
        request,
        "claims/review/_run.html",
        {
            "board": board,
            "article": board.article,
            "watched": True,
            "fresh": fresh,
            "ended": ended(request.user, board.run),
        },
    )
