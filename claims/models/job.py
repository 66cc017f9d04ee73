"""A durable job: the row is the job, a message only wakes a worker.

A worker holds a lease with a fencing token. All times are the database's own, so that no worker's clock matters.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Self, TypeVar

from django.conf import settings
from django.db import models
from django.db.models import F, Q, Value
from django.db.models.functions import Coalesce, Now

from claims.choices import JobState
from claims.models.scoped import DeskScoped

LEASE = timedelta(seconds=settings.JOB_LEASE_SECONDS)
MAX_ATTEMPTS = 3
BACKOFF = (timedelta(seconds=2), timedelta(seconds=15))
# How long a job stands back for more urgent kinds: long enough that a few articles are read first, and far below the 15
# minutes within which every job is to be taken (reliability goal R9, services/job_checks.py).
WAITS_AT_MOST = timedelta(minutes=2)

J = TypeVar("J", bound="Job")


class JobQuerySet(DeskScoped[J]):
    def active(self) -> Self:
        """Keep the jobs that are not over."""
        return self.filter(state__in=[JobState.QUEUED, JobState.RUNNING])

    def due(self) -> Self:
        """Keep the jobs that a worker may take now, oldest first."""
        return self.filter(_due(), attempts__lt=MAX_ATTEMPTS).order_by("created_at", "pk")

    def overdue(self) -> Self:
        """Keep the due jobs that have waited longer than WAITS_AT_MOST, oldest first."""
        before = Now() - Value(WAITS_AT_MOST, output_field=models.DurationField())
        return self.due().filter(
            Q(state=JobState.QUEUED, due_at__lt=before) | Q(state=JobState.RUNNING, lease_until__lt=before)
        )

    def exhausted(self) -> Self:
        """Keep the jobs whose last allowed attempt died with its worker."""
        return self.filter(state=JobState.RUNNING, lease_until__lt=Now(), attempts__gte=MAX_ATTEMPTS)

    def take(self, pk: int) -> J | None:
        """Take the lease on a due job and return it with its new token; None when another has it or it is over."""
        taken = (
            self.filter(_due(), pk=pk, attempts__lt=MAX_ATTEMPTS)
            .order_by()
            .update(
                state=JobState.RUNNING,
                token=F("token") + 1,
                attempts=F("attempts") + 1,
                lease_until=Now() + Value(LEASE, output_field=models.DurationField()),
                started_at=Coalesce("started_at", Now()),
                progress=0,
                stage="Starting",
            )
        )
        return self.get(pk=pk) if taken else None

    def held(self, job: J) -> Self:
        """Keep the job's row if `job` still holds its lease: the fence for every write of a worker."""
        return self.filter(pk=job.pk, token=job.token, state=JobState.RUNNING)

    def renew(self, job: J, *, progress: float, stage: str) -> bool:
        """Prolong the lease and show how far the job is (0..1); False when the lease was lost."""
        lease_until = Now() + Value(LEASE, output_field=models.DurationField())
        return bool(self.held(job).update(lease_until=lease_until, progress=progress, stage=stage[:200]))


def _due() -> Q:
    return Q(state=JobState.QUEUED, due_at__lte=Now()) | Q(state=JobState.RUNNING, lease_until__lt=Now())


class Job(models.Model):
    """Columns of a durable job; a concrete job adds what it works on."""

    state = models.CharField(max_length=10, choices=JobState, default=JobState.QUEUED)
    attempts = models.PositiveSmallIntegerField(default=0)
    token = models.PositiveIntegerField(
        default=0, help_text="Grows with each lease; a write with an old one is refused"
    )
    lease_until = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(db_default=Now())
    progress = models.FloatField(default=0)
    stage = models.CharField(max_length=200, blank=True)
    error = models.TextField(blank=True)
    created_at = models.DateTimeField(db_default=Now())
    started_at = models.DateTimeField(null=True, blank=True)
    finished_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def is_over(self) -> bool:
        """Whether nothing will happen any more unless a person asks for it."""
        return self.state in (JobState.DONE, JobState.FAILED)

    @property
    def percent(self) -> int:
        """Progress as a whole number 0..100."""
        return round(self.progress * 100)
