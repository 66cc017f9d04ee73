"""Opening a desk and saying who works there."""

from __future__ import annotations

from django.db import IntegrityError

from claims.choices import Role, Verb
from claims.models import Desk, Membership, User
from claims.permissions import require
from claims.services.events import record, writing
from claims.workflow import Refusal


def create_desk(*, name: str, slug: str, actor: User | None, administrator: User) -> Desk:
    """Open a desk with its first administrator. Raises Refusal when the name or short name is taken."""
    try:
        with writing():
            desk = Desk.objects.create(name=name, slug=slug)
            record(Verb.DESK_CREATED, desk=desk, actor=actor, after={"name": name, "slug": slug})
            _add(desk=desk, user=administrator, role=Role.ADMINISTRATOR, actor=actor)
    except IntegrityError as taken:
        raise Refusal(
            "There is a desk of that name already. Choose another.", field="name", code="taken"
        ) from taken
    return desk


def set_role(*, desk: Desk, user: User, role: Role, actor: User) -> Membership:
    """Add `user` to the desk or change the role. Raises Refusal unless the actor administers the desk."""
    require(actor, desk, Role.ADMINISTRATOR)
    with writing():
        member = Membership.objects.filter(desk=desk, user=user).first()
        if member is None:
            return _add(desk=desk, user=user, role=role, actor=actor)
        before = member.role
        _keep_one_administrator(desk, member, role)
        member.role = role
        member.save(update_fields=["role"])
        record(
            Verb.MEMBER_CHANGED,
            desk=desk,
            actor=actor,
            before={"user": user.pk, "role": before},
            after={"user": user.pk, "role": role.value},
        )
        return member


def remove_member(*, desk: Desk, user: User, actor: User) -> None:
    """Take `user` off the desk. Raises Refusal for the last administrator."""
    require(actor, desk, Role.ADMINISTRATOR)
    with writing():
        member = Membership.objects.get(desk=desk, user=user)
        _keep_one_administrator(desk, member, None)
        member.delete()
        record(Verb.MEMBER_REMOVED, desk=desk, actor=actor, before={"user": user.pk, "role": member.role})


def _add(*, desk: Desk, user: User, role: Role, actor: User | None) -> Membership:
    member = Membership.objects.create(desk=desk, user=user, role=role)
    record(Verb.MEMBER_ADDED, desk=desk, actor=actor, after={"user": user.pk, "role": role.value})
    return member


def _keep_one_administrator(desk: Desk, member: Membership, role: Role | None) -> None:
    if member.role != Role.ADMINISTRATOR or role is Role.ADMINISTRATOR:
        return
    if not desk.memberships.filter(role=Role.ADMINISTRATOR).exclude(pk=member.pk).exists():
        raise Refusal(
            "A desk keeps at least one administrator. Name another one first.", code="last_administrator"
        )
