"""Giving a verdict on the page, and taking it back."""

from __future__ import annotations

import json

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains, assertNotContains

from claims.choices import Status
from claims.models import Event
from claims.services.articles import add_text
from claims.services.verdicts import move_claim
from tests.conftest import NOON, mark

pytestmark = pytest.mark.django_db


def test_it_confirms_and_leads_back_to_the_claim(plain, move, claim, evidence):
    answer = move(plain, claim, Status.CONFIRMED)
    assert answer.status_code == 302
    assert f"?claim={claim.pk}#panel" in answer.url
    claim.refresh_from_db()
    assert claim.status == Status.CONFIRMED
    assertContains(plain.get(answer.url), "Marked as confirmed.")


def test_htmx_gets_every_part_that_moved(quick, move, claim, evidence, other_claim):
    answer = move(quick, claim, Status.CONFIRMED)
    text = answer.content.decode()
    assert json.loads(answer["HX-Trigger"]) == {"stet:said": "Marked as confirmed."}
    assert "1 of 2 decided" in text
    assert 'id="filters" hx-swap-oob="true"' in text
    assert f'class="claim confirmed current" id="claim-{claim.pk}"' in text
    assert f'id="claim-{other_claim.pk}"' not in text, "a paragraph without the claim is not drawn again"
    assert 'id="panel"' in text


def test_the_filter_outlives_a_verdict(plain, claim, evidence):
    address = reverse("claim_move", args=[claim.pk])
    answer = plain.post(f"{address}?show=open", {"to": "confirmed", "version": 1})
    assert "show=open" in answer.url


def test_a_verdict_without_evidence_asks_for_some(plain, move, claim):
    answer = move(plain, claim, Status.CONFIRMED)
    assertContains(answer, "Evidence comes first", status_code=422)
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED


def test_a_refused_reason_keeps_the_words_and_names_the_field(plain, move, claim, evidence):
    answer = move(plain, claim, Status.DISPUTED, reason="no")
    assertContains(answer, "Say in a sentence why this claim is disputed.", status_code=422)
    assertContains(answer, ">no</textarea>", status_code=422)
    assert Event.objects.latest("number").verb == "evidence.added"


def test_it_supersedes_by_a_later_claim(plain, move, claim, later_claim):
    move(plain, claim, Status.SUPERSEDED, superseded_by=later_claim.pk, reason="Counted again.")
    claim.refresh_from_db()
    assert (claim.status, claim.superseded_by) == (Status.SUPERSEDED, later_claim)


def test_it_supersedes_by_none_with_a_reason(plain, move, claim):
    move(plain, claim, Status.SUPERSEDED, superseded_by="none", reason="The wire withdrew it.")
    claim.refresh_from_db()
    assert (claim.status, claim.superseded_by) == (Status.SUPERSEDED, None)


@pytest.mark.parametrize(
    "picked, sentence",
    [
        ("", "Pick the claim that supersedes this one"),
        ("12x", "Pick a claim from the list."),
        ("999999999999999999", "That claim is not there any more."),
    ],
)
def test_superseding_needs_a_pick_and_keeps_the_reason(plain, move, claim, later_claim, picked, sentence):
    answer = move(plain, claim, Status.SUPERSEDED, superseded_by=picked, reason="Counted again.")
    assertContains(answer, sentence, status_code=422)
    assertContains(answer, "Counted again.", status_code=422)


def test_a_claim_of_another_desk_supersedes_nothing(plain, move, claim, outsider, other_desk):
    foreign = add_text(desk=other_desk, actor=outsider, text=NOON, extract=False).article
    foreign_claim = mark(foreign, "118 people on board", outsider)
    answer = move(plain, claim, Status.SUPERSEDED, superseded_by=foreign_claim.pk, reason="Counted again.")
    assertContains(answer, "not there any more", status_code=422)
    assertNotContains(answer, "118 people on board</span>", status_code=422)


def test_it_withdraws_and_reopens_with_reasons(plain, move, claim):
    move(plain, claim, Status.WITHDRAWN, reason="A photo caption.")
    claim.refresh_from_db()
    assert claim.status == Status.WITHDRAWN
    move(plain, claim, Status.UNREVIEWED, reason="It is in the text too.")
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"to": "confirmed"},
        {"to": "nonsense", "version": 1},
        {"to": "confirmed", "version": "x"},
        {"version": 1},
    ],
)
def test_a_form_that_makes_no_sense_is_refused_in_words(plain, claim, evidence, values):
    answer = plain.post(reverse("claim_move", args=[claim.pk]), values)
    assertContains(answer, "Reload it and try again", status_code=422)


def test_a_reason_with_a_null_character_is_refused_in_words(plain, move, claim, evidence):
    assert move(plain, claim, Status.DISPUTED, reason="a\0bcd").status_code == 422


def test_undo_takes_the_verdict_back(plain, confirmed):
    plain.post(reverse("claim_undo", args=[confirmed.pk]), {"version": confirmed.version})
    confirmed.refresh_from_db()
    assert confirmed.status == Status.UNREVIEWED


def test_undo_with_nothing_to_undo_says_so(quick, claim):
    answer = quick.post(reverse("claim_undo", args=[claim.pk]), {"version": 1})
    assertContains(answer, "There is nothing to undo", status_code=422)


def test_the_compose_form_opens_for_a_verdict_that_needs_a_reason(plain, confirmed):
    answer = plain.get(
        reverse("article", args=[confirmed.article_id]), {"claim": confirmed.pk, "to": "disputed"}
    )
    assertContains(answer, "Why is it disputed?")


def test_candidates_are_found_by_their_words(quick, claim, later_claim, other_claim):
    address = reverse("claim_superseding", args=[claim.pk])
    assertContains(quick.get(address, {"find": "more than"}), later_claim.quote)
    assertNotContains(quick.get(address, {"q": "more than"}), other_claim.quote)
    assertContains(quick.get(address, {"find": "no such words"}), "No claim of the story has these words.")
    assert quick.get(address, {"find": "a\0 " * 2000}).status_code == 200


def test_the_picked_claim_stays_in_the_list_when_the_search_does_not_find_it(quick, claim, later_claim):
    answer = quick.get(
        reverse("claim_superseding", args=[claim.pk]), {"find": "nothing", "superseded_by": later_claim.pk}
    )
    assertContains(answer, f'value="{later_claim.pk}" checked')


def test_the_history_reads_with_before_and_after(plain, confirmed, second_reviewer):
    move_claim(
        claim=confirmed, seen=2, to=Status.DISPUTED, actor=second_reviewer, reason="The bulletin says 41."
    )
    answer = plain.get(reverse("article", args=[confirmed.article_id]), {"claim": confirmed.pk})
    assertContains(answer, "Jonas disputed the claim")
    assertContains(
        answer,
        '<span class="status confirmed">Confirmed</span> → <span class="status disputed">Disputed</span>',
    )
    assertContains(answer, "The bulletin says 41.")
