"""What a claim leaves open ("is still waiting", "is thought to have fled", "will be put to death on Thursday"), and a later one settles.

What became of a state with a name of its own is known by its words (`states`). Here only the first half is: a small class of words says
that a matter stood open when it was told. A later claim of the same named one and the same matter, which leaves nothing open, tells what
came of it, in whatever words. `docs/decisions/0007-aligning-claims.md` has the numbers.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from claims.extraction.vocabulary.cues import PERSONAL_NOUNS
from claims.lineage.evidence.degrees import CLOSE, SAME, UNKNOWN
from claims.lineage.evidence.standing import has_ended
from claims.lineage.evidence.turned_states import is_decided
from claims.lineage.evidence.unknowns import has_appeared, has_spoken, is_answered
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.folding import fold
from claims.lineage.words.senses import LIGHT

_HELD = r"thought|believed|understood|suspected|feared"
_OPEN = re.compile(
    rf"\b(?:still|yet to|not yet|probably|likely|(?:is|are|was|were) (?:{_HELD}|expected|due|set|scheduled|to|being)|(?<!the )(?<!human )remains?"
    r"|waiting|awaiting|unknown|unclear|not (?:\w+ly )?(?:been )?(?:known|clear|decided|identified|named|found)|at large|on the run|no sign|nothing has"
    r"|pending|considering|weighing|in talks|will)\b"
)
_BELIEVED = re.compile(
    rf"\b(?:{_HELD}|probably|likely|unknown|unclear|not (?:been )?(?:known|clear|identified))\b"
)
_KEPT = re.compile(
    r"\b(?:left|leaves|kept|keeps|held|holds|maintain(?:ed|s)|retain(?:ed|s)|reiterate[ds]|reaffirm(?:ed|s)|repeat(?:ed|s)|stuck (?:to|with|by)|st(?:ood|ands) by)"
    r" (?:[\w’'-]+ ){0,6}?(?:forecast|outlook|guidance|target|estimate|projection)s?\b"
)
_NOW_EXPECTED = re.compile(
    r"\bnow (?:forecast|expected|projected|predicted|likely|due|set|scheduled|expects?|sees?)\b"
)
# "is now forecast to miss Andros"
_OTHERWISE = re.compile(
    r"\b(?:not|no longer|never|miss|avoid|spare|bypass|skirt|pass|stay|remain|turn|instead|rather than|delay|later than|earlier than)\b"
)
_NOT_YET = re.compile(r"\bha(?:d|s|ve)(?:n['’]t| not| yet to)\b")
# What goes on may end; what is told of it in the present goes on.
_GOES_ON = re.compile(r"\b(?:is|are|has been|have been) (?:\w+ly )?\w+ing\b")
# An act under way ("was negotiating") settles no more than the state that it goes on from ("is in talks"). "Being" tells what is done to it.
_UNDER_WAY = re.compile(r"\b(?:is|are|was|were|been|be)\b.*\b(?!being\b)[a-z]+ing$")
_TO_COME = re.compile(
    r"\b(?:will|wo|would|shall|may|might|could|should|to|due|set|scheduled|expect\w*|plan\w*)\b|['’]ll\b"
)
# Where a journey ends, and what is put "into" something.
_TO, _INTO = re.compile(r"\b(?:to|into|towards?|for)\b"), re.compile(r"\b(?:in)?to\b")
_ASIDE = re.compile(
    r"(?:, (?:who|whom|whose|which)\b| (?:where|after|because|since)\b)[^,]*(?:,|$)", re.IGNORECASE
)
# What was planned for a day may be done some days before it, and is not what was done long before.
EARLY = timedelta(days=7)
_ENDS_OF_UNKNOWNS = (has_appeared, is_answered, has_spoken)
# "Prime Minister" says who it is, not what it is about.
_PERSONS = {fold(noun) for noun in PERSONAL_NOUNS} | {"premier"}


def has_come(earlier: Prepared, later: Prepared, event: str, told: date | None) -> bool:
    """Tell whether what was expected, thought possible or left open is now told as a fact; `event` is how the two agree in what
    happened, `told` the day when the earlier claim was told."""
    one, other = earlier.statement, later.statement
    if is_kept(earlier, later) or not is_decided(earlier, later):
        return False
    if _is_expected_anew(earlier, later, event):
        return True
    if other.outlook != "fact":
        return False
    before_telling = told is not None and other.last is not None and other.last < told
    if not before_telling and any(test(earlier, later) for test in _ENDS_OF_UNKNOWNS):
        return True
    if _has_followed(earlier, later) or _has_arrived(earlier, later):
        return True
    if _aims_still(earlier, later):
        return False
    planned = one.outlook == "planned"
    before = other.last is not None and one.first is not None and other.last < one.first - EARLY
    if planned and before:
        return False
    if event in (SAME, CLOSE):
        return one.outlook == "guess" or (planned and (event == SAME or earlier.core in other.events))
    # In other words it must be told of a day, as the plan was, or of somebody or something named.
    on_days = planned and event == UNKNOWN and other.past and bool(one.time and other.time)
    return on_days or _is_settled(earlier, later, told) or has_ended(earlier, later, told)


def is_kept(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim says that a forecast stands as it stood ("left its forecast at 22 percent")."""
    one, other = earlier.statement, later.statement
    if one.outlook != "planned" or not _KEPT.search(other.quote):
        return False
    numbers = [{(figure.low, figure.high) for figure in side.figures} for side in (one, other)]
    return bool(numbers[0] & numbers[1])


def _is_expected_anew(earlier: Prepared, later: Prepared, event: str) -> bool:
    """Tell whether something else is expected of one named matter by now ("is now forecast to miss Andros")."""
    one, other = earlier.statement, later.statement
    if (
        not one.outlook == other.outlook == "planned"
        or event == SAME
        or not earlier.own_names & later.own_names
    ):
        return False
    if not _OTHERWISE.search(other.quote):
        return False  # of the same matter something else may come as well
    if not _NOW_EXPECTED.search(other.telling) or _NOW_EXPECTED.search(one.telling):
        return False
    return len(earlier.names & later.names) > 1 or _are_on_one_matter(earlier, later)


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


def _aims_still(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether what both tell is under way, and only its aim is to come ("is in talks to buy", "was negotiating to buy")."""
    under_way = _UNDER_WAY.search(later.statement.telling) is not None
    return under_way and earlier.core == later.core and not _TO_COME.search(earlier.statement.telling)


def _has_arrived(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether what was being brought or on its way to a place ("were towing it to Mesta") is there ("was towed into Mesta"). Only
    with a goal does an act end: who "was marching" has marched as soon as he began."""
    one, other = earlier.statement, later.statement
    if one.outlook != "fact" or one.negated or other.negated or not other.past or earlier.core != later.core:
        return False
    if not _UNDER_WAY.search(one.telling) or _UNDER_WAY.search(other.telling):
        return False
    goals = earlier.names & later.names
    moved = bool(earlier.patients & (later.patients | later.agents) or earlier.agents & later.agents)
    # "The vessel" has a name elsewhere in the text.
    unnamed = bool(earlier.patients) and not earlier.patients & earlier.names
    moved = moved or (unnamed and bool(later.patients & later.names))
    return bool(goals and moved) and all(
        _leads_to(side, goals, told) for side, told in ((earlier, _TO), (later, _INTO))
    )


def _leads_to(one: Prepared, goals: frozenset[str], led: re.Pattern[str]) -> bool:
    """Tell whether one of some places stands behind a word that leads there, and this behind the verb."""
    quote = one.statement.quote
    found = led.search(quote, quote.find(one.statement.telling) + len(one.statement.telling))
    start = one.statement.start + found.end() if found else None
    return start is not None and any(
        word.key in goals and word.start >= start for word in one.statement.words
    )


def _is_settled(earlier: Prepared, later: Prepared, told: date | None) -> bool:
    one, other = earlier.statement, later.statement
    if not earlier.names & later.names or not _are_on_one_matter(earlier, later) or _leaves_open(other.quote):
        return False
    if _UNDER_WAY.search(other.telling):
        return False
    if told is not None and other.last is not None and other.last < told:
        return False  # what was so before it stood open
    if _leaves_open(one.quote):
        return other.past or (one.outlook != "planned" and _BELIEVED.search(one.quote) is not None)
    return other.past and _goes_on(one.quote) and not _goes_on(other.quote)


def _are_on_one_matter(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both have a word of content beside their names and what these are ("Kestrel dam", "Singer Ana Ruiz")."""
    shared = (
        earlier.weights.keys()
        & later.weights.keys() - earlier.names - later.names - earlier.places - _PERSONS
    )
    return not shared <= _labels(earlier) | _labels(later)


def _labels(one: Prepared) -> set[str]:
    """Return the words that say what a name is: those that it describes, and those that describe it."""
    words = one.statement.words
    return {word.key for word in words if word.modifies in one.names} | {
        word.modifies for word in words if word.key in one.names
    }


@lru_cache(maxsize=8192)
def _leaves_open(quote: str) -> bool:
    """Tell whether a claim says that what it tells stands open, what it tells aside left out. Capitals are names ("Will Reyes")."""
    return _OPEN.search(_ASIDE.sub(" ", quote)) is not None


@lru_cache(maxsize=8192)
def _goes_on(quote: str) -> bool:
    return _GOES_ON.search(_ASIDE.sub(" ", quote)) is not None
