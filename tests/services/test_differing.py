"""Saying that two verdicts are meant to differ: recorded, and over once either of them changes."""

from __future__ import annotations

import pytest

from claims.choices import LinkState, Status, Verb
from claims.models import Claim, Event, Link
from claims.sentences import claims_named, sentence
from claims.services import carrying, differing, links
from claims.services.events import body_of
from claims.services.evidence import Citation, add_evidence
from claims.services.link_moves import StaleLink
from claims.services.verdicts import move_claim, undo
from claims.workflow import Refusal
from tests.services.conftest import faults


def decide(claim, to, actor, **more) -> Claim:
    now = Claim.objects.get(pk=claim.pk)
    if to in (Status.CONFIRMED, Status.DISPUTED) and not now.evidence.exists():
        add_evidence(claim=now, citation=Citation(citation="A call", passage="Yes"), actor=actor)
    return move_claim(claim=now, seen=now.version, to=to, actor=actor, reason="So it is.", **more)


def now(link) -> Link:
    return Link.objects.select_related("earlier", "later").get(pk=link.pk)


def say(link, actor, **more) -> Link:
    return differing.differ(link=link, seen=now(link).stamp, actor=actor, **more)


@pytest.fixture
def parted(link, claim, later_claim, reviewer) -> Link:
    """Noon is confirmed, and its repetition of the evening disputed."""
    found = link(claim, later_claim, "repeats")
    decide(claim, Status.CONFIRMED, reviewer)
    decide(later_claim, Status.DISPUTED, reviewer)
    return found


@pytest.fixture
def meant(parted, reviewer) -> Link:
    return say(parted, reviewer, reason=" True at noon, false at six. ")


class TestSaying:
    def test_it_is_flagged_until_somebody_says_so(self, parted):
        assert list(Link.objects.flagged()) == list(Link.objects.parted()) == [parted]
        assert (now(parted).is_parted, now(parted).is_meant) == (True, False)

    def test_it_is_an_event_in_the_history_of_the_later_claim(self, meant, claim, later_claim, reviewer):
        assert (meant.differs_by, meant.differs_note) == (reviewer, "True at noon, false at six.")
        assert (meant.is_meant, meant.state) == (True, LinkState.PROPOSED)
        assert (list(Link.objects.flagged()), list(Link.objects.meant())) == ([], [meant])
        event = Event.objects.get(verb=Verb.LINK_DIFFERS)
        assert (event.claim_id, event.article_id, meant.differs_at) == (
            later_claim.pk,
            later_claim.article_id,
            event.at,
        )
        body = body_of(event)
        assert claims_named(body) == {claim.pk}
        told = sentence(
            body, people={reviewer.pk: "Mira"}, claim=later_claim.pk, claims={claim.pk: "Almost 50"}
        )
        assert told.text == (
            "Mira said that the verdict is meant to differ from that of “Almost 50”: disputed here, confirmed there."
        )
        assert told.reason == "True at noon, false at six."
        assert faults() == []

    def test_both_verdicts_stay_as_they_are(self, meant, claim, later_claim):
        assert list(
            Claim.objects.filter(pk__in=[claim.pk, later_claim.pk]).values_list("status", "version")
        ) == [
            ("confirmed", 2),
            ("disputed", 2),
        ]

    def test_it_is_taken_back(self, meant, second_reviewer):
        back = differing.flag(link=meant, seen=meant.stamp, actor=second_reviewer)
        assert (back.is_meant, back.differs_by, back.differs_at, back.differs_note) == (False, None, None, "")
        assert list(Link.objects.flagged()) == [meant]
        assert Event.objects.get(verb=Verb.LINK_FLAGGED).actor == second_reviewer
        assert faults() == []

    def test_a_verdict_that_was_taken_over_no_longer_asks_for_a_look(
        self, link, claim, evidence, later_claim, reviewer
    ):
        found = link(claim, later_claim, "repeats")
        decide(claim, Status.CONFIRMED, reviewer)
        links.accept(link=found, seen=now(found).stamp, actor=reviewer)
        decide(claim, Status.DISPUTED, reviewer)
        carried = Claim.objects.get(pk=later_claim.pk)
        assert carrying.moved_source(carried) == claim
        assert say(found, reviewer).state == LinkState.ACCEPTED
        assert carrying.moved_source(carried) is None
        assert faults() == []


class TestEnding:
    @pytest.mark.parametrize("which", ["claim", "later_claim"])
    def test_it_ends_when_either_verdict_changes(self, request, meant, which, reviewer):
        """Also where they come to differ again: nobody has looked at these two."""
        changed = request.getfixturevalue(which)
        decide(changed, Status.UNREVIEWED, reviewer)
        assert (list(Link.objects.parted()), list(Link.objects.meant())) == ([], [])
        decide(changed, Status.SUPERSEDED, reviewer)
        assert list(Link.objects.flagged()) == [meant]
        assert not now(meant).is_meant
        assert faults() == []

    def test_it_is_said_anew_of_the_new_verdicts(self, meant, later_claim, second_reviewer):
        decide(later_claim, Status.SUPERSEDED, second_reviewer)
        assert say(meant, second_reviewer, reason="Overtaken.").differs_by == second_reviewer
        assert list(Link.objects.meant()) == [meant]
        assert faults() == []

    def test_undoing_the_change_lets_it_hold_again(self, meant, later_claim, reviewer):
        """It was said of the verdict that stands again."""
        changed = decide(later_claim, Status.SUPERSEDED, reviewer)
        assert not now(meant).is_meant
        undo(claim=changed, seen=changed.version, actor=reviewer)
        assert now(meant).is_meant
        assert list(Link.objects.meant()) == [meant]
        assert faults() == []

    def test_one_that_supersedes_the_other_is_no_difference(self, meant, claim, later_claim, reviewer):
        decide(claim, Status.SUPERSEDED, reviewer, superseded_by=later_claim)
        assert (list(Link.objects.parted()), now(meant).is_parted) == ([], False)

    def test_not_linked_there_is_nothing_to_differ(self, meant, reviewer):
        links.reject(link=meant, seen=meant.stamp, actor=reviewer)
        assert (list(Link.objects.parted()), now(meant).is_parted, now(meant).is_meant) == ([], False, False)


class TestRefusing:
    @pytest.mark.parametrize("act", [differing.differ, differing.flag])
    @pytest.mark.parametrize("who", ["viewer", "outsider"])
    def test_who_may_not(self, request, parted, act, who):
        with pytest.raises(Refusal) as refused:
            act(link=parted, seen=now(parted).stamp, actor=request.getfixturevalue(who))
        assert refused.value.code == "role"

    def test_a_screen_with_an_older_verdict(self, parted, later_claim, reviewer):
        seen = now(parted).stamp
        decide(later_claim, Status.SUPERSEDED, reviewer)
        with pytest.raises(StaleLink):
            differing.differ(link=parted, seen=seen, actor=reviewer)
        assert not Event.objects.filter(verb=Verb.LINK_DIFFERS).exists()

    def test_what_is_said_already(self, meant, reviewer):
        with pytest.raises(Refusal) as refused:
            say(meant, reviewer)
        assert refused.value.code == "unchanged"

    def test_taking_back_what_holds_no_longer(self, meant, later_claim, reviewer):
        decide(later_claim, Status.SUPERSEDED, reviewer)
        with pytest.raises(Refusal) as refused:
            differing.flag(link=meant, seen=now(meant).stamp, actor=reviewer)
        assert refused.value.code == "unchanged"

    @pytest.mark.parametrize(
        ("relation", "to"), [("repeats", Status.CONFIRMED), ("repeats", None), ("revises", Status.DISPUTED)]
    )
    def test_what_is_not_decided_differently(self, link, claim, later_claim, reviewer, relation, to):
        found = link(claim, later_claim, relation)
        decide(claim, Status.CONFIRMED, reviewer)
        if to:
            decide(later_claim, to, reviewer)
        with pytest.raises(Refusal) as refused:
            say(found, reviewer)
        assert refused.value.code == "alike"

    def test_a_note_that_is_too_long(self, parted, reviewer):
        with pytest.raises(Refusal) as refused:
            say(parted, reviewer, reason="x" * 5001)
        assert refused.value.code == "too_long"
