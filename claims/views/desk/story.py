"""A story: its versions and its claims."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_GET, require_POST

from claims import overviews, selectors
from claims.choices import Role, Status
from claims.filters import order_claims
from claims.forms.stories import StoryTitleForm
from claims.models import Story
from claims.permissions import require
from claims.services.stories import rename_story, standing
from claims.views.access import SignedIn, signed_in
from claims.views.desk.overview import draw
from claims.views.desk.watching import last_event_of_story
from claims.views.lineage.telling import telling
from claims.views.lookups import story_for
from claims.workflow import Refusal

CLAIMS_SHOWN = 50


@require_GET
@signed_in
def story(request: SignedIn, pk: int) -> HttpResponse:
    """Show the versions in the order they were told, and the claims of one status."""
    found = story_for(request, pk)
    if found.merged_into_id is not None:
        return redirect("story", standing(found).pk)
    return _page(request, found, StoryTitleForm())


@require_POST
@signed_in
def rename(request: SignedIn, pk: int) -> HttpResponse:
    """Give the story another title; a refused one stays in the field."""
    found = story_for(request, pk)
    require(request.user, found.desk, Role.LEAD)
    form = StoryTitleForm(request.POST)
    if form.is_valid():
        try:
            rename_story(story=found, title=form.cleaned_data["title"], actor=request.user)
        except Refusal as refusal:
            form.add_error("title", refusal.message)
        else:
            messages.success(request, "Renamed.")
            return redirect("story", pk)
    return _page(request, story_for(request, pk), form, status=422)


def _page(request: SignedIn, found: Story, form: StoryTitleForm, status: int = 200) -> HttpResponse:
    last = last_event_of_story(
        request.user, found
    )  # first: what happens meanwhile is seen with the next look
    versions = overviews.versions(request.user, found)
    claims = selectors.claims(request.user).filter(article__story=found)
    counts = selectors.counts(claims)
    chosen = _status(request, counts)
    shown = Paginator(order_claims(claims.filter(status=chosen), "oldest"), CLAIMS_SHOWN)
    context = {
        **overviews.desk_context(request.user, found.desk),
        "story": found,
        "stamp": f"{last}-{len(versions)}",
        "form": form,
        "versions": versions,
        "counts": counts,
        "tabs": [(one.value, one.label, counts[one]) for one in Status if counts[one] or one.value == chosen],
        "status": chosen,
        "page": shown.get_page(request.GET.get("page")),
        **telling(request.user, found, versions),
    }
    response = draw(request, "claims/desk/story.html", "claims/desk/_story_board.html", context)
    response.status_code = status
    return response


def _status(request: SignedIn, counts: dict[str, int]) -> str:
    asked = request.GET.get("status", "")
    if asked in Status.values:
        return asked
    return next((status.value for status in Status if counts[status]), Status.UNREVIEWED.value)
