"""How somebody or something stands, told by a set phrase ("in intensive care", "remain in place"), and what may come of it.

News tells most turns of a story in such phrases and not in one verb: who was "fighting for her life" is "out of danger", what was
"the likely cause" is "ruled out". Own list of phrases, `states.tsv`; a row of `_TURNS` says which state is replaced by which later one. What the later
claim tells aside, in a relative clause or of another time ("after last year's was cancelled"), turns nothing, and
neither does what is still told as it was.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from claims.lineage.words.phrase_finder import PhraseFinder


def _read(path: Path) -> dict[str, str]:
    """Return the patterns of the phrases that tell each state."""
    found: dict[str, list[str]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        state, phrase = line.split("\t")
        found.setdefault(state, []).append(phrase)
    return {state: "|".join(phrases) for state, phrases in found.items()}


# What may be told later of somebody or something that the first was told of.
_TURNS = """
in danger: out of danger, dead
charged: charged anew
kept at: moved
missing: found, dead
in force: lifted, open
shut: open
suspected: settled
convicted: quashed
on trial: judged, quashed, dropped
held: let go, dropped
blocked: cleared, open
in prison: out of prison
nobody else sought: another sought
on bail: behind bars
staying: gone
refusing: gone
none hurt: hurt, dead
unhurt: hurt, dead
holding: given way
punished: let off
placed: placed anew
cut off: restored
to come: called off, under way
leading: won, beaten
none dead: dead
sought: caught
none caught: caught
unclaimed: claimed
undecided: decided, called off
has not decided: decided
unnamed: named
counting: counted
on strike: back at work
burning: put out
suspended: reinstated, gone
too close: won, beaten
aground: afloat
leaking: plugged
truce: broken
recalled: returned
on the way: there
aboard: ashore
moved out: back home
cause unknown: cause told
forbidden: allowed
extinct: rediscovered
none survived: survived
trapped: freed, found, dead
in hospital: discharged, dead
out of touch: in touch, found, dead
captive: freed, found, dead
facing a vote: vote over, called off
"""

# What "was shut" was so as well where it "remained" or "was still" shut: a state that lasts is that state.
_IS = re.compile(r"\(\?:((?:(?:is|are|was|were|been|be|being)\|?){2,})\) ")
_LASTS = r"(?:\1|remain(?:s|ed)?|stay(?:s|ed)?) (?:still )?"
# A state and a phrase that tells it, a line each; looked for in small letters, which takes half the time of letting the case go.
_PHRASES = {
    state: _IS.sub(_LASTS, phrases)
    for state, phrases in _read(Path(__file__).with_name("states.tsv")).items()
}
# Every phrase begins a word, so that a long one is no work for a look that begins inside it.
_FINDERS = {state: re.compile(rf"(?<!\w)(?:{phrases})") for state, phrases in _PHRASES.items()}
_ANY_STATE = PhraseFinder(_PHRASES)  # spares most claims a look for each
_REPLACED_BY = {
    state.strip(): tuple(one.strip() for one in turns.split(","))
    for state, turns in (row.split(":") for row in _TURNS.strip().split("\n"))
}
# What comes of somebody, and not of whom he was with.
_OF_WHOM = frozenset({"beaten"})
_NAMES = re.compile(r"\b[A-Z][\w’'-]+")
_WORDS = re.compile(r"\w+")
_ARTICLE = re.compile(r" (?:the|an?)$", re.IGNORECASE)
_ASIDE = re.compile(
    r"(?:, (?:who|whom|whose|which)| (?:where|after|because|(?<!has )(?<!had )(?<!have )since)\b)[^,]*(?:,|$)",
    re.IGNORECASE,
)
# "reported missing turned up": how it stood before is told to say of whom.
_BEFORE = re.compile(r"\b(?:had|been|reported|who (?:were|was)) $", re.IGNORECASE)
# "the 11 miners trapped in a mine"
_WHO = re.compile(r"\b(?!(?:is|are|was|were|be|still|remains?|remained|left)\b)[a-z]+s $")


# Told of an event as a whole, so that who it befell after all need not be named.
OF_NOBODY = frozenset({"none hurt", "none dead", "none caught", "unclaimed", "nobody else sought"})
# Told of nobody in particular: who is sought may be any kind of person.
OF_ANYBODY = frozenset({"nobody else sought"})
# Told of an event as a whole where another pair says that both are on one event.
OF_THE_EVENT = OF_NOBODY | {"moved out", "cause unknown"}
# Told of a thing, whoever does it; and of one person or group, beside whom others come and go.
OF_THINGS = frozenset({"blocked"})
OF_ONE_PERSON = frozenset({"in prison", "on the way", "aboard", "moved out", "has not decided"})
# Told of a journey, so that it names where to: a team that is "heading for victory" is not on its way.
OF_JOURNEYS = frozenset({"on the way"})
# Told of what an event came of: the fire's cause is none of the crash.
OF_AN_EVENT = frozenset({"cause unknown"})
# Told of one of several: the driver of one of two cars.
OF_WHOM_IT_BEFELL = frozenset({"unhurt"})


class Turn(NamedTuple):
    """The words of the earlier claim that tell a state, and those of the later one that tell what came of it; `state` is its name in
    this module."""

    before: str
    after: str
    state: str


def states_in(words: str) -> Mapping[str, str]:
    """Return the states that some words tell, by their names in this module, each with the first phrase that tells it."""
    return _told(_PHRASES, words)


def may_turn(words: str) -> bool:
    """Tell whether some words tell a state that may turn."""
    return bool(_states_that_may_turn(words))


def turn(earlier: str, later: str) -> Turn | None:
    """Return how a state that the earlier claim tells has turned in the later one, None where none has."""
    for state, phrase in _states_that_may_turn(earlier).items():
        plainly = _told_plainly(later)
        for outcome in _REPLACED_BY[state]:
            after = _phrase_of(outcome, plainly)
            if not after:
                continue
            before = _phrase_of(state, plainly) if state in OF_NOBODY else _phrase_of(outcome, earlier)
            if outcome in _OF_WHOM and not _begin_alike(earlier, phrase, plainly, after):
                continue
            if not before and not _tells_deed(after, earlier, phrase) and not _is_still_told(phrase, later):
                return Turn(phrase, after, state)
    return None


@lru_cache(maxsize=8192)
def _states_that_may_turn(words: str) -> Mapping[str, str]:
    return _told(_REPLACED_BY, words)


@lru_cache(maxsize=8192)
def _phrase_of(state: str, words: str) -> str:
    return _told((state,), words).get(state, "")


def _told(states: Iterable[str], words: str) -> dict[str, str]:
    """Return those of the states that some words tell, each with the first phrase that tells it."""
    lower = words.lower()
    if len(lower) != len(words):  # "İ" becomes two, and the phrase told would be another than the one found
        lower = "".join(letter.lower()[:1] for letter in words)
    if not _ANY_STATE.finds_any(lower):
        return {}
    found = ((state, _FINDERS[state].search(lower)) for state in states)
    return {
        state: _ARTICLE.sub("", words[match.start() : match.end()].strip()) for state, match in found if match
    }


@lru_cache(maxsize=8192)
def _told_plainly(words: str) -> str:
    return _ASIDE.sub(" ", words)


def _begin_alike(earlier: str, phrase: str, later: str, after: str) -> bool:
    """Tell whether one name stands before both phrases: who led is who lost."""
    before, behind = (
        set(_NAMES.findall(words[: words.find(told)])) for words, told in ((earlier, phrase), (later, after))
    )
    return bool(before & behind)


def _tells_deed(after: str, earlier: str, phrase: str) -> bool:
    """Tell whether the earlier claim has, outside the words that tell the state, the very verb that says what came of it ("rescued four climbers
    stranded on the ridge")."""
    verb = after.lower().split()[-1]
    told = earlier.lower().replace(phrase.lower(), " ", 1)
    return verb.endswith("ed") and verb in _WORDS.findall(told)


def _is_still_told(phrase: str, later: str) -> bool:
    at = later.lower().find(phrase.lower())
    return at >= 0 and _BEFORE.search(later[:at]) is None and _WHO.search(later[:at]) is None
