"""Home and the overview of a desk."""

from __future__ import annotations

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_GET

from claims import overviews, selectors
from claims.models import User
from claims.views.access import SignedIn, signed_in
from claims.views.desk.watching import last_event_of_desk
from claims.views.lookups import desk_for

STORIES_SHOWN = 20


@require_GET
@signed_in
def home(request: SignedIn) -> HttpResponse:
    """Go to the only desk, choose among several, or say whom to ask for one."""
    desks = list(selectors.desks(request.user))
    if len(desks) == 1:
        return redirect("desk", desks[0].slug)
    keepers = (
        [] if desks else list(User.objects.filter(is_superuser=True, is_active=True).order_by("username")[:5])
    )
    shown = overviews.desks(request.user) if desks else []
    return render(request, "claims/desk/home.html", {"desks": shown, "keepers": keepers})


@require_GET
@signed_in
def desk(request: SignedIn, slug: str) -> HttpResponse:
    """Show the desk's stories and latest articles; asked by htmx, only the part that changes."""
    found = desk_for(request, slug)
    last = last_event_of_desk(request.user, found)  # first: what happens meanwhile is seen with the next look
    stories = Paginator(overviews.stories(request.user, found), STORIES_SHOWN)
    articles = list(overviews.articles(request.user, found)[: overviews.LATEST_SHOWN])
    context = {
        **overviews.desk_context(request.user, found),
        "stories": stories.get_page(request.GET.get("page")),
        "articles": articles,
        "stamp": last,
        "under_way": any(map(overviews.is_under_way, articles)),
    }
    return draw(request, "claims/desk/overview.html", "claims/desk/_board.html", context)


def draw(request: SignedIn, page: str, part: str, context: dict[str, object]) -> HttpResponse:
    """Answer with the whole page, or with its part when htmx asks; a cache keeps the two apart."""
    # Going back in the browser asks with htmx's header too, but wants all of the page.
    only_part = bool(request.htmx) and not request.htmx.history_restore_request
    response = render(request, part if only_part else page, context)
    patch_vary_headers(response, ["HX-Request"])
    return response
