"""A person who signs in."""

from __future__ import annotations

from django.contrib.auth.models import AbstractUser


class User(AbstractUser):
    """Django's user, ours from the first migration so that it can grow."""

    @property
    def label(self) -> str:
        """The name that pages show: the full name, else the username."""
        return self.get_full_name() or self.username
