"""Signing in for a token, and who one is."""

from __future__ import annotations

from allauth.mfa.utils import is_mfa_enabled
from django.contrib.auth import authenticate
from drf_spectacular.utils import extend_schema
from rest_framework.authtoken.models import Token
from rest_framework.permissions import AllowAny
from rest_framework.request import Request
from rest_framework.response import Response

from claims.api.base import View
from claims.api.serializers.people import CredentialsIn, TokenOut, WhoAmIOut
from claims.api.stopped import Stopped
from claims.api.throttles import LoginAddress, LoginName
from claims.choices import Role
from claims.models import Desk, User
from claims.selectors import desks

WRONG = "No account has that name and password. Check both and try again."
TWO_STEP = "This account signs in in two steps. Make its token on the account page."


class SignIn(View):
    """Tokens for programs."""

    authentication_classes = ()
    permission_classes = (AllowAny,)
    throttle_classes = (LoginAddress, LoginName)

    @extend_schema(
        request=CredentialsIn, responses=TokenOut, operation_id="token_create", tags=["account"], auth=[]
    )
    def post(self, request: Request) -> Response:
        """Exchange a name and a password for the account's token."""
        given = self.parsed(CredentialsIn).validated_data
        user = authenticate(request._request, username=given["username"], password=given["password"])
        user = user or authenticate(request._request, email=given["username"], password=given["password"])
        if not isinstance(user, User):
            raise Stopped("authentication_failed", WRONG)
        if is_mfa_enabled(user):
            raise Stopped("two_step", TWO_STEP)
        token, _ = Token.objects.get_or_create(user=user)
        return Response({"token": token.key})


class WhoAmI(View):
    """The one who asks."""

    @extend_schema(responses=WhoAmIOut, operation_id="whoami", tags=["account"])
    def get(self, request: Request) -> Response:
        """Tell who is signed in, on which desks, in which role."""
        user = self.user
        own = [{"slug": desk.slug, "name": desk.name, "role": role} for desk, role in _desks_of(user)]
        return Response({"id": user.pk, "username": user.username, "name": user.label, "desks": own})


def _desks_of(user: User) -> list[tuple[Desk, Role]]:
    """Return the user's desks with the role on each; two queries, however many desks."""
    if user.is_superuser:
        return [(desk, Role.ADMINISTRATOR) for desk in desks(user)]
    members = user.memberships.select_related("desk").order_by("desk__name")
    return [(member.desk, Role(member.role)) for member in members]
