"""Whether two figures answer the same question: how many were killed, how much did it cost.

Only what the figures themselves say is weighed: kind and unit, what happened to the counted, what is counted, and whether
a whole or a part is told. That they speak of the same event at all is for the statements to show.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.extraction import Figure
from claims.lineage.figures.measures import are_comparable
from claims.lineage.words.folding import plain
from claims.lineage.words.senses import (
    LIGHT,
    LOTS,
    are_opposed,
    are_other_lots,
    kind_of_person,
    sense_of_event,
    sense_of_noun,
    succeeds,
)

# Below it two figures do not answer each other.
LEAST = 0.2

_UNTOLD, _LOOSE, _OTHER = 0.75, 0.5, 0.15
# Two tellings of one fact share their number: what it counts may be said in any words, unless the two rule each other out.
_SAME_NUMBER = 0.3
_HOLDS = frozenset({"be", "have", "carry", "include", "contain", "seat"})
# What those are told of who were on board, however the article writes it.
ABOARD = "aboard"
_CHANGES = frozenset({"raise", "fall"})
_ENDS_JOBS = frozenset({"cut", "lose", "shed", "axe", "eliminate", "go"})
# What is needed is not what there is ("needs 134 votes", "got 121"); it may be what is asked for.
_NEEDED = frozenset({"need", "require"})
_WANTED = _NEEDED | frozenset({"want", "seek", "ask", "demand", "request", "cost"})
# Whom a count of these is of, whatever was done with them ("picked up 179 survivors", "Four bodies were recovered").
_LOT_OF = {"survivor": "rescue", "body": "kill"}
_FOUND_AGAIN = frozenset({"rescue"})
_LOST = frozenset({"man", "soldier", "fighter", "sailor", "serviceman"})
_TALLIES = frozenset({"toll", "number", "total", "count", "tally", "figure", "rate", "amount", "share"})
# Kinds of people that no one belongs to two of.
_APART = frozenset(
    frozenset(pair.split())
    for pair in [
        "soldier civilian",
        "police civilian",
        "soldier police",
        "passenger crew",
        "man woman",
        "man child",
        "woman child",
        "pupil teacher",
        "doctor patient",
        "police suspect",
        "police protester",
        "inmate police",
    ]
)
_NO_MEN = frozenset({"", "woman", "child", "boy", "anybody"})
_JOINS = re.compile(r"\s*(?:,|\band\b|\bor\b|&)\s*")
_TAIL = re.compile(r"\s(?:of|in|on|at|by|for|from|to|with|who|which|that|aboard|near|under|over|per)\s")
_IRREGULAR = {
    "men": "man",
    "women": "woman",
    "children": "child",
    "people": "person",
    "lives": "life",
    "wives": "wife",
    "knives": "knife",
    "feet": "foot",
    "buses": "bus",
    "counts": "charge",
    "viruses": "virus",
    "police": "police",
    "troops": "troop",
    "policemen": "policeman",
}


class Slot(NamedTuple):
    """What a figure says of what it measures, without its number."""

    kind: str
    unit: str
    event: str
    counted: str
    role: str


def slot_of(figure: Figure) -> Slot:
    """Return the slot of a figure; one that counts what happened to people ("no arrests", "two deaths") counts the people."""
    return _slot(figure.kind, figure.unit, figure.event, figure.counted, figure.role)


# Asked of a figure beside each of another article.
@lru_cache(maxsize=8192)
def _slot(kind: str, unit: str, event: str, counted: str, role: str) -> Slot:
    if (
        kind == "count"
        and (lot := _lot_counted(counted))
        and sense_of_event(event) not in LOTS - _FOUND_AGAIN
    ):
        event, counted = lot, "people"
    elif kind == "count" and event == "lose" and not _LOST.isdisjoint(head_nouns(counted)):
        event = "kill"  # "The army lost six men"
    elif event in _ENDS_JOBS and "job" in head_nouns(counted):
        event, counted = "layoff", "people"  # as many as lose them
    return Slot(kind, unit, event, counted, role)


def _lot_counted(counted: str) -> str:
    """Return the lot that a counted noun names ("arrests"), or an empty string."""
    heads = [_singular(word) for word in counted.lower().split()[-1:]]
    return next((lot for head in heads if (lot := _LOT_OF.get(head, sense_of_event(head))) in LOTS), "")


def answers(earlier: Figure, later: Figure) -> float:
    """Return how likely both figures measure the same thing, 0 (not comparable) to 1 (said alike)."""
    same_number = (earlier.low, earlier.high) == (later.low, later.high)
    likely = likeness(slot_of(earlier), slot_of(later), same_number=same_number)
    none = earlier.kind == "count" and not (
        earlier.low or earlier.high
    )  # "no deaths" and "no arrests" share nothing
    return max(likely, _SAME_NUMBER) if same_number and likely and not none else likely


@lru_cache(maxsize=65536)
def likeness(earlier: Slot, later: Slot, *, same_number: bool = False) -> float:
    """Return how alike two slots are, 0..1. A later state ("charged" after "arrested") counts only for as many people."""
    if not are_comparable(earlier.kind, earlier.unit, later.kind, later.unit):
        return 0.0
    if _tells_only_who(earlier, later) or _tells_only_who(later, earlier):
        return 0.0
    alike = (
        _events(earlier, later, same_number=same_number) * _counted(earlier, later) * _roles(earlier, later)
    )
    return round(alike, 3)


@lru_cache(maxsize=8192)
def head_nouns(counted: str) -> frozenset[str]:
    """Return the folded nouns that head what is counted: {"soldier"} for "senior Northern army troops"."""
    phrase = re.sub(r"^(?:percent|per cent|%)\s*(?:of\s+)?", "", counted.strip())
    head, *tails = _TAIL.split(f" {phrase} ", maxsplit=1)
    found = {noun for part in _JOINS.split(head) if (noun := _last_noun(part))}
    if found & _TALLIES:
        found = (found - _TALLIES) | (head_nouns(tails[0]) if tails else frozenset({"number"}))
    return frozenset(found)


def _last_noun(phrase: str) -> str:
    words = phrase.split()
    return sense_of_noun(plain(_singular(words[-1].lower()))) if words else ""


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    if word.endswith("men") and len(word) > 4:
        return word[:-2] + "an"
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _events(earlier: Slot, later: Slot, *, same_number: bool) -> float:
    """Return how alike is what happened to the counted."""
    one, other = sense_of_event(earlier.event), sense_of_event(later.event)
    if one == other:
        return 1.0 if one else _UNTOLD
    if ABOARD in (one, other):
        return _of_those_aboard(other if one == ABOARD else one, same_number=same_number)
    if {one, other} & _NEEDED and not {one, other} <= _WANTED and not same_number:
        return 0.0
    if not one or not other:
        return _UNTOLD
    if {one, other} == _CHANGES:
        return 0.9
    if same_number and succeeds(one, other):
        return _LOOSE
    if are_other_lots(one, other):
        return 0.0
    if are_opposed(one, other):
        return _LOOSE if same_number else 0.0
    return _LOOSE if one in LIGHT or other in LIGHT else 0.3


def _of_those_aboard(other: str, *, same_number: bool) -> float:
    """Return how alike it is to be on board and what else is told of a count: some of those on board were hurt, never as many as were there."""
    if other in _HOLDS:
        return 1.0
    if not other:
        return _UNTOLD
    if other in LOTS:
        return _LOOSE if same_number else 0.0
    return _LOOSE


def _tells_only_who(held: Slot, lot: Slot) -> bool:
    """Tell whether one counts the people whom something holds ("carrying 121 passengers"), beside "thirteen died"."""
    if sense_of_event(held.event) not in _HOLDS or sense_of_event(lot.event) not in LOTS:
        return False
    here, there = head_nouns(held.counted), head_nouns(lot.counted)
    kinds = {kind_of_person(noun) for noun in here}
    return bool(here) and not here & there and not kinds & {"", "anybody"}


def _counted(earlier: Slot, later: Slot) -> float:
    """Return how alike the counted things are."""
    one, other = head_nouns(earlier.counted), head_nouns(later.counted)
    if not one or not other:
        return 0.8 if one or other else 1.0
    if one & other:
        return 1.0 if _names_agree(earlier.counted, later.counted) else _LOOSE
    lot = sense_of_event(earlier.event) == sense_of_event(later.event) and sense_of_event(later.event) in LOTS
    return max(_nouns(a, b, same_lot=lot) for a in one for b in other)


def _nouns(one: str, other: str, *, same_lot: bool) -> float:
    if frozenset((one, other)) in _APART:
        return 0.0
    kinds = kind_of_person(one), kind_of_person(other)
    if "man" in kinds and not set(kinds) & _NO_MEN:
        return 0.85  # "19 men" may be of any trade
    if "anybody" in kinds:
        # "12 people" may be 12 of any kind; of a thing, only where both met the lot of people.
        return 0.85 if all(kinds) or same_lot else _OTHER
    if kinds[0] and kinds[0] == kinds[1]:
        return 0.9
    if frozenset(kinds) in _APART:
        return 0.0
    if all(kinds):
        return _OTHER
    return _LOOSE if same_lot else _OTHER


def _names_agree(one: str, other: str) -> bool:
    """Tell whether no two different names say whose they are ("Northern soldiers", "Southern soldiers")."""
    names = [set(re.findall(r"\b[A-Z][\w-]+", text)) for text in (one, other)]
    return not names[0] or not names[1] or bool(names[0] & names[1])


def _roles(earlier: Slot, later: Slot) -> float:
    """A part never rivals a whole; "13 more" is a whole of its own where it is told of the same event."""
    roles = {earlier.role, later.role}
    if len(roles) == 1:
        return 1.0
    if "part" in roles:
        return _LOOSE if head_nouns(earlier.counted) & head_nouns(later.counted) else _OTHER
    return 0.8
