"""The quotes that sentences about events need."""

from __future__ import annotations

from collections.abc import Iterable

from claims import selectors
from claims.models import Event, User
from claims.services.events import body_of


def quotes_of(user: User, events: Iterable[Event]) -> dict[int, str]:
    """Return claim id -> quote for the superseding claims that the events name. One query, or none."""
    named = {body_of(event)["after"].get("superseded_by") for event in events} - {None}
    if not named:
        return {}
    return dict(selectors.claims(user).filter(pk__in=named).values_list("pk", "quote"))
