"""What belongs to a desk is seen by its members only."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self, TypeVar

from django.db import models

from claims.models.desk import Desk

if TYPE_CHECKING:
    from claims.models.user import User

M = TypeVar("M", bound=models.Model)


class DeskScoped(models.QuerySet[M]):
    """A query set over rows that have a desk; `desk_path` says how to reach it."""

    desk_path = "desk"

    def visible_to(self, user: User) -> Self:
        """Keep the rows of the desks that `user` may see."""
        if user.is_active and user.is_superuser:
            return self
        return self.filter(**{f"{self.desk_path}__in": Desk.objects.visible_to(user)})
