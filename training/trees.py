"""The best tree by the scores of its arcs: Chu and Liu 1965, Edmonds 1967, with one root."""

from __future__ import annotations

from typing import Any

import numpy as np
from ufal.chu_liu_edmonds import chu_liu_edmonds

# Heads counted from 0, the root its own head, and relations, as in `Sentence`.
Tree = tuple[tuple[int, ...], tuple[str, ...]]
_NEVER = -1e6


def best_tree(scores: Any) -> list[int]:
    """Return the head of each word, 0 for the root, by `scores[word, head]`; the first row and column are the root's.

    Of several words that would hang on the root only one may: each is tried.
    """
    allowed = np.array(scores, dtype=np.float64)
    np.fill_diagonal(allowed, _NEVER)
    heads, _ = chu_liu_edmonds(allowed)
    roots = [word for word in range(1, len(heads)) if heads[word] == 0]
    if len(roots) > 1:
        heads = max((_with_root(allowed, root) for root in roots), key=lambda found: found[1])[0]
    return [0, *heads[1:]]


def _with_root(scores: Any, root: int) -> tuple[list[int], float]:
    alone = scores.copy()
    alone[1:, 0] = _NEVER
    alone[root, 0] = scores[root, 0]
    heads, score = chu_liu_edmonds(alone)
    return list(heads), float(score)
