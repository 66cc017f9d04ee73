"""Two sources that tell one number otherwise: found also where the later article tells what the first one says as well.

"The union put the number of strikers at 2,600. The airport said no more than 1,800 had stopped work." The earlier claim of the union
has its answer in the first of these, and the second, whose words are others, would stand beside it unlinked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from claims.extraction import Figure
from claims.lineage.evidence.agreement import names_apart, roles_apart, sides_apart, things_apart
from claims.lineage.evidence.bars import least_score
from claims.lineage.evidence.claimant_agreement import claimant_agreement, told_by_two
from claims.lineage.evidence.crowds import counts_a_crowd
from claims.lineage.evidence.degrees import DIFFERENT, SAME
from claims.lineage.evidence.figure_pairs import pair_figures
from claims.lineage.evidence.scoring import Evidence, weigh
from claims.lineage.evidence.weighing import Pairs
from claims.lineage.figures.intervals import interval_of, relate
from claims.lineage.figures.measured import measure_otherwise
from claims.lineage.statements.prepared import Prepared, said_alike
from claims.lineage.words.folding import fold
from claims.lineage.words.senses import LIGHT

# Told of what was said before, the number is kept by nobody ("had earlier said", "at first put it at").
_RECALLED = re.compile(
    r"\b(?:earlier|initially|previously|originally|at first|first (?:said|reported|put)|had (?:said|told|reported|put|estimated))\b",
    re.IGNORECASE,
)
# Who answers a number does so in the same sentence or the next.
_NEAR = 2
_ALIKE = 0.6
# Words that only stand for a number, or put it to something.
_OF_NUMBERS = LIGHT | frozenset(
    fold(word)
    for word in ["number", "toll", "figure", "count", "total", "tally", "estimate", "people", "say", "put"]
)


def with_disputes(chosen: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> Pairs:
    """Add the pairs in which another source puts another number to what an earlier claim counts, and tell the sources of two answers
    to one claim apart where the later article keeps what the first of them said."""
    found = dict(chosen)
    for (one, kept), evidence in chosen.items():
        if not _keeps(evidence, mine[one], theirs[kept]):
            continue
        for other in _behind(kept, theirs):
            rival = found.get((one, other))
            if rival is None and not theirs[other].statement.figures:
                continue
            if not _of_two(mine[one], theirs[kept], theirs[other]):
                continue
            if rival is not None:
                found[one, other] = rival._replace(claimant=DIFFERENT)
            elif disputed := _answered_beside(evidence, mine[one], theirs[kept], theirs[other]):
                found[one, other] = disputed
    return found | _told_apart(found, mine, theirs)


def _told_apart(chosen: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> Pairs:
    """Return the pairs of claims without an answer in which two sources tell one event with two numbers, each the only one to do so."""
    linked = {one for one, _ in chosen}, {other for _, other in chosen}
    sides = [
        [
            at
            for at, one in enumerate(side)
            if _has_source(one) and (at not in done or counts_a_crowd(one.statement))
        ]
        for side, done in zip((mine, theirs), linked, strict=True)
    ]
    found = {
        (one, other): evidence
        for one in sides[0]
        for other in sides[1]
        if (one, other) not in chosen
        and (one not in linked[0] or other not in linked[1])
        and (evidence := _apart(mine[one], theirs[other])) is not None
    }
    return {
        (one, other): evidence
        for (one, other), evidence in found.items()
        if sum(pair[0] == one or pair[1] == other for pair in found) == 1
    }


def _apart(earlier: Prepared, later: Prepared) -> Evidence | None:
    """Return the evidence for two claims of two sources that tell one event with two numbers; None for any others."""
    of_crowds = counts_a_crowd(earlier.statement) and counts_a_crowd(later.statement)
    if not (of_crowds or _tell_one_event(earlier, later)) or claimant_agreement(earlier, later) != DIFFERENT:
        return None
    pairs = pair_figures(earlier, later)
    return _evidence(earlier, earlier, later, pairs)


def _has_source(one: Prepared) -> bool:
    return bool(one.statement.claimant and one.statement.figures)


def _keeps(evidence: Evidence, earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim tells what the earlier one does as it is still told: with the same numbers, or in the same words."""
    if later.former or _RECALLED.search(later.statement.sentence):
        return False
    mine, theirs = earlier.statement.figures, later.statement.figures
    relations = {relate(mine[one], theirs[other]) for one, other in evidence.figures}
    return relations == {"equal"} or (not relations and said_alike(earlier, later) >= _ALIKE)


def _behind(kept: int, theirs: Sequence[Prepared]) -> Iterator[int]:
    """Yield the claims with a source that stand behind another one in its sentence, or in the next."""
    here, near = theirs[kept].statement, 0
    last = here.sentence_start
    for other in range(kept + 1, len(theirs)):
        claim = theirs[other].statement
        if claim.sentence_start != last:
            near, last = near + 1, claim.sentence_start
        if near >= _NEAR:
            return
        if claim.claimant and claim.start >= here.end:
            yield other


def _of_two(earlier: Prepared, kept: Prepared, other: Prepared) -> bool:
    """Tell whether another one states it than who stated it before, there and then."""
    first = kept.statement.claimant or earlier.statement.claimant
    if not told_by_two(first, other.statement.claimant):
        return False
    return SAME not in (claimant_agreement(kept, other), claimant_agreement(earlier, other))


def _answered_beside(
    evidence: Evidence, earlier: Prepared, kept: Prepared, other: Prepared
) -> Evidence | None:
    """Return the evidence for a claim behind the one that keeps the earlier number; None where it counts something else or fits it."""
    if not (
        _tell_one_event(earlier, other) or _tell_one_event(kept, other) or _only_counts(earlier, kept, other)
    ):
        return None
    told = {at for at, _ in evidence.figures}
    pairs = [(at, answer) for at in told for answer in range(len(other.statement.figures))]
    return _evidence(earlier, kept, other, pairs)


def _evidence(
    earlier: Prepared, kept: Prepared, other: Prepared, pairs: Iterable[tuple[int, int]]
) -> Evidence | None:
    """Return the evidence for a pair with the first of its figures that rule each other out; None where none do, or the later claim
    is of another place, time or person than the earlier one and the one that keeps it."""
    for at, answer in pairs:
        one, figure = earlier.statement.figures[at], other.statement.figures[answer]
        if not _rule_out(one, figure) or measure_otherwise(earlier.statement, one, other.statement, figure):
            continue
        weighed = weigh(earlier, other, 0.0)
        if DIFFERENT in (weighed.event, weighed.place, weighed.time) or _tells_of_others(
            earlier, kept, other
        ):
            continue
        score = max(weighed.score, least_score(1))
        return weighed._replace(score=score, claimant=DIFFERENT, figures=((at, answer),))
    return None


def _rule_out(one: Figure, other: Figure) -> bool:
    whole = (
        one.role == other.role == "total"
        and one.kind != "rank"
        and "vague"
        not in (
            interval_of(one).side,
            interval_of(other).side,
        )
    )
    return whole and relate(one, other) == "disjoint"


def _tell_one_event(one: Prepared, other: Prepared) -> bool:
    return bool(set(one.statement.events) & set(other.statement.events) - LIGHT)


def _only_counts(earlier: Prepared, kept: Prepared, other: Prepared) -> bool:
    """Tell whether a claim has no word of its own but those that put a number to what was told before ("put the toll at 13")."""
    return not other.weights.keys() - earlier.known - kept.known - other.claimant - _OF_NUMBERS


def _tells_of_others(earlier: Prepared, kept: Prepared, other: Prepared) -> bool:
    """Tell whether a claim names somebody, a place or a time that the two before it do not."""
    if other.places - earlier.known - kept.known - earlier.claimant:
        return True
    if other.statement.time and not (earlier.statement.time or kept.statement.time):
        return True
    return any(test(earlier, other) for test in (names_apart, roles_apart, sides_apart, things_apart))
