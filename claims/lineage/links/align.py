"""The claims of two articles side by side: which answer each other, which are new, which are gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from claims.lineage.evidence.antecedents import named, told_of_others
from claims.lineage.evidence.bars import crowding
from claims.lineage.evidence.edits import find_edits
from claims.lineage.evidence.kept import are_versions
from claims.lineage.evidence.periods import is_of_its_quarter, report_on_two_quarters
from claims.lineage.evidence.scoring import Evidence, Settled
from claims.lineage.evidence.turning_words import turned
from claims.lineage.evidence.unsettled import has_come
from claims.lineage.evidence.weighing import Pairs, weigh_all, with_neighbours
from claims.lineage.links.background import still_told, without_background
from claims.lineage.links.choosing import choose
from claims.lineage.links.differences import Moved, find_changes
from claims.lineage.links.disputes import with_disputes
from claims.lineage.links.follow_ups import (
    is_of_year_before,
    is_plainly_one_fact,
    tell_different_things,
    tell_of_one_scene,
)
from claims.lineage.links.loose_ends import with_loose_ends
from claims.lineage.links.reasons import tell, tell_settled
from claims.lineage.links.relations import Judgement, Told, judge
from claims.lineage.links.scenes import is_of_its_scene, tell_of_two_scenes, told_in_two_scenes
from claims.lineage.statement import Statement
from claims.lineage.statements.prepared import Prepared, prepare
from claims.lineage.values import Alignment, Change, Link

_WORD = re.compile(r"\w+")
# Among dozens of claims what was left open and what is told are of one matter only with so much evidence.
_COME_IN_CROWD = 0.6
# With less of their wording in common two claims are not told word by word what changed.
_IN_COMMON = 0.4


def align(earlier: Sequence[Statement], later: Sequence[Statement], *, told: Told = Told()) -> Alignment:  # noqa: B008
    """Return how the claims of the later article answer those of the earlier, many to many.

    Positions are those in the sequences passed in; links are ordered by them, the later first. Nothing is raised.
    """
    mine, theirs = prepare(earlier, later)
    versions = are_versions(mine, theirs)
    weighed = without_background(weigh_all(mine, theirs, versions=versions), mine, theirs, told.first)
    weighed = with_neighbours(weighed, mine, theirs)
    chosen = _without_strays(choose(weighed, earlier, later, mine, theirs), mine, theirs)
    chosen = with_disputes(chosen, mine, theirs)
    if report_on_two_quarters(mine, theirs):
        chosen = _but_for(is_of_its_quarter, chosen, mine, theirs)
    two_scenes = tell_of_two_scenes(mine, theirs, told.days)
    if two_scenes:
        chosen = _but_for(is_of_its_scene, chosen, mine, theirs)
    else:
        chosen = with_loose_ends(chosen, mine, theirs, told)
    one_scene = told.on_one_day or tell_of_one_scene(mine, theirs, told.days)
    doubtful = two_scenes or (not one_scene and tell_different_things(chosen, len(mine), len(theirs)))
    links = [
        told_of_others(
            _link(pair, evidence, mine, theirs, told, doubtful=doubtful, versions=versions), mine, theirs
        )
        for pair, evidence in chosen.items()
    ]
    if two_scenes:
        links = [told_in_two_scenes(link, mine, theirs) for link in links]
    links = sorted(
        _proposed_once(still_told(links, earlier, later), earlier, later),
        key=lambda link: (link.later, -link.score, link.earlier),
    )
    return Alignment(
        tuple(links),
        _unanswered({link.later for link in links}, theirs, mine),
        _unanswered({link.earlier for link in links}, mine, theirs),
    )


def _but_for(
    is_of_its_own: Callable[[Prepared, Prepared], bool],
    chosen: Pairs,
    mine: Sequence[Prepared],
    theirs: Sequence[Prepared],
) -> Pairs:
    return {
        (one, other): evidence
        for (one, other), evidence in chosen.items()
        if not is_of_its_own(mine[one], theirs[other])
    }


def _without_strays(chosen: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> Pairs:
    """Leave out the links between claims that name nobody and nothing ("He was banned for five years") where both articles have claims that do
    and none of these answers another: then they tell of two persons, two fires."""
    if any(named(mine[one]) & named(theirs[other]) for one, other in chosen):
        return chosen
    sides = [frozenset().union(*map(named, side)) for side in (mine, theirs)]
    told = [frozenset().union(*(one.known for one in side)) for side in (mine, theirs)]
    if not all(sides) or sides[0] & told[1] or sides[1] & told[0]:
        return chosen
    return {
        pair: evidence for pair, evidence in chosen.items() if named(mine[pair[0]]) and named(theirs[pair[1]])
    }


def _link(
    pair: tuple[int, int],
    evidence: Evidence,
    mine: Sequence[Prepared],
    theirs: Sequence[Prepared],
    told: Told,
    *,
    doubtful: bool,
    versions: bool,
) -> Link:
    earlier, later = mine[pair[0]], theirs[pair[1]]
    edits = evidence.edits or find_edits(earlier, later, versions=versions)
    sure = evidence.score >= _COME_IN_CROWD * crowding(max(len(mine), len(theirs)))
    came = evidence.amended or (sure and has_come(earlier, later, evidence.event, told.first))
    moved = Moved(edits, turned(earlier, later, edits), came)
    changes = find_changes(earlier, later, evidence, moved)
    judged: Judgement = judge(earlier, later, evidence, changes, moved, told)
    if not sure and not evidence.figures and earlier.statement.negated != later.statement.negated:
        judged = Judgement("rewords", False)  # a "not" is mostly said of something else
    in_other_words = not judged.supersedes or evidence.alike < _IN_COMMON
    if evidence.settled is not None and in_other_words and not told.at_once:
        return _settling(pair, evidence, evidence.settled, earlier, later)
    doubtful = doubtful and evidence.settled is None
    if doubtful and judged.supersedes and not is_plainly_one_fact(earlier, later, evidence, told.days):
        judged, evidence = judged._replace(supersedes=False), evidence._replace(figures=())
    if judged.supersedes and is_of_year_before(earlier, later, evidence, told.days):
        judged = judged._replace(supersedes=False)
    return Link(
        *pair,
        judged.relation,
        judged.supersedes,
        round(max(0.0, min(0.99, evidence.score)), 3),
        changes,
        evidence.figures,
        tell(earlier, later, evidence, changes, judged, edits),
    )


def _settling(
    pair: tuple[int, int], evidence: Evidence, settled: Settled, earlier: Prepared, later: Prepared
) -> Link:
    """Return the link of a claim that settles what another one left open, in other words: nothing else of the two can be compared."""
    return Link(
        *pair,
        "revises",
        True,
        round(max(0.0, min(0.99, evidence.score)), 3),
        (Change("event", settled.before, settled.after),),
        (),
        tell_settled(settled, earlier, later),
    )


def _proposed_once(
    links: Iterable[Link], earlier: Sequence[Statement], later: Sequence[Statement]
) -> list[Link]:
    """Leave the proposal to supersede with one of claims inside each other: with the inner ones where all that changed stands in
    them ("The storm felled trees, killing 13"), else with the outermost."""
    links = list(links)
    proposed = [link for link in links if link.supersedes]

    def is_inside(link: Link, whole: Link) -> bool:
        return (
            whole is not link
            and (earlier[whole.earlier].contains(earlier[link.earlier]) or whole.earlier == link.earlier)
            and (later[whole.later].contains(later[link.later]) or whole.later == link.later)
        )

    def stands_but_for(whole: Link) -> bool:
        inner = [
            link
            for link in proposed
            if _is_added(earlier[link.earlier], earlier[whole.earlier])
            and _is_added(later[link.later], later[whole.later])
        ]
        return bool(inner) and _words_outside(
            earlier[whole.earlier], [earlier[link.earlier] for link in inner]
        ) == _words_outside(later[whole.later], [later[link.later] for link in inner])

    outer = [link for link in proposed if not stands_but_for(link)]
    kept = {
        (link.earlier, link.later) for link in outer if not any(is_inside(link, whole) for whole in outer)
    }
    return [
        replace(link, supersedes=False)
        if link.supersedes and (link.earlier, link.later) not in kept
        else link
        for link in links
    ]


def _is_added(part: Statement, whole: Statement) -> bool:
    """Tell whether a claim lies inside another and does not open it: that one says something without it."""
    return whole.contains(part) and whole.start < part.start


def _words_outside(whole: Statement, parts: Sequence[Statement]) -> list[str]:
    """Return the words of a claim, in their order, but for those of the claims inside it."""
    return [
        found.group().lower()
        for found in _WORD.finditer(whole.quote)
        if not any(part.start <= whole.start + found.start() < part.end for part in parts)
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
