"""Many people at once, on a real database with real transactions."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from claims import history
from claims.choices import Status
from claims.models import Claim, Event, Run
from claims.services.articles import request_run
from claims.services.claims import note
from claims.services.events import body_of
from claims.services.verdicts import StaleClaim, move_claim, undo

pytestmark = pytest.mark.django_db(transaction=True)

PEOPLE = 6
ROUNDS = 5


def at_once(work: Callable[[int], Any]) -> list[Any]:
    """Do `work(0..PEOPLE-1)` in threads, each with a connection of its own."""

    def alone(number: int) -> Any:
        try:
            return work(number)
        finally:
            connection.close()

    with ThreadPoolExecutor(PEOPLE) as pool:
        return list(pool.map(alone, range(PEOPLE)))


def test_one_of_many_verdicts_on_the_same_screen_wins(claim, evidence, reviewer):
    def decide(number: int) -> str:
        try:
            move_claim(claim=claim, seen=1, to=Status.DISPUTED, actor=reviewer, reason=f"Reason {number}")
        except StaleClaim:
            return "stale"
        return f"Reason {number}"

    outcomes = at_once(decide)
    assert outcomes.count("stale") == PEOPLE - 1
    (won,) = set(outcomes) - {"stale"}
    claim.refresh_from_db()
    assert (claim.reason, claim.version) == (won, 2)


def test_the_chain_has_no_gap_however_many_write(claim, other_claim, evidence, reviewer):
    start = Event.objects.count()

    def write(number: int) -> None:
        for turn in range(ROUNDS):
            note(claim=(claim, other_claim)[number % 2], text=f"Note {turn} of {number}", actor=reviewer)

    at_once(write)
    events = list(Event.objects.order_by("number"))
    assert len(events) == start + PEOPLE * ROUNDS
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    previous = history.GENESIS
    for event in events:
        assert (event.previous, event.hash) == (previous, history.link(previous, event.body))
        previous = event.hash


def test_deciding_and_undoing_at_once_leaves_the_claim_as_its_history_says(claim, evidence, reviewer):
    def waver(number: int) -> None:
        for _ in range(ROUNDS):
            seen = Claim.objects.get(pk=claim.pk)
            try:
                if seen.status == Status.UNREVIEWED:
                    move_claim(claim=seen, seen=seen.version, to=Status.CONFIRMED, actor=reviewer)
                else:
                    undo(claim=seen, seen=seen.version, actor=reviewer)
            except StaleClaim:
                continue

    at_once(waver)
    state = history.fold(body_of(event) for event in Event.objects.order_by("number"))[claim.pk]
    claim.refresh_from_db()
    assert state["status"] == claim.status
    assert (
        claim.version
        == 1
        + Event.objects.filter(claim_id=claim.pk).exclude(verb__in=["claim.added", "evidence.added"]).count()
    )


def test_one_of_many_workers_takes_a_run(article, reviewer):
    run = request_run(article=article, actor=reviewer)
    taken = at_once(lambda number: Run.objects.take(run.pk))
    assert sum(one is not None for one in taken) == 1
