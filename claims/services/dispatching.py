"""Waking workers for what is due.

A hint can get lost with the broker, and a worker can die with its job in hand. Both are healed here: the database
says what is due, and the broker gets hints for it, never more than a small window. A hint is only a wake-up (its
worker goes on with whatever else is due), so a window of twice the worker slots keeps every slot busy, while a queue
of stale hints can never build up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import structlog
from amqp.exceptions import ChannelError
from celery import Celery
from kombu import Connection

from claims import tasks
from claims.models import Comparison, Report, Run
from claims.models.job import JobQuerySet
from claims.services import comparison_runs, report_runs, runs

log = structlog.get_logger()

HINTS_PER_SLOT = 2


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of durable job: its rows, how to wake a worker for one, how to end those whose workers all died."""

    name: str
    rows: Callable[[], JobQuerySet[Any]]
    wake: Callable[[int], None]
    bury: Callable[[], int]


KINDS: tuple[Kind, ...] = (
    Kind("run", Run.objects.all, tasks.wake_run, runs.bury_exhausted),
    Kind("comparison", Comparison.objects.all, tasks.wake_comparison, comparison_runs.bury_exhausted),
    Kind("report", Report.objects.all, tasks.wake_report, report_runs.bury_exhausted),
)


class BrokerAway(Exception):
    """The broker does not answer; the message says what it said."""


class Waiting:
    """Counts the hints that wait in the broker, over one connection that is kept."""

    def __init__(self, app: Celery) -> None:
        self._app = app
        self._connection: Connection | None = None

    def count(self) -> int:
        """How many hints no worker has fetched yet. Raises BrokerAway."""
        connection = self._connection or self._app.connection_for_write()
        self._connection = connection
        try:
            return _length(connection, self._app.conf.task_default_queue)
        except (*connection.connection_errors, *connection.channel_errors, OSError) as error:
            self.close()
            raise BrokerAway(str(error)) from error

    def close(self) -> None:
        """Give the connection back; the next count opens a new one."""
        if self._connection is not None:
            self._connection.release()
        self._connection = None


def _length(connection: Connection, queue: str) -> int:
    with connection.channel() as channel:
        try:
            return int(channel.queue_declare(queue=queue, passive=True).message_count)
        except ChannelError:
            return 0  # Redis has no empty lists: a queue without messages does not exist


def send_hints(*, room: int) -> int:
    """Send hints for the jobs that are due, at most `room` of them; returns how many.

    Kind by kind, oldest first; but before all, one for each kind whose jobs wait too long (WAITS_AT_MOST), the kind that
    is served last at the front. So a long import, with extractions due all the time, holds up nothing else.
    """
    hints = list(islice(_hints(room), max(0, room)))
    for kind, pk in hints:
        kind.wake(pk)
    return len(hints)


def _hints(room: int) -> Iterator[tuple[Kind, int]]:
    late = [(kind, kind.rows().overdue().values_list("pk", flat=True).first()) for kind in reversed(KINDS)]
    first = [(kind, pk) for kind, pk in late if pk is not None]
    yield from first
    for kind in KINDS:
        due = kind.rows().due().values_list("pk", flat=True)[: max(0, room)]
        yield from ((kind, pk) for pk in due if (kind, pk) not in first)


def bury_exhausted() -> int:
    """Fail the jobs whose last allowed attempt died with its worker; returns how many."""
    return sum(kind.bury() for kind in KINDS)


def look(waiting: Waiting, *, slots: int) -> int:
    """Do one round of the dispatcher; returns how many hints it sent.

    `slots` is the number of worker processes. Raises BrokerAway, and django.db.DatabaseError when the database is away.
    """
    bury_exhausted()
    return send_hints(room=HINTS_PER_SLOT * slots - waiting.count())
