"""`manage.py up` with real processes: SQLite, the bundled broker, a worker, the dispatcher, gunicorn."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import sqlite3
import sys
import urllib.request
from pathlib import Path

import pytest

from tests.platform.running import Stet, manage, processes, started, wait_until

pytestmark = [
    pytest.mark.platform,
    pytest.mark.skipif(sys.platform != "linux", reason="Looks at the processes by /proc, which is Linux."),
]

PARTS = {"broker": "valkey-server", "worker": "celery", "dispatcher": "dispatch", "web": "gunicorn"}


def fetch(url: str) -> tuple[int, str]:
    with urllib.request.urlopen(url, timeout=10) as answer:
        return answer.status, answer.read().decode()


def runs(data: Path) -> list[tuple[str, int]]:
    """State and attempts of every run, straight from the database file."""
    database = sqlite3.connect(f"file:{data}/stet.sqlite3?mode=ro", uri=True)
    try:
        return database.execute("SELECT state, attempts FROM claims_run ORDER BY id").fetchall()
    finally:
        database.close()


def all_done(data: Path) -> bool:
    return {state for state, _ in runs(data)} == {"done"}


def test_it_serves_the_page_and_ctrl_c_leaves_nothing(tmp_path: Path) -> None:
    with started(tmp_path) as stet:
        url = stet.wait_until_ready()
        assert fetch(f"{url}health/") == (200, '{"status": "ok"}')
        assert "<form" in fetch(f"{url}accounts/login/")[1]
        for name, part in PARTS.items():
            wait_until(lambda part=part: bool(stet.pids(part)), 30, f"{name} runs")
        stet.send(signal.SIGINT)
        assert stet.launcher.wait(40) == 0
        assert processes(tmp_path) == {}
        assert stet.lines[-1] == "Stet has stopped."
        assert "Traceback" not in stet.output


def test_a_killed_launcher_leaves_no_orphan(data: Path) -> None:
    with started(data) as stet:
        stet.wait_until_ready()
        wait_until(lambda: len(stet.pids("celery")) >= 3, 30, "the worker has its pool")
        stet.send(signal.SIGKILL)
        stet.wait_until_gone(10)


def test_killing_launcher_and_guards_together_leaves_no_orphan(data: Path) -> None:
    """The kernel ends what lost its guard, and the worker's pool and gunicorn's workers end with their parents."""
    with started(data) as stet:
        stet.wait_until_ready()
        wait_until(lambda: len(stet.pids("celery")) >= 3, 30, "the worker has its pool")
        guards = [pid for pid, command in processes(data).items() if "guard.py" in command]
        assert len(guards) == len(PARTS)
        for pid in [stet.launcher.pid, *guards]:
            os.kill(pid, signal.SIGKILL)
        stet.wait_until_gone(10)


@pytest.mark.parametrize("name", PARTS)
def test_a_killed_program_comes_back(stet: Stet, name: str) -> None:
    before = set(stet.pids(PARTS[name]))
    for pid in before:
        with contextlib.suppress(ProcessLookupError):  # a worker ends with its master
            os.kill(pid, signal.SIGKILL)
    stet.wait_for_line(rf"{name} was ended by SIGKILL; starting it again")
    wait_until(lambda: bool(set(stet.pids(PARTS[name])) - before), 20, f"{name} runs again")


@pytest.fixture(scope="module")
def stet(migrated: Path, tmp_path_factory: pytest.TempPathFactory):
    """One Stet for the tests that leave it running."""
    with started(shutil.copytree(migrated, tmp_path_factory.mktemp("running") / "data")) as one:
        one.wait_until_ready()
        yield one


def test_a_second_start_with_the_same_data_folder_says_so(stet: Stet) -> None:
    second = manage(stet.data, "up")
    assert second.returncode == 1
    assert (
        f"Stet already runs with the data folder {stet.data} (process {stet.launcher.pid})." in second.stderr
    )
    assert "Traceback" not in second.stderr


def test_another_program_finds_the_bundled_broker(stet: Stet) -> None:
    """`manage.py import_articles` in a second terminal wakes the worker at once."""
    assert (stet.data / "broker" / "address").stat().st_mode & 0o077 == 0
    assert manage(stet.data, "dispatch", "--once").stdout == "0 hints sent.\n"


def test_work_that_waited_is_done_after_the_next_start(data: Path) -> None:
    """Three runs are queued while nothing runs, one of them left behind by a worker that died with its lease."""
    assert manage(data, "demo").returncode == 0
    with sqlite3.connect(data / "stet.sqlite3") as database:
        database.execute(
            "UPDATE claims_run SET state = 'running', attempts = 1, token = 1, lease_until = '2026-01-01' WHERE id = 1"
        )
    database.close()
    with started(data) as stet:
        stet.wait_until_ready()
        wait_until(lambda: all_done(data), 60, "every run is done")
        assert [attempts for _, attempts in runs(data)] == [2, 1, 1]
        assert manage(data, "check_runs").returncode == 0


def test_a_busy_port_gets_one_sentence(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as busy:
        port = busy.getsockname()[1]
        refused = manage(tmp_path, "up", PORT=str(port))
    assert refused.returncode == 1
    assert refused.stderr.strip() == (
        f"CommandError: Port {port} is in use by another program. "
        f"Stop that program, or choose another port with PORT={port + 1}."
    )


def test_a_broken_database_file_gets_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "stet.sqlite3").write_bytes(b"not a database " * 100)
    refused = manage(tmp_path, "up")
    assert refused.returncode == 1
    assert refused.stderr.startswith(
        f"CommandError: The database file {tmp_path}/stet.sqlite3 cannot be used: file is not"
    )
    assert refused.stderr.count("\n") == 1


def test_a_database_server_that_is_away_gets_one_sentence(tmp_path: Path) -> None:
    refused = manage(tmp_path, "up", DATABASE_URL="postgres://stet:secret@127.0.0.1:1/stet")
    assert refused.returncode == 1
    assert refused.stderr.startswith("CommandError: The PostgreSQL database in DATABASE_URL cannot be used: ")
    assert refused.stderr.count("\n") == 1
    assert "secret" not in refused.stderr
