"""Sums that the words of one sentence declare, so that one which does not hold is worth a flag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.lineage.sums import words as sum_words
from claims.lineage.sums.arithmetic import added, adds_up
from claims.lineage.sums.bare import in_unit_of
from claims.lineage.sums.found import Found, run_on
from claims.lineage.sums.growth import grown
from claims.lineage.sums.mentions import Mention, are_apart, counts_alike, names_its_own
from claims.lineage.sums.opposites import are_opposed
from claims.lineage.sums.wholes import told_whole_first
from claims.lineage.words.senses import LOTS, sense_of_event

# A sum told after its parts that comes so near them was meant to be theirs.
_NEARLY_ALL = 0.85
_OF_THE = re.compile(r"^\s+(?:out )?of (?:(?:the|its|their|his|her|those|these|all)\s+)*$")
_MOST_PARTS = 6
_SENTENCE_APART = 60  # code points from claim to claim: "the ministry said. In total, "


def declared(mentions: Sequence[Mention]) -> Iterator[Found]:
    """Yield the sums that one sentence declares, whether they hold or not. `mentions` stand in the order of the text."""
    for at, total in enumerate(mentions):
        following = _sentence_after(mentions, at)
        # The two of "The two quakes killed 220 people: the first 140, the second 80" only tells how many parts there are.
        opens = all(one.value == len(following) for one in _sentence_before(mentions, at))
        yield from told_whole_first(total, following, opens=opens)
        yield from _closed(mentions, at)
        yield from grown(mentions, at)
        yield from _some_and_rest(mentions, at)


def _sentence_after(mentions: Sequence[Mention], at: int) -> list[Mention]:
    found: list[Mention] = []
    for mention in mentions[at + 1 : at + 1 + _MOST_PARTS]:
        if not run_on(found[-1] if found else mentions[at], mention):
            break
        if (part := in_unit_of(mention, mentions[at])) is not None:
            found.append(part)
    return found


def _closed(mentions: Sequence[Mention], at: int) -> Iterator[Found]:
    """Read "Five died in Norby and seven in Selm, a total of 12", the parts in one sentence or one each before it."""
    total = mentions[at]
    if not total.is_total:
        return
    parts = _sentence_before(mentions, at)
    if not parts and sum_words.opens_with_total(total.statement):
        parts = _sentences_before(mentions, at)
    if len(parts) > 2 and parts[0].value == len(parts) - 1 and names_its_own(parts[0]):
        parts = parts[1:]  # "in two stages: 12 on Monday and 19 on Wednesday"
    if len(parts) < 2:
        return
    if adds_up(total, parts):
        yield Found(total, tuple(parts), True, 3.0)
        return
    near = added(parts) >= _NEARLY_ALL * total.value
    wider = sum_words.says_so_far(total.statement, total.figure) or not run_on(parts[-1], total)
    if all(part.is_point for part in parts) and (near or not wider):
        yield Found(total, tuple(parts), False, 2.0)


def _some_and_rest(mentions: Sequence[Mention], at: int) -> Iterator[Found]:
    """Read "The jury convicted 14 of the 20 defendants and acquitted the remaining six", or several lots without a noun."""
    if not 0 < at < len(mentions) - 1:
        return
    some, total, rest = mentions[at - 1 : at + 2]
    if not total.is_point or not _is_some_of(some, total):
        return
    near = run_on(total, rest) or rest.statement.start - total.statement.end <= _SENTENCE_APART
    two = near and some.is_point and rest.is_point
    if sum_words.says_rest(rest.statement, rest.figure):
        yield from _told_rest(some, total, rest) if two else ()
    elif two and are_opposed(some, rest) and not names_its_own(rest):
        if added((some, rest)) == total.value:
            yield Found(total, (some, rest), True, 2.5)
    else:
        yield from _several_of(total, [some, *_sentence_after(mentions, at)])


def _told_rest(some: Mention, total: Mention, rest: Mention) -> Iterator[Found]:
    """Yield a total with some of it and the rest, whether these make it or not."""
    if len({(one.figure.kind, one.figure.unit) for one in (some, total, rest)}) == 1:
        holds = adds_up(total, (some, rest))
        yield Found(total, (some, rest), holds, 3.0 if holds else 2.0)


def _several_of(total: Mention, told: Sequence[Mention]) -> Iterator[Found]:
    """Yield a total with several lots without a noun of their own that make it."""
    parts = (told[0], *(one for one in told[1:] if not names_its_own(one)))
    if len(parts) > 2 and all(part.is_point for part in parts) and added(parts) == total.value:
        yield Found(total, parts, True, 2.5)


def _is_some_of(some: Mention, total: Mention) -> bool:
    base = some.statement.start
    between = some.statement.quote[some.figure.end - base : max(0, total.start - base)]
    return (
        some.statement is total.statement and some.value < total.value and _OF_THE.match(between) is not None
    )


def _sentences_before(mentions: Sequence[Mention], at: int) -> list[Mention]:
    """Return the figures of the sentences right before a total that count the same and are told apart."""
    found: list[Mention] = []
    for mention in reversed(mentions[max(0, at - _MOST_PARTS) : at]):
        following = found[0] if found else mentions[at]
        if following.statement.start - mention.statement.end > _SENTENCE_APART:
            break
        if _may_be_summed(mention, mentions[at]):
            found.insert(0, mention)
    return found if all(are_apart(one, other) or run_on(one, other) for one, other in pairwise(found)) else []


def _sentence_before(mentions: Sequence[Mention], at: int) -> list[Mention]:
    found: list[Mention] = []
    for mention in reversed(mentions[max(0, at - _MOST_PARTS) : at]):
        if not run_on(mention, found[0] if found else mentions[at]):
            break
        if _may_be_summed(mention, mentions[at]):
            found.insert(0, mention)
    return found


def _may_be_summed(part: Mention, total: Mention) -> bool:
    """Tell whether "together" can sum up a figure: one of the same things, or in the same unit of measure or money."""
    unit = part.figure.unit
    same = part.figure.kind in ("measure", "money") and unit == total.figure.unit != ""
    bare = part.figure.kind == total.figure.kind == "count" and not part.figure.counted
    told = bare and sense_of_event(part.figure.event) not in LOTS
    return part.figure.role != "part" and (same or told or counts_alike(part, total))
