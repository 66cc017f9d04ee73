"""Extraction runs: leases, fences, attempts, and what happens to claims that are there already."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from claims import extraction, history
from claims.choices import JobState, Origin, Status, Verb
from claims.extraction.candidate import Context
from claims.models import Claim, Event, Run
from claims.models.job import MAX_ATTEMPTS
from claims.services import leases, runs
from claims.services.articles import request_run
from claims.services.claims import add_claim, correct_span
from claims.services.events import body_of
from claims.services.evidence import Citation, add_evidence
from claims.services.verdicts import move_claim
from claims.workflow import Refusal
from tests.conftest import finding, found

PAST = timedelta(minutes=5)


@pytest.fixture
def run(article, reviewer) -> Run:
    return request_run(article=article, actor=reviewer)


def expire(run: Run) -> None:
    Run.objects.filter(pk=run.pk).update(lease_until=timezone.now() - PAST)


def make_due(run: Run) -> None:
    Run.objects.filter(pk=run.pk).update(due_at=timezone.now() - PAST)


@pytest.mark.model
def test_it_reads_the_article_and_stores_its_claims(article, run):
    runs.perform(run_id=run.pk)
    run.refresh_from_db()
    assert (run.state, run.progress, run.extractor_version) == (
        JobState.DONE,
        1,
        extraction.EXTRACTOR_VERSION,
    )
    claims = list(article.claims.all())
    assert run.claims_found == len(claims) > 0
    assert all(article.text[claim.start : claim.end] == claim.quote for claim in claims)
    assert any(figure["text"] == "Almost 50" for claim in claims for figure in claim.figures)
    event = Event.objects.get(verb=Verb.RUN_DONE, run_id=run.pk)
    assert event.actor is None
    assert set(history.fold([body_of(event)])) == {claim.pk for claim in claims}


def test_it_keeps_event_and_context_and_the_history_tells_them(article, run, monkeypatch):
    part = replace(
        found(article, "118 people")[0], event="casualty", context=(Context("time", article.text[:5], 0, 5),)
    )
    finding(monkeypatch, lambda text, *, published, options: [part])
    runs.perform(run_id=run.pk)
    claim = article.claims.get()
    context = [{"kind": "time", "text": article.text[:5], "start": 0, "end": 5}]
    assert (claim.event, claim.context) == ("casualty", context)
    told = history.fold([body_of(Event.objects.get(verb=Verb.RUN_DONE, run_id=run.pk))])[claim.pk]
    assert (told["event"], told["context"]) == ("casualty", context)


def test_performing_a_finished_run_changes_nothing(article, run, monkeypatch):
    finding(monkeypatch, lambda text, *, published, options: found(article, "118 people"))
    runs.perform(run_id=run.pk)
    runs.perform(run_id=run.pk)
    assert article.claims.count() == 1
    assert Event.objects.filter(verb=Verb.RUN_DONE).count() == 1


def test_a_run_that_is_gone_is_a_quiet_return(db):
    runs.perform(run_id=10**9)


def test_a_leased_run_is_not_taken_and_an_expired_one_is(run):
    first = Run.objects.take(run.pk)
    assert first is not None
    assert first.token == 1
    assert Run.objects.take(run.pk) is None
    expire(run)
    second = Run.objects.take(run.pk)
    assert second is not None
    assert (second.token, second.attempts) == (2, 2)


def test_a_worker_that_lost_its_lease_writes_nothing(article, run, monkeypatch):
    def slow(text, *, published, options):
        expire(run)  # the worker froze, and another one took the run meanwhile
        assert Run.objects.take(run.pk) is not None
        return found(article, "118 people")

    finding(monkeypatch, slow)
    runs.perform(run_id=run.pk)
    run.refresh_from_db()
    assert (run.state, run.token) == (JobState.RUNNING, 2)
    assert not article.claims.exists()
    assert not Event.objects.filter(verb=Verb.RUN_DONE).exists()


def test_a_failed_attempt_waits_and_the_third_one_says_why(article, run, monkeypatch):
    def broken(text, *, published, options):
        raise ValueError("no parser today")

    finding(monkeypatch, broken)
    for attempt in range(1, MAX_ATTEMPTS + 1):
        make_due(run)
        runs.perform(run_id=run.pk)
        run.refresh_from_db()
        assert run.attempts == attempt
        assert run.state == (JobState.FAILED if attempt == MAX_ATTEMPTS else JobState.QUEUED)
    assert "no parser today" in run.error
    assert Event.objects.get(verb=Verb.RUN_FAILED).article_id == article.pk


def test_a_waiting_run_is_not_due_before_its_pause_is_over(run, monkeypatch):
    taken = Run.objects.take(run.pk)
    assert leases.give_back(taken, error="Out of memory.")
    assert not Run.objects.due().exists()
    make_due(run)
    assert Run.objects.due().get() == run


def test_a_run_whose_third_worker_died_is_failed_with_a_reason(run):
    Run.objects.filter(pk=run.pk).update(attempts=MAX_ATTEMPTS - 1)
    assert Run.objects.take(run.pk) is not None
    expire(run)
    assert runs.bury_exhausted() == 1
    run.refresh_from_db()
    assert (run.state, run.error) == (JobState.FAILED, runs.TRADE.died)


def test_a_failed_run_can_be_asked_for_again(article, run, reviewer, monkeypatch):
    with pytest.raises(Refusal):
        request_run(article=article, actor=reviewer)
    Run.objects.filter(pk=run.pk).update(state=JobState.FAILED)
    finding(monkeypatch, lambda text, *, published, options: found(article, "118 people"))
    runs.perform(run_id=request_run(article=article, actor=reviewer).pk)
    assert article.claims.count() == 1


def test_draining_does_every_due_run(article, later_article, reviewer, monkeypatch):
    finding(monkeypatch, lambda text, *, published, options: [])
    for one in (article, later_article):
        request_run(article=one, actor=reviewer)
    assert runs.drain() == 2
    assert not Run.objects.active().exists()


class TestASecondExtraction:
    FIRST = ("Almost 50 passengers", "118 people", "The ferry Linnet left Port Orla")

    @pytest.fixture(autouse=True)
    def _first(self, article, run, monkeypatch):
        self.again(article, run, monkeypatch, self.FIRST)

    def again(self, article, run, monkeypatch, quotes):
        finding(monkeypatch, lambda text, *, published, options: found(article, *quotes))
        runs.perform(run_id=run.pk)

    def test_withdraws_what_nobody_touched_and_is_not_found_again(self, article, reviewer, monkeypatch):
        self.again(article, request_run(article=article, actor=reviewer), monkeypatch, self.FIRST[:2])
        gone = article.claims.get(quote=self.FIRST[2])
        assert (gone.status, gone.version) == (Status.WITHDRAWN, 2)
        assert article.claims.standing().count() == 2

    def test_keeps_what_a_person_decided_marked_or_found_evidence_for(self, article, reviewer, monkeypatch):
        decided = article.claims.get(quote="118 people")
        add_evidence(claim=decided, citation=Citation(citation="Log", passage="118"), actor=reviewer)
        move_claim(claim=decided, seen=1, to=Status.CONFIRMED, actor=reviewer)
        marked = add_claim(article=article, start=0, end=5, actor=reviewer)
        self.again(article, request_run(article=article, actor=reviewer), monkeypatch, ())
        assert set(article.claims.standing()) == {decided, marked}
        assert Claim.objects.get(pk=marked.pk).origin == Origin.PERSON

    def test_leaves_away_what_a_person_withdrew_or_corrected(self, article, reviewer, monkeypatch):
        wrong, long, _ = (article.claims.get(quote=quote) for quote in self.FIRST)
        move_claim(
            claim=wrong, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="No claim of the article."
        )
        correct_span(claim=long, seen=1, start=long.start, end=long.start + 3, actor=reviewer)
        self.again(article, request_run(article=article, actor=reviewer), monkeypatch, self.FIRST)
        assert {claim.quote for claim in article.claims.standing()} == {"118", self.FIRST[2]}
        assert article.claims.count() == 3

    def test_finds_again_what_an_extraction_withdrew_or_a_person_reopened(
        self, article, reviewer, monkeypatch
    ):
        reopened = article.claims.get(quote=self.FIRST[0])
        for seen, to in enumerate((Status.WITHDRAWN, Status.UNREVIEWED), start=1):
            move_claim(claim=reopened, seen=seen, to=to, actor=reviewer, reason="On second thoughts.")
        self.again(article, request_run(article=article, actor=reviewer), monkeypatch, self.FIRST[:1])
        self.again(article, request_run(article=article, actor=reviewer), monkeypatch, self.FIRST)
        assert sorted(claim.quote for claim in article.claims.standing()) == sorted(self.FIRST)

    def test_adds_what_is_new_and_history_folds_to_the_claims(self, article, reviewer, monkeypatch):
        self.again(
            article, request_run(article=article, actor=reviewer), monkeypatch, ("118 people", "Tuesday")
        )
        states = history.fold(body_of(event) for event in Event.objects.all())
        claims = {claim.pk: claim for claim in article.claims.all()}
        assert set(states) == set(claims)
        assert all(states[pk]["status"] == claim.status for pk, claim in claims.items())
        assert sum(state["status"] == "unreviewed" for state in states.values()) == 2
