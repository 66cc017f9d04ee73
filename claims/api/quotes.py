"""The quotes that sentences about events need."""

from __future__ import annotations

from collections.abc import Iterable

from claims import selectors
from claims.models import Event, User
from claims.sentences import claims_named
from claims.services.events import body_of


def quotes_of(user: User, events: Iterable[Event]) -> dict[int, str]:
    """Return claim id -> quote for the claims that the events' sentences name. One query, or none."""
    named = {number for event in events for number in claims_named(body_of(event))}
    if not named:
        return {}
    return dict(selectors.claims(user).filter(pk__in=named).values_list("pk", "quote"))
