"""Asking for an extraction again, and how far it is."""

from __future__ import annotations

from claims.choices import JobState
from claims.models import Run


def test_a_failed_run_says_why_and_can_be_tried_again(api, desk, run):
    Run.objects.filter(pk=run.pk).update(state=JobState.FAILED, error="The worker stopped three times.")
    failed = api.get(f"/api/desks/{desk.slug}/runs/", {"state": "failed"}).json()["results"]
    assert [one["error"] for one in failed] == ["The worker stopped three times."]
    again = api.post(f"/api/articles/{run.article_id}/runs/")
    assert (again.status_code, again.json()["state"]) == (201, "queued")
    assert api.get(f"/api/articles/{run.article_id}/runs/").json()["count"] == 2


def test_one_run_at_a_time(api, run):
    answer = api.post(f"/api/articles/{run.article_id}/runs/")
    assert (answer.status_code, answer.json()["code"]) == (409, "busy")
    assert Run.objects.count() == 1
