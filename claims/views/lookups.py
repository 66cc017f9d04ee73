"""The thing that an address names, or 404 when it is on no desk of the person's."""

from __future__ import annotations

from django.shortcuts import get_object_or_404

from claims import selectors
from claims.models import Article, Desk, Story
from claims.views.access import SignedIn


def desk_for(request: SignedIn, slug: str) -> Desk:
    """Return the desk that the person is a member of. One query."""
    return get_object_or_404(selectors.desks(request.user), slug=slug)


def story_for(request: SignedIn, pk: int) -> Story:
    """Return the story with its desk. One query."""
    return get_object_or_404(selectors.stories(request.user), pk=pk)


def article_for(request: SignedIn, pk: int) -> Article:
    """Return the article with its desk and story. One query."""
    return get_object_or_404(selectors.articles(request.user), pk=pk)
