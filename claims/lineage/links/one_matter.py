"""What makes a claim told days or weeks later one of the same matter, and not of another instance of its kind.

Another match, month or raid brings its own opponent, day or place, and its own plan. So these say that no other instance is meant: a plan
for a day that is still ahead, or the day itself told of; a share of one whole that has not changed ("41 of the 120 seats", "42 of the 120
seats"); one count of somebody named that goes on from one day; and the later text's own word that it was told otherwise at first.
"""

from __future__ import annotations

import re

from claims.lineage.evidence.antecedents import named
from claims.lineage.evidence.corrections import tells_of_revision
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, SAME
from claims.lineage.evidence.scoring import Evidence
from claims.lineage.figures.intervals import relate
from claims.lineage.statements.prepared import Prepared

# Days: a season, a session, a campaign.
_WEEKS = 100.0
_ALIKE = 0.65
# A recount moves a share by little; the 12 and the 15 of 25 shots are those of two matches.
_RECOUNTED = 0.1
_DEFINITE = re.compile(
    r"\bof (?:all )?(?:the|its|their|his|her) \d|\b(?:last|this) (?:season|year|spring|summer|autumn|winter|term)\b"
)
# A whole of a dozen and less is told of many things.
_SMALL = 12.0


def is_one_matter(earlier: Prepared, later: Prepared, evidence: Evidence, days: float | None) -> bool:
    """Tell whether two claims that name one person or thing are of one plan, one whole or one count, however the days between them, `days`,
    went by; None where these are unknown."""
    if DIFFERENT in (evidence.event, evidence.place, evidence.time) or (days or 0.0) > _WEEKS:
        return False
    if not named(earlier) & named(later):
        return False
    return (
        _is_of_one_plan(earlier, later, evidence)
        or _is_share_of_one_whole(earlier, later, evidence)
        or _goes_on_from_one_day(earlier, later, evidence)
        or (evidence.event == SAME and tells_of_revision(earlier, later))
    )


def _is_of_one_plan(earlier: Prepared, later: Prepared, evidence: Evidence) -> bool:
    """Tell whether the later claim tells otherwise, or as done, what the earlier one plans for a day or an end that both tell or that neither
    has seen yet."""
    one, other = earlier.statement, later.statement
    if one.outlook != "planned" or not one.time or evidence.event not in (SAME, CLOSE):
        return False
    return evidence.time == SAME or (evidence.time == CLOSE and other.outlook == "planned")


def _is_share_of_one_whole(earlier: Prepared, later: Prepared, evidence: Evidence) -> bool:
    """Tell whether both count how many of one known number of things, in nearly the same words, and one counts a few more."""
    if evidence.alike < _ALIKE or not all(_DEFINITE.search(one.statement.quote) for one in (earlier, later)):
        return False
    mine, theirs = earlier.statement.figures, later.statement.figures
    pairs = [(mine[one], theirs[other]) for one, other in evidence.figures]
    counts = [(one, other) for one, other in pairs if one.kind == other.kind == "count"]
    whole = max((one.low or 0.0 for one, other in counts if relate(one, other) == "equal"), default=0.0)
    moved = [(one.low or 0.0, other.low or 0.0) for one, other in counts if relate(one, other) != "equal"]
    return (
        whole > _SMALL
        and bool(moved)
        and all(max(pair) <= whole and max(pair) - min(pair) <= _RECOUNTED * max(pair) for pair in moved)
    )


def _goes_on_from_one_day(earlier: Prepared, later: Prepared, evidence: Evidence) -> bool:
    """Tell whether both count from one first day on, and the later one more ("since January", "so far this year")."""
    one, other = earlier.statement, later.statement
    if evidence.time not in (SAME, CLOSE) or one.first is None or one.first != other.first:
        return False
    pairs = [(one.figures[left], other.figures[right]) for left, right in evidence.figures]
    return any(
        left.kind == right.kind == "count" and (left.low or 0.0) < (right.low or 0.0) for left, right in pairs
    )
