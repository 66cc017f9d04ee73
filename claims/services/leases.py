"""Holding a job's lease while the work goes on, and giving it back when an attempt fails."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import structlog
from django.db import connection
from django.db.models import DurationField, Value
from django.db.models.functions import Now

from claims.choices import JobState
from claims.models.job import BACKOFF, LEASE, MAX_ATTEMPTS, Job

log = structlog.get_logger()


class LeaseLost(Exception):
    """Another worker has the job now; whatever this one made is not written."""


class Heartbeat:
    """Renews a job's lease and shows its progress."""

    def __init__(self, job: Job) -> None:
        self.job = job
        self.lost = threading.Event()
        self.progress = 0.0
        self.stage = "Starting"

    def show(self, progress: float, stage: str) -> None:
        """Write how far the job is (0..1). Raises LeaseLost when another worker has it."""
        self.progress, self.stage = progress, stage
        self.beat()
        if self.lost.is_set():
            raise LeaseLost(str(self.job))

    def beat(self) -> None:
        """Renew the lease once."""
        if not _rows(self.job).renew(self.job, progress=self.progress, stage=self.stage):
            self.lost.set()


@contextmanager
def held(job: Job) -> Iterator[Heartbeat]:
    """Renew the job's lease from a thread every third of it until the block ends."""
    heartbeat = Heartbeat(job)
    over = threading.Event()
    thread = threading.Thread(target=_keep, args=(heartbeat, over), daemon=True, name=f"lease-{job.pk}")
    thread.start()
    try:
        yield heartbeat
    finally:
        over.set()
        thread.join()


def give_back(job: Job, *, error: str) -> bool:
    """End a failed attempt: queue the job again after a pause. False when it was the last one, or the lease is lost."""
    if job.attempts >= MAX_ATTEMPTS:
        return False
    pause = BACKOFF[min(job.attempts, len(BACKOFF)) - 1]
    rows = _rows(job).held(job)
    return bool(
        rows.update(
            state=JobState.QUEUED,
            due_at=Now() + Value(pause, output_field=DurationField()),
            lease_until=None,
            error=error,
            stage="Waiting to try again",
            progress=0,
        )
    )


def _keep(heartbeat: Heartbeat, over: threading.Event) -> None:
    try:
        while not over.wait(LEASE.total_seconds() / 3) and not heartbeat.lost.is_set():
            heartbeat.beat()
    except Exception as error:  # noqa: BLE001  a missed beat only risks the lease, which the fence covers
        log.warning("lease_not_renewed", job=str(heartbeat.job), error=str(error))
    finally:
        connection.close()


def _rows(job: Job) -> Any:
    return type(job)._default_manager.all()
