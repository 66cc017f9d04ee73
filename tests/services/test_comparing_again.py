"""Comparing again: what becomes of links that are there already."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.choices import LinkState, Status
from claims.models import Link, Story
from claims.services import comparison_runs, links
from claims.services.articles import edit_details
from claims.services.verdicts import move_claim
from tests.services.conftest import faults
from tests.services.linking import TOLL, answer, compare


def turn_round(article, actor) -> None:
    """Correct the time of the noon version: it was published after the evening one."""
    changes = {"published_at": datetime(2026, 3, 4, tzinfo=UTC)}
    edit_details(article=article, seen=1, actor=actor, changes=changes, story=article.story)


class TestComparingAgain:
    def test_it_renews_a_proposal(self, link, core, claim, later_claim):
        first = link(claim, later_claim, "repeats")
        core.answers[:] = [answer(claim, later_claim, "revises", changes=(TOLL,))]
        compare(later_claim.article)
        renewed = Link.objects.get()
        assert (renewed.pk, renewed.relation, renewed.version) == (first.pk, "revises", 2)
        assert faults() == []

    def test_it_leaves_what_it_finds_again_as_it_is(self, link, claim, later_claim):
        first = link(claim, later_claim)
        compare(later_claim.article)
        compare(claim.article)
        assert Link.objects.get().version == first.version == 1
        assert faults() == []

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
        assert faults() == []

    @pytest.mark.parametrize("decide", [links.accept, links.reject])
    def test_it_leaves_what_a_person_decided(self, link, core, claim, later_claim, reviewer, decide):
        found = link(claim, later_claim)
        decided = decide(link=found, seen=found.stamp, actor=reviewer)
        core.answers[:] = [answer(claim, later_claim, "conflicts")]
        compare(later_claim.article)
        core.answers.clear()
        compare(later_claim.article)
        assert (Link.objects.get().state, Link.objects.get().relation) == (decided.state, "repeats")
        assert faults() == []

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
        assert faults() == []

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
