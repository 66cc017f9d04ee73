"""manage.py report: make a report without the web, or prove one that somebody holds."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import Progress

from claims import reports
from claims.choices import ReportFormat
from claims.models import Desk, EventHead, Report
from claims.reports.scope import Filters, Scope
from claims.reports.verify import Proof, verify, verify_against
from claims.services import blobs
from claims.services.blobs import BlobMissing
from claims.services.report_runs import scope_of
from claims.workflow import Refusal

FILTER_HELP = "Only some claims, as NAME=VALUE: status, outlet, worthiness (at least), event, reviewer (account number), q. May be repeated."


class Command(BaseCommand):
    help = "Make a review report as of an event of the history, or verify one. Exit code 1 when a report is not proven."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--desk", metavar="SLUG", help="The desk's short name")
        scope = parser.add_mutually_exclusive_group()
        scope.add_argument("--article", type=int, metavar="ID", help="Only this article")
        scope.add_argument("--story", type=int, metavar="ID", help="Only this story")
        parser.add_argument("--filter", action="append", default=[], metavar="NAME=VALUE", help=FILTER_HELP)
        parser.add_argument("--format", choices=ReportFormat.values, default=ReportFormat.HTML.value)
        parser.add_argument(
            "--as-of", type=int, metavar="N", help="The last event it takes in; the latest by default"
        )
        parser.add_argument("--out", type=Path, metavar="FILE", help="Where to write it")
        parser.add_argument(
            "--verify", metavar="FILE-or-ID", help="Prove this report's file, or the report of this number"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Make or verify; every refusal is one sentence."""
        try:
            if options["verify"] is not None:
                self._verify(options["verify"])
            else:
                self._make(options)
        except (Refusal, BlobMissing) as refusal:
            raise CommandError(str(refusal)) from refusal
        except OSError as unreadable:
            raise CommandError(f"{unreadable.filename}: {unreadable.strerror}.") from unreadable

    def _make(self, options: dict[str, Any]) -> None:
        if not options["desk"] or options["out"] is None:
            raise CommandError(
                "Say which desk and where to write: --desk SLUG --out FILE (or --verify FILE)."
            )
        desk = Desk.objects.filter(slug=options["desk"]).first()
        if desk is None:
            raise CommandError(f"There is no desk with the short name {options['desk']!r}.")
        scope = Scope(desk.pk, options["article"], options["story"], _filters(options["filter"]))
        as_of = options["as_of"] if options["as_of"] is not None else _head()
        made = _with_progress(scope, as_of, options["format"])
        options["out"].write_bytes(made.data)
        self.stdout.write(
            f"{options['out']}: {made.claims} claim{'' if made.claims == 1 else 's'} as of event {as_of}, hash {made.contents.head}."
        )

    def _verify(self, target: str) -> None:
        proof = (
            _verify_stored(target)
            if target.isdecimal() and not Path(target).exists()
            else verify(Path(target).read_bytes())
        )
        for note in proof.notes:
            self.stdout.write(f"Note: {note}")
        for wrong in proof.wrong:
            self.stderr.write(wrong)
        if proof.wrong:
            self.stderr.write("The report is NOT proven.")
            sys.exit(1)
        self.stdout.write(f"Proven: the history tells the same as of event {proof.as_of}, hash {proof.head}.")


def _verify_stored(number: str) -> Proof:
    report = Report.objects.filter(pk=int(number)).first() if len(number) < 19 else None
    if report is None:
        raise Refusal(f"There is no report {number} and no file of that name.")
    if not report.file_sha256:
        raise Refusal(f"Report {number} has no file: it is {report.get_state_display().lower()}.")
    data = blobs.read(report.file_sha256)
    if report.format == ReportFormat.CSV and not report.claims_counted:
        return verify_against(
            scope_of(report), as_of=report.as_of, head=report.as_of_hash, format=report.format, data=data
        )
    proof = verify(data)
    if (proof.as_of, proof.head) == (report.as_of, report.as_of_hash):
        return proof
    return Proof(
        proof.as_of,
        proof.head,
        (*proof.wrong, "The file and the report's row name different events."),
        proof.notes,
    )


def _filters(given: list[str]) -> Filters:
    pairs = [one.partition("=") for one in given]
    wrong = next((name for name, equals, _ in pairs if not equals), None)
    if wrong is not None:
        raise CommandError(f"Write a filter as NAME=VALUE, such as status=confirmed. {wrong!r} is not one.")
    return Filters.parse({name.strip(): value for name, _, value in pairs})


def _head() -> int:
    head = EventHead.objects.filter(pk=1).first()
    return head.number if head else 0


def _with_progress(scope: Scope, as_of: int, format: str) -> reports.Made:
    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Starting", total=1.0)

        def show(done: float, stage: str) -> None:
            progress.update(task, completed=done, description=stage)

        return reports.make(scope, as_of=as_of, format=format, show=show)
