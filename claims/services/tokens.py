"""The key with which a person's programs speak to the API."""

from __future__ import annotations

from django.db import transaction
from rest_framework.authtoken.models import Token

from claims.models import User


@transaction.atomic
def renew_token(*, user: User) -> str:
    """Make a new API token for the person and return it; an older one stops working at once."""
    Token.objects.filter(user=user).delete()
    return str(Token.objects.create(user=user).key)


def revoke_token(*, user: User) -> None:
    """End the person's API token, if there is one."""
    Token.objects.filter(user=user).delete()
