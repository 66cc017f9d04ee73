"""Pages that send e-mail; where none can be sent they say so instead of promising a link."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from allauth.account import views
from django.conf import settings
from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import render

View = Callable[[HttpRequest], HttpResponseBase]


def _needs_mail(view: View) -> View:
    @wraps(view)
    def told(request: HttpRequest) -> HttpResponseBase:
        if settings.MAIL_WORKS:
            return view(request)
        return render(request, "account/mail_unavailable.html")

    return told


password_reset = _needs_mail(views.password_reset)
email = _needs_mail(views.email)
