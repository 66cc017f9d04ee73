"""Proving the history: the chain of events holds, and today's tables are what the chain tells.

The first pass reads every event once, in order, checking it and folding it; services/standing.py then compares the tables.
A thief who rewrites the whole chain consistently is found by a checkpoint kept elsewhere, or by any report printed before.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection

from claims import history, triggers
from claims.models import Event, EventHead
from claims.reports.chronicle import Chronicle
from claims.services import standing
from claims.services.findings import Finding
from claims.services.snapshots import reading

CHUNK = 2_000
COLUMNS = {
    "number": "number", "verb": "verb", "desk": "desk_id", "actor": "actor_id", "story": "story_id",
    "article": "article_id", "run": "run_id", "claim": "claim_id", "report": "report_id",
}  # fmt: skip
KEYS = {*COLUMNS, "at", "before", "after", "reason", "evidence"}
READ = (*COLUMNS.values(), "at", "body", "previous", "hash")

Row = tuple[Any, ...]
Show = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Head:
    """The end of the chain at some moment: kept elsewhere, it shows later whether anything before it was rewritten."""

    number: int = 0
    hash: str = history.GENESIS


class Verification:
    """One check of the whole history. `head` is the end of the chain once `findings` is exhausted."""

    def __init__(self, *, checkpoint: Head | None = None, show: Show = lambda done, total: None) -> None:
        self.head = Head()
        self.chronicle = Chronicle()
        self._checkpoint = checkpoint
        self._show = show
        self._found: list[Finding] = []

    def findings(self) -> Iterator[Finding]:
        """Yield what does not hold, in the order of the events, then of the tables. None: all is proven."""
        with reading():
            self.chronicle.claims = history.fold(self.chronicle.watch(self._bodies()))
            yield from self._found
            yield from self._check_end()
            yield from standing.compare(self.chronicle)
            yield from _check_triggers()

    def _bodies(self) -> Iterator[Mapping[str, Any]]:
        events = Event.objects.order_by("number")
        total = events.count()
        rows = events.values_list(*READ).iterator(chunk_size=CHUNK)
        for done, row in enumerate(rows, start=1):
            body = self._check(dict(zip(READ, row, strict=True)))
            if done % CHUNK == 0 or done == total:
                self._show(done, total)
            if body is not None:
                yield body

    def _check(self, row: dict[str, Any]) -> Mapping[str, Any] | None:
        number, expected = row["number"], self.head.number + 1
        where = f"event {number}"
        if number != expected:
            missing = (
                f"event {expected} is" if number == expected + 1 else f"events {expected} to {number - 1} are"
            )
            self._add(where, f"Before it, {missing} missing.")
        if row["previous"] != self.head.hash:
            self._add(where, "It does not follow the event before it: the hash it names is another one.")
        if _link(row) != row["hash"]:
            self._add(where, "Its hash does not fit its body: one of them was changed.")
        self.head = Head(number, row["hash"])
        self._compare_checkpoint()
        body = _read(row["body"])
        if body is None:
            self._add(where, "Its body cannot be read.")
            return None
        for name in _differing(row, body):
            self._add(where, f"Its column “{name}” is not what its body says.")
        return body

    def _compare_checkpoint(self) -> None:
        saved = self._checkpoint
        if saved is not None and saved.number == self.head.number and saved.hash != self.head.hash:
            self._add(
                f"event {saved.number}", "Its hash is not the one of the checkpoint: history was rewritten."
            )

    def _check_end(self) -> Iterator[Finding]:
        kept = EventHead.objects.filter(pk=1).first()
        recorded = Head(kept.number, kept.hash) if kept else Head()
        if recorded != self.head:
            yield Finding(
                "head",
                f"The last event is {self.head.number}, but the head says {recorded.number}: events are missing or added."
                if recorded.number != self.head.number
                else "The head holds another hash than the last event.",
            )
        if self._checkpoint is not None and self._checkpoint.number > self.head.number:
            yield Finding(
                "head",
                f"The checkpoint knows event {self._checkpoint.number}, but the history ends at {self.head.number}.",
            )

    def _add(self, where: str, what: str) -> None:
        self._found.append(Finding(where, what))


def _check_triggers() -> Iterator[Finding]:
    for name in triggers.missing(connection):
        yield Finding(
            "triggers",
            f"The trigger {name} does not guard the events: they can be changed unseen by the database.",
        )


def _link(row: Mapping[str, Any]) -> str:
    try:
        return history.link(row["previous"], row["body"])
    except ValueError:
        return ""  # the named hash is no hash at all


def _read(text: str) -> Mapping[str, Any] | None:
    try:
        body = json.loads(text)
    except ValueError:
        return None
    if not isinstance(body, dict) or not body.keys() >= KEYS:
        return None
    sides = isinstance(body["before"], dict) and isinstance(body["after"], dict)
    named = [body["after"].get(name, []) for name in ("claims", "links")] if sides else []
    lists = (body["evidence"], *named) if sides else ()
    told = all(
        isinstance(one, list) and all(isinstance(item, dict) and "id" in item for item in one)
        for one in lists
    )
    if not (sides and told and _is_ripple(body["after"].get("ripple"))):
        return None
    return body if _is_difference(body["after"].get("difference")) else None


def _is_ripple(told: Any) -> bool:
    if told is None:
        return True
    return isinstance(told, dict) and all(isinstance(told.get(name), list) for name in ("stale", "fresh"))


def _is_difference(told: Any) -> bool:
    return told is None or (isinstance(told, dict) and isinstance(told.get("link"), int))


def _differing(row: Mapping[str, Any], body: Mapping[str, Any]) -> list[str]:
    differing = [name for name, column in COLUMNS.items() if row[column] != body[name]]
    at = row["at"]
    if (
        not isinstance(at, datetime)
        or at.isoformat(timespec="milliseconds") != body["at"]
        or at.microsecond % 1000
    ):
        differing.append("at")
    return differing
