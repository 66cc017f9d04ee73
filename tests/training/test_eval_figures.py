"""What counts as found and as read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import spacy

from claims.extraction.candidate import Figure
from claims.extraction.text.loader import is_model_there, load
from training.corpora import DataMissing
from training.eval_figures import OWN, Found, Read, Reading, count_found, count_read, on_ieer, on_own_set

TEXT = "At least 40 men met for three days."


def figure(text: str, low: float | None, high: float | None, bound: str, kind: str = "count") -> Figure:
    start = TEXT.index(text)
    return Figure(text, start, start + len(text), low, high, bound, "men", "", kind, "total", "meet")


def labelled(text: str, **fields: object) -> dict[str, object]:
    plain = {"low": 40, "high": None, "bound": "above", "kind": "count", "unit": "", "role": "total"}
    return {"text": text, "start": TEXT.index(text), **plain, **fields}


def test_a_key_span_is_found_by_one_shared_character_and_exact_without_the_bounds_words() -> None:
    score = Found()
    reading = Reading(TEXT, (figure("At least 40", 40, None, "above"),), ())
    spans = [
        {"start": 9, "end": 11, "label": "CARDINAL", "optional": False},
        {"start": 24, "end": 34, "label": "DURATION", "optional": False},
        {"start": 12, "end": 15, "label": "CARDINAL", "optional": True},
    ]
    count_found(score, spans, reading)
    row = score.labels["CARDINAL"]
    assert (row.gold, row.found, row.exact, score.recall) == (1, 1, 1, 1.0)
    assert (score.figures, score.right, score.missed) == (1, 1, [])


def test_a_figure_outside_the_key_costs_precision() -> None:
    score = Found()
    count_found(score, [], Reading(TEXT, (figure("40", 40, 40, "exact"),), ()))
    assert (score.figures, score.right) == (1, 0)


@pytest.mark.parametrize(
    "low, bound, value", [(40, "above", 1), (40.01, "above", 1), (41, "above", 0), (40, "exact", 0)]
)
def test_read_asks_for_both_sides_and_the_bound(low: float, bound: str, value: int) -> None:
    score = Read()
    count_read(score, [labelled("40", event="meet")], Reading(TEXT, (figure("40", low, None, bound),), ()))
    assert (score.gold, score.read, score.found, score.value, score.event) == (1, 1, 1, value, 1)


def test_a_length_that_the_time_reader_takes_is_left_out() -> None:
    score = Read()
    three = labelled("three days", low=3, high=3, bound="exact", kind="duration", unit="day")
    count_read(score, [three], Reading(TEXT, (), ((20, 34),)))
    assert score.gold == 0
    count_read(score, [three], Reading(TEXT, (), ()))
    assert (score.gold, score.found) == (1, 0)


def test_a_figure_too_many_is_told() -> None:
    score = Read()
    count_read(score, [], Reading(TEXT, (figure("40", 40, 40, "exact"),), ()))
    assert (score.read, len(score.wrong)) == (1, 1)


def test_the_own_set_is_large_and_stands_where_it_says() -> None:
    sentences = [json.loads(line) for line in OWN.read_text(encoding="utf-8").splitlines()]
    figures = [(row["sentence"], one) for row in sentences for one in row["figures"]]
    assert len(figures) >= 400
    assert sum(not row["figures"] for row in sentences) >= 50
    assert all(text[one["start"] :].startswith(one["text"]) for text, one in figures)


def test_without_the_set_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(DataMissing, match="no IE-ER set"):
        on_ieer(tmp_path, spacy.blank("en"))


@pytest.mark.model
def test_the_aims_on_the_own_set() -> None:
    if not is_model_there():
        pytest.skip("The trained pipeline is not in claims/extraction/model/stet_en.")
    for half, read in on_own_set(load()).items():
        assert read.value / read.gold >= 0.97, (half, read.wrong)
        assert read.value / read.read >= 0.97, (half, read.wrong)
