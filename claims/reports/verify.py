"""Proving a report that somebody holds: make it again as of its event, and compare.

The file itself says what it covers. Names of people are not part of the history, so they are taken from the file, and any
that are not today's are named.
"""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claims import reports
from claims.choices import ReportFormat, Verb
from claims.models import Event, User
from claims.reports import chronicle
from claims.reports.contents import SCHEMA_VERSION, WRITER_VERSION
from claims.reports.csv import BOM
from claims.reports.scope import MAX_ID, Scope
from claims.workflow import Refusal

HTML_HEADER = re.compile(r'<script id="report-header" type="application/json">(.*?)</script>', re.DOTALL)
READABLE = range(1, SCHEMA_VERSION + 1)
CHANGED = "The file is not what Stet writes for these contents: somebody changed it."
OTHER_WRITER = (
    "Another version of Stet wrote this file, and the history does not name it. Its contents may be true, but its layout "
    "cannot be compared: verify it with that version."
)


@dataclass(frozen=True, slots=True)
class Proof:
    """What verifying found: `wrong` says what does not hold (empty: proven), `notes` what a person should know."""

    as_of: int
    head: str
    wrong: tuple[str, ...]
    notes: tuple[str, ...]


def verify(data: bytes) -> Proof:
    """Check a report's file against the history. Raises Refusal when it is not a report, or covers what is not there."""
    format, header = read_header(data)
    as_of, printed = _as_of(header), str(header.get("head"))
    head, _ = chronicle.head_at(as_of)
    people = _people(header)
    made = reports.make(Scope.from_dict(header.get("scope") or {}), as_of=as_of, format=format, people=people)
    same_writer = header.get("writer_version") == WRITER_VERSION
    wrong = []
    if printed != head:
        wrong.append(f"The report prints another hash for event {as_of} than the history has ({head}).")
    if same_writer and header.get("contents_sha256") != made.contents.header()["contents_sha256"]:
        wrong.append("The history tells other contents than the report prints.")
    elif made.data != data and not _recorded(data):
        wrong.append(CHANGED if same_writer else OTHER_WRITER)
    return Proof(as_of, head, tuple(wrong), tuple(_about_names(people)))


def verify_against(scope: Scope, *, as_of: int, head: str, format: str, data: bytes) -> Proof:
    """Check a stored report's file against what the desk was asked for: the way for a CSV without a row to say it itself."""
    now, _ = chronicle.head_at(as_of)
    wrong = (
        []
        if now == head
        else [f"The report names another hash for event {as_of} than the history has ({now})."]
    )
    if reports.make(scope, as_of=as_of, format=format).data != data:
        wrong.append(CHANGED)
    return Proof(as_of, now, tuple(wrong), ())


def read_header(data: bytes) -> tuple[str, dict[str, Any]]:
    """Return a file's format and what it says about itself. Raises Refusal when it is not a report of Stet."""
    try:
        format, header = _find_header(data.decode())
    except ValueError as unreadable:
        raise Refusal("This file is not a report that Stet made.", code="not_a_report") from unreadable
    if not isinstance(header, dict) or header.get("schema_version") not in READABLE:
        raise Refusal("This file is not a report that this version of Stet can read.", code="not_a_report")
    return format, header


def _find_header(text: str) -> tuple[str, Any]:
    if text.startswith(BOM):
        return ReportFormat.CSV.value, _csv_header(text.removeprefix(BOM))
    if found := HTML_HEADER.search(text):
        return ReportFormat.HTML.value, json.loads(found[1])
    return ReportFormat.JSON.value, json.loads(text)


def _csv_header(text: str) -> Any:
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))  # a claim's history may be a long cell
    try:
        first = next(csv.DictReader(io.StringIO(text, newline="")), None)
    except csv.Error as broken:
        raise ValueError(str(broken)) from broken
    if first is None:
        raise Refusal(
            "This CSV has no claims, so it does not say what it covers. Verify the report by its number instead.",
            code="empty",
        )
    return json.loads(first.get("report") or "")


def _as_of(header: Mapping[str, Any]) -> int:
    as_of = header.get("as_of")
    if not isinstance(as_of, int) or isinstance(as_of, bool) or not 0 <= as_of < MAX_ID:
        raise Refusal("The report does not say as of which event it was made.", code="as_of")
    return as_of


def _people(header: Mapping[str, Any]) -> dict[int, str]:
    try:
        people = {int(number): str(name) for number, name in (header.get("people") or {}).items()}
    except (AttributeError, ValueError) as broken:
        raise Refusal("The report's list of people cannot be read.", code="people") from broken
    if not all(0 < number < MAX_ID for number in people):
        raise Refusal("The report's list of people cannot be read.", code="people")
    return people


def _about_names(people: Mapping[int, str]) -> list[str]:
    today = {user.pk: user.label for user in User.objects.filter(pk__in=people)}
    return [
        f"Account {number} is printed as {name!r}; today it is {today.get(number, 'gone')!r}. Names are not part of the history."
        for number, name in people.items()
        if today.get(number) != name
    ]


def _recorded(data: bytes) -> bool:
    """Tell whether the history says that this very file was made: then no layout needs to be written again."""
    sha256 = hashlib.sha256(data).hexdigest()
    done = Event.objects.filter(verb=Verb.REPORT_DONE, body__contains=f'"file_sha256":"{sha256}"')
    return done.exists()
