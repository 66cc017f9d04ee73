"""What a claim leaves open ("is still waiting", "is thought to have fled", "will be put to death on Thursday"), and a later one settles.

What became of a state with a name of its own is known by its words (`states`). Here only the first half is: a small class of words says
that a matter stood open when it was told. A later claim of the same named one that leaves nothing open tells, in whatever words, what
came of it. `docs/decisions/0007-aligning-claims.md` has the numbers.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from claims.lineage.degrees import CLOSE, SAME, UNKNOWN
from claims.lineage.prepared import Prepared

_OPEN = re.compile(
    r"\b(?:still|yet to|not yet|probably|likely|(?:is|are|was|were) (?:thought|believed|understood|suspected|feared|expected|due|set|scheduled"
    r"|to|being)|suspected|remains?|waiting|awaiting|unknown|unclear|not (?:been )?(?:known|clear|decided|identified|named|found)|at large"
    r"|on the run|no sign|nothing has|pending|considering|weighing|in talks|will)\b"
)
# What goes on may end; what is told of it in the present goes on.
_GOES_ON = re.compile(r"\b(?:is|are|has been|have been) (?:\w+ly )?\w+ing\b")
_ASIDE = re.compile(
    r"(?:, (?:who|whom|whose|which)\b| (?:where|after|because|since)\b)[^,]*(?:,|$)", re.IGNORECASE
)
# What was planned for a day may be done some days before it, and is not what was done long before.
EARLY = timedelta(days=7)


def has_come(earlier: Prepared, later: Prepared, event: str) -> bool:
    """Tell whether what was expected, thought possible or left open is now told as a fact; `event` is how the two agree in what
    happened."""
    one, other = earlier.statement, later.statement
    if other.outlook != "fact":
        return False
    planned = one.outlook == "planned"
    before = other.last is not None and one.first is not None and other.last < one.first - EARLY
    if planned and before:
        return False
    if event in (SAME, CLOSE):
        return one.outlook == "guess" or (planned and event == SAME)
    # In other words it must be told of a day, as the plan was, or of somebody or something named.
    on_days = planned and event == UNKNOWN and other.past and bool(one.time and other.time)
    return on_days or _is_settled(earlier, later)


def _is_settled(earlier: Prepared, later: Prepared) -> bool:
    one, other = earlier.statement, later.statement
    if not earlier.names & later.names or _leaves_open(other.quote):
        return False
    if _leaves_open(one.quote):
        return other.past or one.outlook != "planned"
    return other.past and _goes_on(one.quote) and not _goes_on(other.quote)


@lru_cache(maxsize=8192)
def _leaves_open(quote: str) -> bool:
    """Tell whether a claim says that what it tells stands open, what it tells aside left out."""
    return _OPEN.search(_ASIDE.sub(" ", quote).lower()) is not None


@lru_cache(maxsize=8192)
def _goes_on(quote: str) -> bool:
    return _GOES_ON.search(_ASIDE.sub(" ", quote).lower()) is not None
