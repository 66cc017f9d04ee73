"""What is so only until further notice: an act under way ("is being towed to Las Palmas"), a state that goes on ("remained closed on
Friday"), a plan, a question, a lead. Its end is told of a later day, and mostly in other words.

Neither the day nor the verb speaks against such a pair then. What must agree is of whom or what it is told: a name or a telling
word of who acts or whom it befalls, and something more of the matter. `open_words` has the words that say so, `unsettled` tells what else leaves a matter open.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from claims.lineage.evidence.open_words import goes_on_standing, stands
from claims.lineage.figures.intervals import relate
from claims.lineage.statements.prepared import Prepared

_GOAL = re.compile(r"\b(?:to|into|towards?|for) (?:the )?(?:[A-Z][\w’'-]* )?([A-Z][\w’'-]*)")
# What befalls somebody while he does something else ends no act of his that was told in the past.
_BEFALLS = frozenset({"kill", "injure", "shoot", "hit", "attack", "crash"})
# What a word must weigh to tell which matter it is, and how many such words both must have.
_TELLS, _FEWEST = 0.5, 2


def has_ended(earlier: Prepared, later: Prepared, told: date | None = None) -> bool:
    """Tell whether the later claim tells how what stood in the earlier one ended; `told` is the day of the earlier telling."""
    one, other = earlier.statement, later.statement
    if other.outlook != "fact" or not other.past or earlier.core == later.core:
        return False  # of one event it is told again: "is in talks", "was discussing"
    if one.denied or (one.negated and other.negated):
        return False
    if one.past and later.core in _BEFALLS:
        return False  # "was riding to a party", "was hit by a bullet" on the way
    if not stands(one.quote, one.telling, one.outlook) or goes_on_standing(other.quote, other.telling):
        return False
    since = one.first or told
    before = since is not None and other.last is not None and other.last < since
    return not before and _is_of_the_same(earlier, later)


def _is_of_the_same(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both tell of one thing, by a name or telling word of who or what takes part, and of one matter besides."""
    taking_part = (earlier.agents | earlier.patients) - earlier.places
    named = taking_part & earlier.names
    shared = earlier.weights.keys() & later.weights.keys()
    if named and not named & shared:
        return False  # "the ferry Kristina R", "the ferry Anna K"
    if not named and later.agents & later.names - earlier.known:
        return False
    matter = [key for key in shared if earlier.weights[key] >= _TELLS]
    if len(matter) < _FEWEST or not taking_part & _heads(earlier) & _heads(later):
        return False
    return (not earlier.names.issuperset(matter) or _leads_to(earlier, matter)) and not _differ_in_age(
        earlier, later
    )


def _leads_to(one: Prepared, names: Iterable[str]) -> bool:
    """Tell whether a claim leads to what one of some names tells ("is flying to Tokyo"): who is heading for victory over a side has not
    won when he reaches a final in its town."""
    led = {match[1].lower() for match in _GOAL.finditer(one.statement.quote)}
    return any(one.texts[name].lower() in led for name in names if name in one.texts)


def _heads(one: Prepared) -> set[str]:
    """Return the words that describe no other: the festival, not the harbour, of "the harbour festival"; "the tanker Brisa" is one thing."""
    return {word.key for word in one.statement.words if not word.modifies or word.modifies in one.names}


def _differ_in_age(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both tell an age, and not the same: a man of 29 is questioned, one of 41 is charged."""
    mine, theirs = (
        [figure for figure in one.statement.figures if figure.kind == "age"] for one in (earlier, later)
    )
    return any(relate(one, other) == "disjoint" for one in mine for other in theirs)
