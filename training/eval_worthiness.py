"""Measure worthiness with the function behind `manage.py worthiness`: one sentence in, one score out.

Definitions. *Average precision*: the mean, over the check-worthy sentences, of the precision at their rank
(`calibration.average_precision`). *F1 of Yes*: of the sentences that score CHECK_WORTHY or more. *Accuracy*: the share
of sentences for which "scores STATES_A_FACT or more" equals the label. *Calibration error*: ten bins of equal width,
the mean over all sentences of |mean score - share true| of their bin.

Sets. CheckThat 2024 task 1, English dev: 1,030 debate sentences; no sentence of it, nor a near copy, is trained on
(`claimbuster.py`). PoliClaim: 1,952 sentences of 8 governors' speeches, "holds a verifiable fact". The speeches are
halved by the last bit of the SHA-256 of their name: the half `tune` was looked at, and STATES_A_FACT was chosen there;
`held` was only scored. ClaimBuster: 4 folds, each scored by a model trained on the other three.
"""

from __future__ import annotations

import csv
import json
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from claims.extraction.worth.calibration import average_precision, calibration_error
from claims.extraction.worth.sentences import weigh_sentences
from training.claimbuster import Labelled, read_claimbuster
from training.corpora import DataMissing
from training.reliability import cross_validate
from training.scorecard import Row

if TYPE_CHECKING:
    from spacy.language import Language

CHECK_WORTHY = 0.5
STATES_A_FACT = 0.07


def rows(shared: Path, nlp: Language | None = None) -> list[Row]:
    """Return the measures that the table of all measures holds. Raises DataMissing."""
    worthy = read_checkthat(shared / "data-research")
    held = read_policlaim(shared / "data-research")["held"]
    return [
        Row(
            "check-worthiness, average precision",
            "CheckThat dev",
            _precision(worthy, _scores(worthy, nlp)),
            0.85,
        ),
        Row("states a fact, accuracy", "PoliClaim held", _accuracy(held, _scores(held, nlp)), 0.80),
    ]


def report(shared: Path, nlp: Language | None = None) -> str:
    """Return all measures as text. Raises DataMissing."""
    worthy = read_checkthat(shared / "data-research")
    scores = _scores(worthy, nlp)
    lines = [
        f"CheckThat dev, {len(worthy)}: average precision {_precision(worthy, scores):.4f},"
        f" F1 of Yes at {CHECK_WORTHY} {_f1(worthy, scores):.4f},"
        f" calibration error {_error(worthy, scores):.4f}"
    ]
    for name, sentences in read_policlaim(shared / "data-research").items():
        scores = _scores(sentences, nlp)
        lines.append(
            f"PoliClaim {name}, {len(sentences)}: accuracy at {STATES_A_FACT} {_accuracy(sentences, scores):.4f},"
            f" average precision {_precision(sentences, scores):.4f}"
        )
    sentences = read_claimbuster(shared / "data")
    scores = cross_validate(sentences)
    lines.append(
        f"ClaimBuster, 4 folds, {len(sentences)}: average precision {_precision(sentences, scores):.4f},"
        f" F1 at {CHECK_WORTHY} {_f1(sentences, scores):.4f}, calibration error {_error(sentences, scores):.4f}"
    )
    return "\n".join(lines)


def read_checkthat(research: Path) -> list[Labelled]:
    """Return CheckThat's dev sentences. Raises DataMissing."""
    path = _there(research / "checkthat24-task1-en" / "dev.tsv")
    with path.open(encoding="utf-8", newline="") as lines:
        table = csv.DictReader(lines, delimiter="\t")
        return [Labelled(row["Text"], row["class_label"] == "Yes") for row in table]


def read_policlaim(research: Path) -> dict[str, list[Labelled]]:
    """Return PoliClaim's sentences in the halves `tune` and `held`. Raises DataMissing."""
    path = _there(research / "policlaim" / "train_gold.jsonl")
    halves: dict[str, list[Labelled]] = {"tune": [], "held": []}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        half = "held" if sha256(row["speech"].encode()).digest()[-1] % 2 else "tune"
        halves[half].append(Labelled(row["text"], row["label"] == 1))
    return halves


def _there(path: Path) -> Path:
    if not path.is_file():
        raise DataMissing(f"There is no file {path} to measure on.")
    return path


def _scores(sentences: Sequence[Labelled], nlp: Language | None) -> list[float]:
    return list(weigh_sentences((row.text for row in sentences), nlp=nlp))


def _labels(sentences: Sequence[Labelled]) -> list[bool]:
    return [row.label for row in sentences]


def _precision(sentences: Sequence[Labelled], scores: Sequence[float]) -> float:
    return average_precision(_labels(sentences), scores)


def _error(sentences: Sequence[Labelled], scores: Sequence[float]) -> float:
    return calibration_error(_labels(sentences), scores)


def _accuracy(sentences: Sequence[Labelled], scores: Sequence[float]) -> float:
    right = sum((score >= STATES_A_FACT) is row.label for row, score in zip(sentences, scores, strict=True))
    return right / len(sentences)


def _f1(sentences: Sequence[Labelled], scores: Sequence[float]) -> float:
    said = [score >= CHECK_WORTHY for score in scores]
    both = sum(yes and row.label for row, yes in zip(sentences, said, strict=True))
    return 2 * both / max(sum(said) + sum(_labels(sentences)), 1)
