"""Measuring pieces of work in a process of their own."""

from __future__ import annotations

import multiprocessing
import os
import resource
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

Work = Callable[[list[str]], None]


@dataclass(slots=True)
class Seconds:
    """Seconds on the clock and of the processor."""

    wall: float = 0.0
    cpu: float = 0.0


def side_by_side(works: Sequence[Work], batches: list[list[str]]) -> list[Seconds]:
    """Do every work on every batch, in a fresh process; return the seconds of each.

    The works take turns within a batch and go first in turn, so that whatever else the machine does meets them alike.
    The first batch warms them up and is not counted.
    """
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_take_turns, (works, batches))


def _take_turns(works: Sequence[Work], batches: list[list[str]]) -> list[Seconds]:
    spent = [Seconds() for _ in works]
    for number, batch in enumerate(batches):
        for turn in range(len(works)):
            at = (number + turn) % len(works)
            wall, cpu = time.perf_counter(), time.process_time()
            works[at](batch)
            if number:
                spent[at].wall += time.perf_counter() - wall
                spent[at].cpu += time.process_time() - cpu
    return spent


def memory_mib() -> float:
    """Return the resident memory of this process in MiB; where /proc is absent, its peak."""
    statm = Path("/proc/self/statm")
    if statm.is_file():
        return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 2**20
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
