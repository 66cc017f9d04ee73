"""The details of an article, before and after its extraction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods

from claims import overviews, selectors
from claims.choices import Role, Verb
from claims.forms.details import FIELDS, DetailsForm
from claims.models import Article
from claims.permissions import require
from claims.services.articles import edit_details, request_run
from claims.views.access import SignedIn, signed_in
from claims.views.desk.layout import lines
from claims.views.lookups import article_for
from claims.views.review.ended import watching
from claims.workflow import Refusal


@dataclass(frozen=True, slots=True)
class Conflict:
    """A detail of which two people hold different values."""

    label: str
    theirs: Any
    mine: Any


@require_http_methods(["GET", "POST"])
@signed_in
def details(request: SignedIn, pk: int) -> HttpResponse:
    """Show and correct what the desk knows about an article, and start its extraction."""
    article = article_for(request, pk)
    if request.method == "GET":
        return _page(request, article, DetailsForm(article=article, user=request.user))
    require(request.user, article.desk, Role.REVIEWER)
    form = DetailsForm(request.POST, article=article, user=request.user)
    if not form.is_valid():
        return _page(request, article, form, status=422)
    try:
        return _save(request, article, form)
    except Refusal as refusal:
        if refusal.code == "stale":
            return _stale(request, article_for(request, pk))
        form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        return _page(request, article_for(request, pk), form, status=422)


def _save(request: SignedIn, article: Article, form: DetailsForm) -> HttpResponse:
    before = article.published_at
    seen = form.cleaned_data["version"]
    saved = edit_details(
        article=article, seen=seen, actor=request.user, changes=form.changes, story=form.story_given
    )
    if request.POST.get("action") == "start":
        return redirect(watching(request_run(article=saved, actor=request.user)))
    redated = saved.published_at != before and saved.claims.exists()
    messages.success(request, f"Saved. {REDATED if redated else ''}".strip())
    return redirect("article_details", saved.pk)


REDATED = (
    "The times in its claims were read against the old date. Extract again to read them against the new one."
)


def _stale(request: SignedIn, article: Article) -> HttpResponse:
    """Show both sides, with everything typed kept; saving again writes over the other person's values."""
    mine = DetailsForm(request.POST, article=article, user=request.user)
    mine.is_valid()
    typed = request.POST.copy()
    typed["version"] = str(article.version)
    form = DetailsForm(typed, article=article, user=request.user)
    return _page(request, article, form, conflicts=_conflicts(article, mine), status=409)


def _conflicts(article: Article, form: DetailsForm) -> list[Conflict]:
    pairs = [(name, getattr(article, name), form.cleaned_data.get(name)) for name in FIELDS]
    pairs.append(("story", article.story, form.story_given))
    return [
        Conflict(str(form.fields[name].label or name.replace("_", " ").capitalize()), theirs, mine)
        for name, theirs, mine in pairs
        if theirs != mine
    ]


def _page(
    request: SignedIn,
    article: Article,
    form: DetailsForm,
    *,
    conflicts: list[Conflict] | None = None,
    status: int = 200,
) -> HttpResponse:
    edits = selectors.events(request.user).filter(article_id=article.pk, verb=Verb.ARTICLE_EDITED)
    context = {
        **overviews.desk_context(request.user, article.desk),
        "article": overviews.article_with_state(request.user, article.pk),
        "form": form,
        "lines": list(lines(article)),
        "conflicts": conflicts,
        "last_edit": edits.order_by("-number").first() if conflicts is not None else None,
        "later": list(selectors.articles(request.user).filter(replaces=article)),
    }
    return render(request, "claims/desk/details.html", context, status=status)
