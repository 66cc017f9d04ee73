"""Requests that no form of ours sends: bodies of the wrong kind, fields twice, no token, a strange charset."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from claims.choices import Status
from claims.models import Claim, User
from tests.access_table import DESK, REPORTS, REVIEW, Row

pytestmark = pytest.mark.slow

PAGES = [row for row in (*DESK, *REVIEW, *REPORTS) if row.post["superuser"] != 405]
FORM = "application/x-www-form-urlencoded"
BOUNDED = "multipart/form-data; boundary=x"
BODIES = {
    "nothing": (b"", FORM),
    "no kind": (b"a=b", ""),
    "JSON": (b'{"version": 1, "to": "withdrawn"}', "application/json"),
    "plain": (b"version=1", "text/plain"),
    "not UTF-8": (b"reason=\xff\xfe&title=\xc3\x28&text=%ed%a0%80&version=%00&words=%ff&note=%80", FORM),
    "half an escape": (b"reason=%&title=%u0041&version=%1&=&&;", FORM),
    "no boundary": (b"--x\r\n\r\n", "multipart/form-data"),
    "cut short": (b'--x\r\nContent-Disposition: form-data; name="title"\r\n\r\nab', BOUNDED),
    "no name": (b"--x\r\nContent-Disposition: form-data\r\n\r\nab\r\n--x--\r\n", BOUNDED),
    "a file for a word": (
        b'--x\r\nContent-Disposition: form-data; name="title"; filename="a"\r\n\r\nab\r\n--x--\r\n', BOUNDED,
    ),
    "not base64": (
        b'--x\r\nContent-Disposition: form-data; name="title"\r\nContent-Transfer-Encoding: base64\r\n\r\n%\r\n--x--\r\n',
        BOUNDED,
    ),
    "many fields": (b"&".join(b"f%d=1" % number for number in range(1001)), FORM),
    "too much": (b"text=" + b"a" * (13 * 1024 * 1024), FORM),
    "an unknown charset": (b"title=ab", f"{FORM}; charset=klingon"),
    "two bytes a letter": ("title=ab".encode("utf-16"), f"{FORM}; charset=utf-16"),
}  # fmt: skip


@pytest.fixture
def root(superuser: User) -> Client:
    client = Client(raise_request_exception=False)
    client.force_login(superuser)
    return client


@pytest.fixture
def world(desk, story, claim, evidence, later_claim, reviewer, viewer) -> dict[str, Any]:
    return {
        "desk": desk.slug, "story": story.pk, "article": claim.article_id, "claim": claim.pk, "later": later_claim.pk,
        "evidence": evidence.pk, "spare": evidence.pk, "user": viewer.pk,
    }  # fmt: skip


def address(row: Row, world: dict[str, Any]) -> str:
    return reverse(row.name, args=[world[noun] for noun in row.place.split()])


@pytest.mark.parametrize("body, kind", BODIES.values(), ids=BODIES)
def test_a_body_that_no_form_sends_is_refused_in_words(root, world, body, kind):
    before = Claim.objects.values_list("pk", "version", "status")
    stood = list(before)
    wrong = []
    for row in PAGES:
        answer = root.generic("POST", address(row, world), body, content_type=kind)
        if answer.status_code >= 500:
            wrong.append(f"{row.name}: {answer.status_code}")
    assert not wrong
    assert list(before) == stood


def test_of_a_field_sent_twice_the_last_counts(root, claim):
    body = "version=9&version=1&to=confirmed&to=withdrawn&reason=&reason=Marked+twice."
    answer = root.post(reverse("claim_move", args=[claim.pk]), body, content_type=FORM)
    claim.refresh_from_db()
    assert (answer.status_code, claim.status, claim.reason) == (302, Status.WITHDRAWN, "Marked twice.")


@pytest.mark.parametrize("length, code", [(5000, 302), (5001, 422)])
def test_a_reason_has_at_most_5000_characters(root, claim, evidence, length, code):
    reason = "é" * length
    answer = root.post(
        reverse("claim_move", args=[claim.pk]), {"version": 1, "to": "disputed", "reason": reason}
    )
    assert answer.status_code == code
    if code == 422:
        assert reason in answer.content.decode()  # nothing that was typed is lost


def test_a_long_reason_for_removing_evidence_is_refused(root, evidence):
    answer = root.post(reverse("evidence_remove", args=[evidence.pk]), {"reason": "a" * 5001})
    assert answer.status_code == 422
    assert "at most 5,000 characters" in answer.content.decode()
