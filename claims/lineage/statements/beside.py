"""What stands beside each figure of a claim: the names and words of its own stretch, which say whose number it is.

"NR on 30.1, PA on 29.3" may stand as "PA 29.4, NR 27.8" in another telling, so the order of figures says nothing where names do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.lineage.statement import Statement
from claims.lineage.statements.units import Unit

_NAME = 1.5
# Between two figures what stands before the last of these belongs to the first of them; of the second kind where none of the first is there.
_JOINT = re.compile(r"[,;:]|\b(?:and|or|while|but|against|versus|ahead of|behind|followed by|compared)\b")
_WEAK_JOINT = re.compile(r"\b(?:at|with|to|plus)\b")

# "third with 14.2%", "fourth place on about 40 points"
_BY = re.compile(r"(?: place)?,? (?:with|on|at|by) (?:[a-z]+ ){0,2}")


class Beside(NamedTuple):
    """The folded names and the folded words of content, names among them, in the stretch of one figure."""

    names: frozenset[str]
    words: frozenset[str]


def beside_figures(statement: Statement, units: Sequence[Unit]) -> tuple[Beside, ...]:
    """Return what stands beside each figure of a claim that has several, none for others."""
    if len(statement.figures) < 2:
        return ()
    bounds = [statement.start, *_joints(statement), statement.end + 1]
    found: list[Beside] = []
    for at in range(len(statement.figures)):
        end = bounds[_behind_parts(statement, at)]
        here = [unit for unit in units if not unit.number and bounds[at] <= unit.start < end]
        names = frozenset(unit.key for unit in here if unit.weight >= _NAME)
        if found and not names and _hangs_on_rank(statement, at):
            names = found[-1].names
        found.append(Beside(names, names.union(unit.key for unit in here)))
    return tuple(found)


def _hangs_on_rank(statement: Statement, at: int) -> bool:
    """Tell whether a figure says by what somebody came in where the one before it says ("was third with 14.2%")."""
    before, figure = statement.figures[at - 1 : at + 1]
    between = statement.quote[max(0, before.end - statement.start) : max(0, figure.start - statement.start)]
    return before.kind == "rank" and _BY.fullmatch(between) is not None


def _behind_parts(statement: Statement, at: int) -> int:
    """Return the position of the next figure that is no part of this one: "11, including two guards, in Orla" has its place behind both."""
    after = at + 1
    while after < len(statement.figures) and statement.figures[after].role == "part":
        after += 1
    return after


def _joints(statement: Statement) -> list[int]:
    """Return where the stretch of each figure but the first begins."""
    found = []
    for one, other in zip(statement.figures, statement.figures[1:], strict=False):
        between = statement.quote[max(0, one.end - statement.start) : max(0, other.start - statement.start)]
        # Of "Ruiz, 35, Holm, 27" each name stands before its number.
        between = between.rstrip(" ,")
        joints = list(_JOINT.finditer(between)) or list(_WEAK_JOINT.finditer(between))
        found.append(one.end + joints[-1].end() if joints else other.start)
    return found


def is_of_another(one: Beside, other: Beside, mine: Sequence[Beside], theirs: Sequence[Beside]) -> bool:
    """Tell whether what stands beside two figures gives each to another one: `mine` and `theirs` are the sides of the figures that could
    answer `other` and `one` as well."""
    if _cross(one.names, other.names, [rival.names for rival in mine], [rival.names for rival in theirs]):
        return True
    shared = one.names & other.names
    if shared and any(rival.names & answer.names - shared for rival in mine for answer in theirs):
        return False  # each has its own name
    if _cross(one.words, other.words, [rival.words for rival in mine], [rival.words for rival in theirs]):
        return True
    if not one.names or not other.names or shared:
        return False
    return any(one.names & rival.names for rival in theirs) or any(
        other.names & rival.names for rival in mine
    )


def _cross(
    one: frozenset[str],
    other: frozenset[str],
    mine: Sequence[frozenset[str]],
    theirs: Sequence[frozenset[str]],
) -> bool:
    """Tell whether what only the one has stands beside a rival of the other, and the other way round."""
    left, right = one - other, other - one
    return any(left & rival for rival in theirs) and any(right & rival for rival in mine)
