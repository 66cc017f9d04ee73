"""Run one command and make sure that nothing of it outlives the launcher.

    python -I -S guard.py LIFELINE -- COMMAND...

LIFELINE is the number of a file descriptor: the reading end of a pipe whose writing end only the launcher holds.
When the launcher is gone, however it went (SIGKILL included), the pipe closes and the guard ends everything below
it. SIGTERM is passed on to the command, SIGQUIT kills it at once. A program of its own, with the standard library only, so that
it starts in milliseconds and has nothing that can fail.

Three nets, because each alone has a hole:
- the lifeline tells the guard about the launcher's death;
- the command asks the kernel (PR_SET_PDEATHSIG, Linux) to be killed if the guard itself is killed;
- the guard is a "child subreaper" (Linux): processes whose parent died, even those with a session of their own,
  become its children, and it does not leave before it has none.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

PR_SET_PDEATHSIG = 1  # linux/prctl.h
PR_SET_CHILD_SUBREAPER = 36  # linux/prctl.h
GRACE_SECONDS = 2.0  # from SIGTERM to SIGKILL when the launcher has died
POLL_SECONDS = 0.1


def prctl(option: int, value: int) -> None:
    """Call Linux' prctl(2); elsewhere do nothing."""
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(option, value, 0, 0, 0)


def die_with_parent() -> None:
    """Ask the kernel to kill this process as soon as its parent is gone."""
    prctl(PR_SET_PDEATHSIG, signal.SIGKILL)


def run(lifeline: int, command: list[str]) -> int:
    """Run `command` until it ends or the lifeline breaks; return its exit code (negative: killed by that signal)."""
    os.set_inheritable(lifeline, False)
    prctl(PR_SET_CHILD_SUBREAPER, 1)
    # close_fds=False: the web server inherits the launcher's listening socket through the guard.
    child = subprocess.Popen(command, preexec_fn=_child_setup(os.getpid()), close_fds=False, process_group=0)
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    signal.signal(signal.SIGQUIT, lambda *_: child.kill())
    signal.signal(
        signal.SIGINT, signal.SIG_IGN
    )  # Ctrl-C is the launcher's business: it stops things in order
    _wait(lifeline, child)
    end_descendants(group=child.pid)
    return child.returncode


def _child_setup(guard: int) -> Callable[[], None]:
    def setup() -> None:
        die_with_parent()
        if os.getppid() != guard:  # the guard died before the request reached the kernel
            os._exit(1)

    return setup


def _wait(lifeline: int, child: subprocess.Popen[bytes]) -> None:
    while child.poll() is None:
        broken, _, _ = select.select([lifeline], [], [], POLL_SECONDS)
        if broken:  # nobody ever writes to the lifeline: readable means closed
            _stop(child)


def _stop(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    try:
        child.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()
        child.wait()


def end_descendants(group: int) -> None:
    """Kill the command's process group, then (Linux) all that is left below this process, and reap it."""
    _kill(os.killpg, group)
    while sys.platform == "linux" and _has_children():
        # Processes whose parent has just died become our children one by one, so we look again until none is left.
        for pid in _children():
            _kill(os.kill, pid)
        time.sleep(0.01)


def _kill(send: Callable[[int, int], None], target: int) -> None:
    with contextlib.suppress(ProcessLookupError):
        send(target, signal.SIGKILL)


def _has_children() -> bool:
    """Reap what is dead and say whether anything is left."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0]:
            continue
    except ChildProcessError:
        return False
    return True


def _children() -> list[int]:
    listing = Path(f"/proc/self/task/{os.getpid()}/children")
    return [int(pid) for pid in listing.read_text().split()]


if __name__ == "__main__":
    split = sys.argv.index("--")
    code = run(int(sys.argv[1]), sys.argv[split + 1 :])
    sys.exit(code if code >= 0 else 128 - code)
