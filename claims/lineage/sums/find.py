"""Totals and their parts: "27 + 8 = 35", "35 + 13 = 48, almost 50", and sums that do not hold.

Two unrelated numbers often happen to add up. So numbers alone make no sum: the parts must count the same thing as the total,
lie inside its days, be told one after the other, and something must say that they belong together: a word ("in total",
"of the 40", "another eight"), or different places or days inside wider ones.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import chain, pairwise

from claims.lineage.statement import Statement
from claims.lineage.sums.arithmetic import added, adds_up, exceeds, written
from claims.lineage.sums.broken import broken
from claims.lineage.sums.computed import is_pair
from claims.lineage.sums.concluded import concluded
from claims.lineage.sums.declared import declared
from claims.lineage.sums.found import Found
from claims.lineage.sums.halved import halved
from claims.lineage.sums.mentions import (
    Mention,
    collect,
    counts_alike,
    may_be_part,
    same_fact,
    without_repeats,
)
from claims.lineage.sums.rests import with_rests
from claims.lineage.sums.signs import (
    NEXT_SENTENCE,
    adds_on,
    are_told_alike,
    belong,
    digits_of,
    strength,
)
from claims.lineage.sums.spans import told_terms
from claims.lineage.sums.spread import spread
from claims.lineage.sums.words import says_part
from claims.lineage.values import NO_FIGURE, Sum, Term

_MOST_PARTS = 5
_TRIVIAL = 4
_LARGE = 10
# Where a figure stands: its article, and its start there.
Place = tuple[int, int]
_STRIKING = 3  # significant digits: one in a thousand numbers is that one by accident


def find_sums(
    statements: Sequence[Statement],
    articles: Sequence[int] | None = None,
    *,
    answered: Collection[tuple[Term, Term]] = (),
) -> list[Sum]:
    """Return the sums among the claims of one article, in the order of their totals.

    With `articles`, the number of the article that each statement is from, the statements are those of one story: then a
    total in one article may also have its parts in another, if none of these figures is old: `answered` pairs it with what a
    later article says of the same. A sum that does not hold is returned only where the text declares it. A figure is the
    total of one sum and the part of one at most.
    """
    numbers = articles if articles is not None else [0] * len(statements)
    told = _by_article(collect(statements, numbers))
    found: list[Found] = []
    for article, mentions in told.items():
        own = [(at, one) for at, one in enumerate(statements) if numbers[at] == article]
        found += _in_article(mentions, own)
    later: dict[Place, set[Place]] = defaultdict(set)
    for old, new in answered:
        later[_place(old, statements, numbers)].add(_place(new, statements, numbers))
    found += _across(told, found, later)
    found.sort(key=lambda item: (item.total.article, item.total.start))
    # A total is a figure of its claim, by which a person finds it; parts may be bare numbers beside one.
    return [_sum(item) for item in found if item.total.term.figure != NO_FIGURE]


def _by_article(mentions: Sequence[Mention]) -> dict[int, list[Mention]]:
    told: dict[int, list[Mention]] = defaultdict(list)
    for mention in mentions:
        told[mention.article].append(mention)
    return dict(sorted(told.items()))


def _place(term: Term, statements: Sequence[Statement], articles: Sequence[int]) -> Place:
    """Return where a figure stands, which overlapping claims share."""
    return articles[term.claim], statements[term.claim].figures[term.figure].start


def _sum(found: Found) -> Sum:
    total, *parts = told_terms(found.total, found.parts)
    return Sum(total, tuple(parts), written(found.total, found.parts, holds=found.holds), found.holds)


def _in_article(mentions: list[Mention], statements: Sequence[tuple[int, Statement]]) -> list[Found]:
    single = [mention for mention in mentions if not is_pair(mention.figure)]
    told = without_repeats(single)
    rests = with_rests(told, statements, mentions[0].article)
    by_words = [*declared(single), *concluded(mentions), *rests, *halved(told)]
    kept = _choose([*by_words, *_exact(told, told), *_striking(told), *spread(told), *broken(told)])
    return kept + _bounded(told, kept)


def _choose(found: Sequence[Found]) -> list[Found]:
    """Keep the strongest, each figure as one total and one part, so that no sum is told in two ways."""
    kept: list[Found] = []
    for item in sorted(found, key=lambda one: (-one.strength, len(one.parts), one.total.start)):
        if not any(_clash(item, other) for other in kept):
            kept.append(item)
    return kept


def _clash(one: Found, other: Found) -> bool:
    mine, theirs = {part.place for part in one.parts}, {part.place for part in other.parts}
    told_twice = same_fact(one.total, other.total) and one.total.article == other.total.article
    return one.total.place == other.total.place or told_twice or bool(mine & theirs)


def _exact(totals: Sequence[Mention], others: Sequence[Mention]) -> Iterator[Found]:
    """Yield totals that are one number and parts, told one after the other, that make it."""
    by_kind: dict[str, list[Mention]] = defaultdict(list)
    for other in others:
        if other.value > 0:
            by_kind[other.figure.kind].append(other)
    for total in totals:
        if not total.is_point or total.figure.role == "part" or not _tells_what(total):
            continue
        alike = by_kind[total.figure.kind]
        parts = [part for part in alike if part.value < total.value and _may_add(part, total)]
        for run in _runs(parts, total):
            if adds_up(total, run) and (sure := strength(total, run, others)):
                yield Found(total, tuple(run), True, sure)


def _runs(parts: Sequence[Mention], total: Mention) -> Iterator[Sequence[Mention]]:
    """Yield the stretches of parts that may make a total: none that goes on where it is too much, or with some of the one before."""
    for first in range(len(parts) - 1):
        for end in range(first + 2, min(len(parts), first + _MOST_PARTS) + 1):
            run = parts[first:end]
            if run[-1].figure.role == "part" or exceeds(total, run):
                break
            yield run


def _striking(told: Sequence[Mention]) -> Iterator[Found]:
    """Yield totals that the next figures make exactly, whatever they are called, where an accident is next to impossible.

    "Voters cast 12,400 ballots. The mayor received 7,900 votes. Her rival received 4,500 votes." "The committee has 21 members.
    Twelve backed the plan, seven opposed it and two abstained."
    """
    for at, total in enumerate(told):
        if not total.is_point or total.figure.kind == "percent" or total.value < _LARGE:
            continue
        for end in range(at + 3, min(len(told), at + 1 + _MOST_PARTS) + 1):
            parts = told[at + 1 : end]
            if sum(part.value for part in parts) == total.value and _are_next(total, parts):
                yield Found(total, tuple(parts), True, 1.0)


def _are_next(total: Mention, parts: Sequence[Mention]) -> bool:
    unit = (total.figure.kind, total.figure.unit)
    if any((part.figure.kind, part.figure.unit) != unit or not part.is_point for part in parts):
        return False
    if any(part.figure.role == "part" for part in parts[1:]) or says_part(
        parts[0].statement, parts[0].figure
    ):
        return False
    gaps = [other.statement.start - one.statement.end for one, other in pairwise((total, *parts))]
    if max(gaps) > NEXT_SENTENCE:
        return False
    if len(parts) > 2 and total.statement is not parts[0].statement:
        return all(part.statement is parts[0].statement for part in parts)
    alike = all(counts_alike(one, other) for one, other in pairwise(parts))
    return alike and are_told_alike(parts) and digits_of(total.value) >= _STRIKING


def _may_add(part: Mention, total: Mention) -> bool:
    """Tell whether a smaller number may be part of a total by what it counts."""
    return (
        (part.figure.role != "part" or _is_of_them(part, total))
        and may_be_part(part, total)
        and not same_fact(part, total)
    )


def _is_of_them(part: Mention, total: Mention) -> bool:
    """Tell the first of several parts ("Eleven of them died in the hotel and five in the street") from "including four"."""
    return part.statement is not total.statement and not says_part(part.statement, part.figure)


def _tells_what(total: Mention) -> bool:
    """Tell whether a number is large enough to be a total, and it is known of what."""
    known = bool(total.figure.counted or total.figure.event) or total.figure.kind != "count"
    return (known or total.sums_up) and not (total.figure.kind == "count" and total.value < _TRIVIAL)


def _bounded(told: Sequence[Mention], kept: Sequence[Found]) -> list[Found]:
    """Return the totals that are told with a bound and made by everything told after them that they can hold.

    A bound is met by many sums, so all parts count, not some: what is part of another sum is in that one's total.
    """
    found: list[Found] = []
    nested = {part.place for item in kept for part in item.parts}
    exact = [part for part in told if part.interval.side in ("point", "about")]
    for total in told:
        if total.is_point or _is_wide(total) or total.figure.role == "part":
            continue
        if any(item.total.place == total.place for item in kept):
            continue
        smaller = [part for part in exact if part.start > total.start and 0 < part.value < total.value]
        parts = [part for part in smaller if part.place not in nested and _may_add(part, total)]
        if chosen := _made_of(total, parts, told):
            found.append(Found(total, tuple(chosen), True, 1.0))
            nested |= {part.place for part in chosen}
    return found


def _is_wide(total: Mention) -> bool:
    """Tell whether a total says too little to be met: "dozens", "between 10 and 50"."""
    side = total.interval.side
    return side == "vague" or (side == "range" and total.interval.high > 2 * total.interval.low)


def _made_of(total: Mention, parts: Sequence[Mention], told: Sequence[Mention]) -> Sequence[Mention]:
    """Return all parts, or the first ones up to a "13 more", where they make the total; else nothing."""
    ends = [len(parts), *(at + 1 for at, part in enumerate(parts) if at and adds_on(part))]
    for end in ends:
        run = parts[:end]
        if 2 <= len(run) <= _MOST_PARTS and adds_up(total, run) and belong(total, run, told):
            return run
    return ()


def _across(
    told: Mapping[int, Sequence[Mention]], found: Sequence[Found], later: Mapping[Place, set[Place]]
) -> list[Found]:
    """Return the sums of totals that have no parts in their own article, and have them in another one of the story.

    No sentence joins figures of two articles, so they must be large enough, fit to the last digit, and be the newest.
    """
    if len(told) < 2:
        return []
    summed = [item.total for item in found]
    parts = {article: without_repeats(mentions) for article, mentions in told.items()}
    kept: list[Found] = []
    for total in without_repeats(chain.from_iterable(told.values())):
        if total.value < _LARGE or any(
            total.place == known.place or same_fact(total, known) for known in summed
        ):
            continue
        for article, others in parts.items():
            if article == total.article or any(same_fact(total, mention) for mention in others):
                continue
            exact = [item for item in _exact([total], others) if added(item.parts) == total.value]
            kept += _choose([item for item in exact if _is_newest(item, later)])[:1]
    return _choose(kept)


def _is_newest(found: Found, later: Mapping[Place, set[Place]]) -> bool:
    """Tell whether no later article gives another of the figures. One cannot be the newer word of all parts at once: where the
    total is paired with each of them, that says only that they belong together."""
    total, *parts = [(mention.article, mention.start) for mention in (found.total, *found.parts)]
    own = {total, *parts}
    paired = all(part in later.get(total, ()) or total in later.get(part, ()) for part in parts)
    return not any(later.get(place, set()) - (own if paired else set()) for place in own)
