"""Start the programs in order, keep them up, stop them in the opposite order."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterable, Mapping
from types import FrameType

from annotator.supervisor.console import Console
from annotator.supervisor.service import Running, Service

TICK_SECONDS = 0.25
CHECK_SECONDS = 10.0


class Supervisor:
    """Runs services until SIGINT, SIGTERM or SIGHUP; a second signal stops without waiting."""

    def __init__(self, console: Console, environment: Mapping[str, str]) -> None:
        self.console = console
        self._environment = environment
        self._running: list[Running] = []
        self._signals = 0
        self._wake = threading.Event()
        # Nothing is ever written: the guards notice when the writing end closes, that is when we are gone.
        self._lifeline, self._lifeline_end = os.pipe()

    def listen_for_signals(self) -> None:
        """Take SIGINT, SIGTERM and SIGHUP as the wish to stop."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, self._on_signal)

    def _on_signal(self, _number: int, _frame: FrameType | None) -> None:
        self._signals += 1
        self._wake.set()

    @property
    def is_stopping(self) -> bool:
        """Whether somebody has asked to stop."""
        return self._signals > 0

    def start(self, services: Iterable[Service]) -> list[Running]:
        """Start services, without waiting until they are ready."""
        started = [Running(service, self._environment, self._lifeline, self.console) for service in services]
        for running in started:
            self._running.append(running)
            running.start()
        return started

    def wait_until_well(self, running: Running, seconds: float) -> bool:
        """Wait until a service is well; False when the time is over, the process ended, or we are to stop."""
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline and running.is_alive and not self.is_stopping:
            if running.service.is_well():
                return True
            self._wake.wait(0.1)
        return False

    def run(self) -> None:
        """Keep all services up until a signal asks to stop."""
        next_check = time.monotonic() + CHECK_SECONDS
        while not self.is_stopping:
            for running in self._running:
                running.keep_up()
            if time.monotonic() >= next_check:
                self._check_all()
                next_check = time.monotonic() + CHECK_SECONDS
            self._wake.wait(TICK_SECONDS)

    def _check_all(self) -> None:
        for running in self._running:
            if self.is_stopping:
                return
            running.check()

    def stop(self) -> None:
        """Stop the services, the last started first, and leave no process behind."""
        for running in reversed(self._running):
            running.stop(hurry=self._in_a_hurry)
        self._running.clear()

    def _in_a_hurry(self) -> bool:
        return self._signals > 1
