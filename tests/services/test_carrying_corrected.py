"""A claim that was corrected takes over nothing until it was compared again."""

from __future__ import annotations

from datetime import timedelta

import pytest

from claims import carryover
from claims.choices import JobState, LinkState, Status
from claims.models import Link
from claims.services import carrying, comparison_runs, links
from claims.services.articles import edit_details
from claims.services.claims import correct_span
from claims.services.verdicts import move_claim, undo
from claims.workflow import Refusal
from tests.conftest import mark
from tests.services.conftest import faults, fresh
from tests.services.linking import compare


def shorten_span(claim, actor) -> None:
    now = fresh(claim)
    correct_span(claim=now, seen=now.version, start=now.start, end=now.end - 10, actor=actor)


def retell(claim, actor) -> None:
    """Correct when the claim's article was published, by an hour."""
    article = claim.article
    changes = {"published_at": article.told_at + timedelta(hours=1)}
    edit_details(article=article, seen=article.version, actor=actor, changes=changes, story=article.story)


def undo_correction(claim, actor) -> None:
    shorten_span(claim, actor)
    compare(claim.article)
    undo(claim=fresh(claim), seen=fresh(claim).version, actor=actor)


class TestWhatWaitsToBeComparedAgain:
    @pytest.mark.parametrize("change", [shorten_span, retell, undo_correction])
    @pytest.mark.parametrize("which", ["confirmed", "later_claim"])
    def test_it_is_left_until_it_was_compared(
        self, request, repeating, later_claim, core, reviewer, change, which
    ):
        change(request.getfixturevalue(which), reviewer)
        (left,) = carrying.carry_all(article=later_claim.article, actor=reviewer)
        assert (left.why_not, fresh(later_claim).status) == (carryover.WAITS, Status.UNREVIEWED)
        comparison_runs.drain()
        (done,) = carrying.carry_all(article=later_claim.article, actor=reviewer)
        assert (done.why_not, fresh(later_claim).status) == ("", Status.CONFIRMED)
        assert faults() == []

    def test_what_it_does_not_repeat_any_more_is_not_carried(
        self, repeating, confirmed, later_claim, core, reviewer
    ):
        shorten_span(confirmed, reviewer)
        core.answers.clear()
        comparison_runs.drain()
        assert carrying.carry_all(article=later_claim.article, actor=reviewer) == []

    def test_one_alone_is_refused_on_a_fresh_screen_too(self, repeating, confirmed, later_claim, reviewer):
        shorten_span(confirmed, reviewer)
        for act in (carrying.carry, links.accept):
            with pytest.raises(Refusal) as refused:
                act(link=repeating, seen=Link.objects.get().stamp, actor=reviewer)
            assert (refused.value.code, refused.value.message) == ("busy", carryover.WAITS)
        assert (Link.objects.get().state, fresh(later_claim).status) == (
            LinkState.PROPOSED, Status.UNREVIEWED,
        )  # fmt: skip

    @pytest.mark.parametrize("state", [JobState.RUNNING, JobState.FAILED])
    def test_it_is_left_while_a_worker_compares_and_where_that_failed(
        self, repeating, confirmed, later_claim, reviewer, state
    ):
        shorten_span(confirmed, reviewer)
        confirmed.article.comparisons.active().update(state=state)
        (left,) = carrying.carry_all(article=later_claim.article, actor=reviewer)
        assert left.why_not == carryover.WAITS

    def test_another_claim_that_is_marked_meanwhile_keeps_nothing_waiting(
        self, repeating, later_claim, later_article, reviewer
    ):
        mark(later_article, "Lifeboats from three stations brought 41 people ashore", reviewer)
        assert later_article.comparisons.active().exists()
        (done,) = carrying.carry_all(article=later_article, actor=reviewer)
        assert done.why_not == ""

    def test_it_is_waited_for_before_sources_are_told_to_disagree(
        self, confirmed, later_claim, night_claim, link, reviewer
    ):
        move_claim(claim=later_claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Withdrawn.")
        link(confirmed, night_claim)
        link(later_claim, night_claim)
        shorten_span(night_claim, reviewer)
        (left,) = carrying.carry_all(article=night_claim.article, actor=reviewer)
        assert left.why_not == carryover.WAITS


class TestAnAcceptedLinkThatWasCorrected:
    @pytest.fixture
    def accepted(self, claim, evidence, later_claim, link, reviewer) -> Link:
        """A link that was accepted before its earlier claim was confirmed."""
        found = link(claim, later_claim)
        accepted = links.accept(link=found, seen=found.stamp, actor=reviewer)
        move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
        return accepted

    @pytest.mark.parametrize("which", ["claim", "later_claim"])
    def test_no_verdict_passes_along_it_unseen(self, request, accepted, later_claim, reviewer, which):
        shorten_span(request.getfixturevalue(which), reviewer)
        comparison_runs.drain()
        (left,) = carrying.carry_all(article=later_claim.article, actor=reviewer)
        assert left.why_not == carryover.CORRECTED
        with pytest.raises(Refusal) as refused:
            carrying.carry(link=accepted, seen=Link.objects.get().stamp, actor=reviewer)
        assert refused.value.message == carryover.CORRECTED

    def test_one_that_was_not_corrected_passes_it(self, accepted, later_claim, reviewer):
        (done,) = carrying.carry_all(article=later_claim.article, actor=reviewer)
        assert done.why_not == ""

    def test_undoing_the_decision_has_it_compared_again(self, accepted, claim, core, reviewer):
        shorten_span(claim, reviewer)
        comparison_runs.drain()
        core.answers.clear()
        opened = links.reopen(link=accepted, seen=Link.objects.get().stamp, actor=reviewer)
        assert (opened.state, opened.waits) == (LinkState.PROPOSED, True)
        comparison_runs.drain()
        assert Link.objects.get().state == LinkState.GONE
        assert faults() == []
