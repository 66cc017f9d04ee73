"""What tells that parts belong to a total: words, the order of telling, different places or days inside wider ones."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from claims.lineage import sum_words
from claims.lineage.sum_declared import run_on
from claims.lineage.sum_mentions import Mention, are_apart, counts_alike, counts_casualties, may_be_part

# A sum of small numbers is met by accident too often to go by one sign alone.
_SMALL = 10


def strength(total: Mention, parts: Sequence[Mention], told: Sequence[Mention]) -> float:
    """Return how much tells that the parts belong to the total, 0 where nothing does."""
    if _is_one_of_list(total, parts, told) or not _are_of_one_kind(total, parts):
        return 0.0
    if not all(are_apart(one, other) or adds_on(other) for one, other in combinations(parts, 2)):
        return 0.0
    signs = 0.0
    if any(adds_on(part) or sum_words.enumerates(part.statement) for part in parts[1:]):
        signs += 1.0
    if is_told_as_total(total):
        signs += 1.0
    if all(run_on(one, other) for one, other in zip((total, *parts), parts, strict=False)):
        signs += 1.0
    if _is_wider(total, parts) or (_on_different_days(parts) and not total.statement.first):
        signs += 0.5
    if all(run_on(one, other) for one, other in pairwise(parts)):
        signs += 0.5
    if total.figure.kind != "count" and not (is_told_as_total(total) or _in_one_claim(total, parts)):
        return 0.0
    needed = 1.0 if total.figure.kind == "count" and total.value >= _SMALL else 1.5
    return signs if signs >= needed else 0.0


def _are_of_one_kind(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts count alike, be it dead and injured of casualties, and stand all beside the total or none."""
    beside = {part.statement is total.statement for part in parts}
    alike = all(counts_alike(one, other) for one, other in pairwise(parts))
    return len(beside) == 1 and (alike or counts_casualties(total))


def _is_one_of_list(total: Mention, parts: Sequence[Mention], told: Sequence[Mention]) -> bool:
    """Tell whether the sentence of the total counts more than its parts ("5 kg of rice, 1 kg of oil, 2 kg of wheat, 1 kg of peas")."""
    ends = (min((total, *parts), key=_start), max((total, *parts), key=_start))
    inside = [
        mention for mention in told if mention.statement is total.statement and mention not in (total, *parts)
    ]
    return ends[0].statement is ends[1].statement and any(
        may_be_part(mention, total) or may_be_part(total, mention) for mention in inside
    )


def _start(mention: Mention) -> int:
    return mention.start


def adds_on(mention: Mention) -> bool:
    """Tell whether a figure comes on top of others ("another eight")."""
    return mention.figure.role == "increment"


def _in_one_claim(total: Mention, parts: Sequence[Mention]) -> bool:
    return all(part.statement is total.statement for part in parts)


def is_told_as_total(total: Mention) -> bool:
    """Tell whether words make the figure a total."""
    statement, figure = total.statement, total.figure
    return sum_words.says_total(statement, figure) or sum_words.says_new_total(statement, figure)


def _is_wider(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts are told of different days or places, and the total of all of them."""
    places = {frozenset(part.statement.places) for part in parts}
    apart = len(places) == len(parts) and not places & {frozenset(), frozenset(total.statement.places)}
    whole = (total.statement.first, total.statement.last)
    return apart or (_on_different_days(parts) and whole[0] != whole[1])


def _on_different_days(parts: Sequence[Mention]) -> bool:
    days = [(part.statement.first, part.statement.last) for part in parts]
    return all(first and last for first, last in days) and len(set(days)) > 1


def belong(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether parts may make a total with a bound, which many sums would meet."""
    apart = all(are_apart(one, other) or adds_on(other) for one, other in combinations(parts, 2))
    return apart and (
        any(adds_on(part) for part in parts[1:]) or _is_wider(total, parts) or is_told_as_total(total)
    )
