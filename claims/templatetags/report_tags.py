"""How a report writes times and addresses: the same on every machine, whatever its settings."""

from __future__ import annotations

from datetime import datetime

from django import template

from claims.extraction.events import TYPES

register = template.Library()


@register.filter
def moment(iso: str) -> str:
    """Return an ISO time in UTC as "3 March 2026, 12:05 UTC"; empty stays empty."""
    if not iso:
        return ""
    at = datetime.fromisoformat(iso)
    return f"{at.day} {at:%B %Y, %H:%M} UTC"


@register.filter
def event_words(event: str) -> str:
    """Return a type of event in words."""
    return TYPES.get(event, event)


@register.filter
def is_web(url: str) -> bool:
    """Tell whether an address may become a link: http and https only."""
    return url.startswith(("http://", "https://"))
