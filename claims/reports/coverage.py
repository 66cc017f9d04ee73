"""Which reports state a claim as true or open: read from the history of the claim's article, not from the reports' files."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from claims import history
from claims.choices import Status
from claims.models import Claim, Event
from claims.reports.chronicle import Chronicle
from claims.reports.rows import covered
from claims.reports.scope import Scope

TAKEN_BACK = (Status.SUPERSEDED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Made:
    """A report by its number: what it covers, and the number of the last event that it takes in."""

    id: int
    scope: Scope
    as_of: int


def stating(claim: Claim, reports: Iterable[Made]) -> set[int]:
    """Return the numbers of those `reports` that state the claim.

    A report that tells it as superseded or withdrawn does not. One query, and one fold however many reports there are.
    """
    made = sorted(reports, key=lambda one: one.as_of)
    if not made:
        return set()
    bodies = _bodies(claim, until=made[-1].as_of)
    chronicle, ahead, found = Chronicle(), deque(body["number"] for body in bodies), set()
    moments = history.fold_along(chronicle.watch(bodies))
    for report in made:
        while ahead and ahead[0] <= report.as_of:
            ahead.popleft()
            chronicle.claims = next(moments)
        if _states(report, chronicle, chronicle.claims.get(claim.pk)):
            found.add(report.id)
    return found


def _states(report: Made, chronicle: Chronicle, state: history.State | None) -> bool:
    return state is not None and state["status"] not in TAKEN_BACK and covered(chronicle, report.scope, state)


def _bodies(claim: Claim, *, until: int) -> list[Mapping[str, Any]]:
    """Return what the history says of the claim and its article, without the article's other claims."""
    events = Event.objects.filter(article_id=claim.article_id, number__lte=until).order_by("number")
    bodies = (json.loads(body) for body in events.values_list("body", flat=True))
    return [_narrowed(body, claim.pk) for body in bodies if body["claim"] in (None, claim.pk)]


def _narrowed(body: dict[str, Any], claim: int) -> dict[str, Any]:
    found = body["after"].get("claims")
    if found is not None:
        body["after"] = {**body["after"], "claims": [one for one in found if one["id"] == claim]}
    return body
