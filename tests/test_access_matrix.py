"""Who gets what at every address of the project; an address that is not in the table fails the first test."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, URLResolver, get_resolver

from claims.choices import Likeness, Relation, ReportFormat, Status
from claims.extraction.worth.model import shipped
from claims.models import Claim, Link, Membership, Suggestion, SumCheck, User
from claims.services import link_moves, report_runs
from claims.services.articles import request_run
from claims.services.desks import remove_member
from claims.services.evidence import Citation, add_evidence
from claims.services.reports import request_report
from claims.services.stories import open_story
from claims.services.verdicts import move_claim
from claims.services.weights import set_weights
from tests.access_table import API, DESK, DOOR, LINEAGE, REPORTS, REVIEW, ROLES, ROWS, SIGN_IN, Row
from tests.markup import elements, inline, is_html, unfenced

pytestmark = pytest.mark.access

WRITES = re.compile(r"^(INSERT|UPDATE|DELETE|REPLACE)\b(?!.*\bdjango_session\b)", re.IGNORECASE | re.DOTALL)
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="\w+"|"X-CSRFToken": "\w+"')
REFUSED = (401, 403, 404, 405, SIGN_IN, DOOR)
ARGUMENT = re.compile(r"<(?:\w+:)?\w+>|\(\?P<\w+>(?:[^()]|\([^()]*\))*\)")


def routes(resolver: URLResolver, before: str = "", space: str = "") -> Iterator[tuple[str, str]]:
    """Yield (URL name, else the route itself; the route) of every address, in order."""
    for one in resolver.url_patterns:
        route = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from routes(one, route, f"{one.namespace}:" if one.namespace else space)
        elif isinstance(one, URLPattern):
            yield (f"{space}{one.name}" if one.name else route), route


ROUTES: dict[str, str] = {}
for name, route in routes(get_resolver()):
    ROUTES.setdefault(name, route)


@pytest.fixture
def people(viewer, reviewer, lead, administrator, outsider, superuser, other_desk) -> dict[str, User | None]:
    stranger = other_desk.memberships.get(role="administrator").user
    cast = (None, viewer, reviewer, lead, administrator, outsider, stranger, superuser)
    return dict(zip(ROLES, cast, strict=True))


@pytest.fixture
def world(desk, story, claim, later_claim, evidence, reviewer, viewer, administrator) -> dict[str, Any]:
    """One of everything on the desk: the claim confirmed by evidence with a kept copy, the report made."""
    kept = Citation(
        citation="Bulletin 8", passage="64 persons", copy=b"<script>alert(1)</script>", copy_name="b.html"
    )
    piece = add_evidence(claim=claim, citation=kept, actor=reviewer)
    spare = add_evidence(
        claim=later_claim, citation=Citation(citation="A call", passage="60"), actor=reviewer
    )
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    run = request_run(article=claim.article, actor=reviewer)
    comparison = later_claim.article.comparisons.get()
    link = Link.objects.create(
        earlier=claim, later=later_claim, comparison=comparison, relation=Relation.REVISES, score=0.9
    )
    sumcheck = SumCheck.objects.create(
        article=later_claim.article, comparison=comparison, total=later_claim, figure=0, parts=[], arithmetic="60 = 61",
        consistent=False,
    )  # fmt: skip
    Suggestion.objects.create(
        article=claim.article,
        like=later_claim.article,
        kind=Likeness.SAME_DOCUMENT,
        score=0.9,
        reason="Alike.",
    )
    other_story = open_story(desk=desk, title="Ferry safety law", actor=reviewer)
    report = request_report(desk=desk, actor=reviewer, format=ReportFormat.HTML)
    report_runs.perform(report_id=report.pk)
    set_weights(desk=desk, weights=dict(shipped().weights), actor=administrator)
    return {
        "desk": desk.slug, "story": story.pk, "other_story": other_story.pk, "article": claim.article_id, "claim": claim.pk, "later": later_claim.pk,
        "later_article": later_claim.article_id, "link": link.pk, "stamp": link_moves.current(link).stamp,
        "comparison": comparison.pk, "sumcheck": sumcheck.pk,
        "evidence": piece.pk, "spare": spare.pk, "run": run.pk, "report": report.pk, "event": 1, "user": viewer.pk,
        "member": viewer.username, "membership": Membership.objects.get(user=administrator).pk,
        "key": "k", "uid": "u", "code": "stale", "app": "claims", "number": 1, "nothing": "nothing", "desk_row": desk.pk, "deskweights": desk.pk,
        "etag": f'{Claim.objects.get(pk=claim.pk).etag}, "article-{claim.article_id}-v{claim.article.version}", '
        f"{link_moves.current(link).etag}, {sumcheck.etag}",
    }  # fmt: skip


def address(row: Row, world: dict[str, Any]) -> str:
    """Put what the row names into its route."""
    values = iter([str(world[noun]) for noun in row.place.split()])
    route = ARGUMENT.sub(lambda _: next(values), ROUTES[row.name])
    return "/" + route.replace(".*", "nothing").translate(str.maketrans("", "", "^$"))


def send(client: Client, method: str, row: Row, world: dict[str, Any]) -> Any:
    """Send the row's request in a transaction that is taken back, with the cookies as they were."""
    cache.clear()  # the limits on strangers are tested in tests/api
    cookies = client.cookies.copy()
    body = {name: value.format(**world) for name, value in row.body.items()}
    json = {"content_type": "application/json", "headers": {"If-Match": world["etag"]}}
    options = json if row.name.startswith("api:") else {}
    with transaction.atomic():
        answer = (
            client.get(address(row, world))
            if method == "get"
            else client.post(address(row, world), body, **options)
        )
        transaction.set_rollback(True)
    client.cookies = cookies
    return answer


def outcome(answer: Any) -> int | str:
    where = answer.headers.get("Location", "")
    if answer.status_code == 302 and where.startswith("/accounts/login/?next="):
        return SIGN_IN
    if answer.status_code == 302 and where.startswith("/admin/login/?next="):
        return DOOR
    return answer.status_code


def as_role(people: dict[str, User | None], role: str) -> Client:
    client = Client()
    if (user := people[role]) is not None:
        client.force_login(user)
    return client


def test_the_table_holds_every_address():
    named = [row.name for row in ROWS]
    assert sorted(named) == sorted(ROUTES)


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("role", ROLES)
def test_each_role_is_answered_as_the_table_says(people, world, role, method):
    """And looking, or being refused, writes nothing."""
    client = as_role(people, role)
    wrong = []
    for row in ROWS:
        with CaptureQueriesContext(connection) as queries:
            answer = send(client, method, row, world)
        found, expected = outcome(answer), getattr(row, method)[role]
        if found != expected:
            wrong.append(f"{method} {row.name}: {found}, not {expected}")
        if (method == "get" or found in REFUSED) and any(WRITES.match(query["sql"]) for query in queries):
            wrong.append(f"{method} {row.name}: {found}, and wrote")
        wrong.extend(f"{method} {row.name}: {fault}" for fault in faults(row, answer))
    assert not wrong, "\n".join(wrong)


def faults(row: Row, answer: Any) -> Iterator[str]:
    yield from unfenced(answer)
    if row.name == "api:docs":
        return  # Swagger UI's own page writes a style into itself; claims/api/views/docs.py lets it
    if is_html(answer) and "attachment" not in answer.headers.get("Content-Disposition", ""):
        yield from inline(elements(answer.content))


@pytest.mark.parametrize("method", ["put", "patch", "delete"])
def test_pages_take_no_other_method(people, world, method):
    client = as_role(people, "administrator")
    rows = [*DESK, *REVIEW, *LINEAGE, *REPORTS]
    codes = {row.name: getattr(client, method)(address(row, world)).status_code for row in rows}
    assert set(codes.values()) == {405}


def test_what_is_on_another_desk_looks_like_what_is_nowhere(people, world):
    """Numbers can be guessed: the answer must not tell whether there is something behind one."""
    client = as_role(people, "outsider")
    numbers = {noun: 987654 for noun, value in world.items() if isinstance(value, int)}
    nowhere = {**world, **numbers, "desk": "no-such-desk"}
    told = []
    for row in (row for row in ROWS if row.place):
        for method in ("get", "post"):
            there, away = send(client, method, row, world), send(client, method, row, nowhere)
            if outcome(there) == 404 and wording(there, row, world) != wording(away, row, nowhere):
                told.append(f"{method} {row.name}")
    assert told == []


def wording(answer: Any, row: Row, world: dict[str, Any]) -> tuple[int, str]:
    text = TOKEN.sub("", answer.content.decode())
    return answer.status_code, text.replace(address(row, world), "")


@pytest.mark.parametrize("gone", ["removed", "closed"])
def test_somebody_who_left_finds_nothing(people, world, desk, administrator, viewer, gone):
    client = as_role(people, "viewer")
    if gone == "removed":
        remove_member(desk=desk, user=viewer, actor=administrator)
    else:
        User.objects.filter(pk=viewer.pk).update(is_active=False)
    expected = {"removed": {404}, "closed": {SIGN_IN, 401}}[gone]
    rows = [
        row
        for row in [*DESK, *REVIEW, *LINEAGE, *REPORTS, *API]
        if row.get["viewer"] == 200 and row.get["outsider"] == 404
    ]
    assert {outcome(send(client, "get", row, world)) for row in rows} == expected
