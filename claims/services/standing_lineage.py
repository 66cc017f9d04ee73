"""Comparing today's links, sums and stale reports with what the history tells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from claims.history import LINK, State, canonical
from claims.models import Link, Report, SumCheck
from claims.reports.chronicle import Chronicle
from claims.services.findings import Finding, differs, moment

CHUNK = 500
COLUMN = {"earlier": "earlier_id", "later": "later_id"}
DECIDED = ("decided_by_id", "decided_at")


def compare(chronicle: Chronicle) -> Iterator[Finding]:
    """Yield every difference between the tables of lineage and the folded history of all desks."""
    yield from _links(chronicle.links)
    yield from _meant(chronicle.meant)
    yield from _sums(chronicle)
    yield from _dismissed(chronicle.dismissed)
    yield from _stale(chronicle)


def _links(states: Mapping[int, State]) -> Iterator[Finding]:
    told = dict(states)
    columns = {name: COLUMN.get(name, name) for name in LINK}
    rows = Link.objects.order_by("pk").values("id", *columns.values(), *DECIDED)
    for row in rows.iterator(chunk_size=CHUNK):
        state, where = told.pop(row["id"], None), f"link {row['id']}"
        if state is None:
            yield Finding(where, "No event tells of it.")
            continue
        for name, column in columns.items():
            if state.get(name) != row[column]:
                yield differs(where, name, state.get(name), row[column])
        yield from _decider(where, state["decided"] or {}, row)
    for missing in told:
        yield Finding(f"link {missing}", "The history tells of it, but it is gone.")


def _decider(where: str, told: Mapping[str, Any], row: Mapping[str, Any]) -> Iterator[Finding]:
    if moment(told.get("at")) != row["decided_at"]:
        yield differs(where, "decided_at", told.get("at"), row["decided_at"])
    # An account that was erased leaves no name behind; the history keeps its number.
    if row["decided_by_id"] is not None and row["decided_by_id"] != told.get("by"):
        yield differs(where, "decided_by", told.get("by"), row["decided_by_id"])


def _meant(states: Mapping[int, State]) -> Iterator[Finding]:
    told = dict(states)
    rows = Link.objects.order_by("pk").values_list("id", "differs_by", "differs_at", "differs_note")
    for number, by, at, note in rows.iterator(chunk_size=CHUNK):
        state, where = told.pop(number, {}), f"link {number}"
        yield from _decider(where, state, {"decided_by_id": by, "decided_at": at})
        if note != state.get("note", ""):
            yield differs(where, "note", state.get("note", ""), note)
    for missing in told:
        yield Finding(
            f"link {missing}", "The history tells that its verdicts are meant to differ, but it is gone."
        )


def _sums(chronicle: Chronicle) -> Iterator[Finding]:
    told = {f"article {number}": sums for number, sums in chronicle.sums.items()}
    told |= {f"story {number}": sums for number, sums in chronicle.story_sums.items()}
    now: dict[str, list[Mapping[str, Any]]] = {}
    for one in SumCheck.objects.filter(gone=False).order_by("pk").iterator(chunk_size=CHUNK):
        where = f"story {one.story_id}" if one.story_id else f"article {one.article_id}"
        now.setdefault(where, []).append(one.as_dict())
    for where in sorted({*told, *now}):
        kept, found = (sorted(sums.get(where, []), key=canonical) for sums in (told, now))
        if kept != found:
            yield differs(where, "sums", kept, found)


def _dismissed(states: Mapping[str, State]) -> Iterator[Finding]:
    told = dict(states)
    for one in SumCheck.objects.order_by("pk").iterator(chunk_size=CHUNK):
        state, where = told.pop(canonical(one.as_dict()), None), f"sum {one.pk}"
        row = {"decided_by_id": one.dismissed_by_id, "decided_at": one.dismissed_at}
        yield from _decider(where, state or {}, row)
        if one.note != (state or {}).get("note", ""):
            yield differs(where, "note", (state or {}).get("note", ""), one.note)
    for missing in told:
        yield Finding("sums", f"The history tells that a flag was dismissed, but its sum is gone: {missing}")


def _stale(chronicle: Chronicle) -> Iterator[Finding]:
    for report in Report.objects.order_by("pk").iterator(chunk_size=CHUNK):
        where = f"report {report.pk}"
        overtaken = sorted((event, claim) for claim, event in chronicle.overtaken.get(report.pk, {}).items())
        stopped = sorted((event, one) for one, event in chronicle.stopped.get(report.pk, {}).items())
        first = min((event for event, _ in (*overtaken, *stopped)), default=None)
        now = [(one["event"], one["claim"]) for one in report.overtaken]
        if overtaken != now or report.stale_event != first:
            yield differs(where, "overtaken claims", overtaken, now)
        now = [(one["event"], one["article"]) for one in report.stopped]
        if stopped != now:
            yield differs(where, "stopped articles", stopped, now)
