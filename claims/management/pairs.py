"""Pairs of texts out of a .jsonl file, one pair a line, for `manage.py compare --pairs`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from rich.console import Console
from rich.progress import Progress

from claims.ingest import Refused, read_text
from claims.management.reading import Named

_SIDES = ("earlier", "later")


class BadLine(ValueError):
    """A line that holds no pair; says why in a sentence."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An earlier and a later text under the id that the line gives them."""

    id: Any
    earlier: Named
    later: Named


@dataclass(slots=True)
class PairReader:
    """Reads the lines of a file one by one and says on standard error which of them hold no pair."""

    path: Path
    problems: int = field(default=0)

    def read(self) -> Iterator[Pair]:
        """Yield the pairs in order. Raises CommandError where the file cannot be read at all."""
        hidden = sys.stdout.isatty() or not sys.stderr.isatty()
        try:
            with (
                self.path.open("rb") as lines,
                Progress(
                    console=Console(stderr=True), transient=True, redirect_stdout=False, disable=hidden
                ) as progress,
            ):
                task = progress.add_task("Comparing", total=self.path.stat().st_size)
                for number, line in enumerate(lines, start=1):
                    progress.advance(task, len(line))
                    if line.strip():
                        yield from self._pair(f"{self.path}, line {number}", line)
        except OSError as error:
            raise CommandError(f"{self.path} cannot be read: {error.strerror}.") from error

    def close(self) -> None:
        """Raise CommandError where a line held no pair."""
        if self.problems:
            count = "One line" if self.problems == 1 else f"{self.problems} lines"
            raise CommandError(f"{count} could not be compared; the sentences above say why.")

    def _pair(self, name: str, line: bytes) -> Iterator[Pair]:
        try:
            yield _read(name, line)
        except (BadLine, Refused) as problem:
            self.problems += 1
            sentence = problem.message if isinstance(problem, Refused) else str(problem)
            sys.stderr.write(f"{name}: {sentence}\n")


def _read(name: str, line: bytes) -> Pair:
    try:
        fields = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise BadLine("The line is not a JSON object.") from error
    if not isinstance(fields, dict):
        raise BadLine("The line is not a JSON object.")
    earlier, later = (_side(name, side, fields.get(side)) for side in _SIDES)
    return Pair(fields.get("id"), earlier, later)


def _side(name: str, side: str, given: Any) -> Named:
    text = given.get("text") if isinstance(given, dict) else None
    if not isinstance(text, str) or not text.strip():
        raise BadLine(f"The line has no “{side}” with a “text”.")
    return Named(f"{name}, {side}", read_text(text), _moment(side, given.get("published")), text)


def _moment(side: str, given: Any) -> date | datetime | None:
    if given is None:
        return None
    try:
        return date.fromisoformat(given) if len(given) == 10 else datetime.fromisoformat(given)
    except (TypeError, ValueError) as error:
        raise BadLine(f"The “published” of “{side}” is not an ISO 8601 date or time.") from error
