"""`manage.py import_articles PATH...`: take in folders, files and .jsonl files."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress

from claims.choices import Role
from claims.models import Desk, User
from claims.permissions import require
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
            require(actor, desk, Role.REVIEWER)
            files = imports.find(options["paths"])
        except Refusal as refused:
            raise CommandError(refused.message) from refused
        counts: Counter[str] = Counter()
        with Progress(console=Console(stderr=True), transient=True) as progress:
            for path in progress.track(files, description="Importing"):
                for item in imports.read_items(path):
                    outcome = imports.take_in(
                        item,
                        desk=desk,
                        actor=actor,
                        story=options["story"],
                        extract=not options["no_extract"],
                    )
                    counts += self._told(str(path.parent / item.name), outcome)
        self._close(counts)

    def _told(self, name: str, outcome: imports.Outcome) -> Counter[str]:
        """Say what a person should know about an item, and return how many articles of it are new, known and refused."""
        added = outcome.added
        refused = (outcome.refused,) if added is None else added.left_out
        taken = () if added is None else added.all
        for sentence in refused:
            self.stderr.write(f"{name}: {sentence}")
        for one in taken:
            if one.message:
                self.stdout.write(f"{name}: {one.message}")
        new = sum(one.created for one in taken)
        return Counter(new=new, known=len(taken) - new, refused=len(refused))

    def _close(self, counts: Counter[str]) -> None:
        self.stdout.write(
            f"{counts['new']} added, {counts['known']} already on the desk, {counts['refused']} refused."
        )
        if not counts:
            raise CommandError(
                "Nothing to import: no txt, html, pdf, docx or jsonl file and no wire item was found."
            )
        if counts["refused"]:
            raise CommandError("Some articles were refused; the sentences above say why.")


def _get(model: Any, what: str, **by: str) -> Any:
    found = model.objects.filter(**by).first()
    if found is None:
        raise CommandError(f"There is no {what} “{next(iter(by.values()))}”.")
    return found
