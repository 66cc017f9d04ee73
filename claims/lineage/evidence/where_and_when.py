"""What place and time say of a pair: another one makes another event, but for what runs on, was planned, has turned, or is mended."""

from __future__ import annotations

from datetime import timedelta

from claims.lineage.evidence.agreement import graded_otherwise
from claims.lineage.evidence.corrections import set_aside
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, SAME
from claims.lineage.evidence.incidents import numbers_moved_on
from claims.lineage.evidence.pair import Pair
from claims.lineage.evidence.turned_states import state_turned
from claims.lineage.evidence.unsettled import EARLY
from claims.lineage.words.senses import PUT_OFF, RUNNING, TALLIED

_PLACE = {SAME: 0.1, DIFFERENT: -0.5}
_TIME = {SAME: 0.05, DIFFERENT: -0.95}
# Another day or place that may be the one thing that was corrected.
_MENDED = -0.1
_KEPT_SENTENCE = 0.7
# One source, on one day, in nearly the same words: the place was corrected.
_SAME_DAY_AND_SOURCE, _NEARLY_ALIKE = 0.15, 0.6
# So long after the day that it was planned for, or that a state was told of, something may still be what came of it.
_LATE = timedelta(days=92)
# Told of a named one it happens once: another day or place corrects it, and is no other event.
_ONCE = frozenset(
    [
        "kill",
        "sink",
        "resign",
        "appoint",
        "acquit",
        "convict",
        "sentence",
        "elect",
        "derail",
        "collapse",
        "merger",
        "born",
        "marry",
        "crash",
        "dismiss",
        "found",
    ]
)


def where_and_when(pair: Pair) -> float:
    """Return what place and time say for or against a pair."""
    if not pair.earlier.places.isdisjoint(pair.later.statement.ruled_out):
        return _PLACE[SAME]
    time = CLOSE if pair.time == DIFFERENT and _moves_with_time(pair) else pair.time
    if DIFFERENT in (pair.place, time) and _may_differ(pair):
        return _MENDED * (pair.place == DIFFERENT) + _MENDED * (time == DIFFERENT)
    at_once = (pair.place, time, pair.claimant) == (DIFFERENT, SAME, SAME) and pair.alike > _NEARLY_ALIKE
    return _PLACE.get(pair.place, 0.0) + _TIME.get(time, 0.0) + (_SAME_DAY_AND_SOURCE if at_once else 0.0)


def is_running(pair: Pair) -> bool:
    """Tell whether both tell of what lasts, so that another day tells how it stands then."""
    return bool(RUNNING.intersection(pair.earlier.statement.events, pair.later.statement.events))


def _moves_with_time(pair: Pair) -> bool:
    """Tell whether what both tell is told again from day to day: a state that lasts, a toll, a grade."""
    return (
        is_running(pair) or _is_tallied_since(pair) or graded_otherwise(pair.earlier, pair.later) is not None
    )


def _is_tallied_since(pair: Pair) -> bool:
    """Tell whether the later claim tells how a number of the event has moved since ("the number of dead climbed to 27 on Wednesday"), so
    that its day is that of the number."""
    earlier, later = pair.earlier, pair.later
    if TALLIED.isdisjoint(set(earlier.statement.events).intersection(later.statement.events)):
        return False
    before, after = earlier.statement.first, later.statement.last
    if before is not None and after is not None and not timedelta() <= after - before <= _LATE:
        return False
    there = earlier.places & later.known or later.places & earlier.known or earlier.names & later.names
    return bool(there) and numbers_moved_on(earlier.statement.sentence, later.statement.sentence)


def _may_differ(pair: Pair) -> bool:
    """Tell whether another day or place leaves it the same fact: it was corrected, and another day came of a plan or a turn."""
    if _is_mended(pair) or _is_told_of_one(pair):
        return True
    if pair.alike >= _KEPT_SENTENCE and set_aside(pair.earlier, pair.later):
        return True  # "in 2016, not 2017 as reported"
    return pair.place != DIFFERENT and (_is_of_plan(pair) or _has_turned(pair))


def _is_mended(pair: Pair) -> bool:
    """Tell whether a kept sentence with another day or place may be that one corrected: one thing changed, and no number; what
    happened later than what was told may be new."""
    if not pair.versions or pair.alike < _KEPT_SENTENCE:
        return False
    mine, theirs = ({(figure.low, figure.high) for figure in side} for side in pair.both_figures)
    if mine != theirs:
        return False
    if pair.time != DIFFERENT:
        return True
    before, after = pair.earlier.statement.last, pair.later.statement.first
    return before is not None and after is not None and after < before


def _is_told_of_one(pair: Pair) -> bool:
    earlier, later = pair.earlier, pair.later
    if earlier.core != later.core or earlier.core not in _ONCE:
        return False
    return bool(earlier.names & later.names - earlier.places - later.places)


def _is_of_plan(pair: Pair) -> bool:
    """Tell whether one tells what is to come on a day that may not hold, and the other another day for it or, about then, what came."""
    one, other = pair.earlier.statement, pair.later.statement
    if one.outlook != "planned":
        return False
    if other.outlook == "planned" or pair.later.core in PUT_OFF:
        return True
    return one.first is not None and other.first is not None and -EARLY <= other.first - one.first <= _LATE


def _has_turned(pair: Pair) -> bool:
    """Tell whether a state of somebody or something named has turned since the day that it is told of."""
    before, after = pair.earlier.statement.first, pair.later.statement.first
    if before is not None and after is not None and not timedelta() <= after - before <= _LATE:
        return False
    if pair.earlier.own_names.isdisjoint(pair.later.own_names):
        return False
    return state_turned(pair.earlier, pair.later) is not None
