"""How good scores between 0 and 1 are: as a ranking, and as probabilities."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Bin(NamedTuple):
    """Scores from `low` up to `high`: how many (`size`), their mean, and the share of them that was true."""

    low: float
    high: float
    size: int
    mean: float
    share: float


def average_precision(labels: Sequence[bool], scores: Sequence[float]) -> float:
    """Return the mean, over the true examples, of the precision at their rank; equal scores share the worst rank.

    That is the area under the steps of the precision-recall curve, as in scikit-learn. 0 where nothing is true.
    """
    total = sum(labels)
    order = sorted(range(len(scores)), key=lambda at: -scores[at])
    found = seen = 0
    area = 0.0
    while seen < len(order):
        tied = order[seen : seen + _ties(order, scores, seen)]
        new = sum(labels[at] for at in tied)
        found, seen = found + new, seen + len(tied)
        area += new * found / seen
    return area / total if total else 0.0


def _ties(order: Sequence[int], scores: Sequence[float], first: int) -> int:
    end = first
    while end < len(order) and scores[order[end]] == scores[order[first]]:
        end += 1
    return end - first


def reliability(labels: Sequence[bool], scores: Sequence[float], bins: int = 10) -> list[Bin]:
    """Return the examples by score in `bins` of equal width, empty ones left out; 1.0 belongs to the last."""
    groups: dict[int, list[int]] = {}
    for at, score in enumerate(scores):
        groups.setdefault(min(int(score * bins), bins - 1), []).append(at)
    return [
        Bin(
            number / bins,
            (number + 1) / bins,
            len(group),
            sum(scores[at] for at in group) / len(group),
            sum(labels[at] for at in group) / len(group),
        )
        for number, group in sorted(groups.items())
    ]


def calibration_error(labels: Sequence[bool], scores: Sequence[float], bins: int = 10) -> float:
    """Return the expected calibration error, 0..1: the mean over all examples of |mean score - share true| of their
    bin of equal width (Naeini, Cooper and Hauskrecht, AAAI 2015)."""
    table = reliability(labels, scores, bins)
    return sum(row.size * abs(row.mean - row.share) for row in table) / len(scores) if scores else 0.0
