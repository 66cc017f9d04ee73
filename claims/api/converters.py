"""What may stand in an address."""

from __future__ import annotations


class Key:
    """A row's number. Eighteen digits stay below 2^63, so no database stumbles over it."""

    regex = "[0-9]{1,18}"

    def to_python(self, value: str) -> int:
        return int(value)

    def to_url(self, value: int) -> str:
        return str(value)


class Username:
    """A user's name as Django allows it."""

    regex = r"[\w.@+-]{1,150}"

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value
