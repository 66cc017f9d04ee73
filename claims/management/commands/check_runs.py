"""manage.py check_runs: does every article have its run, and does every run move?"""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.table import Table

from claims.services.job_checks import Finding, find_broken

SHOWN = 5


class Command(BaseCommand):
    help = "Check that no article, run, comparison or report is lost or stuck. Exit code 1 when one is."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print one line a rule."""
        findings = find_broken()
        self.stdout.write(_drawn(_table(findings)))
        broken = sum(bool(finding.broken) for finding in findings)
        if broken:
            verb = "is" if broken == 1 else "are"
            raise CommandError(
                f"{broken} of {len(findings)} rules {verb} broken. Look at the rows named above."
            )
        self.stdout.write(f"All {len(findings)} rules hold.")


def _table(findings: list[Finding]) -> Table:
    table = Table("Rule", "Holds", "Broken by")
    for finding in findings:
        table.add_row(finding.rule, "no" if finding.broken else "yes", _shortened(finding.broken))
    return table


def _drawn(table: Table) -> str:
    console = Console(width=110)
    with console.capture() as drawn:
        console.print(table)
    return drawn.get()


def _shortened(rows: tuple[str, ...]) -> str:
    rest = len(rows) - SHOWN
    return ", ".join(rows[:SHOWN]) + (f" and {rest} more" if rest > 0 else "")
