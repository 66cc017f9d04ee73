"""The history of a claim and of a desk."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from claims import history
from claims.choices import Status, Verb
from claims.models import Event
from claims.services.claims import note
from claims.services.verdicts import move_claim


@pytest.fixture
def superseded(claim, later_claim, reviewer):
    return move_claim(
        claim=claim,
        seen=1,
        to=Status.SUPERSEDED,
        actor=reviewer,
        reason="Counted again.",
        superseded_by=later_claim,
    )


def test_a_claims_history_reads_as_sentences_with_before_and_after(api, superseded):
    events = api.get(f"/api/claims/{superseded.pk}/history/").json()["results"]
    assert [event["verb"] for event in events] == ["claim.added", "claim.superseded"]
    last = events[-1]
    assert last["sentence"].startswith("Mira marked the claim as superseded by \u201cMore than 60")
    assert (last["before"]["status"], last["after"]["status"], last["reason"]) == (
        "unreviewed", "superseded", "Counted again.",
    )  # fmt: skip


def test_a_note_is_an_event_and_changes_nothing_else(api, claim):
    answer = api.post(f"/api/claims/{claim.pk}/notes/", {"note": "Rang the harbour office."}, format="json")
    assert (answer.status_code, answer.json()["verb"], answer.json()["reason"]) == (
        201, "claim.noted", "Rang the harbour office.",
    )  # fmt: skip
    assert api.get(f"/api/claims/{claim.pk}/")["ETag"] == claim.etag


def test_a_note_that_is_sent_again_is_noted_once(api, claim):
    first, again = (
        api.post(f"/api/claims/{claim.pk}/notes/", {"note": "Rang the harbour office."}, format="json")
        for _ in range(2)
    )
    assert (first.status_code, again.status_code) == (201, 200)
    assert again.json() == first.json()
    assert Event.objects.filter(verb=Verb.CLAIM_NOTED).count() == 1


def test_a_desks_events_are_followed_from_a_number_on(api, desk, superseded, other_desk):
    address = f"/api/desks/{desk.slug}/events/"
    every = api.get(address).json()
    assert every["count"] == Event.objects.filter(desk=desk).count()
    numbers = [event["number"] for event in every["results"]]
    assert numbers == sorted(numbers)
    newer = api.get(address, {"after": numbers[-2]}).json()["results"]
    assert [event["number"] for event in newer] == numbers[-1:]
    assert api.get(address, {"after": 2**63 - 1}).json()["count"] == 0
    assert api.get(address, {"verb": "claim.superseded", "claim": superseded.pk}).json()["count"] == 1


def test_an_event_shows_the_very_body_that_its_hash_covers(api, superseded):
    newest = Event.objects.latest("number")
    shown = api.get(f"/api/events/{newest.number}/").json()
    assert history.link(shown["previous"], shown["body"]) == shown["hash"] == newest.hash


def test_history_is_only_read(api, desk, superseded):
    for method in ("post", "put", "patch", "delete"):
        assert getattr(api, method)(f"/api/desks/{desk.slug}/events/").status_code == 405
        assert getattr(api, method)("/api/events/1/").status_code == 405


def test_ten_events_cost_as_many_queries_as_one(api, desk, claim, reviewer, django_assert_num_queries):
    address = f"/api/desks/{desk.slug}/events/?verb=claim.noted"
    note(claim=claim, text="First.", actor=reviewer)
    with CaptureQueriesContext(connection) as one:
        assert api.get(address).json()["count"] == 1
    for number in range(9):
        note(claim=claim, text=f"Note {number}", actor=reviewer)
    with django_assert_num_queries(len(one)):
        assert api.get(address).json()["count"] == 10
