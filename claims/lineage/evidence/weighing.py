"""The pairs of claims that may tell the same, with the evidence for each: every pair alone first, then by what stands beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import islice

from claims.lineage.evidence.bars import crowding, least_of_best_score
from claims.lineage.evidence.degrees import DIFFERENT
from claims.lineage.evidence.scoring import Evidence, weigh
from claims.lineage.evidence.states import OF_THE_EVENT, OF_WHOM_IT_BEFELL
from claims.lineage.evidence.turned_states import state_turned
from claims.lineage.statement import Statement
from claims.lineage.statements.prepared import Prepared

# Pairs that share less of the shorter one's words than this part of the score that they need are not looked at; the second is added
# in a crowd of claims, where it spares a quarter of the pairs that are looked at.
_WORTH_A_LOOK, _IN_CROWD = 0.4, 0.25
_ANCHOR = 0.7
_NEIGHBOUR = 0.1
_OUT_OF_ORDER, _MANY = 0.18, 5
_GOES_ON = 0.15
_NOBODY, _TURNED = 0.35, 0.15
_BEYOND_DOUBT = 0.9

# By the positions of an earlier and a later claim.
Pairs = dict[tuple[int, int], Evidence]
_Holders = dict[Hashable, list[tuple[int, float]]]


def weigh_all(mine: Sequence[Prepared], theirs: Sequence[Prepared], *, versions: bool) -> Pairs:
    """Return the pairs that have the evidence to be a link, or may have it by their neighbours; `versions` tells that the articles are
    versions of one text."""
    holders = _holders(mine)
    weighed: Pairs = {}
    # What neighbours may add to a pair is still to come.
    claims = max(len(mine), len(theirs))
    least = least_of_best_score(claims) - _NEIGHBOUR - _GOES_ON
    worth = (_WORTH_A_LOOK + _IN_CROWD * crowding(claims)) * least_of_best_score(claims)
    for later, other in enumerate(theirs):
        for earlier, shared in sorted(_shared_with(other, holders).items()):
            alike = shared >= worth * min(mine[earlier].total, other.total)
            if not alike and not mine[earlier].once.meets(other.once):
                continue
            evidence = weigh(mine[earlier], other, shared, claims=claims, least=least, versions=versions)
            if evidence.score >= least:
                weighed[earlier, later] = evidence
    return weighed


def _holders(claims: Sequence[Prepared]) -> _Holders:
    """Return by each word the claims that hold it, with its weight there; by all that is told once, without one."""
    holders: _Holders = defaultdict(list)
    for at, one in enumerate(claims):
        for key, weight in one.weights.items():
            holders[key].append((at, weight))
        for told in one.once.everything():
            holders[told].append((at, 0.0))
    return holders


def _shared_with(claim: Prepared, holders: _Holders) -> dict[int, float]:
    """Return the claims that hold any word of another, or anything that is told once, with the weight of the words that both hold."""
    shared: dict[int, float] = defaultdict(float)
    for key, weight in claim.weights.items():
        for at, held in holders.get(key, ()):
            shared[at] += weight if weight < held else held
    for told in claim.once.everything():
        for at, _ in holders.get(told, ()):
            shared[at] += 0.0
    return shared


def with_neighbours(weighed: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> Pairs:
    """Strengthen the pairs whose neighbours in both articles answer each other beyond doubt, and those that say that somebody was
    hurt, dead or caught after all, where another pair says that both tell of one event."""
    earlier, later = ([one.statement for one in side] for side in (mine, theirs))
    ranks = _order(earlier), _order(later)
    anchors = {
        (ranks[0][one], ranks[1][other])
        for (one, other), evidence in weighed.items()
        if evidence.score >= _ANCHOR
    }
    found: Pairs = {}
    for (one, other), evidence in weighed.items():
        here = ranks[0][one], ranks[1][other]
        beside = sum(
            any(
                (here[0] + step * back, here[1] + step * ahead) in anchors
                for back in (1, 2)
                for ahead in (1, 2)
            )
            for step in (-1, 1)
        )
        score = evidence.score + _NEIGHBOUR * beside / 2
        if score < _BEYOND_DOUBT and _crosses(here, anchors):
            score -= _OUT_OF_ORDER
        if _goes_on(one, other, weighed, later):
            score += _GOES_ON
        if not anchors <= {here} and _is_of_nobody(evidence, mine[one], theirs[other]):
            score += _NOBODY
        elif turns_state_of_one(evidence, mine[one], theirs[other]):
            score += _TURNED
        found[one, other] = evidence._replace(score=score)
    return found


def _is_of_nobody(evidence: Evidence, one: Prepared, other: Prepared) -> bool:
    """Tell whether how a whole event stood in the one has turned in the other: nobody was hurt, and somebody is; the cause was unknown."""
    if DIFFERENT in (evidence.event, evidence.place, evidence.time):
        return False
    turned = state_turned(one, other)
    return turned is not None and turned.state in OF_THE_EVENT


def turns_state_of_one(evidence: Evidence, one: Prepared, other: Prepared) -> bool:
    """Tell whether a state of one named somebody or something has turned ("Route 42 was closed", "... reopened")."""
    if DIFFERENT in (evidence.place, evidence.time):
        return False
    found = state_turned(one, other)
    return found is not None and (found.state in OF_WHOM_IT_BEFELL or bool(one.own_names & other.own_names))


def _crosses(here: tuple[int, int], anchors: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a pair lies across the order of many pairs that are beyond doubt."""
    crossed = ((here[0] - left) * (here[1] - right) < 0 for left, right in anchors)
    return sum(islice(filter(None, crossed), _MANY)) >= _MANY


def _goes_on(one: int, other: int, weighed: Pairs, later: Sequence[Statement]) -> bool:
    """Tell whether a later claim about "it" or "they" follows one that answers the same earlier claim."""
    if not any(item.pointing for item in later[other].participants) or other == 0:
        return False
    before = weighed.get((one, other - 1))
    return before is not None and before.score >= _ANCHOR


def _order(statements: Sequence[Statement]) -> list[int]:
    """Return each claim's rank in its article, one inside another sharing its rank."""
    by_start = sorted(range(len(statements)), key=lambda at: (statements[at].start, -statements[at].end))
    ranks, rank, end = [0] * len(statements), -1, -1
    for at in by_start:
        if statements[at].end > end:
            rank, end = rank + 1, statements[at].end
        ranks[at] = rank
    return ranks
