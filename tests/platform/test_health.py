"""The address that health checks ask."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.db.backends.utils import CursorWrapper


def test_it_says_ok(client, db):
    answer = client.get("/health/")
    assert (answer.status_code, answer.json()) == (200, {"status": "ok"})
    assert "no-store" in answer["Cache-Control"]


def test_it_says_when_the_database_is_away(client, db, monkeypatch: pytest.MonkeyPatch):
    def fail(*_: object) -> None:
        raise OperationalError("secret details")

    with monkeypatch.context() as away:
        away.setattr(CursorWrapper, "execute", fail)
        answer = client.get("/health/")
    assert (answer.status_code, answer.json()) == (503, {"status": "the database does not answer"})
