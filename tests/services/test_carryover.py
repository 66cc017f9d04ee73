"""Offers of carry-over: which verdicts an unreviewed claim may take over."""

from __future__ import annotations

import pytest

from claims import carryover
from claims.choices import LinkState, Status
from claims.models import Link
from claims.services import carrying
from claims.services.verdicts import move_claim
from claims.workflow import Refusal
from tests.services.conftest import faults, fresh
from tests.services.linking import TOLL


class TestOffers:
    def test_one_names_the_verdict_and_its_source(self, repeating, confirmed, later_claim):
        (offer,) = carryover.offers_to(later_claim)
        assert (offer.claim, offer.source, offer.status, offer.why_not) == (
            later_claim, confirmed, Status.CONFIRMED, "",
        )  # fmt: skip
        assert list(carryover.offers_in(later_claim.article)) == [later_claim.pk]

    @pytest.mark.parametrize(
        ("relation", "changes"), [("revises", ()), ("conflicts", ()), ("rewords", (TOLL,))]
    )
    def test_a_changed_claim_gets_none(self, confirmed, later_claim, link, relation, changes):
        link(confirmed, later_claim, relation, changes=changes)
        assert carryover.offers_to(later_claim) == []

    def test_an_unreviewed_source_gives_none(self, claim, later_claim, link):
        link(claim, later_claim)
        assert carryover.offers_to(later_claim) == []

    def test_a_rejected_link_gives_none(self, repeating, later_claim):
        Link.objects.update(state=LinkState.REJECTED)
        assert carryover.offers_to(later_claim) == []

    def test_a_decided_claim_gets_none(self, repeating, later_claim, reviewer):
        move_claim(claim=later_claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Withdrawn.")
        assert carryover.offers_to(fresh(later_claim)) == []

    def test_superseded_is_offered_where_the_successor_was_told_later_still(
        self, claim, later_claim, night_claim, link, reviewer
    ):
        move_claim(
            claim=claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Counted again.",
            superseded_by=night_claim,
        )  # fmt: skip
        link(claim, later_claim)
        (offer,) = carryover.offers_to(later_claim)
        assert (offer.status, offer.why_not) == (Status.SUPERSEDED, "")
        carried = carrying.carry(link=offer.link, seen=offer.link.stamp, actor=reviewer)
        assert (carried.status, carried.superseded_by) == (Status.SUPERSEDED, night_claim)
        assert faults() == []

    def test_superseded_is_not_carried_blindly_to_a_claim_told_after_the_successor(
        self, claim, later_claim, night_claim, link, reviewer
    ):
        move_claim(
            claim=claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Counted again.",
            superseded_by=later_claim,
        )  # fmt: skip
        link(claim, night_claim)
        (offer,) = carryover.offers_to(night_claim)
        assert offer.why_not == carryover.OLDER
        with pytest.raises(Refusal) as refused:
            carrying.carry(link=offer.link, seen=offer.link.stamp, actor=reviewer)
        assert refused.value.code == "look_first"

    def test_superseded_with_no_successor_is_not_carried_blindly(self, claim, later_claim, link, reviewer):
        move_claim(claim=claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="The wire withdrew it.")
        link(claim, later_claim)
        assert [offer.why_not for offer in carryover.offers_to(later_claim)] == [carryover.NO_SUCCESSOR]
