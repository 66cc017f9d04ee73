"""The numbers behind worthiness: the vocabulary of the wording, and how much each signal counts.

They are trained by `python -m training.train_worthiness`, which wrote `model/worthiness.json`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from claims.extraction.worth.signals import NAMES

WEIGHTS = Path(__file__).parents[1] / "model" / "worthiness.json"
BASE, WORDING = "base", "wording"
WEIGHT_NAMES: tuple[str, ...] = (BASE, WORDING, *NAMES)
# Beyond this a single signal decides alone: e^8 is odds of 3,000 to 1.
LARGEST_WEIGHT = 8.0
MAX_LOGIT = 12.0


class WeightsWrong(ValueError):
    """Weights that worthiness cannot use; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Model:
    """`vocabulary` maps a feature of the wording to its weight, `bias` is added to their sum over the square root of
    their number; `weights` are those of WEIGHT_NAMES: the base, the wording, each signal."""

    vocabulary: Mapping[str, float]
    bias: float
    weights: Mapping[str, float]

    def wording(self, features: Collection[str]) -> float:
        """Return the log-odds that a statement worded like this is checked; features that are unknown say nothing."""
        known = [weight for weight in map(self.vocabulary.get, features) if weight is not None]
        # fsum does not depend on the order of a set, so neither does the last digit.
        return self.bias + math.fsum(known) / math.sqrt(len(known)) if known else self.bias


@cache
def shipped(path: Path = WEIGHTS) -> Model:
    """Return the trained model, the same object at every call."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Model(raw["vocabulary"], raw["bias"], checked(raw["weights"]))


def checked(weights: Mapping[str, float]) -> dict[str, float]:
    """Return weights by name, in the order of WEIGHT_NAMES. Raises WeightsWrong.

    Every name must be there and no other; each weight is a finite number from -8 to 8.
    """
    if unknown := sorted(set(weights) - set(WEIGHT_NAMES)):
        raise WeightsWrong(f"There is no signal called “{unknown[0]}”.")
    if absent := [name for name in WEIGHT_NAMES if name not in weights]:
        raise WeightsWrong(f"The weight of “{absent[0]}” is missing.")
    for name, value in weights.items():
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= LARGEST_WEIGHT:
            raise WeightsWrong(f"The weight of “{name}” must be a number from -8 to 8.")
    return {name: float(weights[name]) for name in WEIGHT_NAMES}


def probability(logit: float) -> float:
    """Return log-odds as a probability, 0..1, to four digits."""
    bounded = max(-MAX_LOGIT, min(MAX_LOGIT, logit))
    return round(1 / (1 + math.exp(-bounded)), 4)
