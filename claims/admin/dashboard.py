"""How the work and the history stand, for the first page of the admin panel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Count, Min, Q

from claims.admin.scope import administered
from claims.choices import JobState
from claims.history import GENESIS
from claims.models import Comparison, EventHead, Report, Run, User
from claims.models.job import JobQuerySet


@dataclass(frozen=True, slots=True)
class Jobs:
    """How many jobs of one kind wait, run and failed; `oldest` is when the longest waiting one was asked for."""

    noun: str
    queued: int
    running: int
    failed: int
    oldest: datetime | None

    @property
    def model(self) -> str:
        """The name of its room in the panel."""
        return self.noun.removesuffix("s")


@dataclass(frozen=True, slots=True)
class Box:
    """The jobs of the administered desks, and the end of the whole history."""

    jobs: tuple[Jobs, ...]
    number: int
    hash: str


def box(user: User) -> Box:
    """Return what the first page shows. Four queries."""
    desks = administered(user)
    head = EventHead.objects.filter(pk=1).first()
    return Box(
        jobs=(
            _count("runs", Run.objects.filter(article__desk__in=desks)),
            _count("comparisons", Comparison.objects.filter(article__desk__in=desks)),
            _count("reports", Report.objects.filter(desk__in=desks)),
        ),
        number=head.number if head else 0,
        hash=head.hash if head else GENESIS,
    )


def _count(noun: str, rows: JobQuerySet[Any]) -> Jobs:
    queued = Q(state=JobState.QUEUED)
    counted = rows.order_by().aggregate(
        queued=Count("pk", filter=queued),
        running=Count("pk", filter=Q(state=JobState.RUNNING)),
        failed=Count("pk", filter=Q(state=JobState.FAILED)),
        oldest=Min("created_at", filter=queued),
    )
    return Jobs(noun=noun, **counted)
