"""Marking claims by hand."""

from __future__ import annotations

import pytest

from claims.choices import Origin, Status, Verb
from claims.models import Event
from claims.services.claims import NotedAlready, add_claim, correct_span, note
from claims.services.verdicts import StaleClaim, move_claim
from claims.workflow import Refusal


def test_it_marks_a_span_with_its_context(article, reviewer):
    start = article.text.index("118 people")
    claim = add_claim(article=article, start=start, end=start + 10, actor=reviewer)
    assert (claim.quote, claim.origin, claim.status) == ("118 people", Origin.PERSON, Status.UNREVIEWED)
    assert article.text[start - 32 : start] == claim.prefix
    assert Event.objects.get(claim_id=claim.pk).verb == Verb.CLAIM_ADDED


def test_it_leaves_space_at_the_ends_out(article, reviewer):
    start = article.text.index(" 118 people")
    assert add_claim(article=article, start=start, end=start + 12, actor=reviewer).quote == "118 people"


@pytest.mark.parametrize(("start", "end"), [(-1, 5), (5, 5), (9, 3), (0, 10**9)])
def test_it_refuses_a_span_outside_the_text(article, reviewer, start, end):
    with pytest.raises(Refusal) as refused:
        add_claim(article=article, start=start, end=end, actor=reviewer)
    assert refused.value.field == "span"


def test_it_refuses_words_that_are_marked_already(claim, reviewer):
    with pytest.raises(Refusal) as refused:
        add_claim(article=claim.article, start=claim.start, end=claim.end, actor=reviewer)
    assert refused.value.code == "taken"


def test_a_withdrawn_span_may_be_marked_again(claim, reviewer):
    move_claim(claim=claim, seen=1, to=Status.WITHDRAWN, actor=reviewer, reason="Wrong start.")
    again = add_claim(article=claim.article, start=claim.start, end=claim.end, actor=reviewer)
    assert again.pk != claim.pk


def test_correcting_a_span_keeps_the_old_words_in_history(claim, reviewer):
    corrected = correct_span(claim=claim, seen=1, start=claim.start, end=claim.start + 20, actor=reviewer)
    event = Event.objects.filter(claim_id=claim.pk).latest("number")
    assert corrected.quote == "Almost 50 passengers"
    assert claim.quote in event.body


def test_correcting_a_span_drops_the_figures_outside_it(claim, reviewer):
    inside, outside = ({"text": "x", "start": at, "end": at + 2} for at in (claim.start + 7, claim.end - 3))
    claim.figures = [inside, outside]
    claim.save(update_fields=["figures"])
    assert correct_span(
        claim=claim, seen=1, start=claim.start, end=claim.end - 5, actor=reviewer
    ).figures == [inside]


def test_correcting_a_span_drops_the_context_inside_it(claim, reviewer):
    inside, outside = (
        {"kind": "place", "text": "x", "start": at, "end": at + 2} for at in (claim.start + 7, claim.end + 3)
    )
    claim.context = [inside, outside]
    claim.save(update_fields=["context"])
    corrected = correct_span(claim=claim, seen=1, start=claim.start, end=claim.end - 5, actor=reviewer)
    assert corrected.context == [outside]


def test_correcting_a_stale_claim_is_refused(claim, reviewer):
    correct_span(claim=claim, seen=1, start=claim.start, end=claim.start + 20, actor=reviewer)
    with pytest.raises(StaleClaim):
        correct_span(claim=claim, seen=1, start=claim.start, end=claim.start + 9, actor=reviewer)


def test_a_note_is_an_event_and_changes_nothing(claim, reviewer):
    event = note(claim=claim, text=" Ask the harbour office. ", actor=reviewer)
    claim.refresh_from_db()
    assert (event.verb, claim.version) == (Verb.CLAIM_NOTED, 1)
    assert "Ask the harbour office." in event.body


def test_the_same_note_once_more_is_told_with_the_event_there_is(claim, reviewer, lead):
    first = note(claim=claim, text="Ask the harbour office.", actor=reviewer)
    note(claim=claim, text="I shall.", actor=lead)
    with pytest.raises(NotedAlready) as told:
        note(claim=claim, text="Ask the harbour office. ", actor=reviewer)
    assert told.value.event == first


def test_a_note_that_somebody_else_made_or_that_is_not_the_last_is_made_again(
    claim, later_claim, reviewer, lead
):
    words = ["Called, no answer.", "Called again.", "Called, no answer."]
    for text in words:
        note(claim=claim, text=text, actor=reviewer)
    note(claim=claim, text=words[-1], actor=lead)
    note(claim=later_claim, text=words[-1], actor=reviewer)
    assert Event.objects.filter(verb=Verb.CLAIM_NOTED).count() == 5


@pytest.mark.parametrize("text", ["", "  \n"])
def test_an_empty_note_is_refused(claim, reviewer, text):
    with pytest.raises(Refusal):
        note(claim=claim, text=text, actor=reviewer)


@pytest.mark.parametrize("who", ["viewer", "outsider"])
def test_who_may_not_mark_is_refused(request, article, who):
    with pytest.raises(Refusal) as refused:
        add_claim(article=article, start=0, end=5, actor=request.getfixturevalue(who))
    assert refused.value.code == "role"
