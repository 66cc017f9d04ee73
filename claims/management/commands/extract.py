"""`manage.py extract FILE...`: print the candidate claims of articles, without a database."""

from __future__ import annotations

import json
from functools import partial
from typing import Any, TextIO, cast

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.table import Table

from claims.extraction import Candidate, Options, extract_many
from claims.management.reading import BATCH, Named, Reader, add_arguments, quiet_when_closed


class Command(BaseCommand):
    help = "Print the candidate claims of articles (txt, html, pdf, docx, ninjs, NewsML-G2), one JSON object a line. Uses no database."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        add_arguments(parser)
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
        reader = Reader.of(options)
        chosen = Options(min_worthiness=_score(options["min_worthiness"]))
        work = partial(extract_many, options=chosen, batch_size=BATCH)
        with quiet_when_closed():
            for named, candidates in reader.run(work):
                self._write(named, candidates, options["format"], several=reader.several)
                self.stdout.flush()

    def _write(self, named: Named, candidates: list[Candidate], form: str, *, several: bool) -> None:
        if form == "table":
            Console(file=cast("TextIO", self.stdout)).print(_table(named, candidates))
            return
        for candidate in candidates:
            row = ({"file": named.name} if several else {}) | candidate.as_dict()
            self.stdout.write(json.dumps(row, ensure_ascii=False))


def _score(value: float) -> float:
    if not 0 <= value <= 1:
        raise CommandError(f"{value:g} is not a score. Give a number between 0 and 1.")
    return value


def _table(named: Named, candidates: list[Candidate]) -> Table:
    table = Table("Worth", "Claim", "About", "Claimant", "Figures", "When", title=named.name, show_lines=True)
    for candidate in candidates:
        when = candidate.when
        table.add_row(
            f"{candidate.worthiness:.2f}",
            candidate.quote,
            candidate.event,
            candidate.claimant.name if candidate.claimant else "",
            "\n".join(figure.text for figure in candidate.figures),
            f"{when.value_start or ''} / {when.value_end or ''}" if when else "",
        )
    return table
