"""Which story an article is in: moving it, and answering what the machine suggests."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_http_methods, require_POST

from claims import overviews, placings
from claims.choices import Role
from claims.forms.stories import MoveForm
from claims.models import Article
from claims.permissions import require
from claims.services.placing import accept, wave_away
from claims.services.stories import move_article
from claims.views.access import SignedIn, signed_in
from claims.views.lookups import article_for
from claims.workflow import Refusal


@require_http_methods(["GET", "POST"])
@signed_in
def move(request: SignedIn, pk: int) -> HttpResponse:
    """Show why the article is where it is, and move it; a refusal keeps what was typed."""
    article = article_for(request, pk)
    require(request.user, article.desk, Role.REVIEWER)
    if request.method == "GET":
        return _page(request, article, MoveForm(article=article, user=request.user))
    form = MoveForm(request.POST, article=article, user=request.user)
    if not form.is_valid():
        return _page(request, article, form, status=422)
    given = form.cleaned_data
    try:
        moved = move_article(
            article=article, seen=given["version"], to=form.to, actor=request.user, reason=given["reason"]
        )
    except Refusal as refusal:
        return _refused(request, pk, refusal)
    place = f"in “{moved.story.title}”" if moved.story else "in no story"
    messages.success(request, f"The article is {place} now. Moving it back undoes that.")
    return redirect("article", pk)


@require_POST
@signed_in
def suggestion(request: SignedIn, pk: int) -> HttpResponse:
    """Do what is suggested for the article, or leave it where it is."""
    article = article_for(request, pk)
    require(request.user, article.desk, Role.REVIEWER)
    answer = wave_away if request.POST.get("answer") == "keep" else accept
    try:
        answered = answer(article=article, actor=request.user)
    except Refusal as refusal:
        messages.error(request, refusal.message)
        return redirect("article", pk)
    if answer is wave_away:
        messages.success(request, "Left as it is. This will not be suggested again.")
    elif answered.story is not None:
        messages.success(request, f"Done. The article is in “{answered.story.title}”.")
    return redirect("article", pk)


def _refused(request: SignedIn, pk: int, refusal: Refusal) -> HttpResponse:
    """Show the refusal with all that was typed; over somebody else's move, the next try is made on what they left."""
    article = article_for(request, pk)
    typed = request.POST.copy()
    typed["version"] = str(article.version)
    form = MoveForm(typed, article=article, user=request.user)
    form.add_error(refusal.field if refusal.field in form.fields else None, refusal.message)
    return _page(request, article, form, status=409 if refusal.code == "stale" else 422)


def _page(request: SignedIn, article: Article, form: MoveForm, status: int = 200) -> HttpResponse:
    context = {
        **overviews.desk_context(request.user, article.desk),
        "article": article,
        "form": form,
        "why": placings.why(article),
    }
    return render(request, "claims/desk/move.html", context, status=status)
