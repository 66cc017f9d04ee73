"""Accepting and rejecting links, and the verdicts that follow."""

from __future__ import annotations

import pytest

from claims.choices import LinkState, Status, Verb
from claims.lineage.values import Change
from claims.models import Claim, Event, Link
from claims.services import links, runs
from claims.services.articles import request_run
from claims.services.claims import correct_span
from claims.services.events import body_of
from claims.services.link_moves import StaleLink
from claims.services.verdicts import move_claim, undo
from claims.workflow import Refusal
from tests.conftest import finding
from tests.services.conftest import faults
from tests.services.linking import TOLL


@pytest.fixture
def overtaking(link, claim, later_claim) -> Link:
    """The evening toll is proposed to replace the one of noon."""
    return link(
        claim, later_claim, "revises", supersedes=True, changes=(TOLL,), reason="Counted again, later."
    )


def accept(link, actor, **more) -> Link:
    return links.accept(link=link, seen=Link.objects.get(pk=link.pk).stamp, actor=actor, **more)


def fresh(claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


def now(link) -> Link:
    return Link.objects.select_related("earlier", "later").get(pk=link.pk)


def reopen_claim(claim, actor) -> Claim:
    claim = fresh(claim)
    return move_claim(
        claim=claim, seen=claim.version, to=Status.UNREVIEWED, actor=actor, reason="Look again."
    )


class TestAccepting:
    def test_it_supersedes_the_earlier_claim_for_the_reason_of_the_link(
        self, overtaking, claim, later_claim, reviewer
    ):
        accepted = accept(overtaking, reviewer)
        assert (accepted.state, accepted.decided_by) == (LinkState.ACCEPTED, reviewer)
        now = fresh(claim)
        assert (now.status, now.superseded_by, now.reason) == (
            Status.SUPERSEDED,
            later_claim,
            "Counted again, later.",
        )
        event = Event.objects.get(verb=Verb.LINK_ACCEPTED)
        assert (event.claim_id, event.actor) == (later_claim.pk, reviewer)
        assert body_of(event)["after"]["links"][0]["state"] == "accepted"
        assert body_of(Event.objects.get(verb=Verb.CLAIM_SUPERSEDED))["after"]["link"] == overtaking.pk
        assert faults() == []

    def test_what_a_person_typed_is_the_reason(self, overtaking, claim, reviewer):
        accept(overtaking, reviewer, reason="The coast guard said so at six.")
        assert fresh(claim).reason == "The coast guard said so at six."

    def test_a_confirmed_claim_can_be_superseded(self, overtaking, claim, evidence, reviewer):
        move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
        accept(overtaking, reviewer)
        assert fresh(claim).status == Status.SUPERSEDED

    def test_one_that_is_superseded_already_keeps_what_supersedes_it(self, overtaking, claim, reviewer):
        move_claim(claim=claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="The wire withdrew it.")
        accept(overtaking, reviewer)
        assert (fresh(claim).superseded_by, fresh(claim).reason) == (None, "The wire withdrew it.")

    @pytest.mark.parametrize("relation", ["revises", "conflicts", "repeats", "rewords"])
    def test_without_a_verdict_at_stake_it_only_settles_the_relation(
        self, link, claim, later_claim, reviewer, relation
    ):
        accept(link(claim, later_claim, relation), reviewer)
        assert {fresh(claim).status, fresh(later_claim).status} == {Status.UNREVIEWED}
        assert faults() == []

    @pytest.mark.parametrize("relation", ["repeats", "rewords"])
    def test_what_repeats_a_decided_claim_takes_its_verdict(
        self, link, claim, evidence, later_claim, reviewer, relation
    ):
        move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
        accept(link(claim, later_claim, relation), reviewer)
        assert fresh(later_claim).status == Status.CONFIRMED
        assert faults() == []

    @pytest.mark.parametrize(
        ("relation", "changes"),
        [("revises", (TOLL,)), ("conflicts", (TOLL,)), ("rewords", (Change("detail", "naval", ""),))],
    )
    def test_what_changed_never_inherits(
        self, link, claim, evidence, later_claim, reviewer, relation, changes
    ):
        move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
        accept(link(claim, later_claim, relation, changes=changes), reviewer)
        assert fresh(later_claim).status == Status.UNREVIEWED

    @pytest.mark.parametrize("which", ["claim", "later_claim"])
    def test_it_refuses_a_withdrawn_claim(self, request, overtaking, reviewer, which):
        gone = request.getfixturevalue(which)
        move_claim(claim=gone, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Not a claim.")
        with pytest.raises(Refusal) as refused:
            accept(overtaking, reviewer)
        assert refused.value.code == "withdrawn"

    def test_it_refuses_a_circle_and_leaves_the_link(self, overtaking, claim, later_claim, reviewer):
        move_claim(
            claim=later_claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Older after all.",
            superseded_by=claim,
        )  # fmt: skip
        with pytest.raises(Refusal) as refused:
            accept(overtaking, reviewer)
        assert refused.value.code == "circle"
        assert Link.objects.get().state == LinkState.PROPOSED


class TestRefusing:
    @pytest.mark.parametrize("who", ["viewer", "outsider"])
    @pytest.mark.parametrize("decide", [links.accept, links.reject, links.reopen])
    def test_who_may_not(self, request, overtaking, who, decide):
        with pytest.raises(Refusal) as refused:
            decide(link=overtaking, seen=overtaking.stamp, actor=request.getfixturevalue(who))
        assert refused.value.code == "role"

    @pytest.mark.parametrize("decide", [links.accept, links.reject])
    def test_a_stale_screen_and_both_sides_are_there(
        self, overtaking, claim, reviewer, second_reviewer, decide
    ):
        seen = overtaking.stamp
        links.reject(link=overtaking, seen=seen, actor=second_reviewer)
        events = Event.objects.count()
        with pytest.raises(StaleLink) as stale:
            decide(link=overtaking, seen=seen, actor=reviewer)
        assert (stale.value.link.state, stale.value.link.decided_by) == (LinkState.REJECTED, second_reviewer)
        assert Event.objects.count() == events

    @pytest.mark.parametrize("which", ["claim", "later_claim"])
    def test_a_screen_that_shows_a_claim_as_it_no_longer_is(self, request, overtaking, reviewer, which):
        moved, seen = request.getfixturevalue(which), overtaking.stamp
        correct_span(claim=moved, seen=1, start=moved.start + 7, end=moved.end, actor=reviewer)
        with pytest.raises(StaleLink):
            links.accept(link=overtaking, seen=seen, actor=reviewer)
        assert fresh(moved).status == Status.UNREVIEWED

    def test_the_same_again(self, overtaking, reviewer):
        rejected = links.reject(link=overtaking, seen=overtaking.stamp, actor=reviewer)
        with pytest.raises(Refusal) as refused:
            links.reject(link=rejected, seen=rejected.stamp, actor=reviewer)
        assert refused.value.code == "unchanged"

    def test_one_that_is_gone(self, overtaking, reviewer):
        Link.objects.update(state=LinkState.GONE)
        with pytest.raises(Refusal) as refused:
            accept(overtaking, reviewer)
        assert refused.value.code == "gone"

    def test_a_reason_that_is_too_long(self, overtaking, reviewer):
        with pytest.raises(Refusal) as refused:
            accept(overtaking, reviewer, reason="x" * 5001)
        assert refused.value.code == "too_long"


class TestTakingBack:
    def test_undoing_the_verdict_reopens_the_link(self, overtaking, claim, reviewer):
        accept(overtaking, reviewer)
        undo(claim=claim, seen=2, actor=reviewer)
        now = Link.objects.get()
        assert (now.state, now.decided_by, now.decided_at) == (LinkState.PROPOSED, None, None)
        assert fresh(claim).status == Status.UNREVIEWED
        assert Event.objects.filter(verb=Verb.LINK_REOPENED).count() == 1
        assert faults() == []

    def test_while_its_verdict_stands_the_link_stays(self, overtaking, claim, reviewer):
        accepted = accept(overtaking, reviewer)
        for decide in (links.reject, links.reopen):
            with pytest.raises(Refusal) as refused:
                decide(link=accepted, seen=accepted.stamp, actor=reviewer)
            assert refused.value.code == "verdict_stands"

    def test_once_another_verdict_replaced_it_the_link_may_go(self, overtaking, claim, reviewer):
        accept(overtaking, reviewer)
        move_claim(claim=claim, seen=2, to=Status.UNREVIEWED, actor=reviewer, reason="Look again.")
        links.reject(link=overtaking, seen=Link.objects.get().stamp, actor=reviewer)
        assert Link.objects.get().state == LinkState.REJECTED
        assert faults() == []

    def test_a_rejected_link_can_be_reopened_and_accepted(self, overtaking, claim, reviewer):
        rejected = links.reject(
            link=overtaking, seen=overtaking.stamp, actor=reviewer, reason="Other people."
        )
        reopened = links.reopen(link=rejected, seen=rejected.stamp, actor=reviewer)
        assert (reopened.state, reopened.decided_by) == (LinkState.PROPOSED, None)
        accept(reopened, reviewer)
        assert fresh(claim).status == Status.SUPERSEDED
        assert faults() == []

    def test_undoing_the_reopening_of_its_claim_accepts_it_again(self, overtaking, claim, reviewer):
        reopened = reopen_claim(accept(overtaking, reviewer).earlier, reviewer)
        given_back = links.reopen(link=overtaking, seen=now(overtaking).stamp, actor=reviewer)
        assert given_back.state == LinkState.PROPOSED
        undone = undo(claim=reopened, seen=reopened.version, actor=reviewer)
        assert (undone.status, now(overtaking).state) == (Status.SUPERSEDED, LinkState.ACCEPTED)
        assert faults() == []

    def test_no_verdict_comes_back_while_its_link_is_rejected(self, overtaking, claim, reviewer):
        reopened = reopen_claim(accept(overtaking, reviewer).earlier, reviewer)
        links.reject(link=overtaking, seen=now(overtaking).stamp, actor=reviewer)
        with pytest.raises(Refusal) as refused:
            undo(claim=reopened, seen=reopened.version, actor=reviewer)
        assert (refused.value.code, fresh(claim).status) == ("link_rejected", Status.UNREVIEWED)
        links.reopen(link=overtaking, seen=now(overtaking).stamp, actor=reviewer)
        assert undo(claim=reopened, seen=reopened.version, actor=reviewer).status == Status.SUPERSEDED
        assert faults() == []


def test_a_later_extraction_leaves_the_claims_of_a_link_that_a_person_decided(
    article, claim, later_claim, link, reviewer, monkeypatch
):
    Claim.objects.filter(pk=claim.pk).update(origin="machine")
    found = link(claim, later_claim)
    links.reject(link=found, seen=found.stamp, actor=reviewer)
    finding(monkeypatch, lambda text, *, published, options: [])
    runs.perform(run_id=request_run(article=article, actor=reviewer).pk)
    assert article.runs.get().state == "done"
    assert fresh(claim).status == Status.UNREVIEWED
