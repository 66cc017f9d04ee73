"""Which reports state a claim, or an article's claims, as true or open: read from the history, not from the reports' files."""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from claims import history
from claims.choices import Status
from claims.ingest.item import STOPPED
from claims.models import Article, Claim, Event
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
    return _which(
        lambda until: _bodies(claim, until=until),
        reports,
        lambda report, chronicle: _states(report, chronicle, chronicle.claims.get(claim.pk)),
    )


def telling(article: Article, reports: Iterable[Made]) -> set[int]:
    """Return the numbers of those `reports` that state any claim of the article and do not say that it must not be used.

    One query, and one fold however many reports there are.
    """

    def tells(report: Made, chronicle: Chronicle) -> bool:
        if chronicle.articles.get(article.pk, {}).get("pub_status") in STOPPED:
            return False
        return any(_states(report, chronicle, state) for state in chronicle.claims.values())

    return _which(lambda until: _of_article(article.pk, until), reports, tells)


def _which(
    bodies_until: Callable[[int], Sequence[Mapping[str, Any]]],
    reports: Iterable[Made],
    holds: Callable[[Made, Chronicle], bool],
) -> set[int]:
    """Fold the bodies once, and ask of each report at its own moment whether it `holds`."""
    made = sorted(reports, key=lambda one: one.as_of)
    if not made:
        return set()
    bodies = bodies_until(made[-1].as_of)
    chronicle, ahead, found = Chronicle(), deque(body["number"] for body in bodies), set()
    moments = history.fold_along(chronicle.watch(bodies))
    for report in made:
        while ahead and ahead[0] <= report.as_of:
            ahead.popleft()
            chronicle.claims = next(moments)
        if holds(report, chronicle):
            found.add(report.id)
    return found


def _states(report: Made, chronicle: Chronicle, state: history.State | None) -> bool:
    return state is not None and state["status"] not in TAKEN_BACK and covered(chronicle, report.scope, state)


def _bodies(claim: Claim, *, until: int) -> list[Mapping[str, Any]]:
    """Return what the history says of the claim and its article, without the article's other claims."""
    bodies = _of_article(claim.article_id, until)
    return [_narrowed(body, claim.pk) for body in bodies if body["claim"] in (None, claim.pk)]


def _of_article(article: int, until: int) -> list[dict[str, Any]]:
    events = Event.objects.filter(article_id=article, number__lte=until).order_by("number")
    return [json.loads(body) for body in events.values_list("body", flat=True)]


def _narrowed(body: dict[str, Any], claim: int) -> dict[str, Any]:
    found = body["after"].get("claims")
    if found is not None:
        body["after"] = {**body["after"], "claims": [one for one in found if one["id"] == claim]}
    return body
