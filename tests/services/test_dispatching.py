"""The dispatcher: hints for what is due, never more than the window, oldest first."""

from __future__ import annotations

from datetime import timedelta

import pytest
from celery import Celery
from django.utils import timezone

from claims.choices import JobState
from claims.models import Run
from claims.models.job import MAX_ATTEMPTS
from claims.services.articles import add_text, request_run
from claims.services.dispatching import BrokerAway, Waiting, look

LONG_AGO = timezone.now() - timedelta(hours=1)
SLOTS = 2
WINDOW = 2 * SLOTS


class Queue:
    """Stands for the broker: says how many hints wait there."""

    def __init__(self, waiting: int = 0) -> None:
        self.waiting = waiting

    def count(self) -> int:
        return self.waiting


@pytest.fixture
def hints(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the jobs for which a hint was sent."""
    sent: list[int] = []
    monkeypatch.setattr("claims.tasks._send", lambda task, job_id: sent.append(job_id))
    return sent


@pytest.fixture
def queued(desk, reviewer, hints) -> list[Run]:
    """Six runs, the first the oldest; their own hints at the upload are not counted."""
    articles = [
        add_text(
            desk=desk, actor=reviewer, text=f"Report {n} from Port Orla says that {n} ships came in."
        ).article
        for n in range(1, 7)
    ]
    hints.clear()
    return [article.runs.get() for article in articles]


def test_it_wakes_workers_for_the_oldest_due_jobs_within_the_window(queued, hints):
    assert look(Queue(), slots=SLOTS) == WINDOW
    assert hints == [run.pk for run in queued[:WINDOW]]


@pytest.mark.parametrize(("waiting", "sent"), [(1, WINDOW - 1), (WINDOW, 0), (WINDOW + 5, 0)])
def test_hints_that_nobody_has_fetched_count(queued, hints, waiting, sent):
    assert look(Queue(waiting), slots=SLOTS) == sent
    assert len(hints) == sent


@pytest.mark.parametrize(
    ("change", "is_due"),
    [
        ({"state": JobState.QUEUED}, True),
        ({"state": JobState.RUNNING, "lease_until": LONG_AGO, "attempts": 1}, True),  # its worker died
        ({"state": JobState.QUEUED, "due_at": timezone.now() + timedelta(hours=1)}, False),  # backing off
        ({"state": JobState.RUNNING, "lease_until": timezone.now() + timedelta(hours=1)}, False),
        ({"state": JobState.DONE}, False),
        ({"state": JobState.FAILED}, False),
    ],
)
def test_only_due_jobs_get_hints(article, reviewer, hints, change, is_due):
    run = request_run(article=article, actor=reviewer)
    hints.clear()
    Run.objects.filter(pk=run.pk).update(**change)
    look(Queue(), slots=SLOTS)
    assert hints == ([run.pk] if is_due else [])


def test_a_job_whose_last_worker_died_is_failed_with_a_reason(article, reviewer, hints):
    run = request_run(article=article, actor=reviewer)
    Run.objects.filter(pk=run.pk).update(
        state=JobState.RUNNING, lease_until=LONG_AGO, attempts=MAX_ATTEMPTS, token=MAX_ATTEMPTS
    )
    look(Queue(), slots=SLOTS)
    run.refresh_from_db()
    assert run.state == JobState.FAILED
    assert run.error.startswith("The worker stopped three times")


def test_an_unreachable_broker_is_told_apart_and_nothing_is_sent(queued, hints):
    app = Celery("away", broker="redis://127.0.0.1:1/0")
    app.conf.broker_transport_options = {"max_retries": 1, "interval_start": 0, "interval_step": 0}
    with pytest.raises(BrokerAway, match=r"127\.0\.0\.1:1"):
        look(Waiting(app), slots=SLOTS)
    assert hints == []


def test_it_counts_what_waits_in_the_broker():
    app = Celery("counted", broker="memory://localhost")
    waiting = Waiting(app)
    assert waiting.count() == 0
    for number in range(3):
        app.send_task("claims.tasks.extract", args=[number])
    assert waiting.count() == 3
    waiting.close()
    assert waiting.count() == 3
    waiting.close()
