"""The labelled pairs of lineage: whole, in halves by hash, without a word of the shared data, and found again there."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from claims.lineage.values import RELATIONS
from training.corpora import DataMissing
from training.detokenise import plain
from training.lineage_pairs import (
    ARTICLES,
    OWN,
    PAIRS,
    SUMS,
    Pair,
    extent,
    is_held,
    read_articles,
    read_own,
    read_pairs,
    read_passages,
    read_written,
    read_written_passages,
)
from training.lineage_pairs import (
    LATER as LATER_PAIRS,
)
from training.lineage_pairs import (
    WRITTEN as WRITTEN_PAIRS,
)


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


LABELLED = rows(PAIRS)
LATER = rows(LATER_PAIRS)
WRITTEN = rows(OWN)
BLIND = rows(WRITTEN_PAIRS)


@pytest.fixture
def halves(shared: Path) -> dict[str, list[Pair]]:
    try:
        return read_pairs(shared)
    except DataMissing as missing:
        pytest.skip(str(missing))


def test_there_are_enough_of_each_kind() -> None:
    assert len(LABELLED) >= 200
    assert len(WRITTEN) >= 40
    assert len(rows(SUMS)) >= 12
    kinds = Counter(link["relation"] for row in LABELLED + WRITTEN for link in row["links"])
    assert set(kinds) == set(RELATIONS)
    assert sum(not row["links"] for row in LABELLED) >= 50


def test_every_pair_has_its_own_name() -> None:
    names = [row["id"] for row in LABELLED + LATER + WRITTEN + BLIND]
    assert len(names) == len(set(names))


def test_the_halves_follow_the_hash_of_the_event() -> None:
    assert all(row["held"] is is_held(row["group"]) for row in LABELLED)
    held = sum(row["held"] for row in LABELLED)
    assert 0.4 < held / len(LABELLED) < 0.6


def test_what_was_labelled_later_is_of_other_events() -> None:
    assert not any(row["held"] for row in LATER)
    assert not {row["group"] for row in LATER} & {row["group"] for row in LABELLED}


def test_a_labelled_pair_holds_places_and_no_text() -> None:
    for row in LABELLED + LATER:
        assert set(row) == {"id", "topic", "group", "held", "earlier", "later", "links"}
        for side in (row["earlier"], row["later"]):
            assert set(side) == {"set", "document", "sha256", "published"}
            assert len(side["sha256"]) == 64
        for link in row["links"]:
            assert all(isinstance(place, int) for place in (*link["earlier"], *link["later"]))


@pytest.mark.parametrize("rows", [LABELLED, LATER, WRITTEN, BLIND], ids=["data", "later", "own", "blind"])
def test_labels_say_what_they_may(rows: list[dict[str, Any]]) -> None:
    for link in (link for row in rows for link in row["links"]):
        allowed = [link["relation"], *link.get("also", [])]
        assert set(allowed) <= set(RELATIONS)
        assert len(allowed) == len(set(allowed))
        assert link["supersedes"] in (True, False, None)
        assert not link["supersedes"] or link["relation"] == "revises"


def test_the_sentences_are_found_again_and_the_spans_lie_in_them(halves: dict[str, list[Pair]]) -> None:
    assert sum(map(len, halves.values())) == len(LABELLED) + len(LATER)
    for pair in (pair for half in halves.values() for pair in half):
        for link in pair.links:
            for text, (start, end) in ((pair.earlier.text, link.earlier), (pair.later.text, link.later)):
                quote = text[start:end]
                assert quote, pair.id
                assert quote == quote.strip(), pair.id


def test_whole_articles_are_found_again_and_their_labels_quote_them(shared: Path) -> None:
    try:
        articles = read_articles(shared)
    except DataMissing as missing:
        pytest.skip(str(missing))
    assert (len(articles["tune"]), len(articles["held"])) == (35, 33)
    for pair in (*articles["tune"], *articles["held"]):
        assert pair.is_of_articles
        for link in pair.links:
            for text, (start, end) in ((pair.earlier.text, link.earlier), (pair.later.text, link.later)):
                assert text[start:end] == text[start:end].strip() != "", pair.id


def test_no_event_of_whole_articles_is_in_both_halves() -> None:
    labelled = rows(ARTICLES)
    halves = [{row["group"] for row in labelled if row["held"] is held} for held in (True, False)]
    assert halves[0].isdisjoint(halves[1])
    assert halves[1].isdisjoint({row["group"] for row in LABELLED if row["held"]})
    assert not any("text" in row[side] for row in labelled for side in ("earlier", "later"))


def test_own_pairs_and_passages_quote_their_text() -> None:
    assert len(read_own()) == len(WRITTEN)
    halves = read_passages()
    passages = [*halves["tune"], *halves["held"]]
    assert all(is_held(passage.id) for passage in halves["held"])
    assert len(halves["tune"]) >= 8
    assert sum(bool(passage.sums) for passage in passages) >= 8
    assert sum(not passage.sums for passage in passages) >= 4
    assert {one.consistent for passage in passages for one in passage.sums} == {True, False}


def test_pairs_and_passages_that_were_written_blind_quote_their_text() -> None:
    pairs, passages = read_written(), read_written_passages()
    assert (len(pairs["tune"]), len(pairs["held"])) == (1093, 579)
    assert (len(passages["tune"]), len(passages["held"])) == (151, 98)
    assert len({pair.id for half in pairs.values() for pair in half}) == len(BLIND)


def test_a_quote_must_stand_once() -> None:
    assert extent("The ferry sank.", "ferry") == (4, 9)
    for quote in ("train", "e"):
        with pytest.raises(ValueError, match="times"):
            extent("The ferry sank.", quote)


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ("Rain fell , the mayor said .", "Rain fell, the mayor said."),
        ("a 36 - year - old man", "a 36-year-old man"),
        ("worth $ 2 . 6 million ( € 2 million )", "worth $2.6 million (€2 million)"),
        ("a 15 , 800 - square - metre hall", "a 15,800-square-metre hall"),
        ("at 4 : 30 on June 20 , 2005", "at 4:30 on June 20, 2005"),
        ("The mayor 's office did n't", "The mayor's office didn't"),
        ("`` We lost , '' he said", "“We lost,” he said"),
    ],
)
def test_tokens_are_joined_as_news_prints_them(tokens: str, text: str) -> None:
    assert plain(tokens) == text


def test_absent_sentences_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match="no sentences"):
        read_pairs(tmp_path)


def test_a_changed_sentence_is_refused(tmp_path: Path) -> None:
    for name in {row[side]["set"] for row in LABELLED for side in ("earlier", "later")}:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("", encoding="utf-8")
    with pytest.raises(DataMissing, match="is not in"):
        read_pairs(tmp_path)
