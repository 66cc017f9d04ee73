"""Totals whose parts follow at once, as a list in one sentence, and nearly make them: a slip of the pen is worth a flag.

"The bank will shed 2,600 jobs. It is cutting 1,500 of them at headquarters, 700 in its branches and 300 abroad." None of such
parts names anew what is counted, or it may be somebody else's. Lists that come not so near may leave something out, and are not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.lineage.sums.arithmetic import added, adds_up
from claims.lineage.sums.found import Found, run_on
from claims.lineage.sums.mentions import Mention, names_its_own
from claims.lineage.sums.signs import NEXT_SENTENCE, are_of_before, are_of_other_times, may_overlap
from claims.lineage.sums.words import says_part

_LEAST_PARTS, _MOST_PARTS = 3, 6
_LEAST = 10
# A list that leaves out or has too much by more than this part of the total was perhaps not meant to be whole.
_NEAR = 0.05
_OF_THEM = re.compile(r"\s+of (?:them|these|those|whom|which)\b")
# A preposition, a verb or a joint may follow a bare number; another word may be what it counts.
_NOUN = re.compile(
    r"\s+(?!(?:in|on|at|by|from|to|for|with|of|and|were|was|are|had|have|will|came|went|died|voted|walk|backed|opposed)\b)[a-z]"
)
_KINDS = frozenset({"count", "measure"})  # of money, some may have gone elsewhere


def broken(mentions: Sequence[Mention]) -> Iterator[Found]:
    """Yield the totals that a list in the next sentence misses by little. `mentions` stand in the order of the text."""
    for at, total in enumerate(mentions):
        if not total.is_point or total.value < _LEAST or total.figure.kind not in _KINDS:
            continue
        parts = _list_behind(mentions, at)
        if len(parts) >= _LEAST_PARTS and _is_list_of(total, parts) and _misses_narrowly(total, parts):
            yield Found(total, tuple(parts), False, 0.9)


def _list_behind(mentions: Sequence[Mention], at: int) -> list[Mention]:
    """Return all figures of the sentence behind a total, none where that is too far or holds too many."""
    found: list[Mention] = []
    for mention in mentions[at + 1 : at + 2 + _MOST_PARTS]:
        if found and not run_on(found[-1], mention):
            break
        found.append(mention)
    if not found or len(found) > _MOST_PARTS or found[0].statement is mentions[at].statement:
        return []
    near = found[0].statement.start - mentions[at].statement.end <= NEXT_SENTENCE
    return found if near and not run_on(mentions[at], found[0]) else []


def _is_list_of(total: Mention, parts: Sequence[Mention]) -> bool:
    unit = (total.figure.kind, total.figure.unit)
    if any((part.figure.kind, part.figure.unit) != unit or not part.is_point for part in parts):
        return False
    if any(names_its_own(part) for part in parts[1:]) or says_part(parts[0].statement, parts[0].figure):
        return False
    if unit[0] == "count" and not total.figure.counted:
        return False
    of_its_time = not are_of_before(total, parts) and not are_of_other_times(total, parts)
    return _is_of_them(parts[0]) and of_its_time and not may_overlap(parts) and _have_words(parts)


def _is_of_them(first: Mention) -> bool:
    """Tell whether the list tells whose it is by the total alone: "1,500 of them at headquarters", "31 on the first day"."""
    behind = first.statement.quote[first.figure.end - first.statement.start :]
    if _OF_THEM.match(behind):
        return True
    return first.figure.text[-1:].isdigit() and not names_its_own(first) and not _NOUN.match(behind)


def _have_words(parts: Sequence[Mention]) -> bool:
    """Tell whether something is said between each two numbers of the list."""
    return all(other.start - one.figure.end > len(" and ") for one, other in pairwise(parts))


def _misses_narrowly(total: Mention, parts: Sequence[Mention]) -> bool:
    return not adds_up(total, parts) and abs(added(parts) - total.value) <= _NEAR * total.value
