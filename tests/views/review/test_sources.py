"""Evidence on the page."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from pytest_django.asserts import assertContains

from claims.choices import Status
from claims.models import Evidence
from claims.services import blobs
from claims.services.evidence import MAX_COPY, Citation, add_evidence
from claims.services.verdicts import move_claim

pytestmark = pytest.mark.django_db


@pytest.fixture
def address(claim) -> str:
    return reverse("claim_evidence", args=[claim.pk])


GIVEN = {"url": "https://coastguard.example/7", "citation": "Bulletin 7", "passage": "63 persons recovered"}


def test_it_adds_a_source_with_a_kept_copy(plain, address, claim):
    plain.post(address, {**GIVEN, "copy": SimpleUploadedFile("bulletin.txt", b"63 persons")})
    piece = claim.evidence.get()
    assert (piece.url, piece.citation, piece.passage) == tuple(GIVEN.values())
    assert blobs.read(piece.copy_sha256) == b"63 persons"
    assert piece.copy_name == "bulletin.txt"


def test_a_verdict_that_waited_goes_on_with_its_reason(quick, address, claim):
    answer = quick.post(address, {**GIVEN, "then": "disputed", "reason": "It says 63."})
    assertContains(answer, "Why is it disputed?")
    assertContains(answer, ">It says 63.</textarea>")


@pytest.mark.parametrize("client_name", ["plain", "quick"])
def test_a_verdict_that_waits_is_not_forgotten_when_the_evidence_is_refused(request, client_name, address):
    client = request.getfixturevalue(client_name)
    answer = client.post(address, {"then": "disputed", "reason": "It says 63."})
    assertContains(answer, "Evidence comes first", status_code=422)
    assertContains(answer, '<input type="hidden" name="then" value="disputed">', status_code=422)
    assertContains(answer, '<input type="hidden" name="reason" value="It says 63.">', status_code=422)
    assertContains(answer, "Give the source&#x27;s address or a citation.", count=1, status_code=422)


def test_refused_evidence_is_told_once_beside_a_verdict_that_has_some(plain, address, evidence):
    answer = plain.post(address, {"then": "disputed", "reason": "It says 63."})
    assertContains(answer, "Why is it disputed?", status_code=422)
    assertContains(answer, "Give the source&#x27;s address or a citation.", count=1, status_code=422)


@pytest.mark.parametrize("then", ["", "unknown", "withdrawn' onload='x"])
def test_refused_evidence_for_no_verdict_opens_none(plain, address, then):
    answer = plain.post(address, {"then": then})
    assertContains(answer, "Give the source&#x27;s address or a citation.", status_code=422)
    assert b'id="compose"' not in answer.content


def test_a_source_keeps_its_key_while_others_are_used_and_given_up(plain, claim, later_claim, reviewer):
    for name in ("Log", "Bulletin", "Call"):
        add_evidence(claim=claim, citation=Citation(citation=name, passage="63"), actor=reviewer)

    def keys() -> dict[str, str]:
        page = plain.get(reverse("article", args=[later_claim.article_id]), {"claim": later_claim.pk})
        return {piece.citation: key for key, piece in page.context["panel"].reusable}

    assert keys() == {"Call": "1", "Bulletin": "2", "Log": "3"}
    plain.post(reverse("evidence_reuse", args=[later_claim.pk, claim.evidence.get(citation="Call").pk]))
    assert keys() == {"Bulletin": "2", "Log": "3"}
    plain.post(reverse("evidence_remove", args=[later_claim.evidence.get().pk]))
    assert keys() == {"Call": "1", "Bulletin": "2", "Log": "3"}


def test_the_tenth_source_has_no_key(plain, claim, later_claim, reviewer):
    for number in range(10):
        piece = add_evidence(
            claim=claim, citation=Citation(citation=f"Log {number}", passage="63"), actor=reviewer
        )
    plain.post(reverse("evidence_reuse", args=[later_claim.pk, piece.pk]))
    page = plain.get(reverse("article", args=[later_claim.article_id]), {"claim": later_claim.pk})
    assert [key for key, _ in page.context["panel"].reusable] == [*"23456789", ""]
    assertContains(page, 'data-key="9"')
    assert b'data-key=""' not in page.content


def test_without_scripts_it_goes_on_as_well(plain, address):
    answer = plain.post(address, {**GIVEN, "then": "disputed", "reason": "It says 63 & not 50."}, follow=True)
    assertContains(answer, "Why is it disputed?")
    assertContains(answer, ">It says 63 &amp; not 50.</textarea>")


def test_a_reason_too_long_for_an_address_does_not_break_the_way_on(plain, address):
    answer = plain.post(address, {**GIVEN, "then": "disputed", "reason": "\U0001f30a" * 301})
    assert len(answer["Location"]) < 4000
    assertContains(plain.get(answer["Location"]), "Why is it disputed?")


@pytest.mark.parametrize(
    "given, sentence",
    [
        ({"url": "", "citation": ""}, "Give the source&#x27;s address or a citation."),
        ({"url": "javascript:alert(1)"}, "The address must start with http:// or https://"),
        ({"url": "ftp://a.example"}, "The address must start with http:// or https://"),
        ({"passage": "  "}, "Quote the passage"),
        ({"citation": "c" * 501}, "at most 500 characters"),
        ({"passage": "p" * 20_001}, "Quote at most 20,000 characters."),
        ({"copy": SimpleUploadedFile("empty.txt", b"")}, "empty file"),
    ],
)
def test_a_refusal_keeps_what_was_typed(plain, address, claim, given, sentence):
    sent = {**GIVEN, "citation": "Bulletin 7, 17:35", **given}
    answer = plain.post(address, sent)
    assertContains(answer, sentence, status_code=422)
    for name in ("url", "citation", "passage"):
        if len(sent[name]) < 100:
            assertContains(answer, sent[name].strip(), status_code=422)
    assert not claim.evidence.exists()


def test_a_copy_that_is_too_large_is_refused(plain, address, claim, monkeypatch):
    monkeypatch.setattr("claims.forms.review.MAX_COPY", 10)
    answer = plain.post(address, {**GIVEN, "copy": SimpleUploadedFile("large.bin", b"x" * 11)})
    assertContains(answer, "The kept copy is larger than", status_code=422)
    assert MAX_COPY > 10
    assert not claim.evidence.exists()


def test_evidence_of_the_story_is_one_press_away(plain, evidence, later_claim):
    shown = plain.get(reverse("article", args=[later_claim.article_id]), {"claim": later_claim.pk})
    address = reverse("evidence_reuse", args=[later_claim.pk, evidence.pk])
    assertContains(shown, address)
    assertContains(shown, 'data-key="1"')
    plain.post(address)
    assert later_claim.evidence.get().reused_from == evidence


def test_the_same_evidence_twice_is_refused(plain, evidence, later_claim):
    address = reverse("evidence_reuse", args=[later_claim.pk, evidence.pk])
    plain.post(address)
    assertContains(plain.post(address), "has that evidence already", status_code=422)
    assert later_claim.evidence.count() == 1


def test_it_removes_a_piece_and_the_history_keeps_it(plain, claim, evidence):
    plain.post(reverse("evidence_remove", args=[evidence.pk]), {"reason": "The wrong bulletin."})
    assert not claim.evidence.standing().exists()
    answer = plain.get(reverse("article", args=[claim.article_id]), {"claim": claim.pk})
    assertContains(answer, "Mira removed evidence")
    assertContains(answer, "The wrong bulletin.")


def test_the_last_piece_behind_a_verdict_stays(plain, claim, evidence, reviewer):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    answer = plain.post(reverse("evidence_remove", args=[evidence.pk]))
    assertContains(answer, "keeps at least one piece of evidence", status_code=422)
    assert claim.evidence.standing().count() == 1


def test_a_removed_piece_cannot_be_removed_again(plain, evidence):
    plain.post(reverse("evidence_remove", args=[evidence.pk]))
    assert plain.post(reverse("evidence_remove", args=[evidence.pk])).status_code == 404


def test_the_kept_copy_is_handed_out_to_keep_and_never_opened_here(plain, address, claim):
    plain.post(address, {**GIVEN, "copy": SimpleUploadedFile("böse.html", b"<script>alert(1)</script>")})
    answer = plain.get(reverse("evidence_copy", args=[claim.evidence.get().pk]))
    assert answer.content == b"<script>alert(1)</script>"
    assert answer["Content-Type"] == "application/octet-stream"
    assert answer["Content-Disposition"].startswith("attachment")
    assert "sandbox" in answer["Content-Security-Policy"]
    assert answer["X-Content-Type-Options"] == "nosniff"


def test_no_copy_or_a_lost_one_is_not_found(plain, address, claim, evidence):
    copy_of = reverse("evidence_copy", args=[evidence.pk])
    assert plain.get(copy_of).status_code == 404
    Evidence.objects.filter(pk=evidence.pk).update(copy_sha256="0" * 64)
    assert plain.get(copy_of).status_code == 404
