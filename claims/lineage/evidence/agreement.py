"""Whether two statements agree in what happened, where, and who or what took part."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.lineage.evidence.causes import Rivals, rival_causes
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, OTHER, SAME, UNKNOWN
from claims.lineage.evidence.loose_ends import CAUGHT as WHO_DID_IT
from claims.lineage.evidence.loose_ends import left_open
from claims.lineage.evidence.open_words import CAUGHT, seeks_who_did_it
from claims.lineage.evidence.time_agreement import time_agreement
from claims.lineage.evidence.turned_states import further_ones, state_turned
from claims.lineage.statement import AGENT, PATIENT
from claims.lineage.statements.grades import other_grades
from claims.lineage.statements.prepared import Prepared
from claims.lineage.words.folding import fold, reduce
from claims.lineage.words.senses import (
    LIGHT,
    LOTS,
    are_apart,
    are_opposed,
    are_other_lots,
    kind_of_person,
    names_event,
    sense_of_noun,
    succeeds,
)

# "no seats", "declined"
_DENIAL = re.compile(
    r"\b(?:no (?!longer\b)[a-z-]+|declin(?=e[ds]?\b|ing\b)|refus(?=e[ds]?\b|ing\b)|fail(?=s?\b|ed\b|ing\b))"
)
# "Tier 2 restrictions were lifted"
_ENDED = re.compile(r"\b(?:lifted|ended|scrapped)\b")
_ENDS = frozenset({"find", "rescue", "release", "overturn", "cancel"})
_NOT_SO_BADLY = re.compile(
    r"(?:\bnot|n['’]t|\b(?:nobody|no one|none)(?: of (?:the )?\w+)? (?:was|were|is|are)) (?:\w+ )?(?:seriously|badly|critically|severely|gravely)\b",
    re.IGNORECASE,
)
# "no automatic braking system was", up to what is said of it
_NO_THING = re.compile(
    r"\bno ((?:(?!(?:was|were|is|are|had|has|have|been|will|would|can|could|in|on|at|of|to|for|from|that|which|who|and|or|but|by|with|when)\b)[a-z-]+ ?){1,4})",
    re.IGNORECASE,
)
_NO_THINGS = frozenset(
    {"longer", "more", "such", "one", "sign", "signs", "evidence", "way", "time", "less", "fewer", "other"}
)
_DOES_WITHOUT = re.compile(
    r"\b(?:without|lack(?:s|ed|ing)?|short of|ruled? out|ruling out|den(?:y|ies|ied)|reject(?:s|ed)?|first|zero|none|never|not|no|nobody|neither|nor|whether|unclear|confirm|determine)\b|n['’]t\b",
    re.IGNORECASE,
)
_NON = re.compile(r"\bnon[- ]?([a-z]{4,})", re.IGNORECASE)
_DEADLY = re.compile(r"\b(?:deadly|fatal|lethal)\b", re.IGNORECASE)
_DEAD = re.compile(
    r"\b(?:kill|die[sd]?\b|dying|dead\b|deaths?\b|murder|fatally|bod(?:y|ies)\b)", re.IGNORECASE
)
_OF_THE_DEAD = frozenset({"kill"})
_LEVEL = re.compile(
    r"\bto (?:an? |about |around |nearly |almost |just |over |under |more than |less than )?[$£€]?\d"
)
_ROSE_OR_FELL = frozenset({"raise", "fall"})
_AMOUNTS = frozenset({"percent", "points", "money", "measure", "rate"})


class _Compared(NamedTuple):
    """How the deciding words of two claims agree. `became` tells that the one becomes of the other, `lots` that they name two lots, `moved`
    that one rose where the other fell; `settled` is the answer, empty where it is `otherwise` unless a state has turned."""

    became: bool = False
    lots: bool = False
    moved: bool = False
    settled: str = ""
    otherwise: str = UNKNOWN


def event_agreement(earlier: Prepared, later: Prepared) -> str:
    """Compare what happened: different where the deciding words name lots that news keeps apart ("killed", "hurt"), other
    where they name two events that may still be told of one fact. Of one day, "rose" and "fell" contradict each other."""
    found = _compare(earlier.statement.events, later.statement.events)
    if found.became and _tells_of_others(earlier, later):
        return DIFFERENT
    if found.lots:
        return CLOSE if lots_of_one(earlier, later) else DIFFERENT
    if found.moved and time_agreement(earlier, later) != SAME and not _tell_levels(earlier, later):
        return DIFFERENT
    if found.settled:
        return found.settled
    return CLOSE if state_turned(earlier, later) is not None else found.otherwise


def _tell_levels(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both say what was reached ("rose to 28.4 metres", "fell to 26.1 metres"): then the one came after the other."""
    return all(_LEVEL.search(one.statement.quote) for one in (earlier, later))


@lru_cache(maxsize=16384)
def _compare(one: tuple[str, ...], other: tuple[str, ...]) -> _Compared:
    if not one or not other:
        return _Compared(settled=UNKNOWN)
    if _becomes(one, other):
        return _Compared(became=True, settled=_by_first_words(one, other) or CLOSE)
    if lots_differ(LOTS.intersection(one), LOTS.intersection(other)):
        return _Compared(lots=True)
    apart = _senses_apart(one, other)
    if any(pair != _ROSE_OR_FELL for pair in apart):
        return _Compared(settled=DIFFERENT)
    return _Compared(
        moved=bool(apart), settled=_by_first_words(one, other), otherwise=_by_all_words(one, other)
    )


def _by_first_words(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return how the deciding words agree, an empty string where they say neither."""
    if one[0] == other[0]:
        return CLOSE if one[0] in LIGHT else SAME
    if are_opposed(one[0], other[0]) or one[0] in other or other[0] in one:
        return CLOSE
    return ""


def _by_all_words(one: tuple[str, ...], other: tuple[str, ...]) -> str:
    """Return "other" where both name events and none that is the same."""
    events = names_event(one[0]) and names_event(other[0])
    return OTHER if events and set(one).isdisjoint(other) else UNKNOWN


def is_denied_in_one(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether one says that it did not happen and the other that it did. Not so where both hold one word of denial with what it
    denies, and in one of them this is not the deciding word ("won no seats", "which won no seats, ran again"), nor where the contrary is
    denied ("was closed", "has not reopened")."""
    one, other = earlier.statement, later.statement
    if one.negated == other.negated or are_opposed(earlier.core, later.core):
        return False
    if _adds_another(earlier, later) or deny_alike(one.quote, other.quote):
        return False
    if left_open(WHO_DID_IT, one.quote) and left_open(WHO_DID_IT, other.quote):
        return False  # "no one was in custody", "No arrests have been made"
    if any(_NOT_SO_BADLY.search(side.quote) for side in (one, other)):
        return False  # who was "not seriously injured" was injured
    return not _denials_in(one.quote) & _denials_in(other.quote)


def denies_what_other_tells(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the one says that there was "no" such thing as the other tells of ("used water cannon", "No water cannon were used"); the
    other must not do without it in its own words ("without a wetsuit", "ruled out sabotage")."""
    return _denies_thing_of(earlier, later) or _denies_thing_of(later, earlier)


def _denies_thing_of(one: Prepared, other: Prepared) -> bool:
    if not one.statement.negated or _DOES_WITHOUT.search(other.statement.quote):
        return False
    if any(figure.high == 0 for figure in other.statement.figures):
        return False
    for phrase in _NO_THING.findall(one.statement.quote):
        things = [fold(reduce(word)) for word in phrase.lower().split() if word.lower() not in _NO_THINGS]
        shared = sum(thing in other.statement.keys for thing in things)
        if shared and 2 * shared >= len(things):
            return True
    return False


@lru_cache(maxsize=8192)
def deny_alike(one: str, other: str) -> bool:
    """Tell whether one claim denies with "non" what the other does with a word of its own ("non-life-threatening wounds", "None of the wounds
    were life-threatening")."""
    pairs = (one, other), (other, one)
    return any(word.lower() in beside.lower() for quote, beside in pairs for word in _NON.findall(quote))


def _adds_another(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim tells of somebody else besides ("Her mother was also hurt")."""
    both = earlier.patients | earlier.agents, later.patients | later.agents
    return " also " in later.statement.quote and all(both) and both[0].isdisjoint(both[1])


@lru_cache(maxsize=8192)
def _denials_in(quote: str) -> frozenset[str]:
    return frozenset(_DENIAL.findall(quote.lower()))


def lots_of_one(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether two lots are told of one named victim ("Brast was killed", "Brast was wounded"): one telling is wrong."""
    if not are_other_lots(earlier.core, later.core) or {earlier.core, later.core} == {"arrest", "charge"}:
        return False  # who is charged was arrested before
    return bool(earlier.patients & later.patients & earlier.names & later.names - earlier.places)


def lots_differ(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether both name a lot, and none that could be that of the other."""
    return bool(one and other) and all(are_other_lots(mine, theirs) for mine in one for theirs in other)


def _senses_apart(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Return the pairs of senses that rule each other out, of those that only one of the two has."""
    left, right = set(one) - set(other), set(other) - set(one)
    return tuple(frozenset((mine, theirs)) for mine in left for theirs in right if are_apart(mine, theirs))


def becomes(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether the later claim tells what became of what the earlier one tells ("missing", then "found dead")."""
    if not _becomes(earlier.statement.events, later.statement.events):
        return False
    one = later.statement
    if one.negated and one.outlook == "fact" and succeeds(earlier.core, later.core):
        return False  # "has not reopened"
    if seeks_who_did_it(earlier.statement.quote) and later.core not in CAUGHT:
        return False
    if later.core not in _OF_THE_DEAD and _only_described_as_deadly(one.quote):
        return False
    return not _tells_of_others(earlier, later)


@lru_cache(maxsize=8192)
def _only_described_as_deadly(quote: str) -> bool:
    """Tell whether that somebody died is told only of the event ("charged in the deadly shooting")."""
    return _DEADLY.search(quote) is not None and _DEAD.search(quote) is None


def _tells_of_others(earlier: Prepared, later: Prepared) -> bool:
    return any(kind_of_person(sense_of_noun(word)) for word in further_ones(earlier, later))


def graded_otherwise(earlier: Prepared, later: Prepared) -> tuple[str, str] | None:
    """Return the grades that two claims tell of one named thing ("Category 2", "Category 4"), where these differ."""
    found = other_grades(earlier.statement.quote, later.statement.quote)
    if found is None or _ENDED.search(later.statement.quote) is not None:
        return None
    if place_agreement(earlier, later) == DIFFERENT and earlier.core == later.core:
        return None  # landfall here in one grade, there in another
    same = earlier.own_names & later.own_names or (earlier.agents | earlier.patients) & (
        later.agents | later.patients
    )
    return found if same else None


def blamed_otherwise(earlier: Prepared, later: Prepared) -> Rivals | None:
    """Return the causes that two claims tell as facts, where these rule each other out."""
    one, other = earlier.statement, later.statement
    if not one.outlook == other.outlook == "fact" or one.negated or other.negated:
        return None
    return rival_causes(one.quote, other.quote)


@lru_cache(maxsize=8192)
def _becomes(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    new = [sense for sense in other if sense not in one]
    ended = bool(one) and (one[0] not in other or bool(_ENDS & set(new)))
    return ended and any(succeeds(one[0], sense) for sense in new)


def place_agreement(earlier: Prepared, later: Prepared) -> str:
    """Compare where: different only where both name places and neither's stands anywhere in the other's sentence."""
    if not earlier.places or not later.places:
        return UNKNOWN
    if earlier.places & later.places:
        return SAME
    return CLOSE if earlier.places & later.known or later.places & earlier.known else DIFFERENT


def names_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether each names somebody or something, places aside, that the other does not know at all."""
    return bool(_alone(earlier, later) and _alone(later, earlier))


def _alone(one: Prepared, other: Prepared) -> frozenset[str]:
    return one.own_names - one.claimant - other.known - other.claimant


def roles_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both name who acts, or whom it befell, and name others."""
    mine, theirs = _alone(earlier, later), _alone(later, earlier)
    return bool(
        (earlier.agents & mine and later.agents & theirs)
        or (earlier.patients & mine and later.patients & theirs)
    )


def ways_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether one goes up and the other down: of a price or a score, those are two days' news; what each reached is one row."""
    apart = bool(earlier.way and later.way) and earlier.way != later.way
    return apart and not _tell_levels(earlier, later)


def sides_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether one is for a thing and the other against it: two rallies, the two halves of a vote."""
    return bool(earlier.side and later.side) and earlier.side != later.side


def order_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both number their things and number them otherwise ("the first ship", "round six"); a rank may have moved."""
    shared = earlier.numbered.keys() & later.numbered.keys()
    if any(earlier.numbered[noun] != later.numbered[noun] for noun in shared):
        return True
    if not earlier.order or not later.order or earlier.order & later.order:
        return False
    return not all(
        any(figure.kind == "rank" and not figure.counted for figure in one.statement.figures)
        for one in (earlier, later)
    )


def things_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether one noun of both is described by names or nouns that rule each other out ("harbour bill", "fishery bill")."""
    for noun, mine in earlier.described.items():
        theirs = later.described.get(noun, frozenset())
        if not theirs or noun in earlier.names & later.names:
            continue
        left, right = mine - later.known, theirs - earlier.known
        if any(earlier.weights[key] >= 1 for key in left if key in earlier.weights) and any(
            later.weights[key] >= 1 for key in right if key in later.weights
        ):
            return True
    return False


def patients_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether it befell two things that no word of the other names ("reported revenue", "reported a profit")."""
    return _no_word_of(PATIENT, earlier, later)


def measured_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether two amounts are told of two things ("unemployment fell to 6 percent", "inflation fell to 6 percent")."""
    kinds = {figure.kind for side in (earlier, later) for figure in side.statement.figures}
    if not kinds & _AMOUNTS or (_tells_itself(earlier) and _tells_itself(later)):
        return False
    return _no_word_of(AGENT, earlier, later)


def _tells_itself(side: Prepared) -> bool:
    """Tell whether who acts is who says so: "the ministry put the cost at 90 million" measures no ministry."""
    return side.things[AGENT] <= {fold(reduce(word)) for word in side.statement.claimant.lower().split()}


def _no_word_of(role: str, earlier: Prepared, later: Prepared) -> bool:
    mine, theirs = earlier.things[role], later.things[role]
    if not mine or not theirs:
        return False
    return not mine & later.known and not theirs & earlier.known


def agrees_in_opposites(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether opposite words say the same: by a "not" ("rejected", "did not ratify"), or told of the other side."""
    negated = earlier.statement.negated != later.statement.negated
    return negated or tells_the_loser(earlier, later)


def tells_the_loser(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether opposite words fit because the other side is told of: "Hawks beat Rovers", "Rovers lost to Hawks"."""
    doer = earlier.agents & earlier.names
    actor = later.agents & later.names
    return (
        bool(doer and actor) and not doer & actor and bool(doer & later.names) and bool(actor & earlier.names)
    )


def roles_swapped(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether who acts in one is whom it befell in the other, both named ("Hawks beat Rovers", "Rovers beat Hawks")."""
    doer, done = earlier.agents & earlier.names, earlier.patients & earlier.names
    doer, done = doer - done, done - doer  # both may be ministers
    if not doer or not done or earlier.core != later.core:
        return False
    return bool(
        doer & later.patients
        and done & later.agents
        and not doer & later.agents
        and not done & later.patients
    )
