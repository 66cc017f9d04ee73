"""What the person at the terminal sees: our own sentences, and the programs' lines with their name in front."""

from __future__ import annotations

import sys
import threading
from typing import IO


class Console:
    """Writes whole lines, one at a time, whichever thread they come from."""

    def __init__(self, out: IO[str] | None = None) -> None:
        self._out = out or sys.stdout
        self._lock = threading.Lock()

    def say(self, sentence: str) -> None:
        """Print a line of our own."""
        with self._lock:
            try:
                print(sentence, file=self._out, flush=True)
            except (BrokenPipeError, ValueError):
                return  # the terminal is gone; the programs go on

    def follow(self, name: str, lines: IO[str]) -> None:
        """Print each line of a program with its name in front, in the background, until its output ends."""
        threading.Thread(target=self._pump, args=(name, lines), name=f"console-{name}", daemon=True).start()

    def _pump(self, name: str, lines: IO[str]) -> None:
        with lines:
            for line in lines:
                if line.strip():
                    self.say(f"{name:<10} | {line.rstrip()}")
