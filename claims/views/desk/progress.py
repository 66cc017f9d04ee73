"""How far one article's extraction is, for a row that looks again by itself."""

from __future__ import annotations

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from claims import overviews
from claims.views.access import SignedIn, signed_in


@require_GET
@signed_in
def article_state(request: SignedIn, pk: int) -> HttpResponse:
    """Answer with the state of the article's latest run; the part asks again until the run is over."""
    article = overviews.article_with_state(request.user, pk)
    if article is None:
        raise Http404
    context = {"article": article, **overviews.desk_context(request.user, article.desk), "polling": True}
    return render(request, "claims/desk/_run_state.html", context)
