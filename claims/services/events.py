"""Writing history: one gapless, hash-chained sequence for all desks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from claims import history
from claims.choices import Verb
from claims.models import Article, Claim, Desk, Event, EventHead, Report, Run, Story, User


@contextmanager
def writing() -> Iterator[None]:
    """Open a transaction that takes the head of history first.

    Every service that changes something and records it runs inside: taking the one lock before any row keeps two writers
    from waiting for each other (PostgreSQL), and numbers without a gap.
    """
    with transaction.atomic():
        EventHead.objects.select_for_update().get_or_create(pk=1)
        yield


def record(
    verb: Verb,
    *,
    desk: Desk | None,
    actor: User | None,
    story: Story | None = None,
    article: Article | None = None,
    run: Run | None = None,
    claim: Claim | None = None,
    report: Report | None = None,
    before: Mapping[str, Any] | None = None,
    after: Mapping[str, Any] | None = None,
    reason: str = "",
    evidence: Sequence[Mapping[str, Any]] = (),
) -> Event:
    """Add one event to the chain, inside `writing()`; an event without an actor is the machine's.

    `before`, `after` and `evidence` hold plain JSON values. Raises RuntimeError outside a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event is recorded in the transaction of the change: use writing().")
    head = EventHead.objects.select_for_update().get(pk=1)
    at = _to_milliseconds(timezone.now())
    columns = {
        "number": head.number + 1,
        "verb": verb.value,
        "desk": desk.pk if desk else None,
        "actor": actor.pk if actor else None,
        "story": story.pk if story else None,
        "article": article.pk if article else None,
        "run": run.pk if run else None,
        "claim": claim.pk if claim else None,
        "report": report.pk if report else None,
    }
    body = history.canonical(
        {
            **columns,
            "at": at.isoformat(timespec="milliseconds"),
            "before": dict(before or {}),
            "after": dict(after or {}),
            "reason": reason,
            "evidence": [dict(piece) for piece in evidence],
        }
    )
    event = Event.objects.create(
        at=at,
        body=body,
        previous=head.hash,
        hash=history.link(head.hash, body),
        **{COLUMN.get(name, name): value for name, value in columns.items()},
    )
    EventHead.objects.filter(pk=1).update(number=event.number, hash=event.hash)
    return event


COLUMN = {name: f"{name}_id" for name in ("desk", "actor", "story", "article", "run", "claim", "report")}


def body_of(event: Event) -> dict[str, Any]:
    """Return the event's body as it was hashed."""
    return json.loads(event.body)


def _to_milliseconds(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(microsecond=moment.microsecond // 1000 * 1000)
