"""The door of every web page: signed in, and a refused role is a 403 in words."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, cast

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django_htmx.middleware import HtmxDetails

from claims.models import User
from claims.workflow import Refusal

P = ParamSpec("P")

SESSION_ENDED = "Your session ended. Sign in again in another tab; what you typed here is still here."


class SignedIn(HttpRequest):
    """A request that has passed the door: its user is one of ours."""

    user: User
    htmx: HtmxDetails


def signed_in(
    view: Callable[Concatenate[SignedIn, P], HttpResponse],
) -> Callable[Concatenate[HttpRequest, P], HttpResponse]:
    """Let only signed-in people in, and answer a role that is too weak with 403 and the rules' own sentence.

    A part of a page that htmx asks for is not led to the sign-in page (it would be drawn inside the page): it gets 403.
    """

    @wraps(view)
    def guarded(request: HttpRequest, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        asked = cast(SignedIn, request)
        if not request.user.is_authenticated:
            return (
                refused_part(SESSION_ENDED, 403) if asked.htmx else redirect_to_login(request.get_full_path())
            )
        try:
            return view(asked, *args, **kwargs)
        except Refusal as refusal:
            if refusal.code != "role":
                raise
            if asked.htmx:
                return refused_part(refusal.message, 403)
            raise PermissionDenied(refusal.message) from refusal

    return guarded


def refused_part(message: str, status: int) -> HttpResponse:
    """Answer htmx with a sentence that the page shows in its corner; nothing on the page is replaced."""
    return HttpResponse(message, status=status, headers={"X-Refusal": message, "HX-Reswap": "none"})
