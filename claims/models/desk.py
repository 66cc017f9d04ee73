"""A team's workspace and who works in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import models

from claims.choices import Role

if TYPE_CHECKING:
    from claims.models.user import User


class DeskQuerySet(models.QuerySet["Desk"]):
    def visible_to(self, user: User) -> DeskQuerySet:
        """Keep the desks that `user` is a member of; a superuser sees every desk."""
        if not user.is_active:
            return self.none()
        if user.is_superuser:
            return self
        return self.filter(pk__in=Membership.objects.filter(user_id=user.pk).values("desk"))


class Desk(models.Model):
    name = models.CharField(max_length=120, unique=True)
    slug = models.SlugField(max_length=60, unique=True)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = DeskQuerySet.as_manager()

    class Meta:
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Membership(models.Model):
    desk = models.ForeignKey(Desk, on_delete=models.CASCADE, related_name="memberships")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role, default=Role.REVIEWER)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["desk", "user__username"]
        constraints = [models.UniqueConstraint(fields=["desk", "user"], name="one_role_per_desk")]

    def __str__(self) -> str:
        return f"{self.user} on {self.desk}: {self.role}"
