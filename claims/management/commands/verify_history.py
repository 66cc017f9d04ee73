"""manage.py verify_history: is the history whole, and is today what it tells?"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from claims.services.findings import Finding
from claims.services.verification import Head, Verification

SHOWN = 200


class Command(BaseCommand):
    help = "Check the chain of events and that today's claims, evidence and articles are what it tells. Exit code 1 when not."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--format", choices=("text", "json"), default="text")
        parser.add_argument(
            "--checkpoint",
            type=Path,
            metavar="FILE",
            help="Compare with the head kept in this file, then keep the new one there (only when all holds). "
            "Store it where whoever can change the database cannot write.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Check everything once; print a table, or one JSON object."""
        file: Path | None = options["checkpoint"]
        saved = _read_checkpoint(file) if file is not None else None
        head, findings = _verify(saved, quiet=options["format"] == "json")
        self.stdout.write(
            _as_json(head, findings) if options["format"] == "json" else _as_text(head, findings)
        )
        if findings:
            sys.exit(1)
        if file is not None:
            _write_checkpoint(file, head)


def _verify(saved: Head | None, *, quiet: bool) -> tuple[Head, list[Finding]]:
    with Progress(console=Console(stderr=True), transient=True, disable=quiet) as progress:
        task = progress.add_task("Checking events", total=None)
        verification = Verification(
            checkpoint=saved, show=lambda done, total: progress.update(task, completed=done, total=total)
        )
        findings = list(verification.findings())
    return verification.head, findings


def _as_json(head: Head, findings: list[Finding]) -> str:
    plain = {
        "number": head.number,
        "hash": head.hash,
        "whole": not findings,
        "findings": [{"where": finding.where, "what": finding.what} for finding in findings],
    }
    return json.dumps(plain, indent=2, ensure_ascii=False)


def _as_text(head: Head, findings: list[Finding]) -> str:
    if not findings:
        return f"The history is whole: {head.number} events, hash {head.hash}."
    table = Table("Where", "What differs")
    for finding in findings[:SHOWN]:
        table.add_row(finding.where, finding.what)
    console = Console(width=110)
    with console.capture() as drawn:
        console.print(table)
    rest = f" The first {SHOWN} are shown; --format json has all." if len(findings) > SHOWN else ""
    return f"{drawn.get()}The history is NOT whole: {len(findings)} findings.{rest}"


def _read_checkpoint(file: Path) -> Head | None:
    try:
        plain = json.loads(file.read_text())
        head = Head(plain["number"], plain["hash"])
    except FileNotFoundError:
        return None
    except (OSError, ValueError, TypeError, KeyError) as broken:
        raise CommandError(f"{file} is not a checkpoint that verify_history wrote.") from broken
    if not (isinstance(head.number, int) and isinstance(head.hash, str)):
        raise CommandError(f"{file} is not a checkpoint that verify_history wrote.")
    return head


def _write_checkpoint(file: Path, head: Head) -> None:
    fresh = file.with_name(f"{file.name}.new")
    try:
        fresh.write_text(json.dumps({"number": head.number, "hash": head.hash}) + "\n")
        fresh.replace(file)
    except OSError as unwritable:
        raise CommandError(
            f"The checkpoint could not be written to {file}: {unwritable.strerror}."
        ) from unwritable
