"""Who may do what on a desk: small predicates, one refusal."""

from __future__ import annotations

from claims.choices import Role
from claims.models import Desk, Membership, User
from claims.workflow import Refusal, may

WHO = {
    Role.VIEWER: "Only members of this desk can do that.",
    Role.REVIEWER: "Only reviewers of this desk can do that. Ask an administrator of it for the role.",
    Role.LEAD: "Only leads of this desk can do that. Ask a lead or an administrator.",
    Role.ADMINISTRATOR: "Only administrators of this desk can do that.",
}


def role_on(user: User, desk: Desk) -> Role | None:
    """Return the user's role on the desk, or None; a superuser is an administrator everywhere. One query."""
    if not user.is_active:
        return None
    if user.is_superuser:
        return Role.ADMINISTRATOR
    role = Membership.objects.filter(desk=desk, user_id=user.pk).values_list("role", flat=True).first()
    return Role(role) if role else None


def can(user: User, desk: Desk, needed: Role) -> bool:
    """Tell whether `user` has at least the role `needed` on `desk`."""
    return may(role_on(user, desk), needed)


def require(user: User, desk: Desk, needed: Role) -> Role:
    """Return the user's role on the desk; raises Refusal (code "role") when it is less than `needed`."""
    role = role_on(user, desk)
    if role is None or not may(role, needed):
        raise Refusal(WHO[needed], code="role")
    return role


def administers_any(user: User) -> bool:
    """Tell whether the admin panel opens for `user`."""
    if not user.is_active:
        return False
    return user.is_superuser or Membership.objects.filter(user_id=user.pk, role=Role.ADMINISTRATOR).exists()
