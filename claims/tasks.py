"""Doorbells: an id comes in, a service is called. The database row is the job; losing a message loses nothing."""

from __future__ import annotations

import structlog
from celery import Task, shared_task
from kombu.exceptions import OperationalError

from claims.services import comparison_runs, report_runs, runs

log = structlog.get_logger()


@shared_task
def extract(run_id: int) -> None:
    """Extract the article of this run, then whatever else is due for a few seconds, then compare what was extracted."""
    runs.perform(run_id=run_id)
    runs.drain()
    comparison_runs.drain(reading_first=True)


@shared_task
def compare(comparison_id: int) -> None:
    """Do this comparison, then whatever other comparisons are due for a few seconds; extractions that wait go first."""
    runs.drain()
    comparison_runs.perform(comparison_id=comparison_id)
    comparison_runs.drain(reading_first=True)


@shared_task
def make_report(report_id: int) -> None:
    """Make this report, then whatever other reports are due for a few seconds."""
    report_runs.perform(report_id=report_id)
    report_runs.drain()


def wake_run(run_id: int) -> None:
    """Send the hint for a run; without a broker the dispatcher will send it again."""
    _send(extract, run_id)


def wake_comparison(comparison_id: int) -> None:
    """Send the hint for a comparison; without a broker the dispatcher will send it again."""
    _send(compare, comparison_id)


def wake_report(report_id: int) -> None:
    """Send the hint for a report; without a broker the dispatcher will send it again."""
    _send(make_report, report_id)


def _send(task: Task, job_id: int) -> None:
    try:
        task.apply_async(args=[job_id], retry=False)
    except (OperationalError, OSError) as unreachable:
        log.warning("hint_not_sent", task=task.name, job=job_id, error=str(unreachable))
