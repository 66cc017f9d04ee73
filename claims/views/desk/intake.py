"""Taking in what the add page was given, one result for each article."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.core.files.uploadedfile import UploadedFile

from claims.forms.add import FILE, PASTE, AddForm
from claims.ingest import Refused
from claims.models import Article, Desk, User
from claims.services.articles import Added, add_file, add_text, add_url
from claims.workflow import Refusal


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one file, text, address or item of a message: `state` is added, known or refused.

    `aside` is what happened besides, to be told on the page that follows.
    """

    name: str
    state: str
    message: str
    article: Article | None = None
    draft: bool = False
    aside: str = ""


def take_in(form: AddForm, *, desk: Desk, actor: User) -> list[Result]:
    """Add what the valid form holds; one that is refused leaves the others alone. A message may bring several articles."""
    draft: bool = form.cleaned_data["check"]
    place: dict[str, Any] = {
        "desk": desk,
        "actor": actor,
        "story": form.story_given,
        "alone": form.cleaned_data["alone"],
        "replaces": form.cleaned_data.get("replaces"),
        "extract": not draft,
    }
    way = form.cleaned_data["way"]
    if way == FILE:
        return [result for one in form.cleaned_data["files"] for result in _file(one, place, draft)]
    if way == PASTE:
        return _take("The pasted text", partial(add_text, text=form.cleaned_data["text"], **place), draft)
    url = form.cleaned_data["url"].strip()
    return _take(url, partial(add_url, url=url, **place), draft)


def _file(one: UploadedFile, place: dict[str, Any], draft: bool) -> list[Result]:
    name = one.name or "A file without a name"
    return _take(name, lambda: add_file(data=one.read(), name=name, **place), draft)


def _take(name: str, add: Callable[[], Added], draft: bool) -> list[Result]:
    try:
        added = add()
    except (Refused, Refusal) as refusal:
        return [Result(name, "refused", refusal.message)]
    named = [(f"{name}: {one.article.headline}" if added.others else name, one) for one in added.all]
    left_out = [Result(name, "refused", sentence) for sentence in added.left_out]
    return [*(_result(label, one, draft) for label, one in named), *left_out]


def _result(name: str, added: Added, draft: bool) -> Result:
    if not added.created:
        return Result(name, "known", added.message or "This file is already on the desk.", added.article)
    waits = draft or added.article.is_stopped
    done = (
        "Added. Check its details, then start extraction." if draft else "Added, and queued for extraction."
    )
    done = "Added." if waits and not draft else done
    return Result(name, "added", f"{done} {added.message}".strip(), added.article, waits, added.message)
