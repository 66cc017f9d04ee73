"""Starting the real `manage.py up` and looking at its real processes (Linux: by /proc)."""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MANAGE = [sys.executable, str(ROOT / "manage.py")]
START_SECONDS = 60.0  # what a loaded machine may take; the goal (15 s) is measured by bench, not here
# Settings of the person who runs the tests must not leak into what they start.
OURS = (
    "DATABASE_URL",
    "REDIS_URL",
    "SECRET_KEY",
    "STET_ENV",
    "HOST",
    "PORT",
    "DEBUG",
    "LOG_LEVEL",
    "WORKER_SLOTS",
)


def environment(data: Path, **settings: str) -> dict[str, str]:
    """The environment of a program that uses the data folder `data`."""
    plain = {name: value for name, value in os.environ.items() if name not in OURS}
    return plain | {"STET_DATA": str(data), "PORT": "0", "PYTHONUNBUFFERED": "1"} | settings


def manage(data: Path, *command: str, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a management command to its end."""
    return subprocess.run(
        [*MANAGE, *command],
        env=environment(data, **settings),
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
    )


def wait_until(holds: Callable[[], bool], seconds: float, what: str) -> None:
    """Ask again and again until it holds. Raises AssertionError when the time is over."""
    deadline = time.monotonic() + seconds
    pause = threading.Event()
    while not holds():
        assert time.monotonic() < deadline, f"Not within {seconds:g} s: {what}"
        pause.wait(0.1)


def processes(data: Path) -> dict[int, str]:
    """The processes, whoever started them, whose environment names this data folder: pid -> command line."""
    mark = f"STET_DATA={data}\0".encode()
    found = {}
    for folder in Path("/proc").iterdir():
        if not folder.name.isdigit() or int(folder.name) == os.getpid():
            continue
        try:
            if mark in (folder / "environ").read_bytes() + b"\0":
                found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
        except OSError:
            continue  # it ended meanwhile
    return {pid: command for pid, command in found.items() if command}  # a zombie has no command line


class Stet:
    """One `manage.py up` and what it prints."""

    def __init__(self, data: Path, **settings: str) -> None:
        self.data = data
        self.lines: list[str] = []
        self._new: queue.Queue[str] = queue.Queue()
        self.launcher = subprocess.Popen(
            [*MANAGE, "up"], env=environment(data, **settings), cwd=ROOT, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self) -> None:
        assert self.launcher.stdout is not None
        with self.launcher.stdout as output:
            for line in output:
                self.lines.append(line.rstrip())

    @property
    def output(self) -> str:
        """All it has printed so far."""
        return "\n".join(self.lines)

    def wait_for_line(self, pattern: str, seconds: float = START_SECONDS) -> re.Match[str]:
        """Wait until a line matches and return the match."""
        wait_until(
            lambda: bool(re.search(pattern, self.output)) or self.launcher.poll() is not None,
            seconds,
            f"a line like {pattern}",
        )
        found = re.search(pattern, self.output)
        assert found, f"It ended without a line like {pattern}:\n{self.output}"
        return found

    def wait_until_ready(self) -> str:
        """Wait for the sentence with the address and return the address."""
        return self.wait_for_line(r"Stet is ready: (http://\S+)")[1]

    def pids(self, part: str) -> list[int]:
        """The processes whose command line has `part` in it, without their guards."""
        found = processes(self.data).items()
        return sorted(pid for pid, command in found if part in command and "guard.py" not in command)

    def send(self, number: signal.Signals) -> None:
        """Send the launcher a signal."""
        self.launcher.send_signal(number)

    def wait_until_gone(self, seconds: float) -> None:
        """Wait until no process that uses the data folder is left."""
        wait_until(lambda: not processes(self.data), seconds, f"no process left, but {processes(self.data)}")

    def end(self) -> None:
        """Leave nothing behind, whatever the test did."""
        for pid in [self.launcher.pid, *processes(self.data)]:
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                continue
        self.launcher.wait(10)
        self._reader.join(10)


@contextmanager
def started(data: Path, **settings: str) -> Iterator[Stet]:
    """Start Stet with this data folder; kill what is left of it at the end."""
    stet = Stet(data, **settings)
    try:
        yield stet
    finally:
        stet.end()
