"""Accounts: made and changed by a superuser. History keeps what an account may do, never its name, address or password."""

from __future__ import annotations

from django.db import IntegrityError

from claims.choices import Verb
from claims.models import User
from claims.services.events import record, writing
from claims.workflow import Refusal

RIGHTS = ("is_active", "is_superuser")
NAMES = ("username", "first_name", "last_name", "email")
TAKEN = "There is an account of that name already. Choose another."


def add_user(*, actor: User, user: User, password: str) -> User:
    """Store a new account, filled in by the caller, with this password. Raises Refusal when the username is taken."""
    _require_superuser(actor)
    user.set_password(password)
    _keep_staff_in_step(user)
    try:
        with writing():
            user.save(force_insert=True)
            record(Verb.USER_ADDED, desk=None, actor=actor, after={"user": user.pk, **_rights(user)})
    except IntegrityError as taken:
        raise Refusal(TAKEN, field="username", code="taken") from taken
    return user


def change_user(*, actor: User, user: User, password: str = "") -> User:
    """Store an account as the caller changed it, with a new password where one is given.

    Raises Refusal when the username is taken, or nobody would be left to make accounts.
    """
    _require_superuser(actor)
    _keep_staff_in_step(user)
    try:
        with writing():
            before = User.objects.get(pk=user.pk)
            _keep_one_superuser(user)
            changed = [name for name in (*NAMES, *RIGHTS) if getattr(user, name) != getattr(before, name)]
            if password:
                user.set_password(password)
            user.save(update_fields=[*NAMES, *RIGHTS, "is_staff", "password"])
            after = {
                "user": user.pk,
                **_rights(user),
                "changed": changed + (["password"] if password else []),
            }
            record(
                Verb.USER_CHANGED,
                desk=None,
                actor=actor,
                before={"user": user.pk, **_rights(before)},
                after=after,
            )
    except IntegrityError as taken:
        raise Refusal(TAKEN, field="username", code="taken") from taken
    return user


def _rights(user: User) -> dict[str, bool]:
    return {name: getattr(user, name) for name in RIGHTS}


def _keep_staff_in_step(user: User) -> None:
    user.is_staff = user.is_superuser  # our panel never asks for it; packages that do mean superusers


def _require_superuser(actor: User) -> None:
    if not (actor.is_active and actor.is_superuser):
        raise Refusal("Only a superuser can make or change accounts.", code="role")


def _keep_one_superuser(user: User) -> None:
    if user.is_active and user.is_superuser:
        return
    if not User.objects.filter(is_active=True, is_superuser=True).exclude(pk=user.pk).exists():
        raise Refusal("One active superuser must be left. Name another one first.", code="last_superuser")
