"""Articles out of files for the commands that read them without a database: one after the other, never all at once."""

from __future__ import annotations

import os
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeVar

from django.core.management.base import CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress

from claims.extraction import Article, ModelMissing
from claims.extraction.text.moving import move
from claims.ingest import TEXT, Document, Refused, read, read_text
from claims.ingest.offsets import positions
from claims.ingest.plain import decode
from claims.services import imports
from claims.workflow import Refusal

# So few that the first results come soon; larger batches are hardly faster.
BATCH = 8
SEVERAL = (".jsonl", ".json", ".xml")  # each may hold more than one article
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named:
    """An article as read, with the name of its file (or line); of a plain text also its `original` words, in which
    the offsets are told."""

    name: str
    document: Document
    published: date | datetime | None
    original: str = ""

    def in_file(self, found: list[T]) -> list[T]:
        """Return findings by their offsets in a plain file; in other formats, by those in the text that Stet stores."""
        places = positions(self.document.text, self.original) if self.original else None
        return [move(one, places, self.original) for one in found] if places else found


@dataclass(slots=True)
class Reader:
    """Reads files and says on standard error which of them it could not; `published` goes before what they state."""

    paths: list[Path]
    published: date | None = None
    problems: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, options: dict[str, Any]) -> Reader:
        """Return the reader that a command's arguments ask for. Raises CommandError."""
        return cls(options["files"], day_of(options["published"]) if options["published"] else None)

    @property
    def several(self) -> bool:
        """Whether results need the name of their file."""
        return len(self.paths) > 1 or self.paths[0].is_dir() or self.paths[0].suffix.lower() in SEVERAL

    def run(self, work: Callable[[Iterable[Article]], Iterator[list[T]]]) -> Iterator[tuple[Named, list[T]]]:
        """Yield each article with what `work` finds in it, in the order of the files and as soon as it is there.

        Raises CommandError where the model is missing and, after the last article, where a file could not be read.
        """
        waiting: deque[Named] = deque()
        try:
            for found in work(self._articles(waiting)):
                named = waiting.popleft()
                yield named, named.in_file(found)
        except ModelMissing as missing:
            raise CommandError(str(missing)) from missing
        self._close()

    def _articles(self, waiting: deque[Named]) -> Iterator[Article]:
        for named in self._read():
            waiting.append(named)
            yield Article(named.document.text, self.published or named.published)

    def _read(self) -> Iterator[Named]:
        files = [file for path in self.paths for file in self._files(path)]
        # Where lines are written to a terminal they are the progress; a bar among them would break them.
        hidden = sys.stdout.isatty() or not sys.stderr.isatty()
        with Progress(
            console=Console(stderr=True), transient=True, redirect_stdout=False, disable=hidden
        ) as progress:
            for path in progress.track(files, description="Reading"):
                for item in imports.read_items(path):
                    name = str(path.parent / item.name)
                    if item.problem:
                        self._problem(f"{name}: {item.problem}")
                        continue
                    try:
                        named = open_item(name, item)
                    except Refused as refused:
                        self._problem(f"{name}: {refused.message}")
                        continue
                    yield from _each(named)

    def _files(self, path: Path) -> list[Path]:
        try:
            return imports.find([path])
        except Refusal:
            self._problem(f"{path} cannot be read: there is no such file or folder.")
            return []

    def _problem(self, sentence: str) -> None:
        self.problems.append(sentence)
        if self.several:
            sys.stderr.write(f"{sentence}\n")

    def _close(self) -> None:
        if self.problems and not self.several:
            raise CommandError(self.problems[0])
        if self.problems:
            count = "One article" if len(self.problems) == 1 else f"{len(self.problems)} articles"
            raise CommandError(f"{count} could not be read; the sentences above say why.")


def open_item(name: str, item: imports.Item) -> Named:
    """Read one item; of a message of several, the first. Raises Refused."""
    if item.text:
        document = read_text(item.text)
        return Named(name, document, item.details.published_at or document.published_at, item.text)
    document = read(item.data, name=item.name)
    if document.is_notice:
        raise Refused(
            "no_text", "This item only says that its earlier versions must not be used; it has no text."
        )
    original = _lines(item.data) if document.media_type == TEXT else ""
    return Named(name, document, document.published_at, original)


def _each(named: Named) -> Iterator[Named]:
    """The articles of one file: one, or those of a message that carries several."""
    if not named.document.others:
        yield named
        return
    for document in named.document.all:
        if document.text:
            yield Named(f"{named.name}, “{document.headline}”", document, document.published_at)


def _lines(data: bytes) -> str:
    """The text of a plain file as Python's `open` gives it: line ends are one character."""
    return decode(data).text.replace("\r\n", "\n").replace("\r", "\n")


def add_arguments(parser: CommandParser) -> None:
    """Give a command the arguments that `reader` takes."""
    parser.add_argument(
        "files",
        nargs="+",
        type=Path,
        metavar="FILE",
        help="txt, html, pdf, docx, ninjs, NewsML-G2, jsonl (an article a line) or a folder",
    )
    parser.add_argument(
        "--published",
        metavar="DATE",
        help="day of publication, YYYY-MM-DD, by which “Thursday” is read; else the date that the file states",
    )


def day_of(text: str) -> date:
    """Return the day that an argument states. Raises CommandError."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(
            f"“{text}” is not a date. Write it as YYYY-MM-DD, for example 2026-03-14."
        ) from None


@contextmanager
def quiet_when_closed() -> Iterator[None]:
    """End in silence when whoever reads standard output has read enough (`| head`)."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered must go somewhere, or Python complains as it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
