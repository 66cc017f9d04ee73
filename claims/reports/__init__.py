"""Reports: what people decided, with everything behind it, as of one event of the history.

A report holds nothing that the moment of its making decides: made again for the same event it has the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from claims.choices import ReportFormat
from claims.reports import csv, html, json, rows
from claims.reports.contents import Contents
from claims.reports.scope import Scope

WRITERS: dict[str, Callable[[Contents], bytes]] = {
    ReportFormat.HTML: html.write,
    ReportFormat.CSV: csv.write,
    ReportFormat.JSON: json.write,
}


@dataclass(frozen=True, slots=True)
class Made:
    """A report's file, how many claims it tells, and what it was written from."""

    data: bytes
    claims: int
    contents: Contents


def make(
    scope: Scope,
    *,
    as_of: int,
    format: str,
    show: rows.Show = lambda progress, stage: None,
    people: Mapping[int, str] | None = None,
) -> Made:
    """Make the report on `scope` as of event number `as_of`, as a file of `format` (a ReportFormat).

    `show` hears the progress (0..1) and stage; `people` fixes the names of accounts. Raises Refusal when the scope or the
    event did not exist.
    """
    contents = rows.gather(scope, as_of=as_of, show=show, people=people)
    show(0.8, "Writing the file")
    return Made(WRITERS[format](contents), len(contents.claims), contents)
