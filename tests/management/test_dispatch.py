"""The dispatcher's loop: outages of broker and database are told once and survived."""

from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError

from claims.management.commands import dispatch
from claims.management.commands.dispatch import PAUSE_SECONDS, ROUND_SECONDS, Dispatcher
from claims.services.dispatching import BrokerAway


@pytest.fixture
def rounds(monkeypatch: pytest.MonkeyPatch):
    """Let the next rounds end as listed: a number of hints, or an error."""

    def play(*endings: int | Exception) -> None:
        left = list(endings)

        def look(waiting: object, *, slots: int) -> int:
            ending = left.pop(0)
            if isinstance(ending, Exception):
                raise ending
            return ending

        monkeypatch.setattr(dispatch, "look", look)

    return play


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the dispatcher has logged."""
    events: list[str] = []
    monkeypatch.setattr(dispatch.log, "warning", lambda event, **_: events.append(event), raising=False)
    return events


def test_it_sends_and_says_nothing(rounds, said, db):
    rounds(3)
    dispatcher = Dispatcher()
    assert dispatcher.round() == 3
    assert dispatcher.pause == ROUND_SECONDS
    assert said == []


@pytest.mark.parametrize(
    ("error", "event"),
    [
        (BrokerAway("refused"), "broker_away"),
        (OperationalError("the server closed the connection"), "database_away"),
    ],
)
def test_an_outage_is_told_once_at_its_beginning_and_once_at_its_end(rounds, said, db, error, event):
    rounds(error, error, 2)
    dispatcher = Dispatcher()
    assert dispatcher.round() == 0
    assert dispatcher.pause == PAUSE_SECONDS
    assert dispatcher.round() == 0
    assert dispatcher.round() == 2
    assert said == [event, "outage_over"]


def test_without_a_broker_it_says_what_to_do(settings):
    settings.CELERY_BROKER_URL = "memory://localhost"
    with pytest.raises(CommandError, match="There is no broker: set REDIS_URL"):
        call_command("dispatch")
