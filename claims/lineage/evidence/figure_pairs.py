"""Which figures of two claims answer each other."""

from __future__ import annotations

import re

from claims.extraction import Figure
from claims.lineage.figures.intervals import Relation, compare, relate
from claims.lineage.figures.measured import measure_otherwise
from claims.lineage.figures.owners import are_of_others
from claims.lineage.statement import AGENT
from claims.lineage.statements.beside import Beside, is_of_another
from claims.lineage.statements.former import is_dated_alike
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.folding import KINDS, fold, reduce

_EQUAL_FIRST = 0.6
_NEAR_IN_ORDER = 0.01
# With fewer likely pairs no figure can be that of another.
_SEVERAL = 2

_TELLING_KINDS = frozenset({"money", "measure", "percent", "score", "rate"})
_WHOLE = 100.0
# Of what a share is: of votes, or the claim does not say.
_OF_VOTES = re.compile(
    r"per ?cent(?: of (?:the |all )?(?:(?:valid|popular) )?(?:votes?|ballots|poll)(?: cast)?)?|%?"
)
_PARTIES = frozenset(map(fold, map(reduce, KINDS)))
# A toll grows within a story, but hardly by more than this factor.
_ANOTHER_ORDER = 15

_Ranked = tuple[float, int, int]


def pair_figures(earlier: Prepared, later: Prepared) -> dict[tuple[int, int], Relation]:
    """Return the pairs of figures that measure the same, as positions, with how they stand to each other; each figure in one pair at most.

    None whose words say that they measure otherwise, or are another's, are one. Likelier pairs go first, equal ones before others, then those that stand at the same place in the order. What the later claim
    tells as former ("41, up from 27") answers nothing that the earlier one tells, unless that has the new figure as well.
    """
    ranked: list[_Ranked] = []
    relations: dict[tuple[int, int], Relation] = {}
    former = _outdated(earlier, later)
    for at, one in enumerate(earlier.statement.figures):
        for other, figure in enumerate(later.statement.figures):
            if other in former and at not in earlier.former:
                continue
            likely, relation = compare(one, figure)
            if relation == "unlike":
                continue
            equal = relation == "equal"
            if not equal and _are_told_apart(earlier, one, later, figure):
                continue
            relations[at, other] = relation
            ranked.append((likely + _EQUAL_FIRST * equal - _NEAR_IN_ORDER * abs(at - other), at, other))
    taken: set[int] = set()
    answered: set[int] = set()
    pairs = []
    for _, at, other in sorted(_of_their_own(ranked, earlier, later), key=lambda item: (-item[0], item[1:])):
        if at not in taken and other not in answered:
            taken.add(at)
            answered.add(other)
            pairs.append((at, other))
    return {pair: relations[pair] for pair in sorted(pairs)}


def _are_told_apart(earlier: Prepared, one: Figure, later: Prepared, figure: Figure) -> bool:
    """Tell whether the words at two figures say that they measure different things, or count different people."""
    sides = earlier.statement, one, later.statement, figure
    return measure_otherwise(*sides) or are_of_others(*sides)


def _of_their_own(ranked: list[_Ranked], earlier: Prepared, later: Prepared) -> list[_Ranked]:
    """Leave out the pairs whose figures stand beside names or words that give each to another figure ("Labour 34, Greens 29", then "Greens
    30, Labour 33")."""
    if len(ranked) < _SEVERAL:
        return ranked
    mine, theirs = _beside_each(earlier), _beside_each(later)
    return [
        (rank, at, other)
        for rank, at, other in ranked
        if not is_of_another(
            mine[at],
            theirs[other],
            [mine[rival] for _, rival, answer in ranked if answer == other and rival != at],
            [theirs[rival] for _, answer, rival in ranked if answer == at and rival != other],
        )
    ]


def _beside_each(one: Prepared) -> tuple[Beside, ...]:
    """Return what stands beside each figure of a claim: all its words where it has one."""
    return one.beside or (Beside(one.names, frozenset(one.weights)),)


def _outdated(earlier: Prepared, later: Prepared) -> frozenset[int]:
    """Return the figures that the later claim tells as former in the place of which it tells another one, new to the earlier."""
    if not later.former:
        return frozenset()
    mine, theirs = earlier.statement, later.statement
    told = [figure for at, figure in enumerate(theirs.figures) if at not in later.former]
    if any(relate(one, figure) == "equal" for figure in told for one in mine.figures):
        return frozenset()
    return frozenset(at for at in later.former if not is_dated_alike(theirs.figures[at], theirs, mine))


def share_one_owner(earlier: Prepared, later: Prepared, pairs: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether a share that the one claim lists among others ("Labour had 34% and the Greens 29%") answers that of the same name: one row
    of a table of shares of one whole, told later. What rose or fell by percents is no such table."""
    if earlier.way or later.way or not _list_shares(earlier, later):
        return False
    mine, theirs = _beside_each(earlier), _beside_each(later)
    places = earlier.places | later.places
    for one, other in pairs:
        left, right = mine[one].names - places, theirs[other].names - places
        figures = earlier.statement.figures[one], later.statement.figures[other]
        if _is_one_name(left, right) and _are_shares_of_votes(*figures):
            return True
    return False


def _list_shares(*sides: Prepared) -> bool:
    """Tell whether one of two claims lists shares of one whole, and each lists some or tells that of who acts."""
    shares = [[one for one in side.statement.figures if one.kind == "percent"] for side in sides]
    if max(map(len, shares)) < _SEVERAL or any(
        sum(one.low or 0.0 for one in side) > _WHOLE for side in shares
    ):
        return False
    return all(
        len(listed) >= _SEVERAL or _is_told_of_who_acts(side)
        for side, listed in zip(sides, shares, strict=True)
    )


def _are_shares_of_votes(one: Figure, other: Figure) -> bool:
    return one.kind == "percent" and all(_OF_VOTES.fullmatch(figure.counted) for figure in (one, other))


def _is_one_name(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other) and (one <= other or other <= one)


def _is_told_of_who_acts(one: Prepared) -> bool:
    """Tell whether who acts in a claim is somebody or something named ("the Greens", "the Green party"), and not what is theirs ("turnout
    among voters of the Greens")."""
    actors = [item for item in one.statement.participants if item.role == AGENT][:1]
    return any(item.head in one.names or item.head in _PARTIES for item in actors)


def same_amount(earlier: Prepared, later: Prepared, pairs: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether both state one amount of money or one measure, which no two events share by chance."""
    return any(
        earlier.statement.figures[one].kind in _TELLING_KINDS
        and relate(earlier.statement.figures[one], later.statement.figures[other]) == "equal"
        for one, other in pairs
    )


def far_apart(earlier: Prepared, later: Prepared, pairs: tuple[tuple[int, int], ...]) -> bool:
    """Tell whether two counts are of another order: ten killed and 26,000 killed are two events."""
    for one, other in pairs:
        sides = earlier.statement.figures[one], later.statement.figures[other]
        values = [figure.low or figure.high or 0.0 for figure in sides]
        if sides[0].kind == sides[1].kind == "count" and max(values) > _ANOTHER_ORDER * max(1.0, min(values)):
            return True
    return False


def tells_as_former(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim tells a number of the earlier one as former ("2,000 positions, up from the 1,200 announced")."""
    mine, theirs = earlier.statement.figures, later.statement.figures
    return any(
        relate(one, theirs[other]) == "equal"
        for other in later.former
        for at, one in enumerate(mine)
        if at not in earlier.former
    )
