"""Marking the text by hand: a new claim, the right span for one, a note."""

from __future__ import annotations

from contextlib import suppress
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.views.decorators.http import require_POST

from claims.choices import Role
from claims.forms.review import CorrectForm, NoteForm, SpanForm
from claims.models import Article, Claim
from claims.permissions import require
from claims.services import claims as marking
from claims.views.access import SignedIn, refused_part, signed_in
from claims.views.lookups import article_for
from claims.views.review.access import claim_to_change
from claims.views.review.answers import attempt, changed, page
from claims.views.review.board import board_of, chosen
from claims.views.review.draft import ADD, CORRECT, NOTE, Draft, checked, typed, whole
from claims.workflow import Refusal


@require_POST
@signed_in
def add(request: SignedIn, pk: int) -> HttpResponse:
    """Mark a new claim; it becomes the selected one."""
    article = article_for(request, pk)
    require(request.user, article.desk, Role.REVIEWER)
    try:
        start, end = _span(article, checked(SpanForm(request.POST)))
        claim = marking.add_claim(article=article, start=start, end=end, actor=request.user)
    except Refusal as refusal:
        return _not_added(request, article, refusal)
    return changed(request, claim, "Marked as a claim.", [(claim.start, claim.end)], Draft())


@require_POST
@signed_in
def correct(request: SignedIn, pk: int) -> HttpResponse:
    """Give the claim another span."""
    claim = claim_to_change(request, pk)

    def change() -> Claim:
        values = checked(CorrectForm(request.POST))
        start, end = _span(claim.article, values, near=claim.start)
        return marking.correct_span(
            claim=claim, seen=values["version"], start=start, end=end, actor=request.user
        )

    draft = Draft(CORRECT, _with_words(claim.article, typed(request.POST, "start", "end", "words")))
    return attempt(request, claim, draft, change, "The claim's span is corrected.")


@require_POST
@signed_in
def note(request: SignedIn, pk: int) -> HttpResponse:
    """Add a note to the claim's history."""
    claim = claim_to_change(request, pk)

    def change() -> Claim:
        text = checked(NoteForm(request.POST))["note"]
        with suppress(marking.NotedAlready):
            marking.note(claim=claim, text=text, actor=request.user)
        return claim

    draft = Draft(NOTE, typed(request.POST, "note"))
    return attempt(request, claim, draft, change, "The note is in the history.")


def _span(article: Article, values: dict[str, Any], *, near: int = 0) -> tuple[int, int]:
    start, end, words = values["start"], values["end"], " ".join((values["words"] or "").split())
    if start is not None and end is not None:
        return start, end
    if not words:
        raise Refusal("Select some words of the article first, or type them.", field="words", code="span")
    return _find(article, words, near)


def _find(article: Article, words: str, near: int) -> tuple[int, int]:
    taken = set(article.claims.standing().values_list("start", "end"))
    places, start = [], article.text.find(words)
    while start >= 0:
        places.append((start, start + len(words)))
        start = article.text.find(words, start + 1)
    if not places:
        raise Refusal(
            "These words are not in the article. Copy them from the text exactly as they stand.",
            field="words",
            code="span",
        )
    free = [place for place in places if place not in taken] or places
    return min(free, key=lambda place: abs(place[0] - near))


def _with_words(article: Article, values: dict[str, str]) -> dict[str, str]:
    """Add the words that the typed offsets stand for, so that a refused selection can be shown and sent again."""
    start, end = whole(values["start"]), whole(values["end"])
    if start is None or end is None or values["words"]:
        return values
    return values | {"words": article.text[start:end]}


def _not_added(request: SignedIn, article: Article, refusal: Refusal) -> HttpResponse:
    if request.htmx:
        return refused_part(refusal.message, 422)
    board = board_of(request, article)
    messages.error(request, refusal.message)
    draft = Draft(ADD, typed(request.POST, "words")).refused(refusal)
    return page(request, board, chosen(board, ""), draft, 422)
