"""`manage.py compare EARLIER LATER`: print what changed between two versions of a story, without a database."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from claims.extraction import Article, ModelMissing
from claims.ingest import Refused
from claims.lineage.compare import Comparison, Side, compare_many
from claims.management.compared import Told, as_dict
from claims.management.pairs import Pair, PairReader
from claims.management.reading import BATCH, Named, day_of, open_item, quiet_when_closed
from claims.services import imports
from claims.workflow import Refusal


class Command(BaseCommand):
    help = (
        "Print how the claims of a later version answer those of an earlier one, as JSON. Uses no database."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "files",
            nargs="*",
            type=Path,
            metavar="FILE",
            help="the earlier and the later article: txt, html, pdf, docx",
        )
        parser.add_argument(
            "--pairs",
            type=Path,
            metavar="FILE.jsonl",
            help="compare many: a line holds {id, earlier: {text, published}, later: {text, published}}",
        )
        for side in ("earlier", "later"):
            parser.add_argument(
                f"--published-{side}",
                metavar="DATE",
                help=f"day of publication of the {side} article, YYYY-MM-DD; else the date that the file states",
            )
        parser.add_argument(
            "--format",
            choices=("json", "jsonl"),
            help="json, over several lines, for two articles; jsonl, an object a line, for pairs",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        lines = options["format"] == "jsonl" or (options["pairs"] is not None and not options["format"])
        reader = _pairs_of(options)
        pairs = reader.read() if isinstance(reader, PairReader) else iter([reader])
        with quiet_when_closed():
            try:
                for pair, comparison in _compare(pairs):
                    self._write(pair, comparison, lines=lines, with_id=isinstance(reader, PairReader))
            except ModelMissing as missing:
                raise CommandError(str(missing)) from missing
            if isinstance(reader, PairReader):
                reader.close()

    def _write(self, pair: Pair, comparison: Comparison, *, lines: bool, with_id: bool) -> None:
        earlier, later = _told(pair.earlier, comparison.earlier), _told(pair.later, comparison.later)
        row = ({"id": pair.id} if with_id else {}) | as_dict(comparison, earlier, later)
        self.stdout.write(json.dumps(row, ensure_ascii=False, indent=None if lines else 2))
        self.stdout.flush()


def _told(named: Named, side: Side) -> Told:
    return Told(named.in_file(list(side.candidates)), named.in_file(list(side.sums)))


def _pairs_of(options: dict[str, Any]) -> PairReader | Pair:
    """Return what the arguments ask to compare. Raises CommandError."""
    files, days = options["files"], (options["published_earlier"], options["published_later"])
    if options["pairs"] is not None:
        if files or any(days):
            raise CommandError(
                "Give two files or --pairs, not both; in pairs each text states its own “published”."
            )
        if options["format"] == "json":
            raise CommandError("Pairs are written one a line. Ask for --format jsonl, or leave --format out.")
        return PairReader(options["pairs"])
    if len(files) != 2:
        raise CommandError("Give two files, the earlier version first, or --pairs FILE.jsonl.")
    earlier, later = (_open(path, day) for path, day in zip(files, days, strict=True))
    return Pair(None, earlier, later)


def _open(path: Path, day: str | None) -> Named:
    """Read one article. Raises CommandError with a sentence that names the file."""
    if path.suffix.lower() == ".jsonl" or path.is_dir():
        raise CommandError(f"{path} holds several articles. Give one file for each version, or use --pairs.")
    try:
        (found,) = imports.find([path])
        (item,) = imports.read_items(found)
        if item.problem:
            raise CommandError(f"{path}: {item.problem}")
        named = open_item(str(path), item)
    except Refusal:
        raise CommandError(f"{path} cannot be read: there is no such file.") from None
    except Refused as refused:
        raise CommandError(f"{path}: {refused.message}") from None
    return Named(named.name, named.document, day_of(day) if day else named.published, named.original)


def _compare(pairs: Iterator[Pair]) -> Iterator[tuple[Pair, Comparison]]:
    """Yield each pair with its comparison, as soon as it is there."""
    waiting: deque[Pair] = deque()

    def articles() -> Iterable[tuple[Article, Article]]:
        for pair in pairs:
            waiting.append(pair)
            yield _article(pair.earlier), _article(pair.later)

    for comparison in compare_many(articles(), batch_size=2 * BATCH):
        yield waiting.popleft(), comparison


def _article(named: Named) -> Article:
    return Article(named.document.text, named.published)
