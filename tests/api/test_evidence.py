"""Putting sources behind a claim, using them again, taking them away."""

from __future__ import annotations

import hashlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from claims.choices import Status
from claims.services.verdicts import move_claim

SOURCE = {
    "url": "https://coastguard.example/b/8",
    "passage": "63 persons recovered",
    "retrieved_at": "2026-03-03T17:30:00Z",
}


@pytest.fixture
def address(claim):
    return f"/api/claims/{claim.pk}/evidence/"


def test_a_source_is_put_behind_the_claim(api, claim, address):
    answer = api.post(address, SOURCE, format="json")
    assert (answer.status_code, answer.json()["added_by"]["name"]) == (201, "Mira")
    assert answer.json().items() >= SOURCE.items()
    assert api.get(answer["Location"]).json() == answer.json()
    assert api.get(address).json()["results"] == [answer.json()]
    assert api.get(f"/api/claims/{claim.pk}/")["ETag"] == claim.etag


def test_a_request_that_is_sent_again_makes_no_second_piece(api, address):
    first, again = (api.post(address, SOURCE, format="json") for _ in range(2))
    assert (first.status_code, again.status_code) == (201, 200)
    assert (again.json(), again["Location"]) == (first.json(), first["Location"])
    assert api.get(address).json()["count"] == 1


def test_a_kept_copy_comes_back_byte_for_byte(api, address):
    copy = SimpleUploadedFile("bulletin 8.pdf", b"%PDF-1.7 kept")
    added = api.post(address, {**SOURCE, "copy": copy}, format="multipart")
    assert (added.json()["copy_sha256"], added.json()["copy_name"]) == (
        hashlib.sha256(b"%PDF-1.7 kept").hexdigest(), "bulletin 8.pdf",
    )  # fmt: skip
    kept = api.get(f"{added['Location']}copy/")
    assert b"".join(kept.streaming_content) == b"%PDF-1.7 kept"
    assert kept["Content-Disposition"] == 'attachment; filename="bulletin 8.pdf"'


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"url": ""}, 422, "source"),
        ({"url": "ftp://coastguard.example/"}, 422, "url"),
        ({"url": "javascript:alert(1)"}, 400, "invalid"),
        ({"url": "http://["}, 400, "invalid"),
        ({"passage": ""}, 400, "invalid"),
        ({"passage": "x" * 20_001}, 400, "invalid"),
        ({"citation": "x" * 501}, 400, "invalid"),
        ({"copy": "no file"}, 400, "invalid"),
        ({"retrieved_at": "soon"}, 400, "invalid"),
    ],
)
def test_a_source_that_is_none_is_refused(api, address, change, status, code):
    answer = api.post(address, {**SOURCE, **change}, format="json")
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert api.get(address).json()["count"] == 0


def test_evidence_of_the_story_is_used_again(api, evidence, later_claim):
    address = f"/api/claims/{later_claim.pk}/evidence/"
    offered = api.get(f"{address}reusable/").json()["results"]
    assert [one["id"] for one in offered] == [evidence.pk]
    reused = api.post(f"{address}{evidence.pk}/reuse/")
    assert (reused.status_code, reused.json()["reused_from"], reused.json()["claim"]) == (
        201,
        evidence.pk,
        later_claim.pk,
    )
    again = api.post(f"{address}{evidence.pk}/reuse/")
    assert (again.status_code, again.json()["code"]) == (409, "taken")
    assert api.get(f"{address}reusable/").json()["count"] == 0


def test_removed_evidence_leaves_the_list_and_stays_to_be_seen(api, claim, evidence, address):
    answer = api.post(f"/api/evidence/{evidence.pk}/remove/", {"reason": "Wrong bulletin."}, format="json")
    assert answer.json()["removed_at"] is not None
    assert api.get(address).json()["count"] == 0
    assert api.get(f"/api/evidence/{evidence.pk}/").status_code == 200
    history = api.get(f"/api/claims/{claim.pk}/history/").json()["results"]
    assert (history[-1]["verb"], history[-1]["reason"]) == ("evidence.removed", "Wrong bulletin.")


def test_the_last_piece_behind_a_verdict_stays(api, claim, evidence, reviewer):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    answer = api.post(f"/api/evidence/{evidence.pk}/remove/")
    assert (answer.status_code, answer.json()["code"]) == (409, "last_evidence")
