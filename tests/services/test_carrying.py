"""Carrying one verdict over: what comes along, who is refused, and where it came from."""

from __future__ import annotations

import pytest

from claims.choices import LinkState, Status
from claims.models import Link
from claims.services import carrying
from claims.services.evidence import Citation, add_evidence
from claims.services.link_moves import StaleLink
from claims.services.verdicts import move_claim, undo
from claims.workflow import Refusal
from tests.services.conftest import faults


class TestCarrying:
    def test_it_gives_the_verdict_with_its_evidence_and_names_the_source(
        self, repeating, confirmed, evidence, later_claim, second_reviewer
    ):
        carried = carrying.carry(link=repeating, seen=Link.objects.get().stamp, actor=second_reviewer)
        assert (carried.status, carried.decided_by) == (Status.CONFIRMED, second_reviewer)
        assert "Ferry and freighter collide off Port Orla" in carried.reason
        assert "Harbour Wire, 3 March 2026" in carried.reason
        assert carried.reason.endswith("The bulletin says so.")
        assert "Mira" not in carried.reason  # names are no part of history
        copy = later_claim.evidence.get()
        assert (copy.reused_from, copy.passage, copy.retrieved_at) == (
            evidence, evidence.passage, evidence.retrieved_at,
        )  # fmt: skip
        assert Link.objects.get().state == LinkState.ACCEPTED
        assert faults() == []

    def test_a_dispute_goes_along(self, claim, evidence, later_claim, link, reviewer):
        move_claim(claim=claim, seen=1, to=Status.DISPUTED, actor=reviewer, reason="The log says 41.")
        found = link(claim, later_claim)
        carried = carrying.carry(link=found, seen=found.stamp, actor=reviewer)
        assert (carried.status, carried.reason.endswith("The log says 41.")) == (Status.DISPUTED, True)

    def test_evidence_that_stands_there_already_is_not_put_there_twice(
        self, repeating, later_claim, evidence, reviewer
    ):
        citation = Citation(url=evidence.url, passage=evidence.passage)
        add_evidence(claim=later_claim, citation=citation, actor=reviewer)
        carrying.carry(link=repeating, seen=Link.objects.get().stamp, actor=reviewer)
        assert later_claim.evidence.count() == 1

    def test_undo_takes_it_back_and_reopens_the_link(self, repeating, later_claim, reviewer):
        carried = carrying.carry(link=repeating, seen=Link.objects.get().stamp, actor=reviewer)
        undone = undo(claim=carried, seen=carried.version, actor=reviewer)
        assert (undone.status, undone.decided_by) == (Status.UNREVIEWED, None)
        assert Link.objects.get().state == LinkState.PROPOSED
        assert faults() == []

    @pytest.mark.parametrize("who", ["viewer", "outsider"])
    def test_it_refuses_who_may_not(self, request, repeating, later_claim, who):
        with pytest.raises(Refusal) as refused:
            carrying.carry(link=repeating, seen=Link.objects.get().stamp, actor=request.getfixturevalue(who))
        assert refused.value.code == "role"
        with pytest.raises(Refusal):
            carrying.carry_all(article=later_claim.article, actor=request.getfixturevalue(who))

    def test_it_refuses_a_stale_screen(self, repeating, confirmed, reviewer):
        seen = Link.objects.get().stamp
        move_claim(claim=confirmed, seen=2, to=Status.DISPUTED, actor=reviewer, reason="It says 41.")
        with pytest.raises(StaleLink) as stale:
            carrying.carry(link=repeating, seen=seen, actor=reviewer)
        assert stale.value.link.earlier.status == Status.DISPUTED

    def test_it_refuses_where_there_is_no_verdict(self, claim, later_claim, link, reviewer):
        found = link(claim, later_claim)
        with pytest.raises(Refusal) as refused:
            carrying.carry(link=found, seen=found.stamp, actor=reviewer)
        assert refused.value.code == "nothing_to_carry"


class TestMovedSource:
    def test_a_source_that_was_reopened_is_named_until_the_verdict_stands_again(
        self, repeating, confirmed, later_claim, reviewer
    ):
        carried = carrying.carry(link=repeating, seen=Link.objects.get().stamp, actor=reviewer)
        assert carrying.moved_source(carried) is None
        moved = move_claim(
            claim=confirmed, seen=2, to=Status.UNREVIEWED, actor=reviewer, reason="Look again."
        )
        assert carrying.moved_source(carried) == confirmed
        undo(claim=moved, seen=moved.version, actor=reviewer)
        assert carrying.moved_source(carried) is None

    def test_a_verdict_of_ones_own_has_no_source(self, repeating, confirmed, later_claim, reviewer):
        carried = carrying.carry(link=repeating, seen=Link.objects.get().stamp, actor=reviewer)
        own = move_claim(
            claim=carried, seen=carried.version, to=Status.DISPUTED, actor=reviewer, reason="The log says 41."
        )
        assert (carrying.moved_source(own), carrying.moved_source(confirmed)) == (None, None)
