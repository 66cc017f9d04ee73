"""A count that grew: "13 more bodies were found, taking the toll to 48. It had stood at 35", "rose by 220 to 1,340"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.lineage.sums import words as sum_words
from claims.lineage.sums.arithmetic import added, adds_up
from claims.lineage.sums.found import Found, run_on
from claims.lineage.sums.mentions import Mention, counts_alike
from claims.lineage.sums.signs import adds_on

_WITHIN = 6  # figures around the new total in which the old one is told
# So far from the new total, a count before it was of something else.
_NEAR = 0.15


def grown(mentions: Sequence[Mention], at: int) -> Iterator[Found]:
    """Yield the sum of what a count was and what came on top. `mentions` stand in the order of the text, `at` is the total."""
    total = mentions[at]
    if not sum_words.says_new_total(total.statement, total.figure):
        return
    near = mentions[max(0, at - _WITHIN) : at + 1 + _WITHIN]
    around = [
        item for item in near if item is not total and item.value < total.value and _is_like(item, total)
    ]
    came = _came(around, total)
    old = [item for item in _old_totals(around, mentions, total) if item not in came]
    if not came or not old:
        return
    parts = (next((one for one in old if adds_up(total, (one, *came))), old[0]), *came)
    if adds_up(total, parts):
        yield Found(total, parts, True, 3.0)
    elif _is_miscounted(total, parts):
        yield Found(total, parts, False, 2.0)


def _old_totals(around: Sequence[Mention], mentions: Sequence[Mention], total: Mention) -> list[Mention]:
    """Return what the count may have been before, what is told near the new one first."""
    told = [item for item in mentions if counts_alike(item, total) and item.value < total.value]
    return [
        item
        for item in dict.fromkeys([*around, *told])
        if item.article == total.article and _is_earlier(item)
    ]


def _is_miscounted(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts were meant to make the total and do not: they come near it, or the first counts the same."""
    if not all(part.is_point for part in (total, *parts)):
        return False
    return abs(added(parts) - total.value) <= _NEAR * total.value or counts_alike(parts[0], total)


def _came(around: Sequence[Mention], total: Mention) -> list[Mention]:
    """Return what came on top: "rose by 220", "13 more", or else what the sentence counts before the new total."""
    here = [item for item in around if run_on(*sorted((item, total), key=lambda one: one.start))]
    rise = [item for item in here if sum_words.says_rise(item.statement, item.figure)]
    if rise:
        return rise[:1]
    more = [item for item in here if adds_on(item)]
    if not more:
        more = [item for item in here if item.start < total.start and counts_alike(item, total)]
    before = [item for item in around if item.start < total.start and counts_alike(item, total)]
    return [item for item in more or before[-1:] if not _is_earlier(item)]


def _is_like(item: Mention, total: Mention) -> bool:
    return (item.figure.kind, item.figure.unit) == (total.figure.kind, total.figure.unit) and (
        item.figure.role != "part"
    )


def _is_earlier(item: Mention) -> bool:
    return (
        item.is_point
        and not adds_on(item)
        and sum_words.says_earlier_level(item.statement, item.figure)
        and not sum_words.says_rise(item.statement, item.figure)
    )
