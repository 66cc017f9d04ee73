"""Counting of attribution spans: pieces by sentence, half of what is asked right, data that are absent."""

from __future__ import annotations

from pathlib import Path

import pytest
import spacy

from training.corpora import DataMissing
from training.eval_attribution import Counts, Read, count, is_held, jaccard, measure_gum, read_polnear

TEXT = "Ana said it rained. It was cold. Tom left."
SENTENCES = [(0, 19), (20, 32), (33, 42)]
GOLD = {"source": [(0, 3)], "cue": [(4, 8)], "content": [(9, 32)]}


def _tokens() -> list[tuple[int, int]]:
    return [(token.idx, token.idx + len(token)) for token in spacy.blank("en")(TEXT)]


def _count(ours: list[dict[str, list[tuple[int, int]]]], *, only_attributing: bool = False) -> Counts:
    counts = Counts()
    count(TEXT, Read(SENTENCES, _tokens(), ours), [GOLD], counts, only_attributing=only_attributing)
    return counts


def test_content_over_two_sentences_is_two_spans() -> None:
    counts = _count([GOLD])
    assert counts.gold == {"source": 1, "cue": 1, "content": 2}
    assert [counts.f1(role) for role in counts.gold] == [1.0, 1.0, 1.0]


def test_only_exact_ends_are_right() -> None:
    counts = _count([{**GOLD, "content": [(9, 18)]}])
    assert (counts.right["content"], counts.precision("content"), counts.recall("content")) == (0, 0.0, 0.0)
    assert counts.jaccard["content"] == [pytest.approx(2 / 7)]


def test_an_attribution_too_many_costs_precision_where_its_sentence_counts() -> None:
    extra = {"source": [(33, 36)], "cue": [(37, 41)], "content": []}
    assert _count([GOLD, extra]).precision("cue") == 0.5
    assert _count([GOLD, extra], only_attributing=True).precision("cue") == 1.0


def test_jaccard_is_taken_where_the_cues_meet() -> None:
    assert _count([{**GOLD, "cue": [(12, 18)]}]).jaccard["cue"] == []


def test_shares_of_sets() -> None:
    assert jaccard({1, 2}, {2, 3}) == pytest.approx(1 / 3)
    assert jaccard(set(), set()) == 1.0


def test_the_halves_depend_on_the_name_alone() -> None:
    assert {is_held(f"document {number}") for number in range(20)} == {True, False}
    assert is_held("a") is is_held("a")


def test_absent_data_are_named(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match="PolNeAR"):
        read_polnear(tmp_path)
    with pytest.raises(DataMissing, match="GUM"):
        measure_gum(tmp_path, spacy.blank("en"), "dev")
