"""Kill workers and the broker while articles are being read: nothing may be lost, nothing may be done twice.

The real thing: `manage.py up` with its broker, its worker and its dispatcher, on SQLite. The long version of this trial
(1,000 runs) is a measurement, not a test; docs/operations.md says what is promised.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claims.extraction import extract
from tests.platform.running import Stet, manage, started

pytestmark = [
    pytest.mark.chaos,
    pytest.mark.model,
    pytest.mark.skipif(
        sys.platform != "linux", reason="Finds the processes to kill by /proc, which is Linux."
    ),
]

ARTICLES = 20
PARAGRAPHS = 50
SEED = 20
SAMPLES = 3  # articles that the demo brings
LOOK_EVERY = 0.15  # seconds; a fast machine must not finish before all have been killed
DEATHS = ("pool", "worker", "broker", "pool", "worker", "pool", "broker", "worker")
PATIENCE = 180.0
# Short, so that a killed worker's run comes back within the test; long enough for a loaded machine to renew it.
LEASE = "4"


def article(number: int) -> dict[str, str]:
    """An invented article that takes the extractor the better part of a second."""
    paragraphs = [
        f"Station {number} in Port Orla reported that {number * 100 + n} tonnes of grain left the harbour on Tuesday, "
        f"the harbour office said. At least {n + 2} ships waited in the Orla strait, according to the coast guard."
        for n in range(PARAGRAPHS)
    ]
    headline = f"Grain leaves Port Orla, report {number}"
    text = "\n\n".join([headline, *paragraphs])
    return {"headline": headline, "text": text, "published_at": "2026-03-03T12:00:00Z"}


class Database:
    """Reads the database file beside the programs that write it."""

    def __init__(self, data: Path) -> None:
        self._path = data / "stet.sqlite3"

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(f"file:{self._path}?mode=ro", uri=True, timeout=20)
        try:
            return connection.execute(query).fetchall()
        finally:
            connection.close()

    def active(self) -> int:
        return self.rows("SELECT count(*) FROM claims_run WHERE state IN ('queued', 'running')")[0][0]

    def may_kill(self) -> bool:
        """Whether runs are being read, none of them for the second time: the third death of a run fails it, by design."""
        attempts = [
            row[0]
            for row in self.rows(
                "SELECT attempts FROM claims_run WHERE state = 'running' "
                "AND lease_until > strftime('%Y-%m-%d %H:%M:%f', 'now')"
            )
        ]
        return bool(attempts) and max(attempts) < 2


@pytest.fixture
def stet(data: Path) -> Iterator[Stet]:
    with started(data, JOB_LEASE_SECONDS=LEASE) as one:
        one.wait_until_ready()
        yield one


def fill(data: Path) -> None:
    """Queue the articles, with hints that reach no broker: the dispatcher must find them."""
    lines = data / "articles.jsonl"
    lines.write_text("\n".join(json.dumps(article(n)) for n in range(ARTICLES)), encoding="utf-8")
    nowhere = {"REDIS_URL": "redis://127.0.0.1:1/0"}
    assert manage(data, "demo", **nowhere).returncode == 0
    done = manage(data, "import_articles", str(lines), "--desk", "world", "--as", "lead", **nowhere)
    assert done.returncode == 0, done.stderr


def havoc(stet: Stet, database: Database) -> None:
    """Kill in the order of DEATHS, each while an article is being read, then wait until all runs are over."""
    chance = random.Random(SEED)
    deaths = list(DEATHS)
    deadline = time.monotonic() + PATIENCE
    pause = threading.Event()
    while database.active():
        assert time.monotonic() < deadline, (
            f"{database.active()} runs left, {deaths} to come\n{stet.output[-3000:]}"
        )
        pause.wait(LOOK_EVERY)
        if deaths and database.may_kill() and kill(stet, deaths[0], chance):
            deaths.pop(0)
    assert deaths == [], "The articles were read before all had been killed: make them longer."


def kill(stet: Stet, kind: str, chance: random.Random) -> bool:
    """Kill the worker, one of its pool processes, or the broker; False when there is none just now."""
    main, *pool = stet.pids("celery") or [0]
    candidates = {"worker": [main], "pool": pool, "broker": stet.pids("valkey-server")}[kind]
    if not any(candidates):
        return False
    os.kill(chance.choice(candidates), signal.SIGKILL)
    return True


def test_nothing_is_lost_and_nothing_is_done_twice(stet: Stet) -> None:
    fill(stet.data)
    database = Database(stet.data)
    havoc(stet, database)

    runs = database.rows("SELECT id, article_id, state, attempts, claims_found FROM claims_run")
    assert [run for run in runs if run[2] != "done"] == []
    assert sorted(run[1] for run in runs) == [
        row[0] for row in database.rows("SELECT id FROM claims_article ORDER BY id")
    ]
    assert len(runs) == ARTICLES + SAMPLES
    assert sum(run[3] for run in runs) > len(runs), "No kill hit a run."

    found = database.rows("SELECT run_id, count(*) FROM claims_claim GROUP BY run_id ORDER BY run_id")
    assert found == sorted((run[0], run[4]) for run in runs if run[4])
    events = database.rows(
        "SELECT run_id, count(*) FROM claims_event WHERE verb = 'run.done' GROUP BY run_id ORDER BY run_id"
    )
    assert events == sorted((run[0], 1) for run in runs)
    assert manage(stet.data, "check_runs").returncode == 0
    check_like_undisturbed(database)


def check_like_undisturbed(database: Database) -> None:
    """The run that was killed most often has found what an undisturbed extraction finds."""
    article_id, text = database.rows(
        "SELECT id, text FROM claims_article WHERE id = (SELECT article_id FROM claims_run ORDER BY attempts DESC, id LIMIT 1)"
    )[0]
    stored = database.rows(
        f'SELECT start, "end", quote FROM claims_claim WHERE article_id = {article_id} ORDER BY start, "end"'
    )
    assert stored == sorted((one.start, one.end, one.quote) for one in extract(text))
