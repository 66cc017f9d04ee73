"""What an article tells of other years beside its news: "the outbreak of 2022 killed 1,700 people", beside "the outbreak has killed 152".

Such a claim is as true as it was, whatever number the present event reaches.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta

from claims.lineage.degrees import CLOSE, SAME
from claims.lineage.intervals import relate
from claims.lineage.prepared import Prepared
from claims.lineage.scoring import Evidence
from claims.lineage.statement import Statement
from claims.lineage.values import Link
from claims.lineage.weighing import Pairs

# What was over by so long before the first telling is no part of its news.
_LONG_BEFORE = timedelta(days=182)
_TOLD_AGAIN = ("repeats", "rewords")


def without_background(
    weighed: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared], told: date | None
) -> Pairs:
    """Leave out the pairs of which one claim tells of a time long past and the other, with another number, of none or another one."""
    if told is None:
        return weighed
    past = told - _LONG_BEFORE
    old = [{at for at, one in enumerate(side) if _was_over(one, past)} for side in (mine, theirs)]
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


def _was_over(one: Prepared, past: date) -> bool:
    last = one.statement.last
    if one.former or not one.statement.figures:
        return False  # "up from the 900 announced in May": the time is that of the former number
    return one.statement.first is not None and last is not None and last < past


def _told_otherwise(one: Statement, other: Statement, evidence: Evidence) -> bool:
    return any(
        relate(one.figures[mine], other.figures[theirs]) == "disjoint" for mine, theirs in evidence.figures
    )


def still_told(links: Iterable[Link], earlier: Sequence[Statement], later: Sequence[Statement]) -> list[Link]:
    """Take the proposal from links whose earlier number another claim of the later article tells again as it was."""
    links = list(links)
    again = {
        (link.earlier, mine): link
        for link in links
        if link.relation in _TOLD_AGAIN
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
    repeated = {mine for mine in moved if (link.earlier, mine) in again}
    if not repeated:
        return link
    kept = tuple(pair for pair in link.figures if pair[0] not in repeated)
    return replace(link, supersedes=False, figures=kept)


def _is_same_number(one: Statement, mine: int, other: Statement, theirs: int) -> bool:
    return relate(one.figures[mine], other.figures[theirs]) == "equal"
