"""Measuring a piece of work in a process of its own."""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Figures:
    """Seconds on the clock and of the processor, and the peak memory of the process in MiB."""

    wall: float
    cpu: float
    peak_mib: float


def alone(work: Callable[[list[str]], None], warm: list[str], texts: list[str]) -> Figures:
    """Do `work(warm)` uncounted, then `work(texts)` counted, in a fresh process."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_measure, (work, warm, texts))


def _measure(work: Callable[[list[str]], None], warm: list[str], texts: list[str]) -> Figures:
    work(warm)
    wall, cpu = time.perf_counter(), time.process_time()
    work(texts)
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    return Figures(wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
