"""When two articles hardly tell the same things, a new number is mostly the number of another event.

Of versions of one story, in which half of the claims answer each other beyond doubt, 48 of 50 proposals to supersede were right among the
pairs of articles written blind; elsewhere among them 6 of 22, and of 58 in real follow-ups 10: "earned 6" and "earned 9" are two states
of one primary season. There a proposal needs more: the same event or nearly the same words, and a name, a place, a day or a source that both
tell. Not so where the later claim itself says what it replaces ("against a previous forecast of", "the fine of 68 million was set aside"), where both were told within two days and a name stands in both, or where the state of somebody or something named has turned
("closed", "open again") within sixty, or where both are of one plan, one whole or one count (`one_matter.py`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import overload

from claims.lineage.evidence.amended import tell_one_amount
from claims.lineage.evidence.antecedents import named
from claims.lineage.evidence.degrees import DIFFERENT, SAME
from claims.lineage.evidence.figure_pairs import tells_as_former
from claims.lineage.evidence.scoring import Evidence
from claims.lineage.evidence.signs import shared_name
from claims.lineage.evidence.time_agreement import names_date
from claims.lineage.evidence.turned_states import state_turned
from claims.lineage.links.one_matter import is_one_matter
from claims.lineage.statements.prepared import Prepared

# With fewer claims there is too little to tell versions from follow-ups by.
_ARTICLES = 8
_BEYOND_DOUBT = 0.7
# So much of one article is answered beyond doubt by the other where both are versions of one story.
_VERSIONS = 0.45
_SOON, _LONG_AFTER, _OF_LAST_YEAR = 2.0, 60.0, 300.0  # days
# Courts take their time.
_OF_LAW = frozenset({"convicted", "on trial", "charged", "punished", "judged", "behind bars"})
_AT_LAW = 1500.0  # days
_LIKELY, _ALIKE, _A_NAME = 0.6, 0.65, 0.05


def days_between(earlier: date | datetime | None, later: date | datetime | None) -> float | None:
    """Return the days between two tellings, whole ones where no hour is known or only one of them names its time zone; None
    where a day is unknown."""
    if earlier is None or later is None:
        return None
    if (
        isinstance(earlier, datetime)
        and isinstance(later, datetime)
        and bool(earlier.tzinfo) == bool(later.tzinfo)
    ):
        return abs((later - earlier).total_seconds()) / 86_400
    return float(abs((day_of(later) - day_of(earlier)).days))


@overload
def day_of(told: date) -> date: ...


@overload
def day_of(told: None) -> None: ...


def day_of(told: date | None) -> date | None:
    """Return the day of a telling, without its hour."""
    return told.date() if isinstance(told, datetime) else told


def tell_different_things(chosen: Mapping[tuple[int, int], Evidence], earlier: int, later: int) -> bool:
    """Tell whether two articles, of so many claims, are no versions of one story: hardly half of either is told by the other.

    `chosen` are the pairs of claims that answer each other.
    """
    if max(earlier, later) < _ARTICLES:
        return False
    sure = [pair for pair, evidence in chosen.items() if evidence.score >= _BEYOND_DOUBT]
    answered = len({one for one, _ in sure}) / max(1, earlier), len({one for _, one in sure}) / max(1, later)
    return max(answered) < _VERSIONS


def tell_of_one_scene(earlier: Sequence[Prepared], later: Sequence[Prepared], days: float | None) -> bool:
    """Tell whether two articles were told so soon after each other, and of a name that both tell, that they are on one event whatever else
    they tell."""
    if days is None or days > _SOON:
        return False
    mine, theirs = (frozenset().union(*(one.names for one in side)) for side in (earlier, later))
    return bool(mine & theirs)


def is_of_year_before(earlier: Prepared, later: Prepared, evidence: Evidence, days: float | None) -> bool:
    """Tell whether the number that the later claim tells as former is that of another time, told about then ("sold 1.2 million, up from 1.1
    million"): it stays true of its year."""
    if not tells_as_former(earlier, later):
        return False
    return evidence.time == DIFFERENT or (days is not None and days > _OF_LAST_YEAR)


def is_plainly_one_fact(earlier: Prepared, later: Prepared, evidence: Evidence, days: float | None) -> bool:
    """Tell whether two claims, each in an article of its own, are of one event, so that the later may replace the earlier.

    `days` lie between the two tellings; after many of them a name that both tell is that of another occasion as well.
    """
    if tells_as_former(earlier, later) or (evidence.amended and tell_one_amount(earlier, later)):
        return True
    if is_one_matter(earlier, later, evidence, days):
        return True
    alike = (named(earlier) | earlier.claimant) & named(later)
    turn = state_turned(earlier, later) if alike else None
    if turn is not None and (days or 0.0) <= (_AT_LAW if turn.state in _OF_LAW else _LONG_AFTER):
        return True
    if evidence.score < _LIKELY or (evidence.event != SAME and evidence.alike < _ALIKE):
        return False
    if days is not None and days > _LONG_AFTER:
        dated = evidence.time == SAME and names_date(later.statement.time)
        return dated or evidence.place == SAME
    return (
        SAME in (evidence.place, evidence.time, evidence.claimant) or shared_name(earlier, later) >= _A_NAME
    )
