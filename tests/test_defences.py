"""What stands around every page: tokens in forms, sessions that end, settings for production, a policy without exceptions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from claims import selectors
from tests.access_table import ACCOUNTS, DESK, REPORTS, REVIEW
from tests.markup import elements, inline, unfenced
from tests.test_access_matrix import WRITES

ROOT = Path(settings.BASE_DIR)
STANDALONE = {"claims/reports/report.html"}  # a report is one file, with its style in it
INLINE = re.compile(
    r"<style|\sstyle\s*=|<script(?![^>]*\bsrc=)|\son[a-z]+\s*=\s*[\"']|javascript:", re.IGNORECASE
)
HOUR = 3600


@pytest.fixture
def places(desk, story, claim, later_claim, evidence, viewer) -> dict[str, Any]:
    return {
        "desk": desk.slug, "story": story.pk, "article": claim.article_id, "claim": claim.pk, "later": later_claim.pk,
        "evidence": evidence.pk, "spare": evidence.pk, "user": viewer.pk, "key": "k", "uid": "u",
    }  # fmt: skip


def test_no_form_is_taken_without_its_token(places, administrator):
    """And the person reads why, with what to do next."""
    client = Client(enforce_csrf_checks=True)
    client.force_login(administrator)
    rows = [
        row for row in (*DESK, *REVIEW, *REPORTS, *ACCOUNTS) if row.post["administrator"] not in (404, 405)
    ]
    taken = []
    for row in rows:
        with CaptureQueriesContext(connection) as queries:
            answer = client.post(
                reverse(row.name, args=[places[noun] for noun in row.place.split()]), row.body
            )
        told = "This page was open too long" in answer.content.decode()
        if answer.status_code != 403 or not told or any(WRITES.match(query["sql"]) for query in queries):
            taken.append(row.name)
    assert taken == []
    assert len(rows) > 25


def test_the_api_takes_no_session_without_a_token(desk, reviewer):
    client = Client(enforce_csrf_checks=True)
    client.force_login(reviewer)
    answer = client.post(
        reverse("api:stories", args=["world"]), {"title": "Mine"}, content_type="application/json"
    )
    assert (answer.status_code, answer.json()["code"]) == (403, "permission_denied")
    assert "CSRF" in answer.json()["detail"]


def test_a_session_ends_by_itself(client, viewer):
    with time_machine.travel("2026-03-03 08:00:00", tick=False) as clock:
        client.force_login(viewer)
        assert client.get("/desks/world/").status_code == 200
        clock.shift(11 * HOUR)
        assert client.get("/desks/world/").status_code == 200
        clock.shift(1.1 * HOUR)
        assert client.get("/desks/world/").status_code == 302


def test_the_session_cookie_is_out_of_reach_for_scripts_and_other_sites(client, viewer):
    client.post(reverse("account_login"), {"login": "vera", "password": "correct horse battery"})
    cookie = client.cookies["sessionid"]
    assert cookie["httponly"]
    assert (cookie["samesite"], cookie["max-age"]) == ("Lax", 12 * HOUR)


def test_a_new_password_ends_the_other_sessions(client, viewer):
    client.force_login(viewer)
    other = Client()
    other.force_login(viewer)
    new = "a rather different battery"
    given = {"oldpassword": "correct horse battery", "password1": new, "password2": new}
    assert client.post(reverse("account_change_password"), given).status_code == 302
    assert client.get("/desks/world/").status_code == 200
    assert other.get("/desks/world/").status_code == 302


@pytest.mark.parametrize(
    "path, words", [("/", "Something broke on our side"), ("/api/desks/", "Something went wrong")]
)
def test_an_error_of_ours_is_fenced_and_says_nothing_of_its_cause(viewer, monkeypatch, path, words):
    def broken(user: Any) -> None:
        raise RuntimeError("the secret cause")

    client = Client(raise_request_exception=False)
    client.force_login(viewer)
    monkeypatch.setattr(selectors, "desks", broken)
    answer = client.get(path)
    assert (answer.status_code, unfenced(answer)) == (500, [])
    assert words in answer.content.decode()
    assert "secret cause" not in answer.content.decode()
    assert path != "/" or list(inline(elements(answer.content))) == []


@pytest.mark.parametrize("template", sorted((ROOT / "templates").rglob("*.html")), ids=lambda path: path.stem)
def test_no_template_writes_scripts_or_styles_into_the_page(template):
    name = template.relative_to(ROOT / "templates").as_posix()
    assert name in STANDALONE or not INLINE.findall(template.read_text(encoding="utf-8"))
