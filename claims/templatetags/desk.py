"""Small drawings and words of the desk's pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django import template

from claims.choices import Status
from claims.models import Article, User
from claims.permissions import administers_any
from claims.wording import denies

register = template.Library()
register.filter("denies", denies)

BAR_WIDTH = 200
DRAWN = (Status.CONFIRMED, Status.DISPUTED, Status.SUPERSEDED, Status.UNREVIEWED)


@register.inclusion_tag("claims/desk/_status_bar.html")
def status_bar(counted: Any) -> dict[str, Any]:
    """Draw how many claims have which status; `counted` has a number for each, as a mapping or as attributes."""
    counts = {status: _count(counted, status) for status in DRAWN}
    total = sum(counts.values())
    segments, x = [], 0.0
    for status, count in counts.items():
        width = BAR_WIDTH * count / total if total else 0
        if count:
            segments.append({"status": status.value, "x": f"{x:.2f}", "width": f"{width:.2f}"})
        x += width
    words = ", ".join(f"{count} {status.label.lower()}" for status, count in counts.items() if count)
    return {"segments": segments, "width": BAR_WIDTH, "words": words or "no claims"}


@register.filter
def outlet_names(articles: Iterable[Article]) -> str:
    """Return who published some articles in words: "Harbour Wire and Coast Courier"."""
    names = list(dict.fromkeys(article.published_by for article in articles if article.published_by))
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


@register.filter
def opens_admin(user: User) -> bool:
    """Tell whether the admin panel opens for the person. One query."""
    return administers_any(user)


def _count(counted: Any, status: Status) -> int:
    if isinstance(counted, Mapping):
        return int(counted[status.value])
    return int(getattr(counted, status.value))
