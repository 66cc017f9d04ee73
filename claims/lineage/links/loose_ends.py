"""What an earlier report left open and a later one on the same incident settles, in no common words: "No arrests have been made", "A 19-year-old
was charged with the shooting".

The pairs of `weighing` share words. Two desks that write on one incident days apart share names and ages, and hardly a sentence. So
where both are on one incident, and the earlier one does not know the outcome yet, the plainest claim that settles a matter is linked to each that
left it open, if both can be of one person.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta
from itertools import combinations
from typing import NamedTuple

from claims.lineage.evidence.loose_ends import (
    CAUGHT,
    CAUSE,
    CHARGED,
    CONDITION,
    IDENTITY,
    TRIED,
    UNKNOWN_CONDITION,
    Phrase,
    is_of_doer,
    known,
    left_open,
    settled,
)
from claims.lineage.evidence.persons import Person, are_surely_one, differ_in_sex, may_be_one, person_in
from claims.lineage.evidence.scoring import Settled, weigh
from claims.lineage.evidence.weighing import Pairs
from claims.lineage.links.relations import Told
from claims.lineage.statement import AGENT, PATIENT
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.senses import LIGHT

# Days: later a name of the town is that of another incident too.
_SOON = 120.0
# So many words of names must both reports have, or one link that is beyond doubt.
_FEWEST_NAMES, _BEYOND_DOUBT = 2, 0.7
_SURE, _LIKELY = 0.75, 0.6
# What was so long before the first telling is no news of it.
_BEFORE = timedelta(days=365)
# So many claims back it may be told of what age is who is not named.
_CLAIMS_BACK = 4
_PLAIN, _PLAINEST = 2, 3
_CAPITALS = re.compile(r"\b[A-Z][a-z’'-]+[a-z]")
_MILD = re.compile(r"stable|good|fair|satisfactory|well|recover|improv|upgraded|out of|non-|not ")
_UNTOLD = frozenset({CAUSE, IDENTITY, UNKNOWN_CONDITION})


class _End(NamedTuple):
    """A claim that leaves a matter open, or settles it, and of whom."""

    at: int
    phrase: Phrase
    person: Person


class _Sides(NamedTuple):
    """The claims of both reports, and the ends of one matter: left open and settled, in the earlier and in the later one."""

    mine: Sequence[Prepared]
    theirs: Sequence[Prepared]
    opens: Sequence[_End]
    settles: Sequence[_End]
    known: Sequence[_End]
    still_open: Sequence[_End]


_Answer = tuple[_End, _End, bool]


def with_loose_ends(chosen: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared], told: Told) -> Pairs:
    """Add the pairs in which a later claim settles what an earlier one left open, where both reports are of one incident."""
    if told.days is None or told.days > _SOON or not are_on_one_incident(chosen, mine, theirs):
        return chosen
    found = dict(chosen)
    for matter, answers in _RULES.items():
        sides = _sides(matter, mine, theirs, told.first)
        for one, other, sure in answers(sides) if sides else ():
            pair = one.at, other.at
            weighed = found.get(pair) or weigh(
                mine[one.at], theirs[other.at], _shared(mine[one.at], theirs[other.at])
            )
            if weighed.settled is None:
                found[pair] = weighed._replace(
                    score=max(_SURE if sure else _LIKELY, weighed.score),
                    settled=Settled(one.phrase.text, other.phrase.text),
                )
    return found


def are_on_one_incident(chosen: Pairs, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> bool:
    """Tell whether both reports have several words of names that are not only those of sources, or tell one fact beyond doubt."""
    sides = [frozenset().union(*(one.names | one.places for one in side)) for side in (mine, theirs)]
    return len(sides[0] & sides[1]) >= _FEWEST_NAMES or any(
        evidence.score >= _BEYOND_DOUBT for evidence in chosen.values()
    )


def _sides(
    matter: str, mine: Sequence[Prepared], theirs: Sequence[Prepared], first: date | None
) -> _Sides | None:
    """Return the ends of a matter, None where the earlier report leaves none open or the later one settles none."""
    settles = [end for end in _ends(matter, theirs, settled) if _is_news(theirs[end.at], first)]
    if matter in _UNTOLD:  # "It is not clear whether he shot himself"
        settles = [end for end in settles if left_open(matter, theirs[end.at].statement.quote) is None]
    opens = [*_ends(matter, mine, left_open)] if settles else []
    if not opens:
        return None
    was_known = [
        end
        for end in _ends(matter, mine, known)
        if end.phrase.plain >= _PLAIN and _is_news(mine[end.at], None)
    ]
    still_open = [end for end in _ends(matter, theirs, left_open) if end.phrase.plain >= _PLAIN]
    return _Sides(mine, theirs, opens, settles, was_known, still_open)


def _ends(
    matter: str, claims: Sequence[Prepared], told: Callable[[str, str], Phrase | None]
) -> Iterator[_End]:
    for at, one in enumerate(claims):
        if (phrase := told(matter, one.statement.quote)) is not None:
            yield _End(at, phrase, _person_of(one, phrase))


def _person_of(one: Prepared, phrase: Phrase) -> Person:
    """Return of whom a claim tells a phrase: by who takes part first, by the words before it, else by all of them."""
    quote = one.statement.quote
    taking_part = [item for item in one.statement.participants if item.role in (AGENT, PATIENT)]
    names = frozenset().union(*(item.keys for item in taking_part if item.named)) & one.own_names
    before = f"{one.statement.about} {quote[: quote.find(phrase.text)]}"
    told = (person_in(words, names) for words in (*(item.text for item in taking_part[:1]), before))
    return next((person for person in told if person.is_told), person_in(quote, names))


def _is_news(one: Prepared, first: date | None) -> bool:
    """Tell whether a claim tells a fact, and not one of before the first telling."""
    before = first is not None and one.statement.last is not None and one.statement.last < first - _BEFORE
    return one.statement.outlook == "fact" and not before


def _of_doer(sides: _Sides) -> Iterator[_Answer]:
    """Yield the claims that nobody is caught, charged or tried yet with the one that somebody is."""
    # An update tells the news first, and keeps what was told before beneath.
    news = {end.at for end in sides.settles}
    still_open = [end.at for end in sides.still_open if end.at not in news]
    if sides.known or (still_open and min(still_open) < min(news)):
        return
    told = frozenset().union(*map(_matter_of, sides.mine))
    settles = [
        end for end in sides.settles if told & (_matter_of(sides.theirs[end.at]) | sides.theirs[end.at].known)
    ]
    for one in sides.opens:
        if left_open(CAUSE, sides.mine[one.at].statement.quote) and one.phrase.plain < _PLAIN:
            continue  # "The motive is under investigation"
        sought = one.person.names
        fitting = [
            end
            for end in settles
            if (not (sought and end.person.names) or sought & sides.theirs[end.at].known)
            and not differ_in_sex(one.person, end.person)
        ]
        if fitting:
            yield one, _plainest(fitting), bool(sought)


def _matter_of(one: Prepared) -> frozenset[str]:
    return one.own_names.union(one.statement.events)


def _of_cause(sides: _Sides) -> Iterator[_Answer]:
    """Yield the claims that nobody says yet why or how it happened with the one that does, of an event that the earlier report tells."""
    if sides.known:
        return
    told = frozenset().union(*(one.statement.events for one in sides.mine)) - LIGHT
    settles = [end for end in sides.settles if told.intersection(sides.theirs[end.at].statement.events)]
    for one in sides.opens if settles else ():
        yield one, _plainest(settles), False


def _of_condition(sides: _Sides) -> Iterator[_Answer]:
    """Yield the claims how somebody was, or that this is not known, with the one that tells how it ended."""
    opens, settles = ([end for end in ends if end.person.is_told] for ends in (sides.opens, sides.settles))
    alone = _are_one(opens) and _are_one(settles)
    for one in opens:
        if any(may_be_one(one.person, end.person) for end in sides.known):
            continue
        sure = [end for end in settles if are_surely_one(one.person, end.person)]
        fitting = sure or [end for end in settles if alone and may_be_one(one.person, end.person)]
        fitting = [
            end for end in fitting if end.phrase.plain >= _PLAIN or _is_otherwise(one.phrase, end.phrase)
        ]
        if fitting:
            yield one, _plainest(fitting), bool(sure)


def _is_otherwise(before: Phrase, after: Phrase) -> bool:
    """Tell whether somebody whose state was plainly told is better now who was in danger, or in danger who was not."""
    return before.plain == _PLAINEST and (_MILD.search(before.text) is None) != (
        _MILD.search(after.text) is None
    )


def _are_one(ends: Sequence[_End]) -> bool:
    return all(may_be_one(one.person, other.person) for one, other in combinations(ends, 2))


def _of_identity(sides: _Sides) -> Iterator[_Answer]:
    """Yield the claims that somebody's name is not told with the first that tells a name new to the earlier report, of somebody of that age
    where it is known."""
    told = " ".join(one.statement.sentence for one in sides.mine)
    new = [end for end in sides.settles if _names_anew(end.phrase, told)]
    for one in sides.opens:
        doer = is_of_doer(sides.mine[one.at].statement.sentence)
        alike = [
            end
            for end in new
            if is_of_doer(sides.theirs[end.at].statement.sentence) == doer
            and not differ_in_sex(one.person, end.person)
        ]
        back = sides.mine[max(0, one.at - _CLAIMS_BACK) : one.at + 1]
        ages = frozenset().union(*map(_ages_in, back))
        of_age = [end for ends in (alike, new) for end in ends if ages & _ages_in(sides.theirs[end.at])]
        of_any = [end for end in alike if not ages or not _ages_in(sides.theirs[end.at])]
        if fitting := of_age or of_any:
            yield one, fitting[0], bool(of_age)


def _names_anew(phrase: Phrase, told: str) -> bool:
    """Tell whether a phrase names somebody of whose name no word was told before."""
    names = _CAPITALS.findall(phrase.text)
    return bool(names) and not any(name in told for name in names)


def _ages_in(one: Prepared) -> frozenset[int]:
    return person_in(one.statement.quote, frozenset()).ages


def _plainest(fitting: Sequence[_End]) -> _End:
    """Return the claim that settles a matter most plainly, the first of several."""
    return max(fitting, key=lambda end: (end.phrase.plain, -end.at))


def _shared(one: Prepared, other: Prepared) -> float:
    return sum(min(weight, other.weights.get(key, 0.0)) for key, weight in one.weights.items())


_RULES: dict[str, Callable[[_Sides], Iterator[_Answer]]] = {
    CAUGHT: _of_doer,
    CHARGED: _of_doer,
    TRIED: _of_doer,
    CONDITION: _of_condition,
    UNKNOWN_CONDITION: _of_condition,
    IDENTITY: _of_identity,
    CAUSE: _of_cause,
}
