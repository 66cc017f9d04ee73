"""The pages that say what went wrong."""

from __future__ import annotations

import pytest
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.test import Client
from django.views.defaults import bad_request, permission_denied, server_error
from pytest_django.asserts import assertContains

pytestmark = pytest.mark.django_db


def test_a_missing_page_says_what_to_do(client):
    answer = client.get("/no/such/page/")
    assertContains(answer, "There is nothing here", status_code=404)


def test_a_broken_page_needs_nothing_that_could_break_too():
    answer = server_error(HttpRequest())
    assert answer.status_code == 500
    assert b"Something broke on our side" in answer.content


def test_a_refused_page_gives_the_reason(rf, reviewer):
    request = rf.get("/")
    request.user = reviewer
    answer = permission_denied(request, Exception("Only leads can do that."))
    assert b"Only leads can do that." in answer.content


def test_an_unreadable_request_says_so(rf):
    assert b"could not be read" in bad_request(rf.get("/"), Exception()).content


def test_a_page_that_was_open_too_long_says_so(reviewer):
    browser = Client(enforce_csrf_checks=True)
    browser.force_login(reviewer)
    assertContains(browser.post("/accounts/logout/"), "This page was open too long", status_code=403)


def test_no_page_carries_a_script_or_style_of_its_own(client, reviewer, claim):
    client.force_login(reviewer)
    html = client.get(f"/articles/{claim.article_id}/").content.decode()
    assert "<style" not in html
    assert " style=" not in html
    assert " onclick=" not in html
    assert html.count("<script") == html.count("<script src=") + html.count('<script type="module" src=')


def test_the_frame_stands_without_anybody_signed_in():
    assert "Sign in" in render_to_string("base.html", {})
