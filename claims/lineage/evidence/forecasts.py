"""What becomes of a forecast: it is left as it stands, or something else is expected of the same matter by now."""

from __future__ import annotations

import re

from claims.lineage.evidence.degrees import SAME
from claims.lineage.evidence.matters import are_on_one_matter
from claims.lineage.statements.prepared import Prepared

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


def is_kept(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim says that a forecast stands as it stood ("left its forecast at 22 percent")."""
    one, other = earlier.statement, later.statement
    if one.outlook != "planned" or not _KEPT.search(other.quote):
        return False
    numbers = [{(figure.low, figure.high) for figure in side.figures} for side in (one, other)]
    return bool(numbers[0] & numbers[1])


def is_expected_anew(earlier: Prepared, later: Prepared, event: str) -> bool:
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
    return len(earlier.names & later.names) > 1 or are_on_one_matter(earlier, later)
