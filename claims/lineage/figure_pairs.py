"""Which figures of two claims answer each other."""

from __future__ import annotations

from claims.lineage.former import is_dated_alike
from claims.lineage.intervals import relate
from claims.lineage.prepared import Prepared
from claims.lineage.slots import LEAST, answers

_EQUAL_FIRST = 0.6
_NEAR_IN_ORDER = 0.01


def pair_figures(earlier: Prepared, later: Prepared) -> tuple[tuple[int, int], ...]:
    """Return the pairs of figures that measure the same, as positions; each figure in one pair at most.

    Likelier pairs go first, equal ones before others, then those that stand at the same place in the order. What the later claim
    tells as former ("41, up from 27") answers nothing that the earlier one tells, unless that has the new figure as well.
    """
    ranked = []
    former = _outdated(earlier, later)
    for at, one in enumerate(earlier.statement.figures):
        for other, figure in enumerate(later.statement.figures):
            if other in former and at not in earlier.former:
                continue
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


def _outdated(earlier: Prepared, later: Prepared) -> frozenset[int]:
    """Return the figures that the later claim tells as former in the place of which it tells another one, new to the earlier."""
    if not later.former:
        return frozenset()
    mine, theirs = earlier.statement, later.statement
    told = [figure for at, figure in enumerate(theirs.figures) if at not in later.former]
    if any(relate(one, figure) == "equal" for figure in told for one in mine.figures):
        return frozenset()
    return frozenset(at for at in later.former if not is_dated_alike(theirs.figures[at], theirs, mine))
