"""Carrying all verdicts of an article over: what can be, and what is left to a person."""

from __future__ import annotations

from datetime import UTC, datetime

from claims import carryover
from claims.choices import Status, Verb
from claims.lineage.values import Change
from claims.models import Claim, Event, Link
from claims.services import carrying
from claims.services.articles import Details, add_text
from claims.services.events import body_of
from claims.services.evidence import Citation, add_evidence
from claims.services.verdicts import move_claim
from tests.conftest import NOON, mark
from tests.services.conftest import faults, fresh


def reprint_of_noon(desk, story, reviewer, hour: int) -> Claim:
    """The noon toll, printed again at `hour`."""
    details = Details(outlet="Coast Post", published_at=datetime(2026, 3, 3, hour, tzinfo=UTC))
    text = f"{NOON}\n\nPrinted at {hour}."
    article = add_text(
        desk=desk, actor=reviewer, text=text, details=details, story=story, extract=False
    ).article
    return mark(article, "Almost 50 passengers have been pulled from the water", reviewer)


class TestCarryingAll:
    def test_it_carries_what_it_can_and_says_what_it_cannot(
        self, confirmed, evidence, other_claim, later_claim, later_article, link, reviewer
    ):
        lifeboats = mark(later_article, "Lifeboats from three stations brought 41 people ashore", reviewer)
        move_claim(
            claim=other_claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="The wire withdrew it."
        )
        link(confirmed, later_claim)
        link(other_claim, lifeboats)
        first, second = carrying.carry_all(article=later_article, actor=reviewer)
        assert (first.claim, first.why_not, first.claim.status) == (later_claim, "", Status.CONFIRMED)
        assert (second.claim, second.why_not) == (lifeboats, carryover.NO_SUCCESSOR)
        assert fresh(lifeboats).status == Status.UNREVIEWED
        assert carrying.carry_all(article=later_article, actor=reviewer)[0].claim == lifeboats
        assert faults() == []

    def test_sources_that_disagree_are_left_to_a_person(
        self, confirmed, evidence, later_claim, night_claim, link, reviewer
    ):
        add_evidence(claim=later_claim, citation=Citation(citation="Log", passage="41"), actor=reviewer)
        move_claim(claim=later_claim, seen=1, to=Status.DISPUTED, actor=reviewer, reason="The log says 41.")
        link(confirmed, night_claim)
        chosen = link(later_claim, night_claim)
        (left,) = carrying.carry_all(article=night_claim.article, actor=reviewer)
        assert (left.why_not, fresh(night_claim).status) == (carryover.DISAGREE, Status.UNREVIEWED)
        carried = carrying.carry(link=chosen, seen=Link.objects.get(pk=chosen.pk).stamp, actor=reviewer)
        assert carried.status == Status.DISPUTED

    def test_a_source_that_was_overtaken_since_disagrees_with_one_that_stands(
        self, confirmed, later_claim, desk, story, link, reviewer
    ):
        reprint, night_reprint = (reprint_of_noon(desk, story, reviewer, hour) for hour in (13, 20))
        move_claim(
            claim=reprint, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="Counted again.",
            superseded_by=later_claim,
        )  # fmt: skip
        link(confirmed, night_reprint)
        link(reprint, night_reprint)
        (left,) = carrying.carry_all(article=night_reprint.article, actor=reviewer)
        assert (left.why_not, fresh(night_reprint).status) == (carryover.DISAGREE, Status.UNREVIEWED)

    def test_a_word_in_the_place_of_another_is_left_to_a_person(
        self, confirmed, evidence, later_claim, later_article, link, reviewer
    ):
        found = link(confirmed, later_claim, changes=(Change("wording", "people", "passengers"),))
        (left,) = carrying.carry_all(article=later_article, actor=reviewer)
        assert (left.why_not, fresh(later_claim).status) == (carryover.NOT_ALIKE, Status.UNREVIEWED)
        carried = carrying.carry(link=found, seen=Link.objects.get().stamp, actor=reviewer)
        assert carried.status == Status.CONFIRMED

    def test_a_bound_that_moved_is_left_to_a_person(
        self, confirmed, evidence, later_claim, later_article, link, reviewer
    ):
        link(confirmed, later_claim, changes=(Change("figure", "at least 100", "over 100"),))
        (left,) = carrying.carry_all(article=later_article, actor=reviewer)
        assert (left.why_not, fresh(later_claim).status) == (carryover.NOT_ALIKE, Status.UNREVIEWED)

    def test_a_fact_told_in_other_words_is_left_to_a_person(
        self, confirmed, evidence, later_claim, later_article, link, reviewer
    ):
        link(confirmed, later_claim, "rewords", changes=(Change("wording", "loan", "grant"),))
        (offer,) = carryover.offers_to(later_claim)
        assert (offer.why_not, offer.look) == ("", carryover.NOT_ALIKE)
        (left,) = carrying.carry_all(article=later_article, actor=reviewer)
        assert (left.why_not, fresh(later_claim).status) == (carryover.NOT_ALIKE, Status.UNREVIEWED)

    def test_of_sources_that_agree_the_last_told_is_taken(
        self, confirmed, evidence, later_claim, night_claim, link, reviewer
    ):
        add_evidence(claim=later_claim, citation=Citation(citation="Log", passage="63"), actor=reviewer)
        move_claim(claim=later_claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
        link(confirmed, night_claim)
        link(later_claim, night_claim)
        carrying.carry_all(article=night_claim.article, actor=reviewer)
        assert f"claim {later_claim.pk}" in fresh(night_claim).reason
        event = Event.objects.get(verb=Verb.CLAIM_CONFIRMED, claim_id=night_claim.pk)
        assert [piece["passage"] for piece in body_of(event)["evidence"]] == ["63"]

    def test_an_article_without_offers_gives_an_empty_list(self, later_claim, reviewer):
        assert carrying.carry_all(article=later_claim.article, actor=reviewer) == []
