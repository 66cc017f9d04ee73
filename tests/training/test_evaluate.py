"""Tables of scores, and the command where data are missing."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest
import spacy

from claims.extraction import EXTRACTOR_VERSION
from training import evaluate, train
from training.corpora import DataMissing
from training.eval_pipeline import names_table, percent, table, with_genres
from training.scorecard import Row
from training.sentences import Sentence


@pytest.mark.parametrize(("value", "text"), [(0.8765, "87.6"), (1.0, "100.0"), (0.0, "0.0"), (None, "-")])
def test_shares_are_shown_as_percent(value: float | None, text: str) -> None:
    assert percent(value) == text


def test_a_layer_without_annotation_has_a_dash() -> None:
    rows = table({"news": {"tag_acc": 0.95, "dep_las": None}}, {"news": 1720}).splitlines()
    assert rows[0].startswith("| part | words | TAG |")
    assert rows[2].startswith("| news | 1,720 | 95.0 | - |")


def test_names_are_listed_by_label() -> None:
    scores = {
        "news": {"ents_per_type": {"LOC": {"p": 0.5, "r": 1.0, "f": 2 / 3}}},
        "web": {"ents_per_type": {"ORG": {"p": 0.0, "r": 0.0, "f": 0.0}}},
        "tags": {"ents_per_type": None},
    }
    rows = names_table(scores).splitlines()
    assert rows[0] == "| names (P / R / F) | LOC | ORG |"
    assert rows[2:] == [
        "| news | 50.0 / 100.0 / 66.7 | - |",
        "| web | - | 0.0 / 0.0 / 0.0 |",
        "| tags | - | - |",
    ]


def test_training_without_data_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert train.main(["--data", str(tmp_path), "--out", str(tmp_path / "out")]) == 1
    assert "Training data is missing: no folder ud-ewt" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_part_of_several_genres_is_also_scored_by_genre() -> None:
    news, bio = (Sentence(words=("Yes",), spaces=(False,), genre=genre) for genre in ("news", "bio"))
    parts = with_genres({"GUM dev": [[news], [bio], [news]], "GUM dev, news": [[news]]})
    assert list(parts) == ["GUM dev", "GUM dev, bio", "GUM dev, news"]


@pytest.mark.model
def test_measuring_without_data_says_what_is_missing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert evaluate.main(["--data", str(tmp_path), "pipeline"]) == 1
    assert "Training data is missing" in capsys.readouterr().err


def _absent(shared: Path, nlp: object) -> list[Row]:
    raise DataMissing(f"Nothing is in {shared}.")


def test_the_scorecard_tells_versions_values_and_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    dates = SimpleNamespace(
        rows=lambda shared, nlp: [Row("dates", "held", 0.8312, 0.82), Row("dates", "all", 0.5, 0.82)]
    )
    monkeypatch.setattr(
        evaluate, "SUBJECTS", {"dates": (dates, ""), "gone": (SimpleNamespace(rows=_absent), "")}
    )
    lines = evaluate.scorecard(Path("shared"), spacy.blank("en")).splitlines()
    assert lines[0].startswith(f"extractor {EXTRACTOR_VERSION}, model ")
    assert lines[4:] == [
        "| dates | held | 0.831 | 0.82 | yes |",
        "| dates | all | 0.500 | 0.82 | no |",
        "Nothing is in shared.",
    ]


def test_every_subject_has_a_report_and_rows() -> None:
    for module, _ in evaluate.SUBJECTS.values():
        assert callable(module.report)
        assert callable(module.rows)
