"""Totals that opposite words divide in two: "scored 22 points, 15 of them after the break. He had managed only seven before"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.lineage.sums import words as sum_words
from claims.lineage.sums.arithmetic import added
from claims.lineage.sums.bare import in_unit_of
from claims.lineage.sums.found import Found, run_on
from claims.lineage.sums.mentions import Mention, names_its_own
from claims.lineage.sums.opposites import are_opposed
from claims.lineage.sums.spread import may_divide

# A sum of small numbers is met by accident too often.
_LARGE = 10
_NEXT_SENTENCE = 80  # code points from claim to claim: who says so stands between
_SURE = 2.0


def halved(mentions: Sequence[Mention]) -> Iterator[Found]:
    """Yield the totals that the next two figures divide, the first in the total's sentence or the one behind it."""
    for total, one, other in zip(mentions, mentions[1:], mentions[2:], strict=False):
        if not total.is_point or total.value < _LARGE or total.figure.role == "part":
            continue
        parts = [part for part in (in_unit_of(one, total), in_unit_of(other, total)) if part is not None]
        if len(parts) < 2 or added(parts) != total.value or not _follow(total, parts):
            continue
        if are_opposed(*parts) and may_divide(total, parts):
            yield Found(total, tuple(parts), True, _SURE)


def _follow(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts stand right behind the total, told by no noun of their own, and are not only some of it."""
    if any(names_its_own(part) or sum_words.says_part_here(part.statement, part.figure) for part in parts):
        return False
    return all(
        one.article == other.article
        and (run_on(one, other) or other.statement.start - one.statement.end <= _NEXT_SENTENCE)
        for one, other in pairwise((total, *parts))
    )
