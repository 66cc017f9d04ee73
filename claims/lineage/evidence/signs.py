"""What speaks for a pair of claims, and what against it, each with its weight.

Wording opens the case and never closes it: two reports of two accidents share most of their words. What settles it is
whether event, people, place, time and measured things can be the same. `docs/decisions` says how the weights came about.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import product
from typing import NamedTuple

from claims.lineage.evidence.agreement import (
    blamed_otherwise,
    graded_otherwise,
    measured_apart,
    names_apart,
    order_apart,
    patients_apart,
    roles_apart,
    sides_apart,
    things_apart,
    ways_apart,
)
from claims.lineage.evidence.alone import is_name_alone, is_size_alone
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, OTHER, SAME, UNKNOWN
from claims.lineage.evidence.edits import ONE_FORM, fills_otherwise, is_of_slot
from claims.lineage.evidence.figure_pairs import far_apart, same_amount, share_one_owner
from claims.lineage.evidence.incidents import of_two_incidents
from claims.lineage.evidence.pair import Pair
from claims.lineage.evidence.where_and_when import is_running, where_and_when
from claims.lineage.statements.prepared import Prepared

_EVENT = {SAME: 0.12, CLOSE: 0.1, OTHER: -0.15, DIFFERENT: -0.95}
_SAME_NAMES, _NAME, _EVERY_FOURTH = 0.15, 1.5, 0.25
_ROLES_APART, _NAMES_APART, _THINGS_APART, _MEASURED_APART = -0.55, -0.25, -0.35, -0.8
# Another side in a match makes it another match.
_RIVALS_APART = -0.65
# Another number besides.
_AND_FIGURES = -0.35
# On the same day at the same place another name or thing is mostly another word.
_SETTLED = 0.25
# So many words of names in common, and another noun for who or what it befell is only another word.
_SURE = 2
# What so many slots of one form filled otherwise say against their telling of one event.
_SLOTS, _FEWEST_SLOTS, _MOST_SLOTS = {2: -0.4, 3: -0.7}, 2, 3
_NOTHING_MORE = frozenset((event, place) for event in (UNKNOWN, OTHER) for place in (UNKNOWN, CLOSE))


class Sign(NamedTuple):
    """A sign by its weight: `holds` tells whether it is there, or how far, 0..1; with the weight 1.0 it says by itself how much it counts."""

    weight: float
    holds: Callable[[Pair], float]


# Signs of one kind, which are added up by themselves.
Signs = tuple[Sign, ...]


def add_up(score: float, kinds: tuple[Signs, ...], pair: Pair) -> float:
    """Return a score with all that some kinds of signs say of a pair."""
    for signs in kinds:
        said = 0.0
        for weight, holds in signs:
            said += weight * holds(pair)
        score += said
    return score


def shared_name(earlier: Prepared, later: Prepared) -> float:
    """Return what a name that both tell speaks for them: nothing where every fourth claim of the articles tells it."""
    names = earlier.names & later.names
    if not names:
        return 0.0
    rarity = max(min(earlier.weights[key], later.weights[key]) for key in names) / _NAME
    return _SAME_NAMES * max(0.0, min(1.0, 1 - (1 - rarity) / _EVERY_FOURTH))


def _event(pair: Pair) -> float:
    return _EVENT.get(pair.event, 0.0)


def _has_one_claimant(pair: Pair) -> bool:
    return pair.claimant == SAME


def _names(pair: Pair) -> float:
    return shared_name(pair.earlier, pair.later)


def _is_amended(pair: Pair) -> bool:
    return pair.amended


def _has_ended(pair: Pair) -> bool:
    return pair.ended


def _is_after_last(pair: Pair) -> bool:
    return pair.after_last


def _alike(pair: Pair) -> float:
    return pair.alike


def _contained(pair: Pair) -> float:
    return min(1.0, pair.contained)


def _tell_one_number(pair: Pair) -> float:
    return 0.0 if pair.earlier.once.numbers.isdisjoint(pair.later.once.numbers) else pair.crowd


def _measure_one_thing(pair: Pair) -> float:
    return 0.0 if pair.earlier.once.measures.isdisjoint(pair.later.once.measures) else _of_one_event(pair)


def _tell_one_act(pair: Pair) -> float:
    return 0.0 if pair.earlier.once.acts.isdisjoint(pair.later.once.acts) else _of_one_event(pair)


def _of_one_event(pair: Pair) -> float:
    return pair.crowd if pair.event != DIFFERENT and pair.here_and_then else 0.0


def _are_put_beside(pair: Pair) -> float:
    """Return what speaks for two sentences that somebody puts beside each other: that one says that it did not happen, that another source
    says it. In two articles on one subject they say nothing."""
    denied = 0.15 if pair.earlier.statement.negated != pair.later.statement.negated else 0.0
    return (1 - pair.crowd) * (denied + (0.08 if pair.claimant == DIFFERENT else 0.0))


def _share_nothing_but_name(pair: Pair) -> float:
    if pair.amended or (pair.event, pair.place) not in _NOTHING_MORE:
        return 0.0
    return pair.crowd if is_name_alone(pair.earlier, pair.later) else 0.0


def _share_nothing_but_size(pair: Pair) -> bool:
    return pair.are_equal and is_size_alone(pair.earlier, pair.later, pair.figures)


def _tells_as_former(pair: Pair) -> bool:
    return pair.former


def _call_one_amount_otherwise(pair: Pair) -> bool:
    return pair.event == OTHER and same_amount(pair.earlier, pair.later, pair.figures)


def _are_one_row(pair: Pair) -> float:
    one_row = pair.here_and_then and share_one_owner(pair.earlier, pair.later, pair.figures)
    return pair.crowd if one_row else 0.0


def _count_another_order(pair: Pair) -> bool:
    return far_apart(pair.earlier, pair.later, pair.figures)


def _are_of_two_incidents(pair: Pair) -> bool:
    return pair.rule_out and of_two_incidents(pair.earlier.statement.quote, pair.later.statement.quote)


def _stand_still(pair: Pair) -> bool:
    """Tell whether what runs on has the same number on another day."""
    return pair.time == DIFFERENT and pair.are_equal and is_running(pair)


def _count_the_same(pair: Pair) -> bool:
    return pair.here_and_then and pair.are_equal


def _count_otherwise(pair: Pair) -> bool:
    return pair.here_and_then and not pair.are_equal


def _count_other_things(pair: Pair) -> bool:
    """Tell whether both count something, and the one another number of another thing."""
    return pair.here_and_then and any(
        one.kind == figure.kind and one.counted and figure.counted and one.low != figure.low
        for one, figure in product(*pair.both_figures)
    )


def _only_count_otherwise(pair: Pair) -> bool:
    """Tell whether both have figures, of which none is another number of another thing."""
    return pair.here_and_then and all(pair.both_figures) and not _count_other_things(pair)


def _lay_it_to_rival_causes(pair: Pair) -> bool:
    one_event = pair.event != DIFFERENT and pair.here_and_then
    return one_event and blamed_otherwise(pair.earlier, pair.later) is not None


def _move_apart(pair: Pair) -> bool:
    on_one_day = pair.time == SAME and pair.earlier.statement.first is not None
    return not on_one_day and ways_apart(pair.earlier, pair.later)


def _move_apart_by_numbers(pair: Pair) -> bool:
    return pair.rule_out and _move_apart(pair)


def _other_names(pair: Pair) -> float:
    """Return what it says that others take part, or are named."""
    if roles_apart(pair.earlier, pair.later):
        return _RIVALS_APART if _is_contest(pair) else _ROLES_APART
    if not names_apart(pair.earlier, pair.later):
        return 0.0
    if _are_settled(pair):
        return _SETTLED * _NAMES_APART
    if _is_contest(pair):
        return _RIVALS_APART
    return _NAMES_APART + (_AND_FIGURES / 2 if pair.rule_out else 0.0)


def _is_contest(pair: Pair) -> bool:
    return any(figure.kind == "score" for figure in pair.later.statement.figures)


def _other_things(pair: Pair) -> float:
    """Return what it says that other things are measured, described or befallen."""
    if measured_apart(pair.earlier, pair.later):
        return _MEASURED_APART
    if not (things_apart(pair.earlier, pair.later) or _befalls_another(pair)):
        return 0.0
    if _are_settled(pair):
        return _SETTLED * _THINGS_APART
    return _THINGS_APART + (_AND_FIGURES if pair.rule_out else 0.0)


def _befalls_another(pair: Pair) -> bool:
    if not pair.rule_out or not patients_apart(pair.earlier, pair.later):
        return False
    return len(pair.earlier.own_names & pair.later.own_names) < _SURE


def _are_settled(pair: Pair) -> bool:
    return pair.place == pair.time == SAME


def _number_otherwise(pair: Pair) -> bool:
    return order_apart(pair.earlier, pair.later)


def _take_sides(pair: Pair) -> bool:
    return sides_apart(pair.earlier, pair.later)


def _share_actor(pair: Pair) -> bool:
    earlier, later = pair.earlier, pair.later
    actors = (earlier.agents | earlier.claimant) & (later.agents | later.claimant)
    return bool(actors) and not actors.isdisjoint(earlier.names | later.names)


def _form_filled_otherwise(pair: Pair) -> float:
    """Return what speaks against two tellings in one form that is filled in otherwise: one slot may have been corrected, two
    make it another event ("judge jails man, 41, ... port", "judge jails woman, 29, ... airport")."""
    if pair.edits is None or pair.edits.kept < ONE_FORM:
        return 0.0
    slots = sum(fills_otherwise(gone, new) for gone, new in pair.edits.replaced)
    if not slots or graded_otherwise(pair.earlier, pair.later):
        return 0.0
    return _SLOTS.get(min(slots + _slots_of_time_and_figures(pair), _MOST_SLOTS), 0.0)


def _slots_of_time_and_figures(pair: Pair) -> int:
    return (pair.time == DIFFERENT) + pair.rule_out


def may_fill_otherwise(pair: Pair) -> bool:
    """Tell whether so many words of content of each stand nowhere in the other that slots of one form may be filled otherwise."""
    if pair.amended or pair.former:
        return False
    own = min(_own_words(pair.earlier, pair.later), _own_words(pair.later, pair.earlier))
    return own > 0 and own + _slots_of_time_and_figures(pair) >= _FEWEST_SLOTS


def _own_words(one: Prepared, other: Prepared) -> int:
    return sum(is_of_slot(unit) and unit.key not in other.said for unit in one.units)


# Looked at first, of every pair.
AT_FIRST_SIGHT: tuple[Signs, ...] = (
    (
        Sign(0.2, _is_amended),  # the later one acts upon what the earlier tells
        Sign(0.2, _has_ended),  # the later one tells how what stood in the earlier ended
        Sign(0.25, _is_after_last),  # the last of its kind, and one after it
        Sign(0.5, _alike),
        Sign(0.25, _contained),
    ),
    (
        Sign(1.0, _event),
        Sign(0.08, _has_one_claimant),
    ),
    (Sign(1.0, where_and_when),),
    (  # of many claims: what each article tells once, and here
        Sign(0.2, _tell_one_number),
        Sign(0.25, _measure_one_thing),  # the acres of the fire, the workers on strike
        Sign(0.2, _tell_one_act),
    ),
    (Sign(1.0, _names), Sign(1.0, _are_put_beside)),
)
# Of pairs that may still be one fact: where no figure answers another, and where some do.
OF_NO_FIGURES: tuple[Signs, ...] = (
    (Sign(-0.1, _share_nothing_but_name),),
    (Sign(0.1, _tells_as_former),),  # the later one says what the number was before
    (Sign(-0.15, _count_other_things),),  # another good weighed, another thing counted
    (Sign(-0.08, _only_count_otherwise),),
)
OF_ANSWERING_FIGURES: tuple[Signs, ...] = (
    (Sign(-0.5, _share_nothing_but_size),),  # "the 90-seat assembly"
    (Sign(0.1, _tells_as_former),),  # the later one says what the number was before
    (Sign(0.15, _call_one_amount_otherwise),),  # takes back what another event says against them
    (Sign(0.35, _are_one_row),),  # one name's share in a list of shares, and that name's share again
    (Sign(-0.25, _count_another_order),),  # ten killed, 26,000 killed
    (Sign(-1.0, _are_of_two_incidents),),  # another number of another accident
    (Sign(-0.95, _stand_still),),  # what moved on would have another number by then
    (Sign(0.2, _count_the_same),),
    (Sign(0.1, _count_otherwise),),
)
OF_CAUSES: tuple[Signs, ...] = (
    (Sign(0.3, _lay_it_to_rival_causes),),  # two causes of one fire that rule each other out
)
OF_WHO_AND_WHAT: tuple[Signs, ...] = (
    (
        Sign(-0.4, _move_apart),  # one goes up, the other down
        Sign(-0.35, _move_apart_by_numbers),
        Sign(1.0, _other_names),
        Sign(1.0, _other_things),
        Sign(-1.1, _number_otherwise),  # "the first ship", "round six"
        Sign(-0.9, _take_sides),  # one for a thing, the other against it
        Sign(0.05, _share_actor),
    ),
)
OF_FORM: tuple[Signs, ...] = ((Sign(1.0, _form_filled_otherwise),),)
# No more than this is added by figures and actors; by actors, and by rival causes.
MOST_BY_FIGURES_AND_ACTORS, MOST_BY_ACTORS, MOST_BY_CAUSES = 0.4, 0.05, 0.3
