"""Who may do what: one row per operation, one column per role. Every row is sent as a request that would succeed."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import resolve

from claims.api.urls import urlpatterns
from claims.models import Event

pytestmark = pytest.mark.access

MEMBER = ("viewer", "reviewer", "lead", "administrator")
REVIEWER = ("reviewer", "lead", "administrator")
LEAD = ("lead", "administrator")
ADMINISTRATOR = ("administrator",)
TEXT = "The bridge at Marn closed at noon, the council said. Two lorries were left on it, according to the police."

# method, address, body, who may, the answer for those who may
ROWS = [
    ("get", "/api/desks/{desk}/", None, MEMBER, 200),
    ("get", "/api/desks/{desk}/members/", None, MEMBER, 200),
    ("put", "/api/desks/{desk}/members/{member}/", {"role": "lead"}, ADMINISTRATOR, 200),
    ("delete", "/api/desks/{desk}/members/{member}/", None, ADMINISTRATOR, 204),
    ("get", "/api/desks/{desk}/stories/", None, MEMBER, 200),
    ("post", "/api/desks/{desk}/stories/", {"title": "Marn bridge"}, REVIEWER, 201),
    ("get", "/api/stories/{story}/", None, MEMBER, 200),
    ("patch", "/api/stories/{story}/", {"title": "Orla strait"}, LEAD, 200),
    ("post", "/api/stories/{story}/merge/", {"into": "{other_story}"}, LEAD, 200),
    ("post", "/api/stories/{story}/split/", {"articles": ["{later_article}"], "title": "Rescue"}, LEAD, 201),
    ("get", "/api/desks/{desk}/articles/", None, MEMBER, 200),
    ("post", "/api/desks/{desk}/articles/", {"text": TEXT}, REVIEWER, 201),
    ("get", "/api/articles/{article}/", None, MEMBER, 200),
    ("patch", "/api/articles/{article}/", {"outlet": "Orla Post"}, REVIEWER, 200),
    ("post", "/api/articles/{article}/move/", {"new_story": "The Linnet"}, REVIEWER, 200),
    ("get", "/api/articles/{article}/placing/", None, MEMBER, 200),
    ("post", "/api/articles/{article}/placing/", {"answer": "keep"}, REVIEWER, 409),  # nothing is suggested
    ("get", "/api/articles/{article}/original/", None, MEMBER, 200),
    ("get", "/api/desks/{desk}/runs/", None, MEMBER, 200),
    ("get", "/api/articles/{article}/runs/", None, MEMBER, 200),
    ("post", "/api/articles/{article}/runs/", None, REVIEWER, 409),  # one is under way already
    ("get", "/api/runs/{run}/", None, MEMBER, 200),
    ("get", "/api/desks/{desk}/comparisons/", None, MEMBER, 200),
    ("get", "/api/articles/{later_article}/comparisons/", None, MEMBER, 200),
    ("post", "/api/articles/{later_article}/comparisons/", None, REVIEWER, 409),  # one is under way already
    ("get", "/api/comparisons/{comparison}/", None, MEMBER, 200),
    ("get", "/api/desks/{desk}/links/", None, MEMBER, 200),
    ("get", "/api/sums/{sum}/", None, MEMBER, 200),
    ("post", "/api/sums/{sum}/dismiss/", {"reason": "Two counts."}, REVIEWER, 200),
    ("post", "/api/sums/{sum}/reopen/", None, REVIEWER, 409),  # nobody dismissed its flag
    ("get", "/api/links/{link}/", None, MEMBER, 200),
    ("post", "/api/links/{link}/accept/", {"reason": "Counted again."}, REVIEWER, 200),
    ("post", "/api/links/{link}/reject/", None, REVIEWER, 200),
    ("post", "/api/links/{link}/reopen/", None, REVIEWER, 409),  # nobody decided yet
    ("post", "/api/links/{link}/differ/", None, REVIEWER, 409),  # not decided differently
    ("post", "/api/links/{link}/flag/", None, REVIEWER, 409),  # nobody said that it is meant
    ("post", "/api/links/{link}/carry/", None, REVIEWER, 409),  # no verdict to take over
    ("get", "/api/articles/{later_article}/carryover/", None, MEMBER, 200),
    ("post", "/api/articles/{later_article}/carryover/", None, REVIEWER, 200),
    ("get", "/api/desks/{desk}/sums/", None, MEMBER, 200),
    ("get", "/api/claims/{claim}/ripple/", None, MEMBER, 200),
    ("get", "/api/desks/{desk}/claims/", None, MEMBER, 200),
    ("get", "/api/articles/{article}/claims/", None, MEMBER, 200),
    ("post", "/api/articles/{article}/claims/", {"start": 0, "end": 12}, REVIEWER, 201),
    ("get", "/api/claims/{claim}/", None, MEMBER, 200),
    ("patch", "/api/claims/{claim}/", {"start": 0, "end": 12}, REVIEWER, 200),
    ("post", "/api/claims/{claim}/verdict/", {"status": "confirmed"}, REVIEWER, 200),
    ("post", "/api/claims/{claim}/undo/", None, REVIEWER, 409),  # nothing to undo yet
    ("post", "/api/claims/{claim}/notes/", {"note": "Rang the harbour office."}, REVIEWER, 201),
    ("get", "/api/claims/{claim}/history/", None, MEMBER, 200),
    ("get", "/api/claims/{claim}/superseding/?q=rescued", None, MEMBER, 200),
    ("get", "/api/claims/{claim}/evidence/", None, MEMBER, 200),
    ("post", "/api/claims/{claim}/evidence/", {"citation": "Log, page 3", "passage": "63"}, REVIEWER, 201),
    ("get", "/api/claims/{later}/evidence/reusable/", None, MEMBER, 200),
    ("post", "/api/claims/{later}/evidence/{evidence}/reuse/", None, REVIEWER, 201),
    ("get", "/api/evidence/{evidence}/", None, MEMBER, 200),
    ("post", "/api/evidence/{evidence}/remove/", {"reason": "Wrong bulletin."}, REVIEWER, 200),
    ("get", "/api/evidence/{evidence}/copy/", None, (), 404),  # no copy was kept
    ("get", "/api/desks/{desk}/events/", None, MEMBER, 200),
    ("get", "/api/events/{event}/", None, MEMBER, 200),
    ("get", "/api/desks/{desk}/reports/", None, MEMBER, 200),
    ("post", "/api/desks/{desk}/reports/", {"format": "csv"}, MEMBER, 201),
    ("get", "/api/reports/{report}/", None, MEMBER, 200),
    ("get", "/api/reports/{report}/download/", None, MEMBER, 409),  # not made yet
]
NAMES = [f"{method.upper()} {address}" for method, address, *_ in ROWS]
WRITES = [row for row in ROWS if row[0] != "get" and "viewer" not in row[3]]


def filled(body: Any, places: dict[str, Any]) -> Any:
    """Put what stands for the names into the words of a body."""
    if isinstance(body, str):
        return body.format(**places)
    if isinstance(body, list):
        return [filled(one, places) for one in body]
    return {name: filled(one, places) for name, one in body.items()} if isinstance(body, dict) else body


def send(client: Any, row: tuple[Any, ...], places: dict[str, Any]) -> Any:
    method, address, body, *_ = row
    noun = {"/api/articles": "article", "/api/links": "link", "/api/sums": "sum"}.get(
        "/".join(address.split("/")[:3]), "claim"
    )
    call = getattr(client, method)
    return call(
        address.format(**places),
        filled(body, places),
        format="json",
        headers={"If-Match": places[f"{noun}_etag"]},
    )


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
@pytest.mark.parametrize("role", MEMBER)
def test_each_role_may_do_what_the_table_says(request, client_for, places, row, role):
    answer = send(client_for(request.getfixturevalue(role)), row, places)
    expected = row[4] if role in row[3] or not row[3] else 403
    assert answer.status_code == expected, answer.content


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_a_stranger_is_asked_to_sign_in(anonymous, places, row):
    answer = send(anonymous, row, places)
    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, "Token")


@pytest.mark.parametrize("row", ROWS, ids=NAMES)
def test_an_outsider_finds_nothing(client_for, outsider, places, row):
    answer = send(client_for(outsider), row, places)
    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


@pytest.mark.parametrize("row", WRITES, ids=[NAMES[ROWS.index(row)] for row in WRITES])
def test_a_role_that_is_too_weak_changes_nothing(client_for, viewer, places, row):
    before = Event.objects.count()
    answer = send(client_for(viewer), row, places)
    assert answer.json()["code"] == "role"
    assert Event.objects.count() == before


def test_the_table_misses_no_operation():
    named = {pattern.name for pattern in urlpatterns}
    apart = {"root", "schema", "docs", "problem", "token", "whoami", "desks", "nothing"}
    places = dict.fromkeys(
        (
            "story",
            "article",
            "run",
            "claim",
            "later",
            "evidence",
            "report",
            "event",
            "link",
            "sum",
            "comparison",
            "later_article",
        ),
        1,
    )
    addresses = [row[1].split("?")[0].format(desk="d", member="m", **places) for row in ROWS]
    assert {resolve(address).url_name for address in addresses} == named - apart
