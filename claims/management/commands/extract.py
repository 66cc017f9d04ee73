"""`manage.py extract FILE...`: print the candidate claims of articles, without a database."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple, TextIO, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from claims.extraction import Article, Candidate, ModelMissing, Options, extract_many
from claims.extraction.moving import move
from claims.ingest import TEXT, Document, Refused, read
from claims.ingest.offsets import positions
from claims.ingest.plain import decode


class _Named(NamedTuple):
    """A file as read; of a plain text also its own words, in which the offsets are told."""

    path: Path
    document: Document
    original: str = ""


class Command(BaseCommand):
    help = "Print the candidate claims of articles (txt, html, pdf, docx), one JSON object a line. Uses no database."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE")
        parser.add_argument(
            "--published",
            metavar="DATE",
            help="day of publication, YYYY-MM-DD, by which “Thursday” is read; else the date that the file states",
        )
        parser.add_argument(
            "--format", choices=("jsonl", "table"), default="jsonl", help="default: %(default)s"
        )
        parser.add_argument(
            "--min-worthiness",
            type=float,
            default=Options().min_worthiness,
            metavar="SCORE",
            help="leave out claims below this score, 0 to 1 (default: %(default)s)",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        published = _day(options["published"]) if options["published"] else None
        least = _score(options["min_worthiness"])
        with Progress(console=Console(stderr=True), transient=True) as progress:
            files = progress.track(options["files"], description="Reading")
            named = [_open(path) for path in files]
        for item, candidates in _extract(named, published, Options(min_worthiness=least)):
            self._write(item, _in_file(item, candidates), options["format"], several=len(named) > 1)

    def _write(self, item: _Named, candidates: list[Candidate], form: str, *, several: bool) -> None:
        if form == "table":
            Console(file=cast("TextIO", self.stdout)).print(_table(item, candidates))
            return
        for candidate in candidates:
            row = ({"file": str(item.path)} if several else {}) | candidate.as_dict()
            self.stdout.write(json.dumps(row, ensure_ascii=False))


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise CommandError(
            f"“{text}” is not a date. Write it as YYYY-MM-DD, for example 2026-03-14."
        ) from None


def _score(value: float) -> float:
    if not 0 <= value <= 1:
        raise CommandError(f"{value:g} is not a score. Give a number between 0 and 1.")
    return value


def _open(path: Path) -> _Named:
    try:
        data = path.read_bytes()
        document = read(data, name=path.name)
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
    except Refused as refused:
        raise CommandError(f"{path}: {refused.message}") from refused
    return _Named(path, document, _lines(data) if document.media_type == TEXT else "")


def _lines(data: bytes) -> str:
    """The text of a plain file as Python's `open` gives it: line ends are one character."""
    return decode(data).text.replace("\r\n", "\n").replace("\r", "\n")


def _in_file(item: _Named, candidates: list[Candidate]) -> list[Candidate]:
    """The candidates by their offsets in a plain file; in other formats, by those in the text that Stet stores."""
    places = positions(item.document.text, item.original) if item.original else None
    return [move(one, places, item.original) for one in candidates] if places else candidates


def _extract(
    named: list[_Named], published: date | None, options: Options
) -> Iterator[tuple[_Named, list[Candidate]]]:
    articles = (Article(item.document.text, _published(item.document, published)) for item in named)
    try:
        yield from zip(named, extract_many(articles, options=options), strict=True)
    except ModelMissing as missing:
        raise CommandError(str(missing)) from missing


def _published(document: Document, given: date | None) -> date | datetime | None:
    return given or document.published_at


def _table(item: _Named, candidates: list[Candidate]) -> Table:
    table = Table("Worth", "Claim", "Claimant", "Figures", "When", title=str(item.path), show_lines=True)
    for candidate in candidates:
        when = candidate.when
        table.add_row(
            f"{candidate.worthiness:.2f}",
            candidate.quote,
            candidate.claimant.name if candidate.claimant else "",
            "\n".join(figure.text for figure in candidate.figures),
            f"{when.value_start or ''} / {when.value_end or ''}" if when else "",
        )
    return table
