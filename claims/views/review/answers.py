"""How the review page answers: the whole page, or only the parts of it that changed when htmx asks."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from claims.models import Claim
from claims.services.verdicts import StaleClaim
from claims.views.access import SignedIn
from claims.views.review.board import Board, board_of, full
from claims.views.review.draft import Draft
from claims.views.review.ended import ended
from claims.views.review.panel import Panel
from claims.views.review.text import touched
from claims.workflow import Refusal

Span = tuple[int, int]
MAX_IN_ADDRESS = (
    300  # characters; even as %XX of four bytes each they fit into the 4,094 bytes that gunicorn reads
)


def page(
    request: SignedIn, board: Board, claim: Claim | None, draft: Draft, status: int = 200
) -> HttpResponse:
    """Draw the whole page with `claim` selected."""
    return render(request, "claims/review/article.html", whole(board, claim, draft), status=status)


def whole(board: Board, claim: Claim | None, draft: Draft) -> dict[str, Any]:
    """Return what the templates of the whole page read."""
    return {
        "board": board,
        "article": board.article,
        "desk": board.article.desk,
        "paragraphs": board.paragraphs(claim),
        "claim": claim,
        "panel": Panel(board, claim, draft) if claim else None,
        "draft": draft,
        "ended": ended(board.request.user, board.run, board.request.GET.get("run", "")),
    }


def part(request: SignedIn, board: Board, claim: Claim, draft: Draft, status: int = 200) -> HttpResponse:
    """Draw only the panel."""
    context = {"board": board, "claim": claim, "panel": Panel(board, claim, draft), "draft": draft}
    return render(request, "claims/review/_panel.html", context, status=status)


def changed(request: SignedIn, claim: Claim, said: str, spans: Iterable[Span], draft: Draft) -> HttpResponse:
    """Answer a change that was made: the panel and every part of the page that it moved. `spans` lie in changed paragraphs."""
    board = board_of(request, claim.article)
    link = f"{reverse('article', args=[claim.article_id])}{board.listing.link(claim=claim.pk)}"
    if not request.htmx:
        messages.success(request, said)
        return redirect(f"{_going_on(board, claim, draft)}#panel")
    response = parts(request, board, full(request, claim.pk), draft, spans)
    response["HX-Trigger"] = json.dumps({"stet:said": said})
    response["HX-Replace-Url"] = link
    return response


def _going_on(board: Board, claim: Claim, draft: Draft) -> str:
    """Return the address at which a browser without htmx goes on writing `draft`."""
    article = reverse("article", args=[claim.article_id])
    reason = draft.values.get("reason", "")
    kept = reason if len(reason) <= MAX_IN_ADDRESS else ""
    return f"{article}{board.listing.link(claim=claim.pk, to=draft.to, reason=kept)}"


def parts(
    request: SignedIn, board: Board, claim: Claim, draft: Draft, spans: Iterable[Span], status: int = 200
) -> HttpResponse:
    """Draw the panel, the counts and the paragraphs that `spans` lie in."""
    context = {
        "board": board,
        "article": board.article,
        "claim": claim,
        "panel": Panel(board, claim, draft),
        "draft": draft,
        "changed": touched(board.paragraphs(claim), spans),
    }
    return render(request, "claims/review/_changed.html", context, status=status)


def refused(request: SignedIn, claim: Claim, draft: Draft, status: int) -> HttpResponse:
    """Answer a change that was not made, with all that was typed and what stands now."""
    board = board_of(request, claim.article)
    claim = full(request, claim.pk)
    if not request.htmx:
        return page(request, board, claim, draft, status)
    return parts(request, board, claim, draft, [(claim.start, claim.end)] if draft.stale else [], status)


def attempt(
    request: SignedIn,
    claim: Claim,
    draft: Draft,
    change: Callable[[], Claim],
    said: str,
    after: Draft | None = None,
) -> HttpResponse:
    """Make the change and answer it; a refusal (422) or a stale screen (409) keeps the draft.

    `after` is what the person goes on writing once the change is made. A role that is too weak is raised on.
    """
    before = (claim.start, claim.end)
    try:
        made = change()
    except StaleClaim as stale:
        return refused(request, stale.claim, draft.outrun(), 409)
    except Refusal as refusal:
        if refusal.code == "role":
            raise
        return refused(request, claim, draft.refused(refusal), 422)
    return changed(request, made, said, [before, (made.start, made.end)], after or Draft())
