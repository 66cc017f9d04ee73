"""Arranging stories: splitting articles off one, merging it into another."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_POST

from claims import overviews
from claims.choices import Role
from claims.forms.stories import MergeForm, SplitForm
from claims.models import Story
from claims.permissions import require
from claims.services.stories import merge_stories, split_story, standing
from claims.views.access import SignedIn, signed_in
from claims.views.lookups import story_for
from claims.workflow import Refusal


@require_GET
@signed_in
def arrange(request: SignedIn, pk: int) -> HttpResponse:
    """Show what can be done with the story's articles: move one, split some off, merge all into another story."""
    story = story_for(request, pk)
    require(request.user, story.desk, Role.REVIEWER)
    if story.merged_into_id is not None:
        return redirect("story", standing(story).pk)
    return _page(request, story)


@require_POST
@signed_in
def merge(request: SignedIn, pk: int) -> HttpResponse:
    """Move all of the story's articles to another one; a refusal keeps what was chosen."""
    story = story_for(request, pk)
    require(request.user, story.desk, Role.LEAD)
    form = MergeForm(request.POST, story=story, user=request.user)
    if form.is_valid():
        given = form.cleaned_data
        try:
            into = merge_stories(story=story, into=given["into"], actor=request.user, reason=given["reason"])
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        else:
            messages.success(
                request,
                f"“{story.title}” was merged into this story. Splitting its articles off under that title undoes that.",
            )
            return redirect("story", into.pk)
    return _page(request, story_for(request, pk), merge=form, status=422)


@require_POST
@signed_in
def split(request: SignedIn, pk: int) -> HttpResponse:
    """Give the chosen articles a story of their own; a refusal keeps what was chosen."""
    story = story_for(request, pk)
    require(request.user, story.desk, Role.LEAD)
    form = SplitForm(request.POST, story=story, user=request.user)
    if form.is_valid():
        given = form.cleaned_data
        try:
            new = split_story(
                story=story,
                articles=list(given["articles"]),
                title=given["title"],
                actor=request.user,
                reason=given["reason"],
            )
        except Refusal as refusal:
            form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
        else:
            messages.success(request, f"Split off from “{story.title}”. Merging it back there undoes that.")
            return redirect("story", new.pk)
    return _page(request, story_for(request, pk), split=form, status=422)


def _page(
    request: SignedIn,
    story: Story,
    *,
    merge: MergeForm | None = None,
    split: SplitForm | None = None,
    status: int = 200,
) -> HttpResponse:
    split = split or SplitForm(story=story, user=request.user)
    context = {
        **overviews.desk_context(request.user, story.desk),
        "story": story,
        "versions": overviews.versions(request.user, story),
        "merge": merge or MergeForm(story=story, user=request.user),
        "split": split,
        "chosen": set(split.data.getlist("articles")) if hasattr(split.data, "getlist") else set(),
    }
    return render(request, "claims/desk/arrange.html", context, status=status)
