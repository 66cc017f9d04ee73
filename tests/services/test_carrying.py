"""Carry-over: which verdicts an unreviewed claim may take over, and what comes along."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from claims import carryover
from claims.choices import JobState, LinkState, Status, Verb
from claims.lineage.values import Change
from claims.models import Claim, Event, Link
from claims.services import carrying, comparison_runs, links
from claims.services.articles import Details, add_text, edit_details
from claims.services.claims import correct_span
from claims.services.events import body_of
from claims.services.evidence import Citation, add_evidence
from claims.services.link_moves import StaleLink
from claims.services.verdicts import move_claim, undo
from claims.services.verification import Verification
from claims.workflow import Refusal
from tests.conftest import EVENING, NOON, mark
from tests.services.linking import TOLL, compare


def fresh(claim) -> Claim:
    return Claim.objects.get(pk=claim.pk)


def proven() -> bool:
    return list(Verification().findings()) == []


def reprint_of_noon(desk, story, reviewer, hour: int) -> Claim:
    """The noon toll, printed again at `hour`."""
    details = Details(outlet="Coast Post", published_at=datetime(2026, 3, 3, hour, tzinfo=UTC))
    text = f"{NOON}\n\nPrinted at {hour}."
    article = add_text(
        desk=desk, actor=reviewer, text=text, details=details, story=story, extract=False
    ).article
    return mark(article, "Almost 50 passengers have been pulled from the water", reviewer)


@pytest.fixture
def night_article(desk, story, reviewer):
    """A third version, told after the evening one."""
    details = Details(outlet="Coast Post", published_at=datetime(2026, 3, 3, 23, tzinfo=UTC))
    text = EVENING + "\n\nThe search goes on."
    return add_text(desk=desk, actor=reviewer, text=text, details=details, story=story, extract=False).article


@pytest.fixture
def night_claim(night_article, reviewer) -> Claim:
    return mark(night_article, "More than 60 passengers have been pulled from the water", reviewer)


@pytest.fixture
def confirmed(claim, evidence, reviewer) -> Claim:
    return move_claim(
        claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer, reason="The bulletin says so."
    )


@pytest.fixture
def repeating(confirmed, later_claim, link) -> Link:
    return link(confirmed, later_claim)


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
        assert proven()

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
        assert proven()

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
        assert proven()

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
        assert proven()

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
        assert proven()


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
        assert proven()

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
