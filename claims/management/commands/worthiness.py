"""`manage.py worthiness FILE`: how much each sentence of a list deserves checking, without a database."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress

from claims.extraction import ModelMissing
from claims.extraction.worth.sentences import weigh_sentences

STANDARD_INPUT = "-"


class Command(BaseCommand):
    help = (
        "Print how much each sentence deserves checking: one sentence a line in (UTF-8), “score<TAB>sentence” out, scores 0 to 1."
        " Each line gives one line; an empty one scores 0. Uses no database."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", metavar="FILE", help="a text file, or - for standard input")

    def handle(self, *args: Any, **options: Any) -> None:
        name = options["file"]
        try:
            total = None if name == STANDARD_INPUT else Path(name).stat().st_size
            with Progress(console=Console(stderr=True), transient=True) as progress:
                bar = progress.add_task("Weighing", total=total)
                for sentence, score in _weighed(_lines(name)):
                    self.stdout.write(f"{score:.4f}\t{sentence}")
                    progress.advance(bar, len(sentence.encode()) + 1)
        except OSError as error:
            raise CommandError(f"{name} cannot be read: {error.strerror}.") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{name} is not UTF-8 text. Save it as UTF-8 and try again.") from error
        except ModelMissing as missing:
            raise CommandError(str(missing)) from missing


def _weighed(lines: Iterator[str]) -> Iterator[tuple[str, float]]:
    """Yield each line with its score; only the lines of one batch are held."""
    waiting: list[str] = []

    def kept() -> Iterator[str]:
        for line in lines:
            waiting.append(line)
            yield line

    for score in weigh_sentences(kept()):
        yield waiting.pop(0), score


def _lines(name: str) -> Iterator[str]:
    """Yield the lines without their ends (LF or CRLF); a mark of byte order at the beginning is no part of the first."""
    with sys.stdin.buffer if name == STANDARD_INPUT else Path(name).open("rb") as stream:
        for number, line in enumerate(stream):
            yield line.decode("utf-8-sig" if number == 0 else "utf-8").rstrip("\r\n")
