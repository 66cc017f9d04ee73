"""`manage.py sketch`: sketch the articles that have no sketch of today's kind, so that later ones find them."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.progress import track

from claims.extraction import ModelMissing
from claims.services.sketches import sketch_again, unsketched


class Command(BaseCommand):
    help = (
        "Sketch the articles that were read before sketches were kept, or with an older way of making them, so that later"
        " articles find their stories. Nothing else about them changes. It may be stopped and started again at any time."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = unsketched()
        console = Console(stderr=True)
        try:
            for number in track(waiting, description="Sketching", console=console, transient=True):
                sketch_again(number)
        except ModelMissing as missing:
            raise CommandError(str(missing)) from missing
        noun = "article" if len(waiting) == 1 else "articles"
        self.stdout.write(f"Sketched {len(waiting)} {noun}." if waiting else "Every article has its sketch.")
