"""The admin panel. It shows what the pages do not, and writes only through the services: history has no back door."""

from __future__ import annotations

from claims.admin import (
    articles,
    claims,
    comparisons,
    desks,
    events,
    evidence,
    links,
    members,
    reports,
    runs,
    users,
    weights,
)
from claims.admin.site import site

__all__ = [
    "articles",
    "claims",
    "comparisons",
    "desks",
    "events",
    "evidence",
    "links",
    "members",
    "reports",
    "runs",
    "site",
    "users",
    "weights",
]
