"""A name that means nothing is refused: who misspells a filter must not get everything."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.models import Article, Report
from tests.api.test_problems import problem_of
from tests.conftest import EVENING, NOON


@pytest.mark.parametrize(
    ("room", "query"),
    [
        ("claims", "statsu=disputed"),
        ("claims", "desk=world"),
        ("articles", "limit=5"),
        ("events", "since=3"),
        ("links", "ordering=score"),
        ("members", "role=lead"),
    ],
)
def test_a_parameter_that_the_list_does_not_know(api, desk, claim, room, query):
    problem = problem_of(api.get(f"/api/desks/{desk.slug}/{room}/?{query}"), 400, "invalid")
    assert problem["errors"][0]["field"] == query.split("=")[0]
    assert "`page_size`" in problem["detail"]


def test_those_that_a_list_knows_are_taken(api, desk, claim):
    assert (
        api.get(
            f"/api/desks/{desk.slug}/claims/?status=unreviewed&sort=newest&page_size=5&page=1"
        ).status_code
        == 200
    )
    assert api.get(f"/api/claims/{claim.pk}/superseding/?q=more&page=1").status_code == 200


def test_a_report_with_a_filter_that_does_not_exist_is_not_a_report_of_everything(api, desk):
    for body, field in (
        ({"format": "csv", "filters": {"statsu": "disputed"}}, "filters.statsu"),
        ({"format": "csv", "status": "disputed"}, "status"),
        ({"format": "csv", "as_of": 1}, "as_of"),
    ):
        problem = problem_of(
            api.post(f"/api/desks/{desk.slug}/reports/", body, format="json"), 400, "invalid"
        )
        assert problem["errors"][0]["field"] == field
    assert not Report.objects.exists()


def test_a_misspelt_detail_and_a_changed_text_are_refused(api, desk, article):
    body = {"text": EVENING, "publishd_at": "2026-03-03T12:05:00Z"}
    problem = problem_of(api.post(f"/api/desks/{desk.slug}/articles/", body, format="json"), 400, "invalid")
    assert "`published_at`" in problem["detail"]
    where = f"/api/articles/{article.pk}/"
    headers = {"If-Match": api.get(where)["ETag"]}
    problem_of(api.patch(where, {"text": EVENING}, format="json", headers=headers), 400, "invalid")
    assert Article.objects.get() == article


def test_of_two_files_in_one_form_none_is_lost(api, desk):
    files = [
        SimpleUploadedFile("noon.txt", NOON.encode()),
        SimpleUploadedFile("evening.txt", EVENING.encode()),
    ]
    answer = api.post(f"/api/desks/{desk.slug}/articles/", {"file": files}, format="multipart")
    problem = problem_of(answer, 400, "invalid")
    assert (problem["errors"][0]["field"], "once" in problem["detail"]) == ("file", True)
    assert not Article.objects.exists()


def test_a_form_of_a_page_sends_its_csrf_token_along(api, desk):
    file = SimpleUploadedFile("noon.txt", NOON.encode())
    body = {"file": file, "csrfmiddlewaretoken": "x"}
    assert api.post(f"/api/desks/{desk.slug}/articles/", body, format="multipart").status_code == 201


@pytest.mark.parametrize("size", ["abc", "0", "-5", "1.5", "٥", "0" * 30])
def test_a_page_size_that_is_none_is_refused_by_name(api, desk, size):
    answer = api.get(f"/api/desks/{desk.slug}/claims/", {"page_size": size})
    problem = problem_of(answer, 400, "invalid")
    assert problem["errors"] == [{"field": "page_size", "detail": "Use a whole number from 1 to 200."}]


@pytest.mark.parametrize("size", ["", "1", "200", "5000", "9" * 40])
def test_a_page_holds_at_most_two_hundred_rows(api, desk, claim, size):
    assert api.get(f"/api/desks/{desk.slug}/claims/", {"page_size": size}).status_code == 200


@pytest.mark.parametrize("number", [5, 5.5, True])
def test_a_number_is_not_taken_for_a_text(api, desk, claim, number):
    for where, body, field in (
        (f"/api/desks/{desk.slug}/articles/", {"text": number}, "text"),
        (f"/api/desks/{desk.slug}/stories/", {"title": number}, "title"),
        (f"/api/claims/{claim.pk}/notes/", {"note": number}, "note"),
        (f"/api/desks/{desk.slug}/reports/", {"format": "csv", "filters": {"q": number}}, "filters.q"),
    ):
        problem = problem_of(api.post(where, body, format="json"), 400, "invalid")
        assert problem["errors"][0]["field"] == field
    assert not Report.objects.exists()
    assert Article.objects.count() == 1
