"""The chain and the fold, on plain values."""

from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from claims.history import GENESIS, canonical, fold, link


def body(number, verb, claim=None, after=None, evidence=()):
    return {"number": number, "verb": verb, "claim": claim, "after": after or {}, "evidence": list(evidence)}


def test_canonical_json_does_not_depend_on_the_order_of_keys():
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "é", "b": 1}) == '{"a":"é","b":1}'


def test_a_link_is_the_documented_hash():
    expected = hashlib.sha256(b"\x00" + bytes(32) + b'{"a":1}').hexdigest()
    assert link(GENESIS, '{"a":1}') == expected


@given(st.text(), st.text())
def test_another_body_has_another_hash(one, other):
    assert (link(GENESIS, canonical({"a": one})) == link(GENESIS, canonical({"a": other}))) is (one == other)


def test_the_fold_of_a_run_and_a_verdict_is_the_claim_as_it_stands():
    found = {
        "id": 7,
        "status": "unreviewed",
        "start": 0,
        "end": 4,
        "quote": "Four",
        "reason": "",
        "superseded_by": None,
    }
    states = fold(
        [
            body(1, "run.done", after={"claims": [found]}),
            body(2, "evidence.added", claim=7, evidence=[{"id": 3, "url": "https://x.example"}]),
            body(3, "claim.confirmed", claim=7, after={"status": "confirmed"}),
        ]
    )
    assert states[7]["status"] == "confirmed"
    assert states[7]["quote"] == "Four"
    assert list(states[7]["evidence"]) == [3]
    assert states[7]["events"] == [1, 2, 3]


def test_removed_evidence_is_gone_from_the_fold():
    piece = {"id": 3, "url": "https://x.example"}
    states = fold(
        [body(1, "evidence.added", 7, evidence=[piece]), body(2, "evidence.removed", 7, evidence=[piece])]
    )
    assert states[7]["evidence"] == {}


def decided(number, actor, status, **after):
    return {
        **body(number, f"claim.{status}", claim=7, after={"status": status, **after}),
        "actor": actor,
        "at": f"t{number}",
    }


def test_a_corrected_span_leaves_the_decider_and_an_undo_gives_the_verdict_back_to_its_giver():
    told = [
        decided(1, 5, "confirmed"),
        {**body(2, "claim.corrected", claim=7, after={"start": 1}), "actor": 6, "at": "t2"},
    ]
    assert fold(told)[7]["decided"] == {"by": 5, "at": "t1"}
    told.append(decided(3, 6, "disputed"))
    assert fold(told)[7]["decided"] == {"by": 6, "at": "t3"}
    told.append(decided(4, 8, "confirmed", undoes=3))
    assert fold(told)[7]["decided"] == {"by": 5, "at": "t1"}
    told.append(decided(5, 8, "unreviewed", undoes=1))
    assert fold(told)[7]["decided"] is None
