"""What a check found."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold: where ("event 12", "claim 7"), and what, in a sentence."""

    where: str
    what: str


def differs(where: str, name: str, told: Any, now: Any) -> Finding:
    """Return the finding that a row's `name` is `now` where the history tells `told`."""
    return Finding(where, f"Its {name} is {_short(now)}, but the history tells {_short(told)}.")


def moment(iso: Any) -> datetime | None:
    """Read a time as the history keeps it; None for none, and for what is no time."""
    try:
        return datetime.fromisoformat(iso) if iso else None
    except (TypeError, ValueError):
        return None


def _short(value: Any) -> str:
    text = repr(value) if isinstance(value, str) else str(value)
    return text if len(text) <= 80 else f"{text[:79]}…"
