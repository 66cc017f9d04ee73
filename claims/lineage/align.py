"""The claims of two articles side by side: which answer each other, which are new, which are gone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from claims.lineage.agreement import DIFFERENT, SAME, state_turned
from claims.lineage.differences import find_changes
from claims.lineage.edits import find_edits
from claims.lineage.follow_ups import is_plainly_one_fact, tell_different_things
from claims.lineage.intervals import relate
from claims.lineage.kept import are_versions
from claims.lineage.prepared import Prepared, prepare, said_alike
from claims.lineage.reasons import tell
from claims.lineage.relations import Judgement, Told, judge
from claims.lineage.scoring import Evidence, crowding, least_of_best_score, least_score, weigh
from claims.lineage.statement import Statement
from claims.lineage.states import OF_NOBODY
from claims.lineage.values import Alignment, Link

# Pairs that share less of the shorter one's words than this part of the score that they need are not looked at; the second is added
# in a crowd of claims, where it spares a quarter of the pairs that are looked at.
_WORTH_A_LOOK, _IN_CROWD = 0.4, 0.25
_ANCHOR = 0.7
_NEIGHBOUR = 0.1
# A claim's second answer may lie this far below its best.
_MARGIN, _NARROW = 0.25, 0.1
# So much weight of words must a second answer add to be one of another part.
_ADDS = 1.5
_OUT_OF_ORDER, _MANY = 0.18, 3
_GOES_ON = 0.15
_NOBODY = 0.35
_BEYOND_DOUBT = 0.9
_REPEATED = 0.9

# A participle without a subject, or what accompanies the main clause.
_GOES_ON_FROM = re.compile(r"[a-z]+ing\b|with ")

_Pairs = dict[tuple[int, int], Evidence]
_Holders = dict[Hashable, list[tuple[int, float]]]
Figures = tuple[tuple[int, int], ...]


class _Answers(NamedTuple):
    """The likely pairs by their ends: what answers a claim of either side, in the order of the pairs."""

    of_earlier: dict[int, list[int]]
    of_later: dict[int, list[int]]


def align(earlier: Sequence[Statement], later: Sequence[Statement], *, told: Told = Told()) -> Alignment:  # noqa: B008
    """Return how the claims of the later article answer those of the earlier, many to many.

    Positions are those in the sequences passed in; links are ordered by them, the later first. Nothing is raised.
    """
    mine, theirs = prepare(earlier, later)
    weighed = _with_neighbours(_weigh_all(mine, theirs), mine, theirs)
    chosen = _choose(weighed, earlier, later, mine, theirs)
    doubtful = not told.on_one_day and tell_different_things(chosen, len(mine), len(theirs))
    links = [
        _link(pair, evidence, mine, theirs, told, doubtful=doubtful) for pair, evidence in chosen.items()
    ]
    links = sorted(
        _proposed_once(links, earlier, later), key=lambda link: (link.later, -link.score, link.earlier)
    )
    return Alignment(
        tuple(links),
        _unanswered({link.later for link in links}, theirs, mine),
        _unanswered({link.earlier for link in links}, mine, theirs),
    )


def _weigh_all(mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> _Pairs:
    holders = _holders(mine)
    weighed: _Pairs = {}
    # What neighbours may add to a pair is still to come.
    claims = max(len(mine), len(theirs))
    versions = are_versions(mine, theirs)
    least = least_of_best_score(claims) - _NEIGHBOUR - _GOES_ON
    worth = (_WORTH_A_LOOK + _IN_CROWD * crowding(claims)) * least_of_best_score(claims)
    for later, other in enumerate(theirs):
        for earlier, shared in sorted(_shared_with(other, holders).items()):
            alike = shared >= worth * min(mine[earlier].total, other.total)
            if not alike and not _measure_alike(mine[earlier], other):
                continue
            evidence = weigh(mine[earlier], other, shared, claims=claims, least=least, versions=versions)
            if evidence.score >= least:
                weighed[earlier, later] = evidence
    return weighed


def _holders(claims: Sequence[Prepared]) -> _Holders:
    """Return by each word the claims that hold it, with its weight there; by each number and unit told once, without one."""
    holders: _Holders = defaultdict(list)
    for at, one in enumerate(claims):
        for key, weight in one.weights.items():
            holders[key].append((at, weight))
        for measured in (*one.numbers, *one.scales):
            holders[measured].append((at, 0.0))
    return holders


def _shared_with(claim: Prepared, holders: _Holders) -> dict[int, float]:
    """Return the claims that hold any word, number or unit of another, with the weight of the words that both hold."""
    shared: dict[int, float] = defaultdict(float)
    for key, weight in claim.weights.items():
        for at, held in holders.get(key, ()):
            shared[at] += weight if weight < held else held
    for measured in (*claim.numbers, *claim.scales):
        for at, _ in holders.get(measured, ()):
            shared[at] += 0.0
    return shared


def _measure_alike(one: Prepared, other: Prepared) -> bool:
    """Tell whether both tell a number, or a measure in a unit, that is told once in each article."""
    return bool(one.numbers & other.numbers or one.scales & other.scales)


def _with_neighbours(weighed: _Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> _Pairs:
    """Strengthen the pairs whose neighbours in both articles answer each other beyond doubt, and those that say that somebody was
    hurt, dead or caught after all, where another pair says that both tell of one event."""
    earlier, later = ([one.statement for one in side] for side in (mine, theirs))
    ranks = _order(earlier), _order(later)
    anchors = {
        (ranks[0][one], ranks[1][other])
        for (one, other), evidence in weighed.items()
        if evidence.score >= _ANCHOR
    }
    found: _Pairs = {}
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
        if anchors - {here} and _is_of_nobody(evidence, mine[one], theirs[other]):
            score += _NOBODY
        found[one, other] = replace(evidence, score=score)
    return found


def _is_of_nobody(evidence: Evidence, one: Prepared, other: Prepared) -> bool:
    """Tell whether nobody was hurt, dead or caught in the one, which is told of a whole event, and somebody is in the other."""
    if DIFFERENT in (evidence.event, evidence.place, evidence.time):
        return False
    turned = state_turned(one, other)
    return turned is not None and turned.state in OF_NOBODY


def _crosses(here: tuple[int, int], anchors: Iterable[tuple[int, int]]) -> bool:
    """Tell whether a pair lies across the order of many pairs that are beyond doubt."""
    crossed = ((here[0] - left) * (here[1] - right) < 0 for left, right in anchors)
    return sum(islice(filter(None, crossed), _MANY)) >= _MANY


def _goes_on(one: int, other: int, weighed: _Pairs, later: Sequence[Statement]) -> bool:
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


def _choose(
    weighed: _Pairs,
    earlier: Sequence[Statement],
    later: Sequence[Statement],
    mine: Sequence[Prepared],
    theirs: Sequence[Prepared],
) -> _Pairs:
    """Keep each claim's best answers: those near the best of either side, and none beside a plain repetition."""
    claims = max(len(earlier), len(later))
    least, least_of_best = least_score(claims), least_of_best_score(claims)
    best = _best_of_both(weighed, earlier, later)
    likely = {
        pair: evidence
        for pair, evidence in weighed.items()
        if evidence.score >= (least_of_best if pair in best else least)
    }
    repeated: dict[tuple[str, int], float] = defaultdict(float)
    for (one, other), evidence in likely.items():
        for side in (("earlier", one), ("later", other)):
            if said_alike(mine[one], theirs[other]) >= _REPEATED:
                repeated[side] = max(repeated[side], evidence.score)
    answers = _Answers(defaultdict(list), defaultdict(list))
    for one, other in likely:
        answers.of_earlier[one].append(other)
        answers.of_later[other].append(one)
    kept = {}
    for (one, other), evidence in likely.items():
        sides = ("earlier", one), ("later", other)
        settled = any(repeated[side] > evidence.score for side in sides)
        settled = settled or _is_behind((one, other), likely, answers, mine, theirs)
        if settled and not _is_disputed(evidence, mine[one], theirs[other]):
            continue
        if not _is_said_by_larger((one, other), likely, answers, earlier, later):
            kept[one, other] = evidence
    return {
        pair: evidence for pair, evidence in kept.items() if not _hangs_on_others(pair, kept, earlier, later)
    }


def _best_of_both(
    weighed: _Pairs, earlier: Sequence[Statement], later: Sequence[Statement]
) -> set[tuple[int, int]]:
    """Return the pairs that no other answer of either claim surpasses, claims around one or inside it aside."""
    of_later: dict[int, list[int]] = defaultdict(list)
    of_earlier: dict[int, list[int]] = defaultdict(list)
    for one, other in weighed:
        of_later[other].append(one)
        of_earlier[one].append(other)
    return {
        (one, other)
        for (one, other), evidence in weighed.items()
        if all(
            weighed[left, other].score < evidence.score or _is_within(earlier[left], earlier[one])
            for left in of_later[other]
            if left != one
        )
        and all(
            weighed[one, right].score < evidence.score or _is_within(later[right], later[other])
            for right in of_earlier[one]
            if right != other
        )
    }


def _hangs_on_others(
    pair: tuple[int, int], kept: _Pairs, earlier: Sequence[Statement], later: Sequence[Statement]
) -> bool:
    """Tell whether both claims only go on from one before them ("citing a lack of staff"), and those do not answer each other."""
    mains = _mains_of(pair[0], earlier), _mains_of(pair[1], later)
    return all(mains) and not any((one, other) in kept for one in mains[0] for other in mains[1])


def _mains_of(at: int, statements: Sequence[Statement]) -> list[int]:
    """Return the claims of its sentence that a claim without a subject of its own goes on from; none for any other claim."""
    claim = statements[at]
    if not _GOES_ON_FROM.match(claim.quote):
        return []
    return [
        here
        for here, one in enumerate(statements)
        if one.sentence_start == claim.sentence_start and one.start < claim.start
    ]


def _is_disputed(evidence: Evidence, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether two sources give one event at one place two numbers: that is shown, whatever else they answer."""
    if (evidence.event, evidence.place, evidence.claimant) != (SAME, SAME, DIFFERENT):
        return False
    mine, theirs = earlier.statement.figures, later.statement.figures
    return any(relate(mine[one], theirs[other]) == "disjoint" for one, other in evidence.figures)


def _is_behind(
    pair: tuple[int, int],
    likely: _Pairs,
    answers: _Answers,
    mine: Sequence[Prepared],
    theirs: Sequence[Prepared],
) -> bool:
    """Tell whether both claims have clearly better answers, or one of them has and this adds nothing to that."""
    one, other = pair
    score = likely[pair].score
    # What is said around this claim is no rival where it has a better answer itself.
    lefts = [
        left
        for left in answers.of_later[other]
        if not _is_within(mine[left].statement, mine[one].statement)
        or not _answers_more(left, other, likely, answers)
    ]
    rights = [
        right
        for right in answers.of_earlier[one]
        if not _is_within(theirs[right].statement, theirs[other].statement)
        or not _is_answered_more(one, right, likely, answers)
    ]
    of_later = max(lefts, key=lambda left: likely[left, other].score)
    of_earlier = max(rights, key=lambda right: likely[one, right].score)
    gaps = likely[of_later, other].score - score, likely[one, of_earlier].score - score
    adds = (
        _added(theirs[other], mine[one], mine[of_later])
        + _new_figures(likely[pair].figures, likely[of_later, other].figures, 1),
        _added(mine[one], theirs[other], theirs[of_earlier])
        + _new_figures(likely[pair].figures, likely[one, of_earlier].figures, 0),
    )
    late = [gap > (_MARGIN if added >= _ADDS else _NARROW) for gap, added in zip(gaps, adds, strict=True)]
    return min(gaps) > _MARGIN or any(
        is_late and gap > 0 and added < _ADDS for is_late, gap, added in zip(late, gaps, adds, strict=True)
    )


def _answers_more(left: int, right: int, likely: _Pairs, answers: _Answers) -> bool:
    """Tell whether an earlier claim has a better answer than this later one."""
    return max(likely[left, at].score for at in answers.of_earlier[left]) > likely[left, right].score


def _is_answered_more(left: int, right: int, likely: _Pairs, answers: _Answers) -> bool:
    """Tell whether a later claim answers another earlier one better than this."""
    return max(likely[at, right].score for at in answers.of_later[right]) > likely[left, right].score


def _new_figures(pairs: Figures, best: Figures, side: int) -> float:
    """Return the weight of the figures of one side that are answered here and not by the best answer."""
    return _ADDS * len({pair[side] for pair in pairs} - {pair[side] for pair in best})


def _added(claim: Prepared, answer: Prepared, best: Prepared) -> float:
    """Return the weight of the claim's words that an answer holds and the best answer does not."""
    known = best.weights.keys() | best.agents | best.claimant
    return sum(weight for key, weight in claim.weights.items() if key in answer.weights and key not in known)


def _is_said_by_larger(
    pair: tuple[int, int],
    likely: _Pairs,
    answers: _Answers,
    earlier: Sequence[Statement],
    later: Sequence[Statement],
) -> bool:
    """Tell whether a claim around one of the two, or inside it, answers the other better, and answers nothing better still."""
    one, other = pair
    score = likely[pair].score

    return any(
        likely[left, other].score > score
        and _is_within(earlier[left], earlier[one])
        and not _answers_more(left, other, likely, answers)
        for left in answers.of_later[other]
        if left != one
    ) or any(
        likely[one, right].score > score
        and _is_within(later[right], later[other])
        and not _is_answered_more(one, right, likely, answers)
        for right in answers.of_earlier[one]
        if right != other
    )


def _is_within(one: Statement, other: Statement) -> bool:
    """Tell whether one of two claims of an article lies inside the other."""
    return one.contains(other) or other.contains(one)


def _link(
    pair: tuple[int, int],
    evidence: Evidence,
    mine: Sequence[Prepared],
    theirs: Sequence[Prepared],
    told: Told,
    *,
    doubtful: bool,
) -> Link:
    earlier, later = mine[pair[0]], theirs[pair[1]]
    edits = evidence.edits or find_edits(earlier, later)
    changes = find_changes(earlier, later, evidence, edits)
    judged: Judgement = judge(earlier, later, evidence, changes, edits, told)
    if doubtful and judged.supersedes and not is_plainly_one_fact(earlier, later, evidence):
        judged, evidence = judged._replace(supersedes=False), replace(evidence, figures=())
    return Link(
        *pair,
        judged.relation,
        judged.supersedes,
        round(max(0.0, min(0.99, evidence.score)), 3),
        changes,
        evidence.figures,
        tell(earlier, later, evidence, changes, judged),
    )


def _proposed_once(
    links: Iterable[Link], earlier: Sequence[Statement], later: Sequence[Statement]
) -> list[Link]:
    """Leave the proposal to supersede with the outermost of claims inside each other ("..., killing 13")."""
    links = list(links)
    outer = [link for link in links if link.supersedes]

    def is_inside(link: Link) -> bool:
        return any(
            (earlier[whole.earlier].contains(earlier[link.earlier]) or whole.earlier == link.earlier)
            and (later[whole.later].contains(later[link.later]) or whole.later == link.later)
            for whole in outer
            if whole is not link
        )

    return [
        replace(link, supersedes=False) if link.supersedes and is_inside(link) else link for link in links
    ]


def _unanswered(
    answered: set[int], statements: Sequence[Prepared], others: Sequence[Prepared]
) -> tuple[int, ...]:
    """Return the claims without a link, but for those that a linked one around them says as well."""
    return tuple(
        at
        for at in range(len(statements))
        if at not in answered
        and not any(
            statements[whole].statement.contains(statements[at].statement)
            and any(_says_all(other, statements[at]) for other in others)
            for whole in answered
        )
    )


def _says_all(other: Prepared, one: Prepared) -> bool:
    figures = {(figure.low, figure.high) for figure in other.statement.figures}
    return (one.weights.keys() <= other.weights.keys() | other.near) and all(
        (figure.low, figure.high) in figures for figure in one.statement.figures
    )
