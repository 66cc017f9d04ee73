"""One program under the supervisor: how to start it, whether it is well, how to stop it."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from annotator.supervisor.console import Console

GUARD = Path(__file__).with_name("guard.py")
FIRST_DELAY = 0.5
LONGEST_DELAY = 15.0
STEADY_SECONDS = 30.0  # a program that ran this long starts again with the shortest delay
FAILED_CHECKS_TO_RESTART = 3


def always_well() -> bool:
    """Stand for a check where being alive is all there is to ask."""
    return True


@dataclass(frozen=True, slots=True)
class Service:
    """A program: its name on the console, its command, its health check, and how long it may take to stop."""

    name: str
    command: tuple[str, ...]
    is_well: Callable[[], bool] = always_well
    stop_seconds: float = 5.0
    sockets: tuple[int, ...] = ()  # file descriptors that it inherits


@dataclass
class Running:
    """A service and the process that runs it now, if any."""

    service: Service
    environment: Mapping[str, str]
    lifeline: int
    console: Console
    process: subprocess.Popen[str] | None = None
    delay: float = FIRST_DELAY
    started_at: float = 0.0
    start_again_at: float | None = None
    failed_checks: int = field(default=0)

    def start(self) -> None:
        """Start the program below a guard, in a session of its own so that Ctrl-C reaches only the launcher."""
        guarded = [sys.executable, "-I", "-S", str(GUARD), str(self.lifeline), "--", *self.service.command]
        self.process = subprocess.Popen(
            guarded, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            text=True, errors="replace", env=dict(self.environment),
            start_new_session=True, pass_fds=(self.lifeline, *self.service.sockets),
        )  # fmt: skip
        assert self.process.stdout is not None
        self.console.follow(self.service.name, self.process.stdout)
        self.started_at, self.start_again_at, self.failed_checks = time.monotonic(), None, 0

    @property
    def is_alive(self) -> bool:
        """Whether the process runs (it need not be well)."""
        return self.process is not None and self.process.poll() is None

    def keep_up(self) -> None:
        """Start the program again if it has ended, after a delay that doubles while it keeps ending."""
        if self.is_alive:
            return
        now = time.monotonic()
        if self.start_again_at is None:
            self._plan_restart(now)
        elif now >= self.start_again_at:
            self.start()

    def _plan_restart(self, now: float) -> None:
        if now - self.started_at > STEADY_SECONDS:
            self.delay = FIRST_DELAY
        self.start_again_at = now + self.delay
        self.console.say(f"{self.service.name} {self._ending()}; starting it again in {self.delay:g} s.")
        self.delay = min(self.delay * 2, LONGEST_DELAY)

    def _ending(self) -> str:
        code = self.process.returncode if self.process else 0
        if code > 128:
            return f"was ended by {signal.Signals(code - 128).name}"
        return f"stopped with exit code {code}"

    def check(self) -> None:
        """Ask the program how it is; kill it when it has not been well several times in a row."""
        if not self.is_alive:
            return
        self.failed_checks = 0 if self.service.is_well() else self.failed_checks + 1
        if self.failed_checks >= FAILED_CHECKS_TO_RESTART:
            self.console.say(f"{self.service.name} does not answer; ending it.")
            self.end_now()

    def stop(self, hurry: Callable[[], bool]) -> None:
        """Ask the program to finish, wait for it, and kill it when it takes too long or `hurry` turns true."""
        if self.process is None or not self.is_alive:
            return
        self._signal(signal.SIGTERM)
        deadline = time.monotonic() + self.service.stop_seconds
        while self.is_alive and time.monotonic() < deadline and not hurry():
            time.sleep(0.05)
        self.end_now()

    def end_now(self) -> None:
        """Kill the program and all it has started, and wait until they are gone."""
        if self.process is None:
            return
        self._signal(signal.SIGQUIT)
        try:
            self.process.wait(5)
        except subprocess.TimeoutExpired:
            self._signal(signal.SIGKILL)
            self.process.wait()

    def _signal(self, number: int) -> None:
        if self.process is not None and self.process.poll() is None:
            os.kill(self.process.pid, number)
