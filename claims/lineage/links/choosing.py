"""Which of the likely pairs stand: a claim may have several answers, but none that a better one leaves without a reason."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from claims.lineage.evidence.bars import least_of_best_score, least_score
from claims.lineage.evidence.degrees import DIFFERENT, SAME
from claims.lineage.evidence.figure_pairs import share_one_owner, tells_as_former
from claims.lineage.evidence.scoring import Evidence
from claims.lineage.evidence.weighing import Pairs, turns_state_of_one
from claims.lineage.figures.intervals import relate
from claims.lineage.statement import Statement
from claims.lineage.statements.prepared import Prepared, said_alike

# A claim's second answer may lie this far below its best.
_MARGIN, _NARROW = 0.25, 0.1
# So much weight of words must a second answer add to be one of another part.
_ADDS = 1.5
_REPEATED, _VERBATIM = 0.9, 0.999

# A participle without a subject, or what accompanies the main clause.
_GOES_ON_FROM = re.compile(r"[a-z]+ing\b|with ")
_Figures = tuple[tuple[int, int], ...]


class _Answers(NamedTuple):
    """The likely pairs by their ends: what answers a claim of either side, in the order of the pairs."""

    of_earlier: dict[int, list[int]]
    of_later: dict[int, list[int]]


class _Repeated(NamedTuple):
    """Scores of the best plain repetitions by the claims of either side."""

    of_earlier: dict[int, float]
    of_later: dict[int, float]


def choose(
    weighed: Pairs,
    earlier: Sequence[Statement],
    later: Sequence[Statement],
    mine: Sequence[Prepared],
    theirs: Sequence[Prepared],
) -> Pairs:
    """Keep each claim's best answers: those near the best of either side, and none beside a plain repetition."""
    best = _best_of_both(weighed, earlier, later, mine, theirs)
    likely = _likely(weighed, best, max(len(earlier), len(later)))
    repeated, answers = _best_repetitions(likely, mine, theirs), _answers_of(likely)

    def stands(pair: tuple[int, int], evidence: Evidence) -> bool:
        one, other = mine[pair[0]], theirs[pair[1]]
        if evidence.alike >= _VERBATIM or _tells_what_became_of(evidence, one, other):
            return True
        if _is_said_by_larger(pair, likely, answers, earlier, later):
            return False
        if _is_disputed(evidence, one, other) or turns_state_of_one(evidence, one, other):
            return True
        beside = max(repeated.of_earlier.get(pair[0], 0.0), repeated.of_later.get(pair[1], 0.0))
        return beside <= evidence.score and not _is_behind(pair, likely, answers, mine, theirs)

    kept = {pair: evidence for pair, evidence in likely.items() if stands(pair, evidence)}
    return {
        pair: evidence for pair, evidence in kept.items() if not _hangs_on_others(pair, kept, earlier, later)
    }


def _likely(weighed: Pairs, best: set[tuple[int, int]], claims: int) -> Pairs:
    """Return the pairs with the score of a link; one of which each is the other's best answer needs less."""
    least, least_of_best = least_score(claims), least_of_best_score(claims)
    return {
        pair: evidence
        for pair, evidence in weighed.items()
        if evidence.score >= (least_of_best if pair in best else least)
    }


def _best_repetitions(likely: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> _Repeated:
    """Return the score of the best plain repetition of each claim that has one."""
    found = _Repeated({}, {})
    for (one, other), evidence in likely.items():
        if said_alike(mine[one], theirs[other]) >= _REPEATED:
            found.of_earlier[one] = max(found.of_earlier.get(one, 0.0), evidence.score)
            found.of_later[other] = max(found.of_later.get(other, 0.0), evidence.score)
    return found


def _answers_of(likely: Pairs) -> _Answers:
    answers = _Answers(defaultdict(list), defaultdict(list))
    for one, other in likely:
        answers.of_earlier[one].append(other)
        answers.of_later[other].append(one)
    return answers


def _best_of_both(
    weighed: Pairs,
    earlier: Sequence[Statement],
    later: Sequence[Statement],
    mine: Sequence[Prepared],
    theirs: Sequence[Prepared],
) -> set[tuple[int, int]]:
    """Return the pairs that no other answer of either claim surpasses, claims around one or inside it and the other rows of a list aside."""
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
            weighed[one, right].score < evidence.score
            or _is_within(later[right], later[other])
            or (
                _answer_other_figures(weighed[one, right], evidence)
                and share_one_owner(mine[one], theirs[other], evidence.figures)
            )
            for right in of_earlier[one]
            if right != other
        )
    }


def _answer_other_figures(rival: Evidence, evidence: Evidence) -> bool:
    """Tell whether two later claims answer different figures of one earlier claim."""
    return bool(rival.figures and evidence.figures) and {one for one, _ in rival.figures}.isdisjoint(
        one for one, _ in evidence.figures
    )


def _hangs_on_others(
    pair: tuple[int, int], kept: Pairs, earlier: Sequence[Statement], later: Sequence[Statement]
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
    return _moves(evidence, earlier, later)


def _tells_what_became_of(evidence: Evidence, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim tells a number of the earlier one as former and another in its place: shown beside the clause that only
    recalls the old one ("compared with an earlier forecast of 310,000")."""
    return tells_as_former(earlier, later) and _moves(evidence, earlier, later)


def _moves(evidence: Evidence, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether two figures that answer each other cannot both hold."""
    mine, theirs = earlier.statement.figures, later.statement.figures
    return any(relate(mine[one], theirs[other]) == "disjoint" for one, other in evidence.figures)


def _is_behind(
    pair: tuple[int, int],
    likely: Pairs,
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


def _answers_more(left: int, right: int, likely: Pairs, answers: _Answers) -> bool:
    """Tell whether an earlier claim has a better answer than this later one."""
    return max(likely[left, at].score for at in answers.of_earlier[left]) > likely[left, right].score


def _is_answered_more(left: int, right: int, likely: Pairs, answers: _Answers) -> bool:
    """Tell whether a later claim answers another earlier one better than this."""
    return max(likely[at, right].score for at in answers.of_later[right]) > likely[left, right].score


def _new_figures(pairs: _Figures, best: _Figures, side: int) -> float:
    """Return the weight of the figures of one side that are answered here and not by the best answer."""
    return _ADDS * len({pair[side] for pair in pairs} - {pair[side] for pair in best})


def _added(claim: Prepared, answer: Prepared, best: Prepared) -> float:
    """Return the weight of the claim's words that an answer holds and the best answer does not."""
    known = best.weights.keys() | best.agents | best.claimant
    return sum(weight for key, weight in claim.weights.items() if key in answer.weights and key not in known)


def _is_said_by_larger(
    pair: tuple[int, int],
    likely: Pairs,
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
