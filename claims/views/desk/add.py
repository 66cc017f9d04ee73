"""The page where articles come in."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from claims import overviews, selectors
from claims.choices import Role
from claims.forms.add import FILE, PASTE, AddForm
from claims.ingest.limits import MIB, Limits
from claims.models import Desk, Story
from claims.permissions import require
from claims.views.access import SignedIn, signed_in
from claims.views.desk.intake import Result, take_in
from claims.views.lookups import desk_for

CODES = {"added": 201, "known": 200, "refused": 422}
LIMITS = Limits()
FIELD = {FILE: "files", PASTE: "text"}


@require_http_methods(["GET", "POST"])
@signed_in
def add(request: SignedIn, slug: str) -> HttpResponse:
    """Take in files, a text or an address; whatever is refused leaves what was typed in the form."""
    desk = desk_for(request, slug)
    require(request.user, desk, Role.REVIEWER)
    if request.method == "GET":
        form = AddForm(desk=desk, user=request.user, initial=_initial(request, desk))
        return _page(request, desk, form, [])
    form = AddForm(request.POST, request.FILES, desk=desk, user=request.user)
    if not form.is_valid():
        return _page(request, desk, form, [], status=422)
    results = take_in(form, desk=desk, actor=request.user)
    if len(results) == 1 and results[0].state == "added":
        if results[0].aside:
            messages.info(request, results[0].aside)
        return redirect(_next(results[0]))
    return _answer(request, desk, form, results)


@require_POST
@signed_in
def add_one(request: SignedIn, slug: str) -> HttpResponse:
    """Take in one file of several and answer with its row of the list, or a row for each item of a message."""
    desk = desk_for(request, slug)
    require(request.user, desk, Role.REVIEWER)
    form = AddForm(request.POST, request.FILES, desk=desk, user=request.user)
    if form.is_valid():
        results = take_in(form, desk=desk, actor=request.user)
    else:
        sentences = [str(sentence) for sentences in form.errors.values() for sentence in sentences]
        results = [Result(_file_name(request), "refused", " ".join(sentences))]
    alone = len(results) == 1 and results[0].state == "added"
    context = {"results": results, "next": _next(results[0]) if alone else ""}
    return render(
        request, "claims/desk/_results.html", context, status=min(CODES[one.state] for one in results)
    )


@require_GET
@signed_in
def replaceable(request: SignedIn, slug: str) -> HttpResponse:
    """Answer with the articles of the chosen story, for the choice of what is replaced."""
    desk = desk_for(request, slug)
    story = _chosen_story(request, desk, request.GET.get("story"))
    context = {"replaceable": overviews.replaceable(request.user, desk, story), "chosen": ""}
    return render(request, "claims/desk/_replaces.html", context)


def _page(
    request: SignedIn, desk: Desk, form: AddForm, results: list[Result], status: int = 200
) -> HttpResponse:
    story = _chosen_story(request, desk, form["story"].value())
    context = {
        **overviews.desk_context(request.user, desk),
        "form": form,
        "results": results,
        "refused": sum(result.state == "refused" for result in results),
        "replaceable": overviews.replaceable(request.user, desk, story),
        "chosen": str(form["replaces"].value() or ""),
        "limits": LIMITS,
        "limits_mb": LIMITS.bytes // MIB,
    }
    return render(request, "claims/desk/add.html", context, status=status)


def _answer(request: SignedIn, desk: Desk, form: AddForm, results: list[Result]) -> HttpResponse:
    """Show the results; a single refusal stands by the field to mend."""
    if len(results) == 1 and results[0].state == "refused":
        form.add_error(FIELD.get(form.cleaned_data["way"], "url"), results[0].message)
        return _page(request, desk, form, [], status=422)
    refused = all(result.state == "refused" for result in results)
    return _page(request, desk, form, results, status=422 if refused else 200)


def _initial(request: SignedIn, desk: Desk) -> dict[str, Any]:
    replaces = (
        selectors.articles(request.user).filter(desk=desk, pk=_number(request.GET.get("replaces"))).first()
    )
    story = _chosen_story(request, desk, request.GET.get("story")) or (replaces.story if replaces else None)
    return {"story": story.pk if story else None, "replaces": replaces.pk if replaces else None}


def _chosen_story(request: SignedIn, desk: Desk, value: object) -> Story | None:
    return selectors.stories(request.user).filter(desk=desk, pk=_number(value)).first()


def _number(value: object) -> int:
    text = str(value or "")
    return int(text) if text.isdecimal() and len(text) < 19 else 0


def _next(result: Result) -> str:
    if result.article is None:
        return ""
    return reverse("article_details" if result.draft else "article", args=[result.article.pk])


def _file_name(request: SignedIn) -> str:
    upload = next(iter(request.FILES.values()), None)
    return str(getattr(upload, "name", "") or "The file")
