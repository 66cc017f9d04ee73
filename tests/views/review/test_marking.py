"""Marking a claim, correcting its span, leaving a note."""

from __future__ import annotations

import pytest
from django.urls import reverse
from pytest_django.asserts import assertContains

from claims.choices import Verb
from claims.models import Claim, Event

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(article) -> str:
    return reverse("claim_add", args=[article.pk])


def test_a_selection_becomes_a_claim_and_is_selected(quick, address, article):
    start = article.text.index("118 people")
    answer = quick.post(address, {"start": start, "end": start + 10})
    claim = Claim.objects.get(article=article)
    assert claim.quote == "118 people"
    assert f"claim={claim.pk}" in answer["HX-Replace-Url"]
    assertContains(answer, f'id="claim-{claim.pk}"')


def test_words_become_a_claim_without_a_script(plain, address, article):
    answer = plain.post(address, {"words": "  118 people \n on board "})
    claim = Claim.objects.get(article=article)
    assert claim.quote == "118 people on board"
    assert f"claim={claim.pk}" in answer.url


def test_words_that_stand_twice_mark_the_place_that_is_free(plain, address, article):
    for _ in range(2):
        plain.post(address, {"words": "Port Orla"})
    starts = list(Claim.objects.filter(article=article).order_by("start").values_list("start", flat=True))
    assert starts == [article.text.index("Port Orla"), article.text.index("Port Orla", starts[0] + 1)]


@pytest.mark.parametrize(
    "given, sentence",
    [
        ({}, "Select some words of the article first, or type them."),
        ({"start": 5, "end": 5}, "Select some words"),
        ({"start": 0, "end": 99999}, "Select some words"),
        ({"start": "x", "end": "y"}, "Enter a whole number."),
        ({"words": "no such words"}, "These words are not in the article."),
    ],
)
def test_a_refusal_marks_nothing_and_says_why(plain, quick, address, article, given, sentence):
    answer = plain.post(address, given)
    assertContains(answer, sentence, status_code=422)
    if "words" in given:
        assertContains(answer, f">{given['words']}</textarea>", status_code=422)
    part = quick.post(address, given)
    assert (part.status_code, part["HX-Reswap"]) == (422, "none")
    assert sentence in part["X-Refusal"]
    assert not Claim.objects.exists()


def test_the_same_words_twice_are_refused(plain, address, claim):
    answer = plain.post(address, {"start": claim.start, "end": claim.end})
    assertContains(answer, "marked as a claim already", status_code=422)


def test_a_selection_corrects_the_span(quick, claim):
    answer = quick.post(
        reverse("claim_correct", args=[claim.pk]), {"version": 1, "start": claim.start + 7, "end": claim.end}
    )
    claim.refresh_from_db()
    assert claim.quote == "50 passengers have been pulled from the water"
    assertContains(answer, "<del>Almost 50 passengers")


def test_words_correct_the_span_where_it_is_nearest(plain, claim):
    plain.post(reverse("claim_correct", args=[claim.pk]), {"version": 1, "words": "pulled from the water"})
    claim.refresh_from_db()
    assert claim.quote == "pulled from the water"


def test_a_refused_correction_keeps_the_words(plain, claim, other_claim):
    answer = plain.post(reverse("claim_correct", args=[claim.pk]), {"version": 1, "words": "not in the text"})
    assertContains(answer, ">not in the text</textarea>", status_code=422)
    answer = plain.post(reverse("claim_correct", args=[claim.pk]), {"version": 1, "words": other_claim.quote})
    assertContains(answer, "already", status_code=422)


def test_a_note_goes_into_the_history(plain, claim):
    plain.post(reverse("claim_note", args=[claim.pk]), {"note": "Ask the harbour office."})
    answer = plain.get(reverse("article", args=[claim.article_id]), {"claim": claim.pk})
    assertContains(answer, "Mira left a note.")
    assertContains(answer, "Ask the harbour office.")


def test_a_note_sent_twice_is_one(plain, claim):
    for _ in range(2):
        answer = plain.post(reverse("claim_note", args=[claim.pk]), {"note": "Ask the harbour office."})
        assert answer.status_code == 302
    assert Event.objects.filter(verb=Verb.CLAIM_NOTED).count() == 1


@pytest.mark.parametrize(
    "note, sentence", [(" ", "Write the note first."), ("n" * 5001, "at most 5,000 characters")]
)
def test_a_refused_note_is_kept(plain, claim, note, sentence):
    answer = plain.post(reverse("claim_note", args=[claim.pk]), {"note": note})
    assertContains(answer, sentence, status_code=422)
    assertContains(answer, note, status_code=422)
