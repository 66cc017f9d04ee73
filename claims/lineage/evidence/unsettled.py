"""What a claim leaves open ("is still waiting", "is thought to have fled", "will be put to death on Thursday"), and a later one settles.

What became of a state with a name of its own is known by its words (`states`). Here only the first half is: a small class of words says
that a matter stood open when it was told. A later claim of the same named one and the same matter, which leaves nothing open, tells what
came of it, in whatever words. `docs/decisions/0007-aligning-claims.md` has the numbers.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.lineage.evidence.arrivals import has_arrived
from claims.lineage.evidence.degrees import CLOSE, SAME, UNKNOWN
from claims.lineage.evidence.forecasts import is_expected_anew, is_kept
from claims.lineage.evidence.matters import are_on_one_matter
from claims.lineage.evidence.open_words import (
    CAUGHT,
    goes_on,
    is_at_work,
    is_believed,
    leaves_open,
    seeks_who_did_it,
)
from claims.lineage.evidence.standing import has_ended
from claims.lineage.evidence.turned_states import is_decided
from claims.lineage.evidence.unknowns import has_appeared, has_spoken, is_answered
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.senses import LIGHT, succeeds

_NOT_YET = re.compile(r"\bha(?:d|s|ve)(?:n['’]t| not| yet to)\b")
_TO_COME = re.compile(
    r"\b(?:will|wo|would|shall|may|might|could|should|to|due|set|scheduled|expect\w*|plan\w*)\b|['’]ll\b"
)
# What was planned for a day may be done some days before it, and is not what was done long before.
EARLY = timedelta(days=7)
_OUTCOMES = CAUGHT | {
    "sentence",
    "convict",
    "acquit",
    "end",
    "close",
    "identify",
    "release",
    "determine",
    "rule",
    "conclude",
    "cancel",
    "suspend",
}
_ENDS_OF_UNKNOWNS = (has_appeared, is_answered, has_spoken)


def has_come(earlier: Prepared, later: Prepared, event: str, told: date | None) -> bool:
    """Tell whether what was expected, thought possible or left open is now told as a fact; `event` is how the two agree in what
    happened, `told` the day when the earlier claim was told."""
    if is_kept(earlier, later) or not is_decided(earlier, later):
        return False
    if seeks_who_did_it(earlier.statement.quote) and later.core not in CAUGHT:
        return False
    if succeeds(later.core, earlier.core) or (earlier.core == "investigate" and later.core not in _OUTCOMES):
        return False  # who is charged was arrested before; what is investigated is no outcome
    if is_expected_anew(earlier, later, event):
        return True
    if later.statement.outlook != "fact":
        return False
    return (
        _is_known_now(earlier, later, told)
        or _has_followed(earlier, later)
        or has_arrived(earlier, later)
        or _has_happened(earlier, later, event, told)
    )


def _is_known_now(earlier: Prepared, later: Prepared, told: date | None) -> bool:
    """Tell whether what nobody knew, saw or told at first is told, and not of a day before that."""
    if _was_before(later, told):
        return False
    return any(ends(earlier, later) for ends in _ENDS_OF_UNKNOWNS)


def _was_before(one: Prepared, day: date | None) -> bool:
    return day is not None and one.statement.last is not None and one.statement.last < day


def _has_followed(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether what had not been done by then ("had not reached the village") was done to the same afterwards, or is done by
    the same by now ("has not made any demands", "is demanding")."""
    one, other = earlier.statement, later.statement
    if not one.negated or other.negated or not _NOT_YET.search(one.telling):
        return False
    doers = earlier.agents & later.agents
    if earlier.core == later.core and earlier.patients & later.patients:
        return other.past or bool(doers)
    return bool(doers) and earlier.core in LIGHT and later.core in earlier.patients


def _has_happened(earlier: Prepared, later: Prepared, event: str, told: date | None) -> bool:
    """Tell whether what was planned or thought possible has happened, or a matter that stood open was settled in other words."""
    one, other = earlier.statement, later.statement
    planned = one.outlook == "planned"
    early = planned and one.first is not None and _was_before(later, one.first - EARLY)
    if early or _aims_still(earlier, later):
        return False
    if event in (SAME, CLOSE):
        return one.outlook == "guess" or (planned and (event == SAME or earlier.core in other.events))
    # In other words it must be told of a day, as the plan was, or of somebody or something named.
    on_days = planned and event == UNKNOWN and other.past and bool(one.time and other.time)
    return on_days or _is_settled(earlier, later, told) or has_ended(earlier, later, told)


def _aims_still(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether what both tell is under way, and only its aim is to come ("is in talks to buy", "was negotiating to buy")."""
    under_way = is_at_work(later.statement.telling)
    return under_way and earlier.core == later.core and not _TO_COME.search(earlier.statement.telling)


def _is_settled(earlier: Prepared, later: Prepared, told: date | None) -> bool:
    """Tell whether a matter of somebody or something named that stood open, or went on, is told in the past and left open no more."""
    one, other = earlier.statement, later.statement
    if not earlier.names & later.names or not are_on_one_matter(earlier, later) or leaves_open(other.quote):
        return False
    if is_at_work(other.telling) or _was_before(later, told):
        return False  # what was so before it stood open
    if leaves_open(one.quote):
        return other.past or (one.outlook != "planned" and is_believed(one.quote))
    return other.past and goes_on(one.quote) and not goes_on(other.quote)
