"""Whether two articles open with two events of one kind: another crash, another match, another town's vote.

Then what names nobody and nothing in either ("Thirty people were injured", "A third of the homes will be affordable") is told of its own
article's event, however alike the words.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import product

from claims.lineage.evidence.agreement import event_agreement, place_agreement, roles_apart
from claims.lineage.evidence.antecedents import named, names_of
from claims.lineage.evidence.bars import LINKED
from claims.lineage.evidence.degrees import DIFFERENT, SAME
from claims.lineage.evidence.scoring import weigh
from claims.lineage.evidence.time_agreement import time_agreement
from claims.lineage.statements.prepared import Prepared
from claims.lineage.values import Change, Link
from claims.lineage.words.senses import LIGHT

# A storm or a strike that both name goes from day to day and from place to place; so long after it is another one, or another match.
_LONG_AFTER = 14.0  # days
# Sentences: fewer are no article, and somebody put them beside each other because they tell of one thing.
_FEWEST = 3


def tell_of_two_scenes(earlier: Sequence[Prepared], later: Sequence[Prepared], days: float | None) -> bool:
    """Tell whether the first sentences of two articles tell of two events: of one kind on other days, or with no name in the one that stands
    anywhere in the other article. `days` lie between the two tellings."""
    if min(len({one.statement.sentence_start for one in side}) for side in (earlier, later)) < _FEWEST:
        return False
    if (days or 0.0) <= _LONG_AFTER and _speakers(earlier) & _speakers(later):
        return False
    before, after = _lead(earlier), _lead(later)
    if not _are_of_other_names(after, earlier):
        return _are_of_other_days(before, after, days)
    return (
        _are_of_other_names(before, later)
        or _open_with_one_kind(before, after)
        or _are_of_other_days(before, after, days)
    )


def is_of_its_scene(one: Prepared, other: Prepared) -> bool:
    """Tell whether two claims name nothing by which they may be of one event."""
    return named(one).isdisjoint(named(other))


def told_in_two_scenes(link: Link, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> Link:
    """Return the link of a pair from two scenes with what differs where it is a repetition of which nothing is told: the same words ("The
    president condemned the attack"), of another event."""
    if link.relation != "repeats" or link.changes:
        return link
    before, after = (
        ", ".join(dict.fromkeys(filter(None, map(names_of, _lead(side))))) for side in (mine, theirs)
    )
    reason = (
        f"{link.reason} But the earlier text is on another event (“{before}”) than the later (“{after}”)."
    )
    return replace(link, changes=(Change("wording", before, after),), reason=reason)


def _speakers(claims: Sequence[Prepared]) -> frozenset[str]:
    """Return the persons and bodies with a name of several words who state something but what they do ("The president condemned the
    attack"): who speaks in both articles speaks of one matter."""
    spoken = (one.statement.claimant for one in claims if one.statement.claimant not in one.statement.quote)
    return frozenset(name for name in spoken if sum(word[:1].isupper() for word in name.split()) > 1)


def _names_in(lead: Sequence[Prepared]) -> frozenset[str]:
    """Return the words of the names and places of some claims, with those of who tells what they did themselves."""
    return frozenset().union(
        *(named(one) | (one.names & one.claimant if _tells_of_itself(one) else frozenset()) for one in lead)
    )


def _are_of_other_names(lead: Sequence[Prepared], others: Sequence[Prepared]) -> bool:
    names = _names_in(lead)
    return bool(names) and names.isdisjoint(frozenset().union(*(one.known for one in others)))


def _open_with_one_kind(before: Sequence[Prepared], after: Sequence[Prepared]) -> bool:
    """Tell whether two first sentences tell events of one kind and name nothing in common: on other days, at other places or of others who
    act, or what two others say of themselves. What the later article says of the earlier's ("It was the second quake of the week") is
    background there."""
    return _names_in(before).isdisjoint(_names_in(after)) and any(
        set(one.statement.events) & set(other.statement.events) - LIGHT
        and (_are_elsewhere(one, other) or (_tells_of_itself(one) and _tells_of_itself(other)))
        for one, other in product(before, after)
    )


def _are_elsewhere(one: Prepared, other: Prepared) -> bool:
    apart = place_agreement(one, other) == DIFFERENT or roles_apart(one, other)
    return apart and time_agreement(one, other) == DIFFERENT


def _tells_of_itself(one: Prepared) -> bool:
    """Tell whether somebody named tells what they did or earned ("Orla Bank reported a fall in profit")."""
    claimant = one.statement.claimant
    return claimant[:1].isupper() and claimant in one.statement.quote


def _are_of_other_days(before: Sequence[Prepared], after: Sequence[Prepared], days: float | None) -> bool:
    leads = list(product(before, after))
    if not any(event_agreement(*pair) == SAME for pair in leads):
        return False
    if any(place_agreement(*pair) == SAME for pair in leads):
        return False
    if DIFFERENT not in (times := {time_agreement(*pair) for pair in leads}) or SAME in times:
        return False
    if (
        any(_taking_part(one) & _taking_part(other) for one, other in leads)
        and not (days or 0.0) > _LONG_AFTER
    ):
        return False
    return not any(weigh(*pair, _shared(*pair)).score >= LINKED for pair in leads)


def _taking_part(one: Prepared) -> frozenset[str]:
    return one.own_names & (one.agents | one.patients)


def _shared(one: Prepared, other: Prepared) -> float:
    return sum(min(weight, other.weights.get(key, 0.0)) for key, weight in one.weights.items())


def _lead(claims: Sequence[Prepared]) -> list[Prepared]:
    """Return the claims of an article's first sentence that tells any."""
    first = min((one.statement.sentence_start for one in claims), default=0)
    return [one for one in claims if one.statement.sentence_start == first]
