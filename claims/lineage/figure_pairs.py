"""Which figures of two claims answer each other."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction import Figure
from claims.lineage.intervals import relate
from claims.lineage.slots import LEAST, answers

_EQUAL_FIRST = 0.6
_NEAR_IN_ORDER = 0.01


def pair_figures(earlier: Sequence[Figure], later: Sequence[Figure]) -> tuple[tuple[int, int], ...]:
    """Return the pairs of figures that measure the same, as positions; each figure in one pair at most.

    Likelier pairs go first, equal ones before others, then those that stand at the same place in the order.
    """
    ranked = []
    for at, one in enumerate(earlier):
        for other, figure in enumerate(later):
            likely = answers(one, figure)
            if likely < LEAST:
                continue
            equal = _EQUAL_FIRST if relate(one, figure) == "equal" else 0.0
            ranked.append((likely + equal - _NEAR_IN_ORDER * abs(at - other), at, other))
    taken: set[int] = set()
    answered: set[int] = set()
    pairs = []
    for _, at, other in sorted(ranked, key=lambda item: (-item[0], item[1:])):
        if at not in taken and other not in answered:
            taken.add(at)
            answered.add(other)
            pairs.append((at, other))
    return tuple(sorted(pairs))
