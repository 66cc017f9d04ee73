"""The labelled articles of Wikinews and of other houses: whole, in order, and of the texts they say they are of."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from training.corpora import DataMissing
from training.eval_claims import GOLD, NEWSWIRE, read_gold, read_sentences

WIKINEWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]
OTHERS = [json.loads(line) for line in NEWSWIRE.read_text(encoding="utf-8").splitlines()]
ARTICLES = [*WIKINEWS, *OTHERS]
CLAIMS = [(article, claim) for article in ARTICLES for claim in article["claims"]]
FIGURES = [(claim, figure) for _, claim in CLAIMS for figure in claim["figures"]]
KINDS = {"count", "percent", "points", "money", "measure", "rate", "rank", "score", "age", "duration"}
OPEN_SIDES = {
    "exact": (False, False),
    "about": (False, False),
    "range": (False, False),
    "below": (True, False),
    "above": (False, True),
}


@pytest.fixture
def texts(shared: Path) -> dict[str, str]:
    """The labelled texts by the names of their articles; that they are the ones that were labelled is checked in reading."""
    try:
        return {labels["url"]: text for text, labels in read_gold(shared)}
    except DataMissing as missing:
        pytest.skip(str(missing))


def test_articles_in_eleven_parts() -> None:
    assert len({article["url"] for article in WIKINEWS}) == 133
    assert Counter(article["part"] for article in WIKINEWS) == {
        "held": 8,
        "tune": 7,
        "fresh": 16,
        "late": 14,
        "unseen": 8,
        "sealed": 9,
        "blind": 16,
        "final": 16,
        "last": 14,
        "unopened": 16,
        "unread": 9,
    }


def test_articles_of_three_other_houses() -> None:
    assert Counter((article["part"], article["house"]) for article in OTHERS) == {
        ("newswire", "polnear"): 4,
        ("newswire", "ieer"): 4,
        ("newswire", "gva"): 4,
        ("wire", "polnear"): 4,
        ("wire", "ieer"): 5,
        ("wire", "gva"): 5,
        ("unread wire", "polnear"): 2,
        ("unread wire", "ieer"): 5,
        ("unread wire", "gva"): 4,
        ("next wire", "polnear"): 3,
        ("next wire", "ieer"): 5,
        ("next wire", "gva"): 5,
    }


def test_the_first_two_parts_follow_the_hash_of_the_url() -> None:
    first = [article for article in WIKINEWS if article["part"] in ("held", "tune")]
    ordered = sorted(first, key=lambda article: sha256(f"part:{article['url']}".encode()).digest())
    assert [article["part"] for article in ordered] == ["held"] * 8 + ["tune"] * 7


@pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article["sha256"][:8])
def test_claims_are_ordered_and_none_is_there_twice(article: dict[str, Any]) -> None:
    keys = [(claim["start"], -claim["end"]) for claim in article["claims"]]
    assert all(one < other for one, other in pairwise(keys))
    assert not all(claim["optional"] for claim in article["claims"])


def test_spans_are_not_empty() -> None:
    assert all(0 <= claim["start"] < claim["end"] for _, claim in CLAIMS)


def test_figures_lie_in_their_claim() -> None:
    for claim, figure in FIGURES:
        assert claim["start"] <= figure["start"] < figure["end"] <= claim["end"]
        assert figure["kind"] in KINDS


def test_bounds_fit_their_values() -> None:
    for _, figure in FIGURES:
        low, high, bound = figure["low"], figure["high"], figure["bound"]
        assert (low is None, high is None) == OPEN_SIDES[bound], figure
        if figure["kind"] == "score":
            assert low <= high
        elif bound == "range":
            assert low < high
        elif bound in {"exact", "about"}:
            assert low == high


def test_intervals_run_forwards() -> None:
    for _, claim in CLAIMS:
        if claim["when"]:
            start, end = claim["when"]
            assert start or end
            assert None in (start, end) or date.fromisoformat(start) <= date.fromisoformat(end)


def test_the_texts_are_the_labelled_ones(texts: dict[str, str]) -> None:
    assert {sha256(text.encode()).hexdigest() for text in texts.values()} == {a["sha256"] for a in ARTICLES}


def test_quotes_are_trimmed_and_of_one_paragraph(texts: dict[str, str]) -> None:
    for article, claim in CLAIMS:
        quote = texts[article["url"]][claim["start"] : claim["end"]]
        assert quote == quote.strip()
        assert "\n" not in quote


def test_claimants_are_named_in_the_article(texts: dict[str, str]) -> None:
    for article, claim in CLAIMS:
        names = [claim["claimant"], *claim.get("claimant_also", [])]
        assert all(name in texts[article["url"]] for name in names if name), names


def test_sentences_of_our_own_are_labelled_in_halves() -> None:
    rows = read_sentences()
    assert Counter(labels["part"] for _, labels in rows) == {
        "sentences": 100,
        "held sentences": 100,
        "wire sentences": 82,
        "held wire sentences": 78,
    }
    assert len({text for text, _ in rows}) == len(rows)
    for text, labels in rows:
        spans = [(claim["start"], -claim["end"]) for claim in labels["claims"]]
        assert spans == sorted(set(spans))
        assert all(0 <= claim["start"] < claim["end"] <= len(text) for claim in labels["claims"])
        assert all(
            claim["claimant"] is None or claim["claimant"].split()[-1] in text for claim in labels["claims"]
        )
