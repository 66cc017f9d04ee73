"""Giving a verdict, changing it, undoing it."""

from __future__ import annotations

import pytest

from claims.choices import Status, Verb
from claims.models import Claim, Event
from claims.services import verdicts
from claims.services.claims import add_claim, correct_span
from claims.services.events import body_of
from claims.services.verdicts import StaleClaim, move_claim, undo
from claims.workflow import Refusal


def supersede(claim, later_claim, actor):
    return move_claim(
        claim=claim,
        seen=claim.version,
        to=Status.SUPERSEDED,
        actor=actor,
        reason="The coast guard counted again.",
        superseded_by=later_claim,
    )


def test_it_confirms_a_claim_with_evidence(claim, evidence, reviewer):
    moved = move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    assert (moved.status, moved.version, moved.decided_by) == (Status.CONFIRMED, 2, reviewer)
    event = Event.objects.filter(claim_id=claim.pk).latest("number")
    assert event.verb == Verb.CLAIM_CONFIRMED
    body = body_of(event)
    assert body["before"]["status"] == "unreviewed"
    assert body["after"]["status"] == "confirmed"
    assert [piece["id"] for piece in body["evidence"]] == [evidence.pk]


def test_it_supersedes_the_noon_toll_by_the_evening_one(claim, later_claim, reviewer):
    moved = supersede(claim, later_claim, reviewer)
    assert moved.superseded_by == later_claim
    assert moved.reason == "The coast guard counted again."


def test_it_supersedes_without_a_successor_when_the_reason_says_why(claim, reviewer):
    moved = move_claim(
        claim=claim, seen=1, to=Status.SUPERSEDED, actor=reviewer, reason="The wire withdrew it."
    )
    assert moved.superseded_by is None


def test_it_refuses_a_stale_screen_and_changes_nothing(claim, evidence, reviewer, second_reviewer):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=second_reviewer)
    events = Event.objects.count()
    with pytest.raises(StaleClaim) as stale:
        move_claim(claim=claim, seen=1, to=Status.DISPUTED, actor=reviewer, reason="It says 41.")
    assert stale.value.claim.status == Status.CONFIRMED
    assert Event.objects.count() == events


@pytest.mark.parametrize("who", ["viewer", "outsider"])
def test_it_refuses_who_may_not(request, claim, evidence, who):
    with pytest.raises(Refusal) as refused:
        move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=request.getfixturevalue(who))
    assert refused.value.code == "role"
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED


def test_it_refuses_a_claim_that_supersedes_itself(claim, reviewer):
    with pytest.raises(Refusal) as refused:
        supersede(claim, claim, reviewer)
    assert refused.value.code == "itself"


def test_it_refuses_a_circle(claim, later_claim, reviewer):
    supersede(claim, later_claim, reviewer)
    with pytest.raises(Refusal) as refused:
        supersede(later_claim, claim, reviewer)
    assert refused.value.code == "circle"


def test_it_refuses_the_same_supersession_twice(claim, later_claim, reviewer):
    superseded = supersede(claim, later_claim, reviewer)
    with pytest.raises(Refusal) as refused:
        supersede(superseded, later_claim, reviewer)
    assert refused.value.code == "unchanged"


def test_undo_gives_back_what_stood_before_and_is_an_event_of_its_own(claim, later_claim, reviewer):
    superseded = supersede(claim, later_claim, reviewer)
    undone = undo(claim=superseded, seen=2, actor=reviewer)
    assert (undone.status, undone.superseded_by, undone.reason, undone.version) == (
        Status.UNREVIEWED,
        None,
        "",
        3,
    )
    verbs = list(Event.objects.filter(claim_id=claim.pk).values_list("verb", flat=True))
    assert verbs == [Verb.CLAIM_ADDED, Verb.CLAIM_SUPERSEDED, Verb.CLAIM_UNDONE]


def test_undoing_again_goes_one_step_further_back(claim, evidence, reviewer):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    move_claim(claim=claim, seen=2, to=Status.DISPUTED, actor=reviewer, reason="Corrected since.")
    assert undo(claim=claim, seen=3, actor=reviewer).status == Status.CONFIRMED
    assert undo(claim=claim, seen=4, actor=reviewer).status == Status.UNREVIEWED
    with pytest.raises(Refusal) as refused:
        undo(claim=claim, seen=5, actor=reviewer)
    assert refused.value.code == "nothing_to_undo"


def test_undoing_a_change_of_verdict_gives_the_verdict_back_to_who_gave_it(
    claim, evidence, reviewer, second_reviewer
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    decided_at = Claim.objects.get(pk=claim.pk).decided_at
    move_claim(claim=claim, seen=2, to=Status.DISPUTED, actor=second_reviewer, reason="Corrected since.")
    undone = undo(claim=claim, seen=3, actor=second_reviewer)
    assert (undone.decided_by, undone.decided_at) == (reviewer, decided_at)


def test_correcting_a_span_keeps_who_decided(claim, evidence, reviewer, second_reviewer):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    corrected = correct_span(claim=claim, seen=2, start=claim.start + 7, end=claim.end, actor=second_reviewer)
    assert corrected.decided_by == reviewer


def test_undo_gives_back_a_corrected_span(claim, reviewer):
    corrected = correct_span(claim=claim, seen=1, start=claim.start + 7, end=claim.end, actor=reviewer)
    assert corrected.quote == "50 passengers have been pulled from the water"
    assert undo(claim=corrected, seen=2, actor=reviewer).quote == claim.quote


def test_undo_refuses_a_span_that_another_claim_has_taken(claim, reviewer):
    correct_span(claim=claim, seen=1, start=claim.start + 7, end=claim.end, actor=reviewer)
    add_claim(article=claim.article, start=claim.start, end=claim.end, actor=reviewer)
    with pytest.raises(Refusal) as refused:
        undo(claim=claim, seen=2, actor=reviewer)
    assert refused.value.code == "taken"


def test_reopening_a_withdrawn_claim_refuses_a_span_that_another_claim_has_taken(claim, reviewer):
    move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Not a claim.")
    add_claim(article=claim.article, start=claim.start, end=claim.end, actor=reviewer)
    with pytest.raises(Refusal) as refused:
        move_claim(claim=claim, seen=2, to=Status.UNREVIEWED, actor=reviewer, reason="It is one.")
    assert refused.value.code == "taken"


def test_a_claim_that_nobody_moved_has_nothing_to_undo(claim):
    assert verdicts.last_undoable(claim) is None
