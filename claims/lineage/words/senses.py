"""One name for each small group of words that news uses for the same event or the same kind of people (`sense_lists`)."""

from __future__ import annotations

from claims.extraction.vocabulary.lexicon import words
from claims.lineage.words.sense_lists import (
    ANYBODY,
    APART,
    BECOMES,
    EVENTS,
    KINDS_OF_PEOPLE,
    NOUNS,
    OPPOSITES,
)

LIGHT = words(
    "be have do make take give get see come go set put bring suffer sustain cause carry keep run face reach hit"
    " leave happen occur remain stand become include involve stage mount conduct undergo experience continue seem appear use"
    " help let need try find manage prove tend account total number stay lie follow result produce"
    " revise correct update upgrade downgrade estimate"
)


def _table(text: str) -> dict[str, str]:
    rows = (row.split() for row in text.split("\n") if row)
    found: dict[str, str] = {}
    for row in rows:
        for word in row:
            found.setdefault(word, row[0])
    return found


_SENSE_OF_EVENT, _SENSE_OF_NOUN = _table(EVENTS), _table(NOUNS)
for _row in (OPPOSITES + APART + BECOMES).split():
    _SENSE_OF_EVENT.setdefault(_row, _row)
_KIND_OF_PERSON = _table(KINDS_OF_PEOPLE)
_ANYBODIES = frozenset(ANYBODY.split())
_OPPOSED = frozenset(frozenset(row.split()) for row in OPPOSITES.split("\n") if row)
_KEPT_APART = frozenset(frozenset(row.split()) for row in APART.split("\n") if row)
_SUCCEEDS = frozenset(
    (row.split()[0], later) for row in BECOMES.split("\n") if row for later in row.split()[1:]
)

_EVENT_SENSES = frozenset(_SENSE_OF_EVENT.values())

# What lasts and is told again from day to day: another day tells how it stands then.
RUNNING = frozenset(
    {"lead", "outage", "contain", "miss", "trap", "displace", "evacuate", "spread", "restore"}
)

# What of one event is counted or measured again as it goes on: the toll of a slide, the acres of a fire.
TALLIED = RUNNING | {"kill", "injure", "arrest", "infect", "rescue", "fire", "damage", "destroy"}

# What becomes of a plan that does not come off as planned.
PUT_OFF = frozenset({"cancel", "delay", "suspend"})

# The groups of events whose counts are of people to whom it happened.
LOTS = frozenset(
    {
        "kill",
        "injure",
        "arrest",
        "rescue",
        "evacuate",
        "flee",
        "miss",
        "infect",
        "kidnap",
        "charge",
        "trap",
        "treat",
    }
)
# Who is treated was hurt or fell ill before.
_AKIN = frozenset(
    {frozenset({"treat", "injure"}), frozenset({"treat", "infect"}), frozenset({"treat", "rescue"})}
)


def sense_of_event(lemma: str) -> str:
    """Return the name of the group of an event's word, the word itself where it stands in none."""
    return _SENSE_OF_EVENT.get(lemma, lemma)


def sense_of_noun(lemma: str) -> str:
    """Return the name of the group of a noun, the word itself where it stands in none."""
    return _SENSE_OF_NOUN.get(lemma, lemma)


def names_event(sense: str) -> bool:
    """Tell whether a sense is that of a listed group of event words."""
    return sense in _EVENT_SENSES


def is_event_word(lemma: str) -> bool:
    """Tell whether a word names an event that is listed."""
    return lemma in _SENSE_OF_EVENT


def is_listed_noun(lemma: str) -> bool:
    """Tell whether a noun stands in a group."""
    return lemma in _SENSE_OF_NOUN


def kind_of_person(sense: str) -> str:
    """Return what kind of people a noun tells, "anybody" where it tells none in particular, "" where it tells no people."""
    if sense in _ANYBODIES:
        return "anybody"
    return _KIND_OF_PERSON.get(sense, "")


def are_opposed(one: str, other: str) -> bool:
    """Tell whether two senses cannot both be true of one thing at one time."""
    return frozenset((one, other)) in _OPPOSED


def are_apart(one: str, other: str) -> bool:
    """Tell whether two senses tell two events whatever else is the same ("bought", "sold")."""
    return frozenset((one, other)) in _KEPT_APART


def are_other_lots(one: str, other: str) -> bool:
    """Tell whether two senses are lots that a desk counts apart ("killed", "hurt")."""
    return one != other and one in LOTS and other in LOTS and frozenset((one, other)) not in _AKIN


def succeeds(earlier: str, later: str) -> bool:
    """Tell whether the later sense is what becomes of somebody of whom the earlier one was told."""
    return (earlier, later) in _SUCCEEDS
