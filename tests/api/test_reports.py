"""Asking for reports and getting their files."""

from __future__ import annotations

import hashlib
import json

import pytest

from claims.choices import JobState
from claims.models import EventHead, Report
from claims.services import report_runs


@pytest.fixture
def address(desk):
    return f"/api/desks/{desk.slug}/reports/"


def test_a_report_is_asked_for_made_and_downloaded(api, address, claim):
    asked = api.post(address, {"format": "json", "article": claim.article_id}, format="json")
    assert (asked.status_code, asked.json()["state"]) == (201, "queued")
    assert asked.json()["as_of"] == EventHead.objects.get().number - 1
    assert api.get(f"{asked['Location']}download/").json()["code"] == "not_ready"
    report_runs.perform(report_id=asked.json()["id"])
    made = api.get(asked["Location"]).json()
    assert (made["state"], made["claims_counted"]) == ("done", 1)
    file = api.get(f"{asked['Location']}download/")
    data = b"".join(file.streaming_content)
    assert hashlib.sha256(data).hexdigest() == made["file_sha256"]
    assert file["Content-Disposition"] == f'attachment; filename="report-{made["id"]}.json"'
    assert claim.quote in json.dumps(json.loads(data), ensure_ascii=False)


def test_a_report_that_failed_says_so(api, report):
    Report.objects.filter(pk=report.pk).update(state=JobState.FAILED)
    answer = api.get(f"/api/reports/{report.pk}/download/")
    assert (answer.status_code, "could not be made" in answer.json()["detail"]) == (409, True)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"format": "csv", "filters": {"status": "confirmed", "worthiness": 0.5, "q": "ferry"}}, 201),
        ({}, 400),
        ({"format": "pdf"}, 400),
        ({"format": "csv", "filters": {"status": "nonsense"}}, 400),
        ({"format": "csv", "filters": []}, 400),
        ({"format": "csv", "article": 10**17}, 400),
    ],
)
def test_what_may_be_asked_for(api, address, body, status):
    answer = api.post(address, body, format="json")
    assert answer.status_code == status, answer.content
    assert Report.objects.count() == (status == 201)


def test_an_article_and_a_story_together_are_one_too_many(api, address, article, story):
    answer = api.post(address, {"format": "csv", "article": article.pk, "story": story.pk}, format="json")
    assert (answer.status_code, answer.json()["code"]) == (422, "scope")


def test_the_list_can_be_narrowed(api, address, report):
    assert api.get(address, {"state": "queued"}).json()["count"] == 1
    assert api.get(address, {"state": "done"}).json()["count"] == 0
