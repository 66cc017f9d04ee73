"""Two people at one claim: both sides are shown, and nothing typed is lost."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from claims.choices import Status
from claims.models import Event
from claims.services.claims import correct_span
from claims.services.verdicts import move_claim

pytestmark = pytest.mark.django_db


@pytest.fixture
def outrun(confirmed):
    """The claim as the slower person saw it, before the other one confirmed it."""
    confirmed.version -= 1
    return confirmed


@pytest.mark.parametrize("browser", ["plain", "quick"])
def test_a_stale_verdict_shows_both_sides(request, move, outrun, browser):
    answer = move(request.getfixturevalue(browser), outrun, Status.DISPUTED, reason="The bulletin says 41.")
    assert answer.status_code == 409
    text = answer.content.decode()
    assert "Jonas confirmed the claim" in text
    assert "You were about to" in text
    assert "What stands now" in text
    assert ">The bulletin says 41.</textarea>" in text
    assert "Save mine over it" in text
    assert "Keep theirs" in text
    assert Event.objects.latest("number").verb == "claim.confirmed"


def test_mine_can_be_saved_over_it(plain, move, outrun):
    answer = move(plain, outrun, Status.DISPUTED, reason="The bulletin says 41.")
    assert '<input type="hidden" name="version" value="2">' in answer.content.decode()
    outrun.version = 2
    move(plain, outrun, Status.DISPUTED, reason="The bulletin says 41.")
    outrun.refresh_from_db()
    assert outrun.status == Status.DISPUTED


def test_a_stale_supersession_keeps_the_pick_and_the_reason(plain, move, outrun, later_claim):
    answer = move(plain, outrun, Status.SUPERSEDED, superseded_by=later_claim.pk, reason="Counted again.")
    assertContains(answer, f'value="{later_claim.pk}" checked', status_code=409)
    assertContains(answer, ">Counted again.</textarea>", status_code=409)


def test_two_people_of_one_mind_have_nothing_left_to_save(plain, move, outrun):
    answer = move(plain, outrun, Status.CONFIRMED)
    assertContains(answer, "You both came to the same verdict", status_code=409)
    assertNotContains(answer, "Save mine over it", status_code=409)


def test_a_stale_undo_says_whose_change_it_would_take_back(plain, outrun):
    answer = plain.post(reverse("claim_undo", args=[outrun.pk]), {"version": outrun.version})
    assertContains(answer, "Undo their change instead", status_code=409)
    outrun.refresh_from_db()
    assert outrun.status == Status.CONFIRMED


def test_a_stale_span_shows_both_spans(plain, claim, second_reviewer):
    correct_span(claim=claim, seen=1, start=claim.start, end=claim.start + 20, actor=second_reviewer)
    answer = plain.post(
        reverse("claim_correct", args=[claim.pk]), {"version": 1, "start": claim.start + 7, "end": claim.end}
    )
    assertContains(answer, "50 passengers have been pulled from the water", status_code=409)
    assertContains(answer, "Almost 50 passengers", status_code=409)
    assertContains(answer, f'name="start" value="{claim.start + 7}"', status_code=409)


def test_the_text_shows_what_stands_now(quick, move, outrun):
    answer = move(quick, outrun, Status.DISPUTED, reason="The bulletin says 41.")
    assert 'class="claim confirmed current"' in answer.content.decode()


def test_evidence_and_notes_are_added_whatever_the_version(plain, outrun, reviewer):
    move_claim(claim=outrun, seen=2, to=Status.UNREVIEWED, actor=reviewer, reason="Look again.")
    answer = plain.post(reverse("claim_note", args=[outrun.pk]), {"note": "Ask the harbour."})
    assert answer.status_code == 302
