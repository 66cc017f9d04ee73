""" "Up" that belongs to a verb of motion: "has gone up to 58 million" names a level, "up to 58 people" sets a bound."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import verb_of
from claims.extraction.vocabulary.bounds import Bounded, find_bound
from claims.extraction.vocabulary.lexicon import words

_UP_TO = ["up", "to"]
_GOES = words("go goes going went gone come comes coming came inch inched creep crept")
_RISES = words(
    "rise rises rising rose risen climb climbs climbing climbed shoot shoots shooting shot jump jumps jumped"
    " jumping grow grows growing grew grown"
)
_MOVES = words(
    "bring brings bringing brought push pushes pushing pushed take takes taking took taken drive drives driving drove driven"
    " send sends sending sent put puts putting lift lifts lifting lifted move moves moving moved nudge nudged"
)
# "Rose up to 5 percent", "up to 40 metres" are as much as that: a change, a reach.
_OF_AMOUNTS = frozenset({"percent", "points", "rate"})
_NO_LEVELS = frozenset({"measure", "duration", "age"})
_DISPUTES = words(
    "investigate sue probe arrest question criticise criticize accuse prosecute challenge confront quiz"
)
_REACH = 6  # tokens of what is moved: "takes the number of the dead up to"


def as_level(parse: Parse, bounded: Bounded, first: int, end: int, kind: str) -> Bounded:
    """Return the bound of the number at tokens `[first, end)` without the "up to" of a verb of motion.

    `bounded` is what `find_bound` gave; `kind` is the figure's.
    """
    up = bounded.first
    if parse.lower[up : up + 2] != _UP_TO or not _moves(parse, up, kind):
        return bounded
    begin = up + 2
    inner = find_bound(parse.lower[begin:], first - begin, end - begin)
    return Bounded(inner.bound, inner.first + begin, inner.end + begin, inner.adds)


def _moves(parse: Parse, up: int, kind: str) -> bool:
    before = parse.lower[up - 1] if up else ""
    if kind in _NO_LEVELS:
        return False
    if before in _GOES:
        return True
    if kind in _OF_AMOUNTS:
        return False
    return before in _RISES or _moves_something(parse, up)


def _moves_something(parse: Parse, up: int) -> bool:
    """Tell "takes the total up to 12", where something is taken, from "takes up to 12 people"."""
    if not up or parse.pos[up - 1] not in ("NOUN", "PROPN", "ADJ"):
        return False
    for at in range(up - 2, max(-1, up - 2 - _REACH), -1):
        if parse.lower[at] in _MOVES:
            return True
        if parse.pos[at] in ("VERB", "AUX", "PUNCT"):
            return False
    return False


def as_topic(parse: Parse, bounded: Bounded) -> Bounded:
    """Return the bound without the "over" of "sued over $2bn in losses", which tells what a dispute is about and not how much at least.

    What is sued, sought or arrested must be named before it: "sued over 30 firms" are more than 30.
    """
    first = bounded.first
    if (
        parse.lower[first] != "over"
        or first + 1 >= bounded.end
        or not first
        or not _is_disputed(parse, first)
    ):
        return bounded
    inner = find_bound(parse.lower[first + 1 :], 0, bounded.end - first - 1)
    return Bounded("exact" if inner.bound == "above" else inner.bound, first + 1, bounded.end, bounded.adds)


def _is_disputed(parse: Parse, over: int) -> bool:
    verb = next(
        (at for at in range(over - 1, max(-1, over - 1 - _REACH), -1) if parse.pos[at] == "VERB"), None
    )
    if verb is None or verb_of(parse, verb) not in _DISPUTES:
        return False
    passive = any(parse.dep[child] == "aux:pass" for child in parse.children[verb])
    return passive if verb == over - 1 else parse.pos[over - 1] in ("NOUN", "PROPN", "PRON")
