"""`manage.py analyse FILE...`: print what the rules read in every sentence, without a database."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from claims.extraction import AnalysisOptions, analyse_many
from claims.management.reading import BATCH, Reader, add_arguments, quiet_when_closed


class Command(BaseCommand):
    help = "Print each sentence with its attributions, figures, times and names, one JSON object a line. Uses no database."
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        add_arguments(parser)
        parser.add_argument("--format", choices=("jsonl",), default="jsonl", help="default: %(default)s")
        parser.add_argument("--tokens", action="store_true", help="add the words with their parse")

    def handle(self, *args: Any, **options: Any) -> None:
        reader = Reader.of(options)
        work = partial(analyse_many, options=AnalysisOptions(tokens=options["tokens"]), batch_size=BATCH)
        with quiet_when_closed():
            for named, sentences in reader.run(work):
                for sentence in sentences:
                    row = ({"file": named.name} if reader.several else {}) | sentence.as_dict()
                    self.stdout.write(json.dumps(row, ensure_ascii=False))
                self.stdout.flush()
