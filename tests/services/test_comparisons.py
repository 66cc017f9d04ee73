"""Comparisons: who asks, leases and fences, and what happens to links that are there already."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from math import inf

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from claims.choices import JobState, LinkState, Status, Verb
from claims.lineage.values import Sum, Term
from claims.lineage.version import COMPARER_VERSION
from claims.models import Comparison, Event, Link, Story, SumCheck
from claims.models.job import MAX_ATTEMPTS
from claims.services import comparison_runs, comparisons, dispatching, links, runs, stories, versions
from claims.services.articles import Details, add_text, edit_details, request_run
from claims.services.claims import correct_span
from claims.services.events import body_of
from claims.services.verdicts import move_claim
from claims.services.verification import Verification
from claims.workflow import Refusal
from tests.conftest import EVENING, mark
from tests.services.linking import TOLL, answer, compare

PAST = timedelta(minutes=5)


def proven() -> bool:
    return list(Verification().findings()) == []


@pytest.fixture
def quiet(claim, later_claim) -> None:
    """Nothing waits: what marking asked for is over."""
    Comparison.objects.all().delete()


@pytest.fixture
def comparison(quiet, later_article, core) -> Comparison:
    return comparisons.ask(later_article)


def expire(comparison) -> None:
    Comparison.objects.filter(pk=comparison.pk).update(lease_until=timezone.now() - PAST)


def turn_round(article, actor) -> None:
    """Correct the time of the noon version: it was published after the evening one."""
    changes = {"published_at": datetime(2026, 3, 4, tzinfo=UTC)}
    edit_details(article=article, seen=1, actor=actor, changes=changes, story=article.story)


class TestAsking:
    def test_a_marked_claim_asks(self, article, claim):
        asked = article.comparisons.get()
        assert (asked.state, asked.requested_by) == (JobState.QUEUED, None)
        event = Event.objects.get(verb=Verb.COMPARISON_REQUESTED)
        assert (event.article_id, body_of(event)["after"]) == (article.pk, {"comparison": asked.pk})

    def test_one_comparison_waits_for_all_who_ask(self, article, claim, other_claim):
        assert comparisons.ask(article) == article.comparisons.get()
        assert Event.objects.filter(verb=Verb.COMPARISON_REQUESTED).count() == 1

    def test_an_article_without_claims_waits_for_its_extraction(self, article):
        assert comparisons.ask(article) is None
        assert not Comparison.objects.exists()

    def test_another_time_of_publication_asks(self, article, claim, quiet, reviewer):
        changes = {"published_at": datetime(2026, 3, 3, 20, tzinfo=UTC)}
        edit_details(article=article, seen=1, actor=reviewer, changes=changes, story=article.story)
        assert article.comparisons.get().requested_by == reviewer

    def test_another_byline_does_not(self, article, claim, quiet, reviewer):
        edit_details(article=article, seen=1, actor=reviewer, changes={"byline": "Ada"}, story=article.story)
        assert not article.comparisons.exists()

    def test_a_corrected_span_asks(self, claim, quiet, reviewer):
        correct_span(claim=claim, seen=1, start=claim.start + 7, end=claim.end, actor=reviewer)
        assert claim.article.comparisons.exists()

    def test_a_verdict_does_not_and_a_claim_that_comes_back_does(self, claim, quiet, reviewer):
        move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Not a claim.")
        assert not claim.article.comparisons.exists()
        move_claim(claim=claim, seen=2, to=Status.UNREVIEWED, actor=reviewer, reason="It is one.")
        assert claim.article.comparisons.exists()

    def test_a_person_asks_again_after_one_that_is_over(self, comparison, later_article, reviewer):
        with pytest.raises(Refusal) as refused:
            comparisons.request_comparison(article=later_article, actor=reviewer)
        assert refused.value.code == "busy"
        comparison_runs.perform(comparison_id=comparison.pk)
        assert comparisons.request_comparison(article=later_article, actor=reviewer).requested_by == reviewer

    @pytest.mark.parametrize(
        ("who", "code"), [("viewer", "role"), ("outsider", "role"), ("reviewer", "not_read")]
    )
    def test_it_refuses_who_may_not_and_what_was_not_read(self, request, article, who, code):
        with pytest.raises(Refusal) as refused:
            comparisons.request_comparison(article=article, actor=request.getfixturevalue(who))
        assert refused.value.code == code


class TestComparing:
    def test_it_stores_what_was_found_with_its_event(self, comparison, core, claim, later_claim):
        core.answers.append(
            answer(claim, later_claim, "revises", supersedes=True, changes=(TOLL,), figures=((0, 0),))
        )
        comparison_runs.perform(comparison_id=comparison.pk)
        comparison.refresh_from_db()
        assert (comparison.state, comparison.pairs_compared, comparison.links_found) == (JobState.DONE, 1, 1)
        assert comparison.comparer_version == COMPARER_VERSION
        link = Link.objects.get()
        assert (link.earlier, link.later, link.relation, link.supersedes) == (
            claim,
            later_claim,
            "revises",
            True,
        )
        assert link.changes == [{"field": "figure", "before": "almost 50", "after": "more than 60"}]
        assert (link.figures, link.score, link.state) == ([[0, 0]], 0.9, LinkState.PROPOSED)
        told = body_of(Event.objects.get(verb=Verb.COMPARISON_DONE))["after"]
        assert told["versions"] == [claim.article_id]
        assert [one["id"] for one in told["links"]] == [link.pk]
        assert proven()

    def test_a_version_that_comes_in_late_is_compared_with_those_told_after_it(
        self, core, claim, later_claim
    ):
        compare(claim.article)
        assert core.pairs == [(claim.article_id, later_claim.article_id)]

    def test_a_replacing_version_is_later_whatever_its_time_says(self, core, claim, desk, story, reviewer):
        details = Details(published_at=datetime(2026, 3, 3, 6, tzinfo=UTC))
        newer = add_text(
            desk=desk, actor=reviewer, text=EVENING + "\n\nMore soon.", details=details, story=story,
            replaces=claim.article, extract=False,
        ).article  # fmt: skip
        mark(newer, "More than 60 passengers", reviewer)
        compare(newer)
        assert core.pairs == [(claim.article_id, newer.pk)]

    def test_an_article_without_a_story_is_compared_with_none(self, core, claim, reviewer):
        edit_details(article=claim.article, seen=1, actor=reviewer, changes={}, story=None)
        done = compare(claim.article)
        assert (done.state, done.pairs_compared) == (JobState.DONE, 0)

    def test_of_many_alike_lines_a_claim_answers_the_best(self, core, article, later_claim, reviewer):
        lines = [mark(article, article.text[start : start + 9], reviewer) for start in range(50, 140, 10)]
        core.answers += [answer(line, later_claim, score=0.5 + at / 100) for at, line in enumerate(lines)]
        compare(later_claim.article)
        kept = Link.objects.order_by("-score").values_list("earlier", flat=True)
        assert list(kept) == [line.pk for line in lines[::-1][: comparison_runs.MAX_ANSWERS]]

    def test_it_shows_how_far_it_is_in_words(self, comparison, core, monkeypatch):
        shown = []
        renew = type(Comparison.objects.all()).renew
        monkeypatch.setattr(
            type(Comparison.objects.all()),
            "renew",
            lambda rows, job, **to: shown.append(to["stage"]) or renew(rows, job, **to),
        )
        comparison_runs.perform(comparison_id=comparison.pk)
        assert "Compared with 0 of 1 version" in shown

    def test_it_stores_the_sums_of_the_article(self, core, later_claim):
        part, total = Term(0, 1), Term(0, 0)
        core.sums = lambda version: [Sum(total, (part, part), "30 + 30 = 60", True)]
        compare(later_claim.article)
        core.sums = lambda version: [Sum(total, (part,), "30 = 60", False)]
        compare(later_claim.article)
        found = SumCheck.objects.get(gone=False)
        assert (found.total, found.figure, found.arithmetic, found.consistent) == (
            later_claim,
            0,
            "30 = 60",
            False,
        )
        assert found.parts == [{"claim": later_claim.pk, "figure": 1}]
        assert SumCheck.objects.standing().broken().count() == 1
        assert proven()

    @pytest.mark.parametrize("which", ["claim", "other_claim"])
    def test_a_sum_goes_with_its_total_or_a_part_and_comes_back_with_it(
        self, request, core, claim, other_claim, reviewer, which
    ):
        core.sums = lambda version: (
            [Sum(Term(0, 0), (Term(1, 0),), "50 = 118", False)] if len(version.claims) == 2 else []
        )
        compare(claim.article)
        gone = move_claim(
            claim=request.getfixturevalue(which),
            seen=1,
            to=Status.WITHDRAWN,
            actor=reviewer,
            reason="No claim.",
        )
        assert (SumCheck.objects.count(), SumCheck.objects.standing().count()) == (1, 0)
        assert claim.article.comparisons.active().exists()
        comparison_runs.drain()
        assert not SumCheck.objects.filter(gone=False).exists()
        move_claim(claim=gone, seen=gone.version, to=Status.UNREVIEWED, actor=reviewer, reason="It is one.")
        comparison_runs.drain()
        assert SumCheck.objects.standing().broken().count() == 1
        assert proven()

    def test_a_sum_stays_when_a_claim_that_is_no_part_of_it_goes(self, core, claim, other_claim, reviewer):
        core.sums = lambda version: [Sum(Term(0, 0), (Term(0, 1),), "50 = 118", False)]
        compare(claim.article)
        move_claim(claim=other_claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="No claim.")
        assert SumCheck.objects.standing().count() == 1
        assert not claim.article.comparisons.active().exists()


class TestQueries:
    @pytest.fixture
    def versions_of(self, core, claim, desk, story, reviewer):
        """Add versions to the story until it has so many besides noon's, each of which a claim of noon's is linked with."""

        def grow(wanted: int) -> None:
            for number in range(story.articles.count() - 1, wanted):
                words = f"Almost {number + 50} passengers have been pulled from the water"
                added = add_text(desk=desk, actor=reviewer, text=words, story=story, extract=False).article
                core.answers.append(answer(claim, mark(added, words, reviewer)))

        return grow

    def test_ten_versions_cost_as_many_as_two(self, versions_of, claim, monkeypatch):
        monkeypatch.setattr(comparison_runs, "SHOWN_EVERY", inf)
        costs = []
        for wanted in (2, 10):
            versions_of(wanted)
            compare(claim.article)
            asked = comparisons.ask(claim.article)
            with CaptureQueriesContext(connection) as queries:
                comparison_runs.perform(comparison_id=asked.pk)
            costs.append(len(queries))
        assert Link.objects.count() == 10
        assert costs[0] == costs[1]

    def test_the_texts_of_other_versions_are_not_read(self, versions_of, claim):
        versions_of(2)
        assert all("text" in one.get_deferred_fields() for one in versions.others_of(claim.article))


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
        assert proven()

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
        assert proven()

    def test_one_that_runs_is_not_waited_for(self, comparison, core, claim, later_claim):
        other = comparisons.ask(claim.article)
        assert Comparison.objects.take(other.pk) is not None
        comparison_runs.perform(comparison_id=comparison.pk)
        assert core.pairs == [(claim.article_id, later_claim.article_id)]


class TestComparingAgain:
    def test_it_renews_a_proposal(self, link, core, claim, later_claim):
        first = link(claim, later_claim, "repeats")
        core.answers[:] = [answer(claim, later_claim, "revises", changes=(TOLL,))]
        compare(later_claim.article)
        renewed = Link.objects.get()
        assert (renewed.pk, renewed.relation, renewed.version) == (first.pk, "revises", 2)
        assert proven()

    def test_it_leaves_what_it_finds_again_as_it_is(self, link, claim, later_claim):
        first = link(claim, later_claim)
        compare(later_claim.article)
        compare(claim.article)
        assert Link.objects.get().version == first.version == 1
        assert proven()

    def test_a_proposal_that_is_not_found_again_is_gone_and_may_come_back(
        self, link, core, claim, later_claim
    ):
        link(claim, later_claim)
        core.answers.clear()
        compare(claim.article)
        assert (Link.objects.get().state, Link.objects.standing().count()) == (LinkState.GONE, 0)
        core.answers.append(answer(claim, later_claim))
        compare(claim.article)
        assert Link.objects.get().state == LinkState.PROPOSED
        assert proven()

    @pytest.mark.parametrize("decide", [links.accept, links.reject])
    def test_it_leaves_what_a_person_decided(self, link, core, claim, later_claim, reviewer, decide):
        found = link(claim, later_claim)
        decided = decide(link=found, seen=found.stamp, actor=reviewer)
        core.answers[:] = [answer(claim, later_claim, "conflicts")]
        compare(later_claim.article)
        core.answers.clear()
        compare(later_claim.article)
        assert (Link.objects.get().state, Link.objects.get().relation) == (decided.state, "repeats")
        assert proven()

    @pytest.mark.parametrize("decide", [links.accept, links.reject])
    def test_what_a_person_decided_counts_when_a_corrected_time_turns_the_pair_round(
        self, link, core, claim, later_claim, reviewer, decide
    ):
        found = link(claim, later_claim)
        decided = decide(link=found, seen=found.stamp, actor=reviewer)
        core.answers[:] = [answer(later_claim, claim, "revises", changes=(TOLL,))]
        turn_round(claim.article, reviewer)
        compare(claim.article)
        assert (core.pairs[-1], Link.objects.get().state) == (
            (later_claim.article_id, claim.article_id), decided.state,
        )  # fmt: skip
        assert proven()

    def test_a_proposal_turns_round_with_its_pair(self, link, core, claim, later_claim, reviewer):
        link(claim, later_claim)
        core.answers[:] = [answer(later_claim, claim)]
        turn_round(claim.article, reviewer)
        compare(claim.article)
        assert [(one.earlier, one.state) for one in Link.objects.order_by("pk")] == [
            (claim, LinkState.GONE),
            (later_claim, LinkState.PROPOSED),
        ]

    def test_a_version_that_left_the_story_takes_its_proposals_along(
        self, link, desk, claim, later_claim, reviewer
    ):
        link(claim, later_claim)
        other = Story.objects.create(desk=desk, title="Another")
        edit_details(article=claim.article, seen=1, actor=reviewer, changes={}, story=other)
        assert comparison_runs.drain() >= 1
        assert Link.objects.get().state == LinkState.GONE

    def test_a_link_of_a_withdrawn_claim_goes_quiet(self, link, claim, later_claim, reviewer):
        link(claim, later_claim)
        move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Not a claim.")
        assert not Link.objects.standing().exists()


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
        assert proven()

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


@pytest.mark.model
def test_two_extracted_versions_are_linked_by_the_real_core(article, later_article, reviewer):
    for one in (article, later_article):
        runs.perform(run_id=request_run(article=one, actor=reviewer).pk)
    assert comparison_runs.drain() >= 2
    assert set(Comparison.objects.values_list("state", flat=True)) == {JobState.DONE}
    toll = Link.objects.get(
        earlier__quote__contains="Almost 50", later__quote__contains="More than 60", supersedes=True
    )
    assert (toll.relation, toll.state) == ("revises", LinkState.PROPOSED)
    assert toll.reason
    assert proven()
