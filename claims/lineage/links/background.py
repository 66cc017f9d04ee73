"""What an article tells of other years beside its news: "the outbreak of 2022 killed 1,700 people", beside "the outbreak has killed 152".

Such a claim is as true as it was, whatever number the present event reaches.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from claims.lineage.evidence.degrees import CLOSE, SAME
from claims.lineage.evidence.scoring import Evidence
from claims.lineage.evidence.weighing import Pairs
from claims.lineage.figures.intervals import relate
from claims.lineage.statement import Statement
from claims.lineage.statements.prepared import Prepared
from claims.lineage.values import Link

# What was over by so long before the first telling is no part of its news.
_LONG_BEFORE = timedelta(days=182)
_TOLD_AGAIN = ("repeats", "rewords")
# "has killed": the number is that of now, whenever what it is of began.
_UP_TO_NOW = re.compile(r"\b(?:has|have) (?:(?:already|also|now) )?(?:been|left|drawn|[a-z]+ed)\b")
# "a bridge built in 1985", "triggered by the attack of October 2023": the year is that of a thing or a reason.
_DATES_THING = re.compile(
    r"\b(built|opened|founded|adopted|passed|signed|approved|enacted|introduced|completed|bought|born|elected|registered|established|formed"
    r"|triggered|sparked|prompted|provoked)\b(?: (?!and\b|or\b|but\b)[\w’'-]+){0,5} $"
)
_TOLD_BEFORE = re.compile(
    r"\bhad (?:\w+ ){0,2}(?:said|put|told|reported|counted|given|announced|confirmed|estimated)\b|\b(?:earlier|previously|initially|at first)\b",
    re.IGNORECASE,
)


def without_background(
    weighed: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared], told: date | None
) -> Pairs:
    """Leave out the pairs of which one claim tells of a time long past and the other, with another number, of none or another one."""
    if told is None:
        return weighed
    past = told - _LONG_BEFORE
    old = [{at for at, one in enumerate(side) if _had_ended(one, past)} for side in (mine, theirs)]
    if not old[0] and not old[1]:
        return weighed
    return {
        (one, other): evidence
        for (one, other), evidence in weighed.items()
        if not (
            (one in old[0]) != (other in old[1])
            and evidence.time not in (SAME, CLOSE)
            and _told_otherwise(mine[one].statement, theirs[other].statement, evidence)
        )
    }


def _had_ended(one: Prepared, past: date) -> bool:
    if one.former or not one.statement.figures:
        return False  # "up from the 900 announced in May": the time is that of the former number
    return was_over(one.statement, past)


def was_over(one: Statement, past: date) -> bool:
    """Tell whether what a claim tells was over before a day: not so where it goes on up to now, or the time is only that of a thing in it."""
    if one.first is None or one.last is None or one.last >= past:
        return False
    return _UP_TO_NOW.search(one.quote) is None and not _dates_thing(one)


def _dates_thing(one: Statement) -> bool:
    """Tell whether the time of a claim stands in words that say of what age a thing or a reason is."""
    at = one.quote.find(one.time) if one.time else -1
    # A time is told with its preposition ("in 1985") or without.
    found = _DATES_THING.search(one.quote, 0, at) if at > 0 else None
    return found is not None and found[1] not in one.telling


def _told_otherwise(one: Statement, other: Statement, evidence: Evidence) -> bool:
    return any(
        relate(one.figures[mine], other.figures[theirs]) == "disjoint" for mine, theirs in evidence.figures
    )


def still_told(links: Iterable[Link], earlier: Sequence[Statement], later: Sequence[Statement]) -> list[Link]:
    """Take the proposal from links whose earlier number another claim of the later article tells again as it was, and not as it was before."""
    links = list(links)
    again = {
        (link.earlier, mine): link
        for link in links
        if link.relation in _TOLD_AGAIN and not _is_of_before(earlier[link.earlier], later[link.later])
        for mine, theirs in link.figures
        if _is_same_number(earlier[link.earlier], mine, later[link.later], theirs)
    }
    return [_without_proposal(link, again, earlier, later) for link in links] if again else links


def _without_proposal(
    link: Link,
    again: dict[tuple[int, int], Link],
    earlier: Sequence[Statement],
    later: Sequence[Statement],
) -> Link:
    if not link.supersedes:
        return link
    moved = {
        mine
        for mine, theirs in link.figures
        if not _is_same_number(earlier[link.earlier], mine, later[link.later], theirs)
    }
    repeated = {
        mine
        for mine in moved
        if (link.earlier, mine) in again
        and not _came_after(later[link.later], later[again[link.earlier, mine].later])
    }
    if not repeated:
        return link
    kept = tuple(pair for pair in link.figures if pair[0] not in repeated)
    return replace(link, supersedes=False, figures=kept)


def _is_of_before(one: Statement, again: Statement) -> bool:
    """Tell whether a number is told again as that of before: of what was by what is told in the past ("nine were missing on Monday"), or as
    somebody had put it."""
    if again.past and not one.past:
        return True
    return _TOLD_BEFORE.search(again.sentence) is not None and _TOLD_BEFORE.search(one.sentence) is None


def _came_after(new: Statement, again: Statement) -> bool:
    """Tell whether the new number is of a later day than the one that is told again."""
    return new.first is not None and again.last is not None and again.last < new.first


def _is_same_number(one: Statement, mine: int, other: Statement, theirs: int) -> bool:
    return relate(one.figures[mine], other.figures[theirs]) == "equal"
