"""The person's own account."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods
from rest_framework.authtoken.models import Token

from claims.services.tokens import renew_token, revoke_token
from claims.views.access import SignedIn, signed_in

SHOWN = 4


@never_cache
@require_http_methods(["GET", "POST"])
@signed_in
def token(request: SignedIn) -> HttpResponse:
    """Show the account; make, replace or end its API token. A new token is shown in full once, later only its end."""
    if request.method == "POST" and request.POST.get("action") == "revoke":
        revoke_token(user=request.user)
        messages.success(request, "Your API token has ended. Programs that use it are shut out.")
        return redirect("account_token")
    fresh = renew_token(user=request.user) if request.method == "POST" else ""
    current = Token.objects.filter(user=request.user).first()
    context = {
        "fresh": fresh,
        "token": current,
        "tail": current.key[-SHOWN:] if current else "",
        "memberships": list(request.user.memberships.select_related("desk").order_by("desk__name")),
    }
    return render(request, "claims/desk/account.html", context)
