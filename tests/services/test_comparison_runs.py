"""Comparisons as work: many at once, changes meanwhile, turns, leases, failed attempts."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.utils import timezone

from claims.choices import JobState, LinkState, Status, Verb
from claims.models import Comparison, Event, Link
from claims.models.job import MAX_ATTEMPTS
from claims.services import comparison_runs, comparisons, dispatching, stories, versions
from claims.services.articles import add_text, request_run
from claims.services.claims import correct_span
from claims.services.verdicts import move_claim
from tests.conftest import mark
from tests.services.conftest import faults
from tests.services.linking import answer

PAST = timedelta(minutes=5)


def expire(comparison) -> None:
    Comparison.objects.filter(pk=comparison.pk).update(lease_until=timezone.now() - PAST)


class TestManyAtOnce:
    def test_each_two_articles_of_a_merged_story_are_aligned_once(
        self, core, claim, later_claim, desk, reviewer, lead
    ):
        other = stories.open_story(desk=desk, title="Linnet", actor=reviewer)
        for words in ("The Linnet sank.", "The Linnet did not sink."):
            added = add_text(desk=desk, actor=reviewer, text=words, story=other, extract=False).article
            mark(added, words, reviewer)
        Comparison.objects.all().delete()
        stories.merge_stories(story=other, into=claim.article.story, actor=lead)
        assert comparison_runs.drain() == 2
        pairs = [frozenset(pair) for pair in core.pairs]
        assert len(pairs) == len(set(pairs)) == 5  # two with each other, and each with both that were there
        assert faults() == []

    def test_what_is_left_to_another_keeps_its_links(self, link, claim, later_claim, core):
        found = link(claim, later_claim)
        core.answers.clear()
        waiting, last = comparisons.ask(claim.article), comparisons.ask(later_claim.article)
        comparison_runs.perform(comparison_id=waiting.pk)
        found.refresh_from_db()
        assert found.state == LinkState.PROPOSED
        comparison_runs.perform(comparison_id=last.pk)
        found.refresh_from_db()
        assert found.state == LinkState.GONE
        assert faults() == []

    def test_one_that_runs_is_not_waited_for(self, comparison, core, claim, later_claim):
        other = comparisons.ask(claim.article)
        assert Comparison.objects.take(other.pk) is not None
        comparison_runs.perform(comparison_id=comparison.pk)
        assert core.pairs == [(claim.article_id, later_claim.article_id)]


class TestMeanwhile:
    """What changes while a worker compares is not overwritten: the article is compared once more."""

    def test_asking_while_it_runs_means_once_more(self, comparison, core, later_article):
        core.meanwhile = lambda: comparisons.ask(later_article)
        comparison_runs.perform(comparison_id=comparison.pk)
        states = list(later_article.comparisons.order_by("pk").values_list("state", flat=True))
        assert states == [JobState.DONE, JobState.QUEUED]

    @pytest.mark.parametrize("which", ["claim", "later_claim"])
    def test_a_claim_that_changed_gets_no_link_from_what_was_read_before(
        self, request, comparison, core, claim, later_claim, reviewer, which
    ):
        moved = request.getfixturevalue(which)
        core.answers.append(answer(claim, later_claim))
        core.meanwhile = lambda: correct_span(
            claim=moved, seen=1, start=moved.start + 7, end=moved.end, actor=reviewer
        )
        comparison_runs.perform(comparison_id=comparison.pk)
        assert not Link.objects.exists()
        assert later_claim.article.comparisons.active().exists()
        comparison_runs.drain()
        assert Link.objects.count() == 1
        assert faults() == []

    def test_a_verdict_meanwhile_changes_nothing_about_the_links(
        self, comparison, core, claim, later_claim, reviewer
    ):
        core.answers.append(answer(claim, later_claim))
        core.meanwhile = lambda: move_claim(
            claim=claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Withdrawn by the wire."
        )
        comparison_runs.perform(comparison_id=comparison.pk)
        assert Link.objects.count() == 1

    def test_a_worker_that_lost_its_lease_writes_nothing(self, comparison, core, claim, later_claim):
        core.answers.append(answer(claim, later_claim))

        def lose() -> None:
            expire(comparison)
            assert Comparison.objects.take(comparison.pk) is not None

        core.meanwhile = lose
        comparison_runs.perform(comparison_id=comparison.pk)
        comparison.refresh_from_db()
        assert (comparison.state, comparison.token) == (JobState.RUNNING, 2)
        assert not Link.objects.exists()
        assert not Event.objects.filter(verb=Verb.COMPARISON_DONE).exists()


class TestTakingTurns:
    def test_an_extraction_that_waits_goes_first(self, comparison, article, reviewer):
        waiting = request_run(article=article, actor=reviewer)
        assert comparison_runs.drain(reading_first=True) == 0
        type(waiting).objects.update(state=JobState.DONE)
        assert comparison_runs.drain(reading_first=True) == 1

    def test_a_comparison_that_waited_long_enough_goes_all_the_same(self, comparison, article, reviewer):
        request_run(article=article, actor=reviewer)
        Comparison.objects.update(due_at=timezone.now() - PAST)
        assert comparison_runs.drain(reading_first=True) == 1

    @pytest.mark.parametrize(("waited", "woken"), [(PAST, "compare"), (timedelta(), "extract")])
    def test_the_dispatcher_wakes_someone_for_it_though_extractions_fill_the_window(
        self, comparison, article, reviewer, monkeypatch, waited, woken
    ):
        request_run(article=article, actor=reviewer)
        Comparison.objects.update(due_at=timezone.now() - waited)
        sent = []
        monkeypatch.setattr("claims.tasks._send", lambda task, job_id: sent.append(task.name))
        assert dispatching.send_hints(room=1) == 1
        assert [name.rpartition(".")[2] for name in sent] == [woken]


class TestFailing:
    def test_the_third_failed_attempt_says_why_and_can_be_asked_for_again(
        self, comparison, monkeypatch, reviewer
    ):
        def broken(version):
            raise ValueError("no parser today")

        monkeypatch.setattr(versions, "sums_of", broken)
        for attempt in range(1, MAX_ATTEMPTS + 1):
            Comparison.objects.filter(pk=comparison.pk).update(due_at=timezone.now() - PAST)
            comparison_runs.perform(comparison_id=comparison.pk)
            comparison.refresh_from_db()
            assert comparison.attempts == attempt
        assert comparison.state == JobState.FAILED
        assert "no parser today" in comparison.error
        assert Event.objects.get(verb=Verb.COMPARISON_FAILED).article_id == comparison.article_id
        monkeypatch.undo()
        comparisons.request_comparison(article=comparison.article, actor=reviewer)
        assert comparison.article.comparisons.active().count() == 1

    def test_one_whose_third_worker_died_is_failed_with_a_reason(self, comparison):
        Comparison.objects.filter(pk=comparison.pk).update(attempts=MAX_ATTEMPTS - 1)
        assert Comparison.objects.take(comparison.pk) is not None
        expire(comparison)
        assert dispatching.bury_exhausted() == 1
        comparison.refresh_from_db()
        assert (comparison.state, comparison.error) == (JobState.FAILED, comparison_runs.TRADE.died)

    def test_one_that_is_gone_is_a_quiet_return(self, db):
        comparison_runs.perform(comparison_id=10**9)

    def test_the_dispatcher_wakes_workers_for_due_ones(self, comparison, monkeypatch):
        woken = []
        monkeypatch.setattr("claims.tasks._send", lambda task, job_id: woken.append((task.name, job_id)))
        assert dispatching.send_hints(room=5) == 1
        assert woken == [("claims.tasks.compare", comparison.pk)]
