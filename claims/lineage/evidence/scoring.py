"""How likely two claims tell the same fact or event: the evidence for and against (`signs`), added up."""

from __future__ import annotations

from typing import NamedTuple

from claims.lineage.evidence.agreement import roles_swapped
from claims.lineage.evidence.bars import LINKED
from claims.lineage.evidence.causes import causes_in
from claims.lineage.evidence.edits import Edits, find_edits
from claims.lineage.evidence.pair import Pair, compare, compare_figures
from claims.lineage.evidence.signs import (
    AT_FIRST_SIGHT,
    MOST_BY_ACTORS,
    MOST_BY_CAUSES,
    MOST_BY_FIGURES_AND_ACTORS,
    OF_ANSWERING_FIGURES,
    OF_CAUSES,
    OF_FORM,
    OF_NO_FIGURES,
    OF_WHO_AND_WHAT,
    add_up,
    may_fill_otherwise,
)
from claims.lineage.statements.prepared import Prepared

# From this likeness on two claims may fill one form.
_WORDED_ALIKE = 0.45


class Settled(NamedTuple):
    """The words that left a matter open, and those that settle it."""

    before: str
    after: str


class Evidence(NamedTuple):
    """What speaks for a pair. `alike` is how much of both wordings is shared, `contained` how much of the shorter one, 0..1;
    `event`, `place`, `time` and `claimant` are how they agree; `figures` pairs those that answer each other,
    `edits` is how the wording was edited, where that was looked at; `amended` tells that the later one acts upon the earlier's matter,
    `settled` that it settles what the earlier one left open, whatever their words."""

    score: float
    alike: float
    contained: float
    event: str
    place: str
    time: str
    claimant: str
    swapped: bool
    figures: tuple[tuple[int, int], ...]
    edits: Edits | None = None
    amended: bool = False
    settled: Settled | None = None


def weigh(
    earlier: Prepared,
    later: Prepared,
    shared: float,
    *,
    claims: int = 1,
    least: float = LINKED,
    versions: bool = False,
) -> Evidence:
    """Return the evidence for a pair whose words share this weight, out of articles with so many claims at most.

    Its score is near 1 for the same words, and negative where they cannot be one fact. Of a pair that can no more reach
    `least` not all is looked at. In `versions` of one text a sentence with another day or place is that sentence corrected.
    """
    pair = compare(earlier, later, shared, claims=claims, versions=versions)
    score = add_up(0.0, AT_FIRST_SIGHT, pair)
    if score + MOST_BY_FIGURES_AND_ACTORS < least:
        return _cut_short(score, pair)
    compare_figures(pair)
    score = add_up(score, OF_ANSWERING_FIGURES if pair.figures else OF_NO_FIGURES, pair)
    at_most = score + MOST_BY_ACTORS
    if at_most < least and at_most + MOST_BY_CAUSES * _tell_causes(pair) < least:
        return _cut_short(score, pair)
    score = add_up(score, OF_CAUSES, pair)
    if not pair.amended:
        score = add_up(score, OF_WHO_AND_WHAT, pair)
    if pair.alike >= _WORDED_ALIKE and score >= least and may_fill_otherwise(pair):
        pair.edits = find_edits(earlier, later, versions=versions)
        score = add_up(score, OF_FORM, pair)
    return Evidence(
        score,
        min(1.0, pair.alike),
        min(1.0, pair.contained),
        pair.event,
        pair.place,
        pair.time,
        pair.claimant,
        not pair.amended and roles_swapped(earlier, later),
        pair.figures,
        pair.edits,
        pair.amended,
    )


def _tell_causes(pair: Pair) -> bool:
    return all(causes_in(one.statement.quote) for one in (pair.earlier, pair.later))


def _cut_short(score: float, pair: Pair) -> Evidence:
    """Return the evidence for a pair of which no more is looked at."""
    return Evidence(
        score,
        pair.alike,
        pair.contained,
        pair.event,
        pair.place,
        pair.time,
        pair.claimant,
        False,
        pair.figures,
    )
