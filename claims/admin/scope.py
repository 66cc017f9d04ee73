"""Whose rows the panel shows: of the desks that the person administers."""

from __future__ import annotations

from claims.choices import Role
from claims.models import Desk, Membership, User
from claims.models.desk import DeskQuerySet


def administered(user: User) -> DeskQuerySet:
    """Return the desks that `user` administers; all of them for a superuser."""
    desks = Desk.objects.visible_to(user)
    if user.is_superuser:
        return desks
    return desks.filter(
        pk__in=Membership.objects.filter(user_id=user.pk, role=Role.ADMINISTRATOR).values("desk")
    )
