"""`manage.py import_articles PATH...`: take in folders, files and .jsonl files."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress

from claims.models import Desk, User
from claims.services import imports
from claims.workflow import Refusal


class Command(BaseCommand):
    help = "Add articles from folders, files (txt, html, pdf, docx, ninjs, NewsML-G2) and .jsonl files (an article a line) to a desk."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH")
        parser.add_argument("--desk", required=True, help="the desk's short name")
        parser.add_argument(
            "--as", dest="user", required=True, metavar="USERNAME", help="the member who adds them"
        )
        parser.add_argument(
            "--story", default="", help="title of the story that they tell; opened where there is none"
        )
        parser.add_argument(
            "--no-extract", action="store_true", help="store only; extraction is asked for later"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        desk = _get(Desk, "desk", slug=options["desk"])
        actor = _get(User, "account", username=options["user"])
        try:
            files = imports.find(options["paths"])
        except Refusal as refused:
            raise CommandError(refused.message) from refused
        with Progress(console=Console(stderr=True), transient=True) as progress:
            outcomes = [
                self._take_in(item, desk=desk, actor=actor, options=options)
                for path in progress.track(files, description="Importing")
                for item in imports.read_items(path)
            ]
        self._close(outcomes)

    def _take_in(
        self, item: imports.Item, *, desk: Desk, actor: User, options: dict[str, Any]
    ) -> imports.Outcome:
        outcome = imports.take_in(
            item, desk=desk, actor=actor, story=options["story"], extract=not options["no_extract"]
        )
        if outcome.refused:
            self.stderr.write(f"{item.name}: {outcome.refused}")
        for sentence in outcome.added.left_out if outcome.added else ():
            self.stderr.write(f"{item.name}: {sentence}")
        for added in outcome.added.all if outcome.added else ():
            if added.message:
                self.stdout.write(f"{item.name}: {added.message}")
        return outcome

    def _close(self, outcomes: list[imports.Outcome]) -> None:
        taken = [each for one in outcomes if one.added for each in one.added.all]
        new = sum(one.created for one in taken)
        known = len(taken) - new
        left_out = sum(len(one.added.left_out) for one in outcomes if one.added)
        refused = sum(bool(one.refused) for one in outcomes) + left_out
        self.stdout.write(f"{new} added, {known} already on the desk, {refused} refused.")
        if not outcomes:
            raise CommandError(
                "Nothing to import: no txt, html, pdf, docx or jsonl file and no wire item was found."
            )
        if refused:
            raise CommandError("Some articles were refused; the sentences above say why.")


def _get(model: Any, what: str, **by: str) -> Any:
    found = model.objects.filter(**by).first()
    if found is None:
        raise CommandError(f"There is no {what} “{next(iter(by.values()))}”.")
    return found
