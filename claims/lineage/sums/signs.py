"""What tells that parts belong to a total: words, the order of telling, different places or days inside wider ones."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import cached_property
from itertools import combinations, pairwise

from claims.lineage.figures.slots import head_nouns
from claims.lineage.sums import words as sum_words
from claims.lineage.sums.found import run_on
from claims.lineage.sums.mentions import (
    Mention,
    are_apart,
    counts_alike,
    counts_casualties,
    may_be_part,
)

# A sum of small numbers is met by accident too often to go by one sign alone.
_SMALL = 10
_HAS = re.compile(r"^\s*(?:(?:also|already)\s+)?(?:have|has|had|own|owned|offer|offered|contain|contained)\b")
_LATER_THAN = re.compile(r"\b(?:year|month|week|decade)s? after\b")
_HAD = re.compile(
    r"\bhad (?:been )?\w+(?:ed|en|t)\b.*\b(?:January|February|March|April|May|June|July|August|September|October|November|December|year)\b"
)
_NEVER = 99.0
_PAIR = 2
NEXT_SENTENCE = 60  # code points from claim to claim: "the ministry said. " and the like
_ONE_STORY = timedelta(days=31)
_LONG_AGO = re.compile(
    r"\b(?:19|20)\d\d\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def strength(total: Mention, parts: Sequence[Mention], told: Sequence[Mention]) -> float:
    """Return how much tells that the parts belong to the total, 0 where nothing does."""
    if _cannot_belong(total, parts, told):
        return 0.0
    telling = _Telling(total, parts, told)
    if not telling.are_apart and not (telling.at_once and (telling.numbered or telling.parallel)):
        return 0.0
    doubtful = are_of_other_times(total, parts) or (len(parts) > _PAIR and not telling.at_once)
    if doubtful and not total.sums_up:
        return 0.0
    signs = sum(weight * holds(telling) for weight, holds in _SIGNS)
    return signs if signs >= _needed(telling) else 0.0


def _cannot_belong(total: Mention, parts: Sequence[Mention], told: Sequence[Mention]) -> bool:
    return (
        _is_one_of_list(total, parts, told)
        or may_overlap(parts)
        or are_of_before(total, parts)
        or not _are_of_one_kind(total, parts)
    )


@dataclass(frozen=True)
class _Telling:
    """A total, the parts that may make it, and how an article tells them; `told` are all its mentions."""

    total: Mention
    parts: Sequence[Mention]
    told: Sequence[Mention]

    @cached_property
    def are_apart(self) -> bool:
        return all(are_apart(one, other) or adds_on(other) for one, other in combinations(self.parts, 2))

    @cached_property
    def numbered(self) -> bool:
        return tells_how_many(self.total, self.parts)

    @cached_property
    def at_once(self) -> bool:
        return _follow_at_once(self.total, self.parts, self.told)

    @cached_property
    def parallel(self) -> bool:
        return are_told_alike(self.parts)

    def adds_on(self) -> bool:
        return any(adds_on(part) or sum_words.enumerates(part.statement) for part in self.parts[1:])

    def is_told_as_total(self) -> bool:
        return self.total.sums_up

    def runs_on(self) -> bool:
        return all(run_on(one, other) for one, other in pairwise((self.total, *self.parts)))

    def parts_run_on(self) -> bool:
        return all(run_on(one, other) for one, other in pairwise(self.parts))

    def is_wider(self) -> bool:
        undated = not self.total.statement.first
        return _is_wider(self.total, self.parts) or (undated and _on_different_days(self.parts))


_SIGNS: tuple[tuple[float, Callable[[_Telling], bool]], ...] = (
    (1.0, _Telling.adds_on),  # "another eight"
    (1.0, _Telling.is_told_as_total),  # "in all"
    (1.0, _Telling.runs_on),  # the total and its parts in one sentence
    (0.5, _Telling.is_wider),  # on two days, in two places
    (0.5, _Telling.parts_run_on),
    (1.0, lambda telling: telling.numbered),  # "two fires", and two parts follow
    (0.5, lambda telling: telling.at_once),
    (0.5, lambda telling: telling.at_once and telling.parallel),  # "Wheat made up ... Barley made up ..."
)


def _needed(telling: _Telling) -> float:
    """Return how many signs a sum of this kind needs. Shares and amounts are added more seldom than people."""
    total, parts = telling.total, telling.parts
    if total.figure.kind == "count":
        return 1.0 if total.value >= _SMALL else 1.5
    if telling.numbered or total.sums_up or _in_one_claim(total, parts):
        return 1.5
    if not (telling.at_once and telling.parallel) or total.figure.kind == "percent":
        return _NEVER
    return 1.0 if digits_of(total.value) > 1 else 1.5


def may_overlap(parts: Sequence[Mention]) -> bool:
    """Tell whether who is counted by one part may be by the others, or the parts are shares of other things.

    "25 have a library and 15 have a pool", "35 percent of men and 25 percent of women".
    """
    bases = {head_nouns(part.figure.counted) for part in parts if part.figure.kind == "percent"}
    if len(bases - {frozenset()}) > 1:
        return True
    return all(_HAS.search(sum_words.after(part.statement, part.figure)) for part in parts)


def are_of_before(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts are told of a time before the total ("a year after one that killed 30 in Aru and 20 in Belo")."""
    first = parts[0]
    between = (
        sum_words.after(total.statement, total.figure) + " " + sum_words.before(first.statement, first.figure)
    )
    if total.start < first.start and _LATER_THAN.search(between):
        return True
    return _HAD.search(first.statement.quote) is not None and not _HAD.search(total.statement.quote)


def are_told_alike(parts: Sequence[Mention]) -> bool:
    """Tell whether one thing is said of all parts ("Wheat made up ... Barley made up ...")."""
    return len({part.figure.event for part in parts}) == 1


def digits_of(value: float) -> int:
    """Return the significant digits of a number: 2 for 9,200,000."""
    return len(f"{abs(value):.6f}".replace(".", "").strip("0"))


def tells_how_many(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the total's claim says of how many it is: "two fires" where two parts follow."""
    terms = {total.start, *(part.start for part in parts)}
    return any(
        figure.kind == "count" and figure.start not in terms and figure.low == len(parts) != total.value
        for figure in total.statement.figures
    )


def _follow_at_once(total: Mention, parts: Sequence[Mention], told: Sequence[Mention]) -> bool:
    """Tell whether the parts are told right after the total, one sentence each, with nothing like them between."""
    chain = (total, *parts)
    near = all(
        one.start < other.start and other.statement.start - one.statement.end <= NEXT_SENTENCE
        for one, other in pairwise(chain)
    )
    between = [item for item in told if total.start < item.start < parts[-1].start and item not in chain]
    # The four of "58 people from four boats" is no part.
    between = [item for item in between if item.statement is not total.statement or item.value != len(parts)]
    return near and not any(may_be_part(item, total) and item.figure.role != "part" for item in between)


def are_of_other_times(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts lie months or years apart, and the total is of no such time."""
    if total.statement.first or total.statement.time:
        return False
    days = [(part.statement.first, part.statement.last) for part in parts]
    known = [(first, last) for first, last in days if first and last]
    if len(known) > 1:
        return max(last for _, last in known) - min(first for first, _ in known) > _ONE_STORY
    times = {part.statement.time for part in parts}
    return len(times) > 1 and all(_LONG_AGO.search(time) for time in times)


def _are_of_one_kind(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts count alike, be it dead and injured of casualties, and stand all beside the total or none."""
    beside = {part.statement is total.statement for part in parts}
    alike = all(counts_alike(one, other) for one, other in pairwise(parts))
    return len(beside) == 1 and (alike or counts_casualties(total) or total.sums_up)


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


def _is_wider(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts are told of different days or places, and the total of all of them."""
    places = {frozenset(part.statement.places) for part in parts}
    apart = len(places) == len(parts) and not places & {frozenset(), frozenset(total.statement.places)}
    whole = (total.statement.first, total.statement.last)
    return apart or (_on_different_days(parts) and whole[0] != whole[1])


def _on_different_days(parts: Sequence[Mention]) -> bool:
    days = [(part.statement.first, part.statement.last) for part in parts]
    return all(first and last for first, last in days) and len(set(days)) > 1


def belong(total: Mention, parts: Sequence[Mention], told: Sequence[Mention]) -> bool:
    """Tell whether parts may make a total with a bound, which many sums would meet."""
    if not all(are_apart(one, other) or adds_on(other) for one, other in combinations(parts, 2)):
        return False
    if are_of_other_times(total, parts) and not total.sums_up:
        return False
    added = any(adds_on(part) for part in parts[1:])
    return added or _is_wider(total, parts) or total.sums_up or _follow_at_once(total, parts, told)
