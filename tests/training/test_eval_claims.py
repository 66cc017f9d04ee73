"""What counts as covered, as right and as superfluous."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from claims.extraction.candidate import Candidate, Claimant, Figure, When
from training.corpora import DataMissing
from training.eval_claims import GOLD, Tally, count, read_gold

TEXT = "The ferry sank on Monday, and nearly 50 people drowned, the coast guard said."


def _claim(quote: str, **fields: Any) -> dict[str, Any]:
    start = TEXT.index(quote)
    plain = {"optional": False, "claimant": None, "figures": [], "when": None}
    return {"start": start, "end": start + len(quote), **plain, **fields}


def _found(quote: str, **fields: Any) -> Candidate:
    start = TEXT.index(quote)
    return Candidate(start, start + len(quote), quote, "", "", 0.5, **fields)


def _counted(claims: list[dict[str, Any]], found: list[Candidate]) -> Tally:
    tally = Tally()
    count(tally, TEXT, claims, found)
    return tally


@pytest.mark.parametrize(
    ("quote", "covered", "right", "judged"),
    [
        ("The ferry sank on Monday", 1, 1, 1),
        ("ferry sank on Monday, and", 1, 1, 1),
        ("The ferry", 0, 0, 1),
        ("nearly 50 people drowned", 0, 0, 1),
    ],
)
def test_half_of_the_longer_one_decides(quote, covered, right, judged):
    tally = _counted([_claim("The ferry sank on Monday")], [_found(quote)])
    assert (tally.gold, tally.covered, tally.right, tally.judged) == (1, covered, right, judged)


def test_what_is_not_labelled_is_not_measured():
    claim = _claim("The ferry sank on Monday")
    del claim["figures"], claim["when"]
    assert _counted([claim], [_found("The ferry sank on Monday")]).shares() == {
        "coverage": 1.0,
        "precision": 1.0,
        "claimant": 1.0,
    }


def test_an_optional_claim_counts_neither_way():
    claims = [_claim("The ferry sank on Monday", optional=True)]
    assert _counted(claims, []).gold == 0
    assert _counted(claims, [_found("The ferry sank on Monday")]).judged == 0


def test_a_piece_of_a_claim_that_is_found_as_a_whole_is_not_judged():
    whole = "The ferry sank on Monday, and nearly 50 people drowned"
    tally = _counted([_claim(whole)], [_found(whole), _found("50 people")])
    assert (tally.right, tally.judged) == (1, 1)


def test_fields_are_those_of_the_best_span():
    at = TEXT.index("nearly 50")
    figure = {"start": at, "end": at + 9, "low": None, "high": 50, "bound": "below"}
    wanted = _claim(
        "nearly 50 people drowned", claimant="Orla Coast Guard", figures=[figure], when=["2031-03-10"] * 2
    )
    read = _found(
        "nearly 50 people drowned",
        claimant=Claimant("the coast guard", "the coast guard", 56, 71, "said"),
        figures=(Figure("nearly 50", at, at + 9, None, 50, "below"),),
        when=When("Monday", 18, 24, "2031-03-10", "2031-03-10"),
    )
    assert set(_counted([wanted], [read]).shares().values()) == {1.0}
    assert _counted([wanted], [_found("nearly 50 people drowned")]).shares() == {
        "coverage": 1.0, "precision": 1.0, "claimant": 0.0, "figure and bound": 0.0, "when": 0.0,
    }  # fmt: skip


def test_another_right_claimant_is_right():
    claims = [_claim("The ferry sank on Monday", claimant="Orla Coast Guard", claimant_also=[None])]
    assert _counted(claims, [_found("The ferry sank on Monday")]).claimants == 1


def test_a_text_that_was_changed_is_refused(tmp_path: Path):
    folder = tmp_path / "data" / "wikinews"
    folder.mkdir(parents=True)
    (folder / "articles.jsonl").write_text(json.dumps({"url": "a", "text": "Changed."}) + "\n")
    gold = tmp_path / "gold.jsonl"
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    gold.write_text(json.dumps({"url": "a", "sha256": sha256, "part": "tune", "claims": []}) + "\n")
    with pytest.raises(DataMissing, match="not the one that was labelled"):
        read_gold(tmp_path, gold)


def test_articles_of_another_house_lie_elsewhere(tmp_path: Path):
    folder = tmp_path / "data-research" / "polnear"
    folder.mkdir(parents=True)
    (folder / "dev.jsonl").write_text(json.dumps({"doc": "a", "text": TEXT}) + "\n")
    gold = tmp_path / "gold.jsonl"
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    labels = {"house": "polnear", "url": "a", "sha256": sha256, "part": "newswire", "claims": []}
    gold.write_text(json.dumps(labels) + "\n")
    assert read_gold(tmp_path, gold) == [(TEXT, labels)]


def test_absent_articles_are_named(tmp_path: Path):
    with pytest.raises(DataMissing, match="no articles"):
        read_gold(tmp_path)


def test_the_labels_hold_no_text():
    fields = {"url", "sha256", "part", "published", "claims"}
    assert all(set(json.loads(line)) == fields for line in GOLD.read_text().splitlines())
