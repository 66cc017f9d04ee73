"""What a claim leaves open ("is still waiting", "is thought to have fled", "will be put to death on Thursday"), and a later one settles.

What became of a state with a name of its own is known by its words (`states`). Here only the first half is: a small class of words says
that a matter stood open when it was told. A later claim of the same named one and the same matter, which leaves nothing open, tells what
came of it, in whatever words. `docs/decisions/0007-aligning-claims.md` has the numbers.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import lru_cache

from claims.extraction.cues import PERSONAL_NOUNS
from claims.lineage.degrees import CLOSE, SAME, UNKNOWN
from claims.lineage.folding import fold
from claims.lineage.prepared import Prepared

_HELD = r"thought|believed|understood|suspected|feared"
_OPEN = re.compile(
    rf"\b(?:still|yet to|not yet|probably|likely|(?:is|are|was|were) (?:{_HELD}|expected|due|set|scheduled|to|being)|(?<!the )(?<!human )remains?"
    r"|waiting|awaiting|unknown|unclear|not (?:\w+ly )?(?:been )?(?:known|clear|decided|identified|named|found)|at large|on the run|no sign|nothing has"
    r"|pending|considering|weighing|in talks|will)\b"
)
_BELIEVED = re.compile(
    rf"\b(?:{_HELD}|probably|likely|unknown|unclear|not (?:been )?(?:known|clear|identified))\b"
)
# What goes on may end; what is told of it in the present goes on.
_GOES_ON = re.compile(r"\b(?:is|are|has been|have been) (?:\w+ly )?\w+ing\b")
_ASIDE = re.compile(
    r"(?:, (?:who|whom|whose|which)\b| (?:where|after|because|since)\b)[^,]*(?:,|$)", re.IGNORECASE
)
# What was planned for a day may be done some days before it, and is not what was done long before.
EARLY = timedelta(days=7)
# "Prime Minister" says who it is, not what it is about.
_PERSONS = {fold(noun) for noun in PERSONAL_NOUNS} | {"premier"}


def has_come(earlier: Prepared, later: Prepared, event: str, told: date | None) -> bool:
    """Tell whether what was expected, thought possible or left open is now told as a fact; `event` is how the two agree in what
    happened, `told` the day when the earlier claim was told."""
    one, other = earlier.statement, later.statement
    if other.outlook != "fact":
        return False
    planned = one.outlook == "planned"
    before = other.last is not None and one.first is not None and other.last < one.first - EARLY
    if planned and before:
        return False
    if event in (SAME, CLOSE):
        return one.outlook == "guess" or (planned and (event == SAME or earlier.core in other.events))
    # In other words it must be told of a day, as the plan was, or of somebody or something named.
    on_days = planned and event == UNKNOWN and other.past and bool(one.time and other.time)
    return on_days or _is_settled(earlier, later, told)


def _is_settled(earlier: Prepared, later: Prepared, told: date | None) -> bool:
    one, other = earlier.statement, later.statement
    if not earlier.names & later.names or not _are_on_one_matter(earlier, later) or _leaves_open(other.quote):
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
