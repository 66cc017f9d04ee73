"""Asking for a report and making it: one row, one event at each end, one file."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from claims import reports as forms_of_reports
from claims import tasks
from claims.choices import JobState, Verb
from claims.models import Event, EventHead, Report
from claims.models.job import MAX_ATTEMPTS
from claims.reports.verify import verify
from claims.services import blobs, dispatching, report_runs
from claims.services.events import body_of
from claims.services.reports import request_report
from claims.workflow import Refusal


@pytest.fixture
def report(desk, claim, story, reviewer) -> Report:
    return request_report(desk=desk, actor=reviewer, format="json", story=story)


def last(report: Report) -> Event:
    return Event.objects.filter(report_id=report.pk).latest("number")


def age(report: Report, **columns: object) -> None:
    Report.objects.filter(pk=report.pk).update(**columns)


def test_asking_keeps_where_the_history_stood(desk, claim, reviewer):
    head = EventHead.objects.get(pk=1)
    report = request_report(
        desk=desk, actor=reviewer, format="html", filters={"status": "unreviewed", "q": " "}
    )
    assert (report.state, report.as_of, report.as_of_hash) == (JobState.QUEUED, head.number, head.hash)
    assert report.filters == {"status": "unreviewed"}
    assert (last(report).verb, last(report).actor_id) == (Verb.REPORT_REQUESTED, reviewer.pk)


def test_the_hint_is_sent_once_the_request_is_stored(
    desk, reviewer, monkeypatch, django_capture_on_commit_callbacks
):
    sent = []
    monkeypatch.setattr(tasks, "wake_report", sent.append)
    with django_capture_on_commit_callbacks(execute=True):
        report = request_report(desk=desk, actor=reviewer, format="csv")
        assert sent == []
    assert sent == [report.pk]


def test_a_viewer_may_ask_and_an_outsider_may_not(desk, viewer, outsider):
    assert request_report(desk=desk, actor=viewer, format="csv").pk
    with pytest.raises(Refusal) as refused:
        request_report(desk=desk, actor=outsider, format="csv")
    assert refused.value.code == "role"


def test_what_is_not_on_the_desk_is_refused(other_desk, outsider, article, story):
    for scope in ({"article": article}, {"story": story}):
        with pytest.raises(Refusal, match="not on this desk"):
            request_report(desk=other_desk, actor=outsider, format="csv", **scope)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"format": "docx"}, "format"),
        ({"filters": {"status": "maybe"}}, "status"),
        ({"filters": {"x": 1}}, "filters"),
    ],
)
def test_a_wish_that_makes_no_sense_is_refused_and_leaves_nothing(desk, reviewer, wrong, field):
    with pytest.raises(Refusal) as refused:
        request_report(**{"desk": desk, "actor": reviewer, "format": "csv", **wrong})
    assert refused.value.field == field
    assert not Report.objects.exists()


def test_an_article_and_a_story_at_once_are_refused(desk, reviewer, article, story):
    with pytest.raises(Refusal, match="not on both"):
        request_report(desk=desk, actor=reviewer, format="csv", article=article, story=story)


def test_making_it_stores_the_file_and_its_hash_in_the_history(report):
    report_runs.perform(report_id=report.pk)
    report.refresh_from_db()
    assert (report.state, report.progress, report.claims_counted) == (JobState.DONE, 1, 1)
    file = blobs.read(report.file_sha256)
    assert len(file) == report.file_size
    assert verify(file).wrong == ()
    assert body_of(last(report))["after"]["file_sha256"] == report.file_sha256


def test_making_it_twice_changes_nothing(report):
    report_runs.perform(report_id=report.pk)
    report_runs.perform(report_id=report.pk)
    assert Event.objects.filter(report_id=report.pk).count() == 2


def test_a_failed_attempt_is_tried_again_and_the_third_one_is_the_last(report, monkeypatch):
    def broken(*args, **options):
        raise OSError("disk full")

    monkeypatch.setattr(forms_of_reports, "make", broken)
    for attempt in range(1, MAX_ATTEMPTS + 1):
        age(report, due_at=timezone.now() - timedelta(minutes=1))
        report_runs.perform(report_id=report.pk)
        report.refresh_from_db()
        assert report.attempts == attempt
    assert (report.state, report.error) == (JobState.FAILED, "The report could not be made: disk full")
    assert last(report).verb == Verb.REPORT_FAILED
    assert not report.file_sha256


def test_a_lost_lease_writes_nothing(report, monkeypatch):
    made = forms_of_reports.make

    def overtaken(*args, **options):
        age(report, token=99)
        return made(*args, **{**options, "show": lambda progress, stage: None})

    monkeypatch.setattr(forms_of_reports, "make", overtaken)
    report_runs.perform(report_id=report.pk)
    report.refresh_from_db()
    assert (report.state, report.file_sha256) == (JobState.RUNNING, "")
    assert last(report).verb == Verb.REPORT_REQUESTED


def test_a_report_whose_third_worker_died_is_failed_with_a_reason(report):
    past = timezone.now() - timedelta(minutes=5)
    age(report, state=JobState.RUNNING, attempts=MAX_ATTEMPTS, lease_until=past)
    assert dispatching.bury_exhausted() == 1
    report.refresh_from_db()
    assert report.state == JobState.FAILED
    assert "stopped three times" in report.error


def test_the_dispatcher_wakes_workers_for_due_reports(report, monkeypatch):
    sent = []
    monkeypatch.setattr(tasks, "_send", lambda task, job_id: sent.append((task.name, job_id)))
    dispatching.send_hints(room=5)
    assert ("claims.tasks.make_report", report.pk) in sent


def test_a_woken_worker_also_makes_the_reports_whose_hints_were_lost(report, desk, reviewer):
    other = request_report(desk=desk, actor=reviewer, format="csv")
    tasks.make_report(report.pk)
    other.refresh_from_db()
    assert other.state == JobState.DONE


def test_a_report_after_a_report_is_made_too(report, desk, reviewer):
    report_runs.perform(report_id=report.pk)
    second = request_report(desk=desk, actor=reviewer, format="html")
    report_runs.perform(report_id=second.pk)
    second.refresh_from_db()
    assert (second.state, second.claims_counted) == (JobState.DONE, 1)
