"""Putting sources behind a claim."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from claims.choices import Status, Verb
from claims.models import Event, Evidence
from claims.selectors import evidence_of_story
from claims.services import blobs
from claims.services.evidence import Citation, HasThat, add_evidence, remove_evidence, reuse_evidence
from claims.services.verdicts import move_claim
from claims.workflow import Refusal


def test_it_keeps_the_source_the_passage_and_the_copy(claim, reviewer):
    citation = Citation(
        citation="Bulletin 7", passage="63 persons recovered", copy=b"%PDF-1.7", copy_name="b7.pdf"
    )
    piece = add_evidence(claim=claim, citation=citation, actor=reviewer)
    assert blobs.read(piece.copy_sha256) == b"%PDF-1.7"
    assert Event.objects.filter(verb=Verb.EVIDENCE_ADDED, claim_id=claim.pk).count() == 1


@pytest.mark.parametrize(
    ("citation", "field"),
    [
        (Citation(passage="63 persons"), "url"),
        (Citation(url="ftp://x.example/a", passage="63"), "url"),
        (Citation(url="javascript:alert(1)", passage="63"), "url"),
        (Citation(url="https://", passage="63"), "url"),
        (Citation(url="https://[", passage="63"), "url"),
        (Citation(url="https://x.example", passage=" "), "passage"),
        (Citation(citation="x" * 501, passage="63"), "citation"),
        (Citation(citation="Bulletin", passage="x" * 20_001), "passage"),
    ],
)
def test_it_refuses_by_the_field_to_mend(claim, reviewer, citation, field):
    with pytest.raises(Refusal) as refused:
        add_evidence(claim=claim, citation=citation, actor=reviewer)
    assert refused.value.field == field
    assert not Evidence.objects.exists()


def test_it_is_used_again_for_another_claim_of_the_story(claim, evidence, later_claim, reviewer):
    assert evidence_of_story(later_claim) == [evidence]
    again = reuse_evidence(claim=later_claim, piece=evidence, actor=reviewer)
    assert (again.passage, again.reused_from) == (evidence.passage, evidence)
    assert evidence_of_story(later_claim) == []


def test_the_same_evidence_twice_on_one_claim_is_refused(claim, evidence, reviewer):
    with pytest.raises(Refusal):
        reuse_evidence(claim=claim, piece=evidence, actor=reviewer)


BULLETIN = Citation(
    url=" https://coastguard.example/b/8", passage="63 persons\n", copy=b"kept", copy_name="b8.pdf"
)


@pytest.mark.parametrize(
    ("changes", "twice"),
    [
        ({}, True),
        ({"copy_name": "another.pdf"}, True),
        ({"passage": "63 persons recovered"}, False),
        ({"citation": "Bulletin 8"}, False),
        ({"copy": b"kept later"}, False),
        ({"retrieved_at": datetime(2026, 3, 3, 18, tzinfo=UTC)}, False),
    ],
)
def test_the_very_same_source_is_put_behind_a_claim_once(claim, reviewer, changes, twice):
    first = add_evidence(claim=claim, citation=BULLETIN, actor=reviewer)
    if twice:
        with pytest.raises(HasThat) as refused:
            add_evidence(claim=claim, citation=replace(BULLETIN, **changes), actor=reviewer)
        assert refused.value.piece == first
    else:
        add_evidence(claim=claim, citation=replace(BULLETIN, **changes), actor=reviewer)
    assert Event.objects.filter(verb=Verb.EVIDENCE_ADDED).count() == (1 if twice else 2)


def test_a_source_that_was_removed_can_be_put_back(claim, later_claim, reviewer):
    first = add_evidence(claim=claim, citation=BULLETIN, actor=reviewer)
    remove_evidence(piece=first, actor=reviewer)
    assert add_evidence(claim=claim, citation=BULLETIN, actor=reviewer) != first
    assert add_evidence(claim=later_claim, citation=BULLETIN, actor=reviewer).claim == later_claim


def test_the_last_piece_behind_a_verdict_stays(claim, evidence, reviewer):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    with pytest.raises(Refusal) as refused:
        remove_evidence(piece=evidence, actor=reviewer)
    assert refused.value.code == "last_evidence"


def test_a_removed_piece_stays_in_history(claim, evidence, reviewer):
    removed = remove_evidence(piece=evidence, actor=reviewer, reason="Wrong bulletin.")
    assert removed.removed_at is not None
    assert not claim.evidence.standing().exists()
    assert Event.objects.latest("number").verb == Verb.EVIDENCE_REMOVED
    remove_evidence(piece=evidence, actor=reviewer)
    assert Event.objects.filter(verb=Verb.EVIDENCE_REMOVED).count() == 1
