"""Train the worthiness weights: `python -m training.train_worthiness`. One seed, one result.

Two steps, as `claims/extraction/worthiness.py` uses them:

1. Wording: a linear model over the features of each sentence that at least three sentences have, each 1 or 0, a row
   scaled to length 1 (scikit-learn's liblinear, L2, C = 3).
2. Weights: a logistic regression over the wording's log-odds and the named signals. The log-odds of a sentence come
   from a model that never saw it (4 folds), else the second step would trust the first too much; that also makes
   the scores probabilities. Each signal is held near PRIOR, so what debates do not know (a death toll) keeps it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold

from claims.extraction.worth.features import features
from claims.extraction.worth.fitting import Floats, fit_near
from claims.extraction.worth.model import BASE, WEIGHT_NAMES, WEIGHTS, WORDING
from claims.extraction.worth.sentences import look_at_sentences
from claims.extraction.worth.signals import SIGNALS, Look
from training.claimbuster import Labelled, read_claimbuster
from training.corpora import DataMissing
from training.train import DEFAULT_DATA

SEED = 20
FOLDS = 4
SEEN_AT_LEAST = 3
C = 3.0
# How firmly a signal is held near its prior: as firmly as 30 sentences would hold it.
HOLD = 30.0
FREE = 1e-3
# Set by hand for news before any fitting, as log-odds. Signals that are not here start from 0.
PRIOR = {
    WORDING: 1.0, "death_toll": 0.9, "harm": 0.8, "event": 0.3, "time": 0.5, "place": 0.4, "named_source": 0.5,
    "unnamed_source": 0.3, "several_names": 0.3, "figure": 0.6, "record": 0.4, "comparison": 0.2,
    "past": 0.3, "announced": 0.3, "possible": -0.5, "hedged": -0.3, "question": -0.5, "order": -0.5, "opinion": -0.6,
    "ideals": -0.6, "mind": -0.3, "thanks": -0.3, "first_person": -0.4, "pointing": -0.3, "short": -0.5,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seen:
    """A labelled sentence as the model sees it."""

    features: frozenset[str]
    signals: frozenset[str]
    label: bool


@dataclass(frozen=True, slots=True)
class Fitted:
    """A trained model: see `worthiness_model.Model`."""

    vocabulary: dict[str, float]
    bias: float
    weights: dict[str, float]

    def scores(self, seen: Sequence[Seen]) -> Floats:
        """Return the score of each sentence, 0..1."""
        rows = inputs(seen, wording(seen, self.vocabulary, self.bias))
        return 1 / (1 + np.exp(-(rows @ np.array([self.weights[name] for name in WEIGHT_NAMES]))))


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; 1 with a sentence on stderr where the data are missing."""
    parser = argparse.ArgumentParser(prog="python -m training.train_worthiness", description=__doc__)
    parser.add_argument(
        "--data", type=Path, default=DEFAULT_DATA, help="folder of corpora (default: %(default)s)"
    )
    parser.add_argument(
        "--out", type=Path, default=WEIGHTS, help="the file to write (default: the shipped one)"
    )
    options = parser.parse_args(argv)
    try:
        fitted = fit(see(read_claimbuster(options.data)))
    except DataMissing as error:
        print(error, file=sys.stderr)
        return 1
    write(fitted, options.out)
    print(f"{len(fitted.vocabulary):,} features, {options.out.stat().st_size:,} bytes in {options.out}")
    for name, value in fitted.weights.items():
        print(f"  {name:15} {value:6.2f}  (held near {PRIOR.get(name, 0.0):4.1f})")
    return 0


def see(sentences: Sequence[Labelled]) -> list[Seen]:
    """Return the sentences as the model sees them, parsed by the shipped pipeline."""
    seen = look_at_sentences((row.text for row in sentences), _seen)
    return [
        Seen(frozenset(words), signals, row.label)
        for row, (words, signals) in zip(sentences, seen, strict=True)
    ]


def _seen(look: Look | None) -> tuple[set[str], frozenset[str]]:
    if look is None:
        return set(), frozenset()
    return features(look), frozenset(signal.name for signal in SIGNALS if signal.holds(look))


def fit(seen: Sequence[Seen]) -> Fitted:
    """Train both steps on all the sentences."""
    unseen_wording = np.zeros(len(seen))
    for train, test in folds(seen):
        vocabulary, bias = fit_wording([seen[at] for at in train])
        unseen_wording[test] = wording([seen[at] for at in test], vocabulary, bias)
    vocabulary, bias = fit_wording(seen)
    prior = np.array([PRIOR.get(name, 0.0) for name in WEIGHT_NAMES])
    hold = np.array([FREE if name in (BASE, WORDING) else HOLD for name in WEIGHT_NAMES])
    weights = fit_near(inputs(seen, unseen_wording), _labels(seen), prior, hold)
    return Fitted(
        vocabulary,
        bias,
        {name: round(float(value), 3) for name, value in zip(WEIGHT_NAMES, weights, strict=True)},
    )


def folds(seen: Sequence[Seen]) -> list[tuple[list[int], list[int]]]:
    """Return what trains and what is left out, in four folds with the same share of check-worthy sentences."""
    split = StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(seen, _labels(seen))
    return [(train.tolist(), test.tolist()) for train, test in split]


def fit_wording(seen: Sequence[Seen]) -> tuple[dict[str, float], float]:
    """Return the weight of each feature, and the bias."""
    counts = Counter(feature for one in seen for feature in one.features)
    names = sorted(feature for feature, count in counts.items() if count >= SEEN_AT_LEAST)
    place = {name: at for at, name in enumerate(names)}
    known = [sorted(place[one] for one in row.features if one in place) for row in seen]
    ends = np.cumsum([0, *map(len, known)])
    values = np.concatenate([np.full(len(row), 1 / np.sqrt(max(len(row), 1))) for row in known])
    matrix = csr_matrix((values, np.concatenate(known).astype(int), ends), shape=(len(seen), len(names)))
    model = LogisticRegression(C=C, solver="liblinear", random_state=SEED).fit(matrix, _labels(seen))
    weights = {name: round(float(value), 3) for name, value in zip(names, model.coef_[0], strict=True)}
    return weights, round(float(model.intercept_[0]), 4)


def wording(seen: Sequence[Seen], vocabulary: dict[str, float], bias: float) -> Floats:
    """Return the log-odds of each sentence by its wording alone."""
    known = ([vocabulary[one] for one in sorted(row.features) if one in vocabulary] for row in seen)
    return np.array([bias + sum(row) / np.sqrt(max(len(row), 1)) for row in known])


def inputs(seen: Sequence[Seen], worded: Floats) -> Floats:
    """Return a row for each sentence of what WEIGHT_NAMES multiply."""
    rows = [[1.0, 0.0, *(float(name in row.signals) for name in WEIGHT_NAMES[2:])] for row in seen]
    matrix = np.array(rows)
    matrix[:, 1] = worded
    return matrix


def write(fitted: Fitted, path: Path) -> None:
    """Write the model with sorted names, one line for each part."""
    parts = {"bias": fitted.bias, "vocabulary": fitted.vocabulary, "weights": fitted.weights}
    lines = (
        f'"{name}":{json.dumps(part, ensure_ascii=False, separators=(",", ":"))}'
        for name, part in parts.items()
    )
    path.write_text("{" + ",\n".join(lines) + "}\n", encoding="utf-8")


def _labels(seen: Sequence[Seen]) -> Floats:
    return np.array([float(one.label) for one in seen])


if __name__ == "__main__":
    sys.exit(main())
