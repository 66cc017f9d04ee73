"""Clauses added to another one that tell of another moment: "founded in 1911, the factory employs", "which is based in"."""

from __future__ import annotations

from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.times.days import Interval
from claims.extraction.vocabulary.lexicon import words

_STEPS = 8
_MONTH = 27  # days between the first and the last of the shortest
# How something came to be says nothing of when it does what is told of it.
_ORIGINS = words(
    "found build establish create propose form bear construct design write invent discover elect appoint commission introduce"
)
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_LASTING = frozenset({"VBZ", "VBP", "MD"})
_LONG = words("weeks months year years decade decades century centuries")
_COUNT = 5  # words from "for" to the unit: "for more than a hundred years"
_AFTER = words("after following since before until despite")


def participle_aside(parse: Parse, clause: Clause, time: range) -> int | None:
    """Return the participle of the phrase that a time stands in, where commas part it from the verb of its clause.

    So it is in "Founded in 1911, the factory employs" and in "the ban, introduced in 2019, was lifted".
    """
    verb = _verb_over(parse, time)
    if verb is None or not clause.first <= verb < time.start or parse.tag[verb] not in ("VBN", "VBD"):
        return None
    opens = verb - 1 if parse.pos[verb - 1] == "ADV" and verb > clause.first else verb
    if opens > clause.first and parse.words[opens - 1] != ",":
        return None
    if opens == clause.first and parse.tag[verb] != "VBN":
        return None
    if any(parse.tag[at] in _FINITE for at in range(clause.first, opens)):
        return None
    closes = next((at for at in range(time.stop, clause.last) if parse.words[at] == ","), None)
    if closes is None or not any(parse.tag[at] in _FINITE for at in range(closes, clause.last + 1)):
        return None
    return verb


def _verb_over(parse: Parse, time: range) -> int | None:
    """Return the nearest verb without an auxiliary that a time hangs on."""
    if not time:
        return None
    token = time.start
    for _ in range(_STEPS):
        if token not in time and parse.pos[token] == "VERB":
            bare = not any(parse.dep[child].startswith(("aux", "cop")) for child in parse.children[token])
            return token if bare else None
        if parse.head[token] == token:
            return None
        token = parse.head[token]
    return None


def tells_origin(parse: Parse, verb: int) -> bool:
    """Tell whether a participle says how its noun came to be: "built in 1911"."""
    return parse.lemma[verb] in _ORIGINS


def tells_of_lasting(parse: Parse, clause: Clause, interval: Interval) -> bool:
    """Tell whether a clause in the present has an aside about a month or a year: "The report, published in 2022, names"."""
    if parse.tag[clause.head] not in ("VBZ", "VBP") or interval.first is None or interval.last is None:
        return False
    return (interval.last - interval.first).days >= _MONTH


def is_of_other_moment(parse: Parse, clause: Clause, outer: Clause) -> bool:
    """Tell whether a relative clause tells of a state, or of what came before what the clause around it tells.

    So it is in "the company, which is based in Marn, closed on Friday" and "ended on Friday after a blast that killed
    nine people".
    """
    finite = [
        child
        for child in parse.children[clause.head]
        if child < clause.head and parse.dep[child].startswith(("aux", "cop"))
    ]
    first = finite[0] if finite else clause.head
    if parse.tag[first] in _LASTING or (finite and parse.lower[first] == "had"):
        return True
    if _lasted_long(parse, clause):
        return True
    return _hangs_on_after(parse, parse.head[clause.head], outer.head)


def _lasted_long(parse: Parse, clause: Clause) -> bool:
    """Tell whether what a clause tells took weeks or longer: "who served as president for five years"."""
    for at in range(clause.first, clause.last - 1):
        if parse.lower[at] == "for" and any(
            parse.lower[unit] in _LONG for unit in range(at + 2, min(clause.last, at + _COUNT) + 1)
        ):
            return True
    return False


def _hangs_on_after(parse: Parse, noun: int, head: int) -> bool:
    """Tell whether a noun stands in a phrase or a clause that "after" opens, below the verb `head`."""
    for _ in range(_STEPS):
        if noun == head or parse.head[noun] == noun:
            return False
        if any(parse.lower[child] in _AFTER for child in parse.children[noun] if child < noun):
            return True
        noun = parse.head[noun]
    return False
