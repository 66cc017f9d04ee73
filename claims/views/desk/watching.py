"""What a board that waits for workers asks every two seconds: how far they are. Once something happened, it draws itself anew."""

from __future__ import annotations

from typing import Any

from django.db.models import Max
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from claims import overviews, selectors
from claims.models import Desk, Run, Story, User
from claims.telling_order import in_order
from claims.views.access import SignedIn, signed_in
from claims.views.lineage.attention import last_comparisons, unfinished
from claims.views.lookups import desk_for, story_for

ANEW = "stet:anew"  # what a board listens to


@require_GET
@signed_in
def story_state(request: SignedIn, pk: int) -> HttpResponse:
    """Answer with how far the story's extractions and comparisons are; with nothing but a sign where anything else changed."""
    found = story_for(request, pk)
    last = last_event_of_story(request.user, found)
    versions = in_order(selectors.articles(request.user).filter(story=found).defer("text"))
    stamp = f"{last}-{len(versions)}"
    if stamp != request.GET.get("seen"):
        return _anew()
    runs = list(selectors.runs(request.user).filter(article__story=found).active())
    comparisons = unfinished(last_comparisons(request.user, versions))
    context = {
        **overviews.desk_context(request.user, found.desk),
        "story": found,
        "versions": versions,
        "comparisons": comparisons,
        "under_way": bool(runs) or any(not one.is_over for one in comparisons),
        "stamp": stamp,
        "reading": _with_articles(runs),
    }
    return render(request, "claims/desk/_story_state.html", context)


@require_GET
@signed_in
def desk_state(request: SignedIn, slug: str) -> HttpResponse:
    """Answer with how far the extractions of the desk's latest articles are; with nothing but a sign where anything else changed."""
    found = desk_for(request, slug)
    stamp = str(last_event_of_desk(request.user, found))
    if stamp != request.GET.get("seen"):
        return _anew()
    latest = selectors.articles(request.user).filter(desk=found).order_by(*overviews.LATEST)
    shown = latest.values("pk")[: overviews.LATEST_SHOWN]
    runs = list(selectors.runs(request.user).filter(article__in=shown).active())
    context = {
        **overviews.desk_context(request.user, found),
        "under_way": bool(runs),
        "stamp": stamp,
        "reading": _with_articles(runs),
    }
    return render(request, "claims/desk/_board_state.html", context)


def last_event_of_story(user: User, story: Story) -> int:
    """Return the number of the last event of any article in the story, 0 without one. One query."""
    articles = selectors.articles(user).filter(story=story).order_by().values("pk")
    return selectors.events(user).filter(article_id__in=articles).aggregate(last=Max("number"))["last"] or 0


def last_event_of_desk(user: User, desk: Desk) -> int:
    """Return the number of the desk's last event, 0 without one. One query."""
    return selectors.events(user).filter(desk=desk).aggregate(last=Max("number"))["last"] or 0


def _anew() -> HttpResponse:
    return HttpResponse(status=204, headers={"HX-Trigger": ANEW})


def _with_articles(runs: list[Run]) -> list[Any]:
    """Return the articles that are being read, each with its run at hand, as the lists draw them."""
    for run in runs:
        run.article.latest_runs = [run]  # type: ignore[attr-defined]  # as claims.overviews names it
    return [run.article for run in runs]
