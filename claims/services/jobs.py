"""What every durable job has in common: take the lease, work, end the attempt, go on with whatever else is due."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import structlog
from django.db.models.functions import Now

from claims.choices import JobState
from claims.models.job import Job, JobQuerySet
from claims.services import leases

log = structlog.get_logger()

DRAIN_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Trade:
    """How one kind of job is done.

    `work` finishes its job with `finish` in the transaction that writes the result, or raises. `fail` ends a job for good
    with `abandon` and records why. `broken` and `died` open the reason that a person reads.
    """

    rows: Callable[[], JobQuerySet[Any]]
    work: Callable[[Any, leases.Heartbeat], None]
    fail: Callable[[Any, str], int]
    broken: str
    died: str


def perform(trade: Trade, job_id: int) -> None:
    """Do this job if it is due; one that is over, taken or gone is a quiet return."""
    bury_exhausted(trade)
    job = trade.rows().take(job_id)
    if job is None:
        return
    try:
        with leases.held(job) as heartbeat:
            trade.work(job, heartbeat)
    except leases.LeaseLost:
        log.warning("lease_lost", job=str(job))
    except Exception as error:  # whatever went wrong, the job must end in a state a person can see
        log.exception("job_failed", job=str(job), attempt=job.attempts)
        _end_attempt(trade, job, error)


def drain(
    trade: Trade, *, seconds: float = DRAIN_SECONDS, stands_back: Callable[[], bool] = lambda: False
) -> int:
    """Do due jobs straight from the database for up to `seconds`, so that lost hints cost no time; returns how many.

    It ends before the next job when `stands_back` says that something more urgent waits.
    """
    until, done = time.monotonic() + seconds, 0
    while time.monotonic() < until and not stands_back():
        job_id = trade.rows().due().values_list("pk", flat=True).first()
        if job_id is None:
            break
        perform(trade, job_id)
        done += 1
    return done


def bury_exhausted(trade: Trade) -> int:
    """Fail the jobs whose last allowed worker died; returns how many."""
    return sum(trade.fail(job, trade.died) for job in trade.rows().exhausted())


def finish(job: Job, **columns: Any) -> None:
    """Mark the job as done, with what it made. Raises LeaseLost when another worker has it: then nothing may be written."""
    done = _held(job).update(
        state=JobState.DONE,
        progress=1,
        stage="Done",
        error="",
        lease_until=None,
        finished_at=Now(),
        **columns,
    )
    if not done:
        raise leases.LeaseLost(str(job))


def abandon(job: Job, reason: str) -> int:
    """Mark the job as failed for good; 0 when its lease was lost."""
    return int(
        _held(job).update(
            state=JobState.FAILED, error=reason, stage="Failed", lease_until=None, finished_at=Now()
        )
    )


def _end_attempt(trade: Trade, job: Job, error: Exception) -> None:
    reason = f"{trade.broken}: {error}" if str(error) else f"{trade.broken}."
    if not leases.give_back(job, error=reason):
        trade.fail(job, reason)


def _held(job: Job) -> Any:
    return type(job)._default_manager.all().held(job)  # type: ignore[attr-defined]
