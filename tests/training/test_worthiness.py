"""The worthiness weights: trained from examples, drawn, and shipped whole."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from claims.extraction.worth.calibration import Bin
from claims.extraction.worth.model import WEIGHTS, Model, checked, shipped
from training import reliability, train_worthiness
from training.claimbuster import IN_CHECKTHAT_DEV, read_claimbuster
from training.corpora import DataMissing
from training.eval_worthiness import read_checkthat, read_policlaim
from training.train_worthiness import Seen, fit, write


@pytest.fixture
def seen() -> list[Seen]:
    worth = [Seen(frozenset({"w:tax", f"w:{at % 7}"}), frozenset({"figure"}), label=True) for at in range(40)]
    rest = [
        Seen(frozenset({"w:hello", f"w:{at % 7}"}), frozenset({"opinion"}), label=False) for at in range(60)
    ]
    return worth + rest


def test_it_learns_which_words_and_signals_are_worth_checking(seen):
    fitted = fit(seen)
    assert fitted.vocabulary["w:tax"] > 0 > fitted.vocabulary["w:hello"]
    scores = fitted.scores(seen)
    assert min(scores[:40]) > max(scores[40:])
    assert fit(seen) == fitted


def test_a_signal_that_no_example_has_keeps_its_prior(seen):
    assert fit(seen).weights["death_toll"] == train_worthiness.PRIOR["death_toll"]


def test_what_is_written_is_what_the_extractor_reads(seen, tmp_path):
    fitted = fit(seen)
    write(fitted, tmp_path / "weights.json")
    model = shipped(tmp_path / "weights.json")
    assert model == Model(fitted.vocabulary, fitted.bias, fitted.weights)


def test_a_rare_feature_is_left_out(seen):
    once = [Seen(frozenset({"w:once"}), frozenset(), label=True)]
    assert "w:once" not in fit(seen + once).vocabulary


def test_the_shipped_weights_are_whole_and_small():
    assert WEIGHTS.stat().st_size < 1_500_000
    assert checked(shipped().weights) == shipped().weights
    assert len(shipped().vocabulary) > 10_000


def test_training_without_data_is_a_sentence(tmp_path, capsys):
    assert train_worthiness.main(["--data", str(tmp_path), "--out", str(tmp_path / "out.json")]) == 1
    assert "Training data is missing" in capsys.readouterr().err
    assert reliability.main(["--data", str(tmp_path), "--out", str(tmp_path / "plot.svg")]) == 1
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("read", [read_checkthat, read_policlaim])
def test_measuring_without_data_is_a_sentence(tmp_path, read):
    with pytest.raises(DataMissing, match="There is no file"):
        read(tmp_path)


def test_sentences_that_are_measured_on_are_not_trained_on(tmp_path):
    left_out = IN_CHECKTHAT_DEV.read_text().split()[0]
    folder = tmp_path / "claimbuster"
    folder.mkdir()
    rows = [
        {"sentence_id": int(left_out), "label": 1, "text": "A."},
        {"sentence_id": -1, "label": 0, "text": "B."},
    ]
    (folder / "kfold_25ncs.jsonl").write_text("\n".join(map(json.dumps, rows)))
    assert read_claimbuster(tmp_path) == [("B.", False)]


def test_no_sentence_of_checkthat_dev_is_in_the_training_part(shared: Path):
    if not (shared / "data-research" / "checkthat24-task1-en").is_dir():
        pytest.skip("CheckThat's dev set is not in the shared folder.")
    trained = {" ".join(row.text.lower().split()) for row in read_claimbuster(shared / "data")}
    assert not [
        row.text
        for row in read_checkthat(shared / "data-research")
        if " ".join(row.text.lower().split()) in trained
    ]


def test_the_plot_has_a_circle_a_bin_on_its_place():
    svg = reliability.plot([Bin(0.0, 0.1, 10, 0.05, 0.0), Bin(0.9, 1.0, 30, 1.0, 1.0)])
    assert svg.count("<circle") == 2
    assert 'cx="340.0" cy="40.0"' in svg


def test_the_table_names_each_bin():
    rows = list(reliability.table([Bin(0.0, 0.1, 1234, 0.05, 0.04)]))
    assert rows[2:] == ["| 0.0 to 0.1 | 1,234 | 0.050 | 0.040 |"]
