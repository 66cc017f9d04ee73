"""The guard alone: what it starts ends with it, even what tries to get away."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.supervisor.service import GUARD
from tests.platform.running import processes, wait_until

pytestmark = [
    pytest.mark.platform,
    pytest.mark.skipif(sys.platform != "linux", reason="Looks at the processes by /proc, which is Linux."),
]

# A parent with a child that makes a session of its own and ignores SIGTERM, as a badly written daemon would.
FAMILY = """
import os, signal, time
if os.fork() == 0:
    os.setsid()
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if os.fork() == 0:
        os.setsid()
time.sleep(600)
"""


class Guarded:
    """A guard, its lifeline, and its command."""

    def __init__(self, data: Path, script: str) -> None:
        self.data = data
        self._reading, self._writing = os.pipe()
        command = [sys.executable, "-c", script]
        self.guard = subprocess.Popen(
            [sys.executable, "-I", "-S", str(GUARD), str(self._reading), "--", *command],
            pass_fds=[self._reading],
            env={"STET_DATA": str(data)},
            start_new_session=True,
        )
        os.close(self._reading)

    def break_lifeline(self) -> None:
        """Do what the death of the launcher does."""
        os.close(self._writing)
        self._writing = -1

    def end(self) -> None:
        if self._writing >= 0:
            self.break_lifeline()
        self.guard.wait(10)


@pytest.fixture
def family(tmp_path: Path) -> Iterator[Guarded]:
    guarded = Guarded(tmp_path, FAMILY)
    wait_until(lambda: len(processes(tmp_path)) == 4, 20, "guard, parent, child and grandchild run")
    yield guarded
    guarded.end()


def none_left(guarded: Guarded) -> bool:
    return guarded.guard.poll() is not None and not processes(guarded.data)


def test_a_broken_lifeline_ends_the_whole_family(family: Guarded) -> None:
    family.break_lifeline()
    wait_until(lambda: none_left(family), 10, f"no process left: {processes(family.data)}")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGQUIT])
def test_a_signal_to_the_guard_ends_the_whole_family(family: Guarded, number: signal.Signals) -> None:
    family.guard.send_signal(number)
    wait_until(lambda: none_left(family), 10, f"no process left: {processes(family.data)}")


def test_the_family_of_a_killed_command_ends_with_it(family: Guarded) -> None:
    (command,) = Path(f"/proc/{family.guard.pid}/task/{family.guard.pid}/children").read_text().split()
    os.kill(int(command), signal.SIGKILL)
    wait_until(lambda: none_left(family), 10, f"no process left: {processes(family.data)}")
    assert family.guard.returncode == 128 + signal.SIGKILL


@pytest.mark.parametrize("code", [0, 7])
def test_it_passes_the_exit_code_on(tmp_path: Path, code: int) -> None:
    guarded = Guarded(tmp_path, f"raise SystemExit({code})")
    assert guarded.guard.wait(20) == code
    guarded.end()


def test_sigquit_before_the_command_ignores_sigterm_still_ends_it(tmp_path: Path) -> None:
    stubborn = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('on', flush=True); time.sleep(600)"
    guarded = Guarded(tmp_path, stubborn)
    wait_until(lambda: len(processes(tmp_path)) == 2, 20, "guard and command run")
    guarded.guard.send_signal(signal.SIGQUIT)
    wait_until(lambda: none_left(guarded), 10, "no process left")
    guarded.end()
