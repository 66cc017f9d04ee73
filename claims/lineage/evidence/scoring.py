"""How likely two claims tell the same fact or event: evidence for and against, added up.

Wording opens the case and never closes it: two reports of two accidents share most of their words. What settles it is
whether event, people, place, time and measured things can be the same. `docs/decisions` says how the weights came about.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import timedelta

from claims.lineage.evidence.agreement import (
    blamed_otherwise,
    event_agreement,
    graded_otherwise,
    measured_apart,
    names_apart,
    order_apart,
    patients_apart,
    place_agreement,
    roles_apart,
    roles_swapped,
    sides_apart,
    things_apart,
    ways_apart,
)
from claims.lineage.evidence.alone import is_name_alone, is_size_alone
from claims.lineage.evidence.amended import is_amended
from claims.lineage.evidence.bars import LINKED, among
from claims.lineage.evidence.causes import causes_in
from claims.lineage.evidence.claimant_agreement import claimant_agreement
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, OTHER, SAME, UNKNOWN
from claims.lineage.evidence.edits import ONE_FORM, Edits, fills_otherwise, find_edits
from claims.lineage.evidence.figure_pairs import far_apart, pair_figures, same_amount, share_one_owner
from claims.lineage.evidence.incidents import numbers_moved_on, of_two_incidents
from claims.lineage.evidence.latest import is_after_last
from claims.lineage.evidence.standing import has_ended
from claims.lineage.evidence.time_agreement import time_agreement
from claims.lineage.evidence.turned_states import state_turned
from claims.lineage.evidence.unsettled import EARLY
from claims.lineage.figures.intervals import relate
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.senses import PUT_OFF, RUNNING, TALLIED

_ALIKE, _CONTAINED = 0.5, 0.25
_EVENT = {SAME: 0.12, CLOSE: 0.1, OTHER: -0.15, DIFFERENT: -0.95}
_PLACE = {SAME: 0.1, DIFFERENT: -0.5}
_TIME = {SAME: 0.05, DIFFERENT: -0.95}
_CLAIMANT = {SAME: 0.08}
_ROLES_APART, _NAMES_APART, _ORDER_APART, _SIDES_APART = -0.55, -0.25, -1.1, -0.9
_FIGURES_EQUAL, _FIGURES_ANSWER, _FIGURES_UNLIKE = 0.2, 0.1, -0.08
# Two figures of one kind that measure different things: tonnes of one good, kilos of another.
_OTHER_MEASURED = -0.15
# From this likeness on two claims may fill one form. What so many slots filled otherwise say against their telling of one event:
_WORDED_ALIKE = 0.45
_SLOTS, _MOST_SLOTS = {2: -0.4, 3: -0.7}, 3
# Two counts of another order.
_FAR_APART = -0.25
_THINGS_APART, _AND_FIGURES = -0.35, -0.35
# Nothing in common but one name, or one thing with its size ("the 90-seat assembly").
_NAME_ALONE, _SIZE_ALONE = -0.1, -0.5
# Two causes of one fire that rule each other out.
_BLAMED = 0.3
# No more than this is added by figures and actors, which are looked at last.
_MOST_TO_COME = 0.4
# Another side in a match makes it another match.
_RIVALS_APART = -0.65
# The later one acts upon what the earlier tells.
_AMENDED = 0.2
# The later one says what the number was before.
_FORMER = 0.1
# The later one tells how what stood in the earlier ended.
_ENDED = 0.2
# The last of its kind, and one after it.
_AFTER_LAST = 0.25
# Another number of another accident.
_TWO_INCIDENTS = -1.0
_WAYS_APART, _MEASURED_APART = -0.4, -0.8
# So many words of names in common, and another noun for who or what it befell is only another word.
_SURE = 2
_SAME_ACTORS = 0.05
_SAME_NAMES, _NAME, _EVERY_FOURTH = 0.15, 1.5, 0.25
# Of two sentences that somebody puts beside each other these say that they tell of one thing: that one says that it did not
# happen, that another source says it. In two articles on one subject they say nothing.
_DENIED, _OTHER_SOURCE = 0.15, 0.08
# Told of a named one it happens once: another day or place corrects it, and is no other event.
_NOTHING_MORE = frozenset((event, place) for event in (UNKNOWN, OTHER) for place in (UNKNOWN, CLOSE))
_ONCE = frozenset(
    [
        "kill",
        "sink",
        "resign",
        "appoint",
        "acquit",
        "convict",
        "sentence",
        "elect",
        "derail",
        "collapse",
        "merger",
        "born",
        "marry",
        "crash",
        "dismiss",
        "found",
    ]
)
_MENDED = -0.1
_KEPT_SENTENCE = 0.7
# So long after the day that it was planned for, or that a state was told of, something may still be what came of it.
_LATE = timedelta(days=92)
_SAME_DAY_AND_SOURCE = 0.15
# Of two articles with many claims: a number that each of them tells once, and here.
_ONE_NUMBER = 0.2
# What each of both measures once and in one unit is one thing there ("acres"); two sentences may be on two fires.
_ONE_SCALE = 0.25
_ONE_ROW = 0.35  # one name's share in a list of shares, and that name's share again
_LEAST_WEIGHT = 3.0


@dataclass(frozen=True, slots=True)
class Evidence:
    """What speaks for a pair. `alike` is how much of both wordings is shared, `contained` how much of the shorter one, 0..1;
    `event`, `place`, `time` and `claimant` are how they agree; `figures` pairs those that answer each other,
    `edits` is how the wording was edited, where that was looked at; `amended` tells that the later one acts upon the earlier's matter."""

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
    alike = 2 * shared / ((earlier.total + later.total) or 1.0)
    contained = shared / max(_LEAST_WEIGHT, min(earlier.total, later.total))
    event, place = event_agreement(earlier, later), place_agreement(earlier, later)
    time, claimant = time_agreement(earlier, later), claimant_agreement(earlier, later)
    amended = is_amended(earlier, later)
    if amended:
        event, time = SAME if event == SAME else CLOSE, UNKNOWN if time == DIFFERENT else time
    says_last = time == DIFFERENT and " last " in later.statement.quote
    after_last = says_last and is_after_last(earlier, later, event)
    if after_last:
        time = UNKNOWN
    ended = has_ended(earlier, later)
    if ended:
        event = OTHER if event == DIFFERENT else event
        time = UNKNOWN if time == DIFFERENT else time
    score = (
        _AMENDED * amended
        + _ENDED * ended
        + _AFTER_LAST * after_last
        + _ALIKE * alike
        + _CONTAINED * min(1.0, contained)
    )
    score += _EVENT.get(event, 0.0) + _CLAIMANT.get(claimant, 0.0)
    mended = versions and alike >= _KEPT_SENTENCE and _is_mended(earlier, later, time)
    score += _where_and_when(earlier, later, place, time, claimant, alike, mended=mended)
    if earlier.numbers & later.numbers:
        score += _ONE_NUMBER * among(claims)
    if earlier.scales & later.scales and DIFFERENT not in (event, place, time):
        score += _ONE_SCALE * among(claims)
    score += shared_name(earlier, later) + (1 - among(claims)) * _beside_each_other(earlier, later, claimant)
    if score + _MOST_TO_COME < least:
        return Evidence(score, alike, contained, event, place, time, claimant, False, ())
    figures = pair_figures(earlier, later)
    if not figures and (event, place) in _NOTHING_MORE and not amended and is_name_alone(earlier, later):
        score += _NAME_ALONE * among(claims)
    relations = {
        relate(earlier.statement.figures[one], later.statement.figures[other]) for one, other in figures
    }
    if relations == {"equal"} and is_size_alone(earlier, later, figures):
        score += _SIZE_ALONE
    one_amount = same_amount(earlier, later, figures)
    moved_on = tells_as_former(earlier, later)
    score += _FORMER * moved_on
    if event == OTHER and one_amount:
        score -= _EVENT[OTHER]
    if relations and DIFFERENT not in (place, time) and share_one_owner(earlier, later, figures):
        score += _ONE_ROW * among(claims)
    if far_apart(earlier, later, figures):
        score += _FAR_APART
    if "disjoint" in relations and of_two_incidents(earlier.statement.quote, later.statement.quote):
        score += _TWO_INCIDENTS
    if time == DIFFERENT and relations == {"equal"} and _is_running(earlier, later):
        score += _TIME[DIFFERENT]  # what moved on would have another number by then
    if DIFFERENT not in (place, time):
        score += _of_figures(earlier, later, relations)
    if score + _SAME_ACTORS + _BLAMED * bool(_tells_cause(earlier) and _tells_cause(later)) < least:
        return Evidence(score, alike, contained, event, place, time, claimant, False, figures)
    swapped = roles_swapped(earlier, later)
    if DIFFERENT not in (event, place, time) and blamed_otherwise(earlier, later):
        score += _BLAMED
    if not amended:
        score += _of_names(earlier, later, place, time, disjoint="disjoint" in relations)
    edits = None
    if alike >= _WORDED_ALIKE and score >= least:
        edits = find_edits(earlier, later, versions=versions)
        filled = not (amended or moved_on or graded_otherwise(earlier, later))
        score += _of_slots(edits, relations, time) * filled
    return Evidence(
        score,
        min(1.0, alike),
        min(1.0, contained),
        event,
        place,
        time,
        claimant,
        swapped and not amended,
        figures,
        edits,
        amended,
    )


def _tells_cause(one: Prepared) -> bool:
    return bool(causes_in(one.statement.quote))


def _beside_each_other(earlier: Prepared, later: Prepared, claimant: str) -> float:
    """Return what speaks for two sentences that somebody puts beside each other."""
    denied = _DENIED if earlier.statement.negated != later.statement.negated else 0.0
    return denied + (_OTHER_SOURCE if claimant == DIFFERENT else 0.0)


def shared_name(earlier: Prepared, later: Prepared) -> float:
    """Return what a name that both tell speaks for them: nothing where every fourth claim of the articles tells it."""
    shared = (min(earlier.weights[key], later.weights[key]) for key in earlier.names & later.names)
    rarity = max(shared, default=0.0) / _NAME
    return _SAME_NAMES * max(0.0, min(1.0, 1 - (1 - rarity) / _EVERY_FOURTH))


def _of_slots(edits: Edits, relations: Collection[str], time: str) -> float:
    """Return what speaks against two tellings in one form that is filled in otherwise: one slot may have been corrected, two
    make it another event ("judge jails man, 41, ... port", "judge jails woman, 29, ... airport")."""
    if edits.kept < ONE_FORM:
        return 0.0
    slots = sum(fills_otherwise(gone, new) for gone, new in edits.replaced)
    others = (time == DIFFERENT) + ("disjoint" in relations)
    return _SLOTS.get(min(slots + others, _MOST_SLOTS), 0.0) if slots else 0.0


def tells_as_former(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim tells a number of the earlier one as former ("2,000 positions, up from the 1,200 announced")."""
    mine, theirs = earlier.statement.figures, later.statement.figures
    return any(
        relate(one, theirs[other]) == "equal"
        for other in later.former
        for at, one in enumerate(mine)
        if at not in earlier.former
    )


def _where_and_when(
    earlier: Prepared, later: Prepared, place: str, time: str, claimant: str, alike: float, *, mended: bool
) -> float:
    if earlier.places & later.statement.ruled_out:
        return _PLACE[SAME]
    if time == DIFFERENT and (
        _is_running(earlier, later)
        or _is_tallied_since(earlier, later)
        or graded_otherwise(earlier, later) is not None
    ):
        time = CLOSE
    if DIFFERENT in (place, time) and (
        mended
        or _is_told_of_one(earlier, later)
        or (place != DIFFERENT and (_is_of_plan(earlier, later) or _has_turned(earlier, later)))
    ):
        return _MENDED * (place == DIFFERENT) + _MENDED * (time == DIFFERENT)
    moved = place == DIFFERENT and time == SAME and claimant == SAME and alike > 0.6
    return _PLACE.get(place, 0.0) + _TIME.get(time, 0.0) + (_SAME_DAY_AND_SOURCE if moved else 0.0)


def _is_of_plan(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether one tells what is to come on a day that may not hold, and the other another day for it or, about then, what came."""
    if earlier.statement.outlook != "planned":
        return False
    if later.statement.outlook == "planned" or later.core in PUT_OFF:
        return True
    planned, done = earlier.statement.first, later.statement.first
    return planned is not None and done is not None and -EARLY <= done - planned <= _LATE


def _has_turned(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether a state of somebody or something named has turned since the day that it is told of."""
    before, after = earlier.statement.first, later.statement.first
    since = before is None or after is None or timedelta() <= after - before <= _LATE
    return since and bool(earlier.own_names & later.own_names) and state_turned(earlier, later) is not None


def _is_mended(earlier: Prepared, later: Prepared, time: str) -> bool:
    """Tell whether a kept sentence with another day or place may be that one corrected: one thing changed, and no number; what
    happened later than what was told may be new."""
    numbers = [{(figure.low, figure.high) for figure in one.statement.figures} for one in (earlier, later)]
    if numbers[0] != numbers[1]:
        return False
    if time != DIFFERENT:
        return True
    mine, theirs = earlier.statement.last, later.statement.first
    return mine is not None and theirs is not None and theirs < mine


def _is_running(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both tell of what lasts, so that another day tells how it stands then."""
    return bool(set(earlier.statement.events) & set(later.statement.events) & RUNNING)


def _is_tallied_since(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim tells how a number of the event has moved since ("the number of dead climbed to 27 on Wednesday"), so
    that its day is that of the number."""
    one = set(earlier.statement.events) & set(later.statement.events) & TALLIED
    before, after = earlier.statement.first, later.statement.last
    since = before is None or after is None or timedelta() <= after - before <= _LATE
    there = earlier.places & later.known or later.places & earlier.known or earlier.names & later.names
    if not (one and since and there):
        return False
    return numbers_moved_on(earlier.statement.sentence, later.statement.sentence)


def _is_told_of_one(earlier: Prepared, later: Prepared) -> bool:
    if earlier.core != later.core or earlier.core not in _ONCE:
        return False
    return bool(earlier.names & later.names - earlier.places - later.places)


def _of_figures(earlier: Prepared, later: Prepared, relations: Collection[str]) -> float:
    if not relations:
        return _unanswered(earlier, later)
    return _FIGURES_EQUAL if set(relations) == {"equal"} else _FIGURES_ANSWER


def _unanswered(earlier: Prepared, later: Prepared) -> float:
    """Return what figures say that do not answer each other: another good weighed, another thing counted."""
    mine, theirs = earlier.statement.figures, later.statement.figures
    other = any(
        one.kind == figure.kind and one.counted and figure.counted and one.low != figure.low
        for one in mine
        for figure in theirs
    )
    return _OTHER_MEASURED if other else _FIGURES_UNLIKE if mine and theirs else 0.0


def _of_names(earlier: Prepared, later: Prepared, place: str, time: str, *, disjoint: bool) -> float:
    score, settled = 0.0, (place, time) == (SAME, SAME)
    if ways_apart(earlier, later) and not (time == SAME and earlier.statement.first):
        score += _WAYS_APART + (_AND_FIGURES if disjoint else 0.0)
    contest = any(figure.kind == "score" for figure in later.statement.figures)
    if roles_apart(earlier, later):
        score += _RIVALS_APART if contest else _ROLES_APART
    elif names_apart(earlier, later):
        alone = _RIVALS_APART if contest else _NAMES_APART + (_AND_FIGURES / 2 if disjoint else 0.0)
        score += _NAMES_APART / 4 if settled else alone
    if measured_apart(earlier, later):
        score += _MEASURED_APART
    elif things_apart(earlier, later) or (
        disjoint and patients_apart(earlier, later) and len(earlier.own_names & later.own_names) < _SURE
    ):
        score += _THINGS_APART / 4 if settled else _THINGS_APART + (_AND_FIGURES if disjoint else 0.0)
    if order_apart(earlier, later):
        score += _ORDER_APART
    if sides_apart(earlier, later):
        score += _SIDES_APART
    actors = (earlier.agents | earlier.claimant) & (later.agents | later.claimant)
    if actors & (earlier.names | later.names):
        score += _SAME_ACTORS
    return score
