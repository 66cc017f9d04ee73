"""Whether what was on its way to a place has come there: "were towing it to Mesta", "was towed into Mesta"."""

from __future__ import annotations

import re

from claims.lineage.evidence.open_words import is_at_work
from claims.lineage.statements.prepared import Prepared

# Where a journey ends, and what is put "into" something.
_TO, _INTO = re.compile(r"\b(?:to|into|towards?|for)\b"), re.compile(r"\b(?:in)?to\b")


def has_arrived(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether what was being brought or on its way to a place is there. Only with a goal does an act end: who "was marching" has
    marched as soon as he began."""
    one, other = earlier.statement, later.statement
    if one.outlook != "fact" or one.negated or other.negated or not other.past or earlier.core != later.core:
        return False
    if not is_at_work(one.telling) or is_at_work(other.telling):
        return False
    goals = earlier.names & later.names
    if not goals or not _is_one_journey(earlier, later):
        return False
    return _leads_to(earlier, goals, _TO) and _leads_to(later, goals, _INTO)


def _is_one_journey(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether one and the same is moved or moves in both; "the vessel" has a name elsewhere in the text."""
    if earlier.patients & (later.patients | later.agents) or earlier.agents & later.agents:
        return True
    unnamed = bool(earlier.patients) and not earlier.patients & earlier.names
    return unnamed and bool(later.patients & later.names)


def _leads_to(one: Prepared, goals: frozenset[str], led: re.Pattern[str]) -> bool:
    """Tell whether one of some places stands behind a word that leads there, and this behind the verb."""
    quote = one.statement.quote
    found = led.search(quote, quote.find(one.statement.telling) + len(one.statement.telling))
    start = one.statement.start + found.end() if found else None
    return start is not None and any(
        word.key in goals and word.start >= start for word in one.statement.words
    )
