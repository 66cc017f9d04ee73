"""Kill workers and the broker while versions are being compared: no comparison is lost, and no link is there twice."""

from __future__ import annotations

import json
import random
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.chaos.test_worker_kills import LEASE, Database, kill, pytestmark  # noqa: F401  the marks hold here too
from tests.platform.running import Stet, manage, started

SEED = 4
VERSIONS = 8
DEATHS = ("pool", "worker", "broker", "pool")
PATIENCE = 180.0
LOOK_EVERY = 0.05  # seconds; a comparison is short
PLACES = ("Marn", "Tolm", "Velm", "Orla", "Sund", "Askel", "Brede", "Lomm", "Hask", "Ruun", "Tarrow", "Iskby")


def version(number: int) -> dict[str, str]:
    """One of many versions of an invented story; each counts more rescued people than the one before."""
    paragraphs = [
        f"{place}: At least {number * 10 + at + 2} people were brought out of the flooded mine at {place}, the rescue service said "
        f"on Tuesday. The pumps at {place} moved {at + 3},000 litres a minute, according to the mine office."
        for at, place in enumerate(PLACES)
    ]
    text = "\n\n".join([f"Flood in the mines, report {number}", *paragraphs])
    return {"text": text, "published_at": f"2026-03-03T{8 + number:02}:00:00Z", "story": "Flooded mines"}


class Comparisons(Database):
    """Reads how the comparisons stand."""

    def active(self) -> int:
        jobs = ("claims_run", "claims_comparison")
        return sum(
            self.rows(f"SELECT count(*) FROM {job} WHERE state IN ('queued', 'running')")[0][0]
            for job in jobs
        )

    def may_kill(self) -> bool:
        """Whether versions are being compared, and no job is at work for the second time."""
        running = [
            row[0]
            for job in ("claims_run", "claims_comparison")
            for row in self.rows(
                f"SELECT attempts FROM {job} WHERE state = 'running' "
                "AND lease_until > strftime('%Y-%m-%d %H:%M:%f', 'now')"
            )
        ]
        comparing = self.rows("SELECT count(*) FROM claims_comparison WHERE state = 'running'")[0][0]
        return bool(comparing) and max(running, default=2) < 2


@pytest.fixture
def stet(data: Path) -> Iterator[Stet]:
    with started(data, JOB_LEASE_SECONDS=LEASE) as one:
        one.wait_until_ready()
        yield one


def fill(data: Path) -> None:
    lines = data / "versions.jsonl"
    lines.write_text("\n".join(json.dumps(version(n)) for n in range(VERSIONS)), encoding="utf-8")
    assert manage(data, "demo").returncode == 0
    done = manage(data, "import_articles", str(lines), "--desk", "world", "--as", "lead")
    assert done.returncode == 0, done.stderr


def havoc(stet: Stet, database: Comparisons) -> int:
    """Kill in the order of DEATHS, each while versions are compared, until nothing is left to do; returns how many died."""
    chance, deaths, pause = random.Random(SEED), list(DEATHS), threading.Event()
    deadline = time.monotonic() + PATIENCE
    while database.active():
        assert time.monotonic() < deadline, f"{database.active()} jobs left\n{stet.output[-3000:]}"
        pause.wait(LOOK_EVERY)
        if deaths and database.may_kill() and kill(stet, deaths[0], chance):
            deaths.pop(0)
    return len(DEATHS) - len(deaths)


def test_no_comparison_is_lost_and_no_link_is_there_twice(stet: Stet) -> None:
    fill(stet.data)
    database = Comparisons(stet.data)
    assert havoc(stet, database) >= 2, (
        "The versions were compared before anything was killed: make them longer."
    )

    comparisons = database.rows("SELECT id, article_id, state, attempts FROM claims_comparison")
    assert [one for one in comparisons if one[2] != "done"] == []
    assert {one[1] for one in comparisons} == {
        row[0] for row in database.rows("SELECT id FROM claims_article")
    }
    told = database.rows("SELECT body FROM claims_event WHERE verb = 'comparison.done'")
    assert sorted(json.loads(body)["after"]["comparison"] for (body,) in told) == sorted(
        one[0] for one in comparisons
    )
    assert database.rows("SELECT count(*) FROM claims_link WHERE supersedes")[0][0] > 0
    assert manage(stet.data, "check_runs").returncode == 0
    assert manage(stet.data, "verify_history").returncode == 0
