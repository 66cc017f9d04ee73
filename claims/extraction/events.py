"""What type of event a claim states, out of a short closed list.

Lineage compares claims of one type only, so that two tellings of one event should get the same type
whatever their wording ("the death toll rose to 12", "12 were killed"). The type comes from the clause's verb;
where that says little ("rose", "suffered"), from its nouns, the subject's and object's first.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.event_words import LIGHT, NOUNS, VERBS
from claims.extraction.vocabulary.lexicon import words

TYPES: Mapping[str, str] = {
    "casualty": "deaths and injuries",
    "attack": "attacks and fighting",
    "justice": "police and courts",
    "disaster": "disasters and weather",
    "vote": "elections and votes",
    "law": "laws and policy",
    "appointment": "posts taken or left",
    "price": "prices and markets",
    "deal": "deals and products",
    "health": "health",
    "science": "science",
    "sport": "sport",
    "movement": "people on the move",
    "protest": "protests and strikes",
    "meeting": "talks",
    "statement": "statements",
}
_VERB_TYPE = {verb: kind for kind in reversed(VERBS) for verb in VERBS[kind]}
_NOUN_TYPES = {
    noun: tuple(kind for kind in NOUNS if noun in NOUNS[kind]) for noun in frozenset().union(*NOUNS.values())
}
_PREDICATES = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM"})
_ARGUMENTS = frozenset({"nsubj", "nsubj:pass", "obj"})
# A verb that names its event outweighs any one noun; a death toll outweighs the attack that caused it.
_PLAIN_VERB, _LIGHT_VERB, _OTHER_VERB = 6.0, 2.0, 1.5
_ARGUMENT, _NOUN = 3.0, 1.0
_TOLL = 9.0
_STOPPAGE = ("protest",)
# What the whole did or holds: "leaving 180,000 commuters without transport", "including four officers".
_TAKES_IN = frozenset({"include", "range", "leave", "cause", "force"})
_CONTESTS = frozenset({"win", "lose", "draw"})
# What a toll is paid on.
_TOLLED = words("road motorway highway bridge tunnel harbour harbor port canal ferry congestion truck")
_TOLL_PLACES = [["road"], ["roads"], ["bridge"], ["tunnel"], ["booth"], ["booths"], ["plaza"]]
_DASHES = frozenset({"-", "–"})


def event_of(parse: Parse, clause: Clause, by_head: Mapping[int, Clause]) -> str:
    """Return the type of event that a clause states, one of `TYPES`, or an empty string where no word tells.

    A part ("including four officers") has the type of the clause that it is taken from, found in `by_head`; one that tells an act of its
    own ("taking a shower") has not.
    """
    own_act = parse.pos[clause.head] == "VERB" and parse.lemma[clause.head] not in _TAKES_IN
    if clause.kind == "part" and not own_act and clause.outer is not None and clause.outer in by_head:
        return event_of(parse, by_head[clause.outer], by_head)
    scores: dict[str, float] = defaultdict(float)
    for kind, weight in _signs(parse, clause):
        scores[kind] += weight
    return max(TYPES, key=lambda kind: scores[kind]) if scores else ""


def _signs(parse: Parse, clause: Clause) -> Iterator[tuple[str, float]]:
    """Yield each type that a word of the clause speaks for, and how strongly."""
    for at in range(clause.first, clause.last + 1):
        if parse.pos[at] in _PREDICATES:
            yield from _signs_of_verb(parse, at, clause.head)
        elif parse.pos[at] in _NOMINAL and not _is_name(parse, at):
            yield from _signs_of_noun(parse, at, clause.head)
        elif parse.lower[at] in _DASHES and parse.lemma[clause.head] in _CONTESTS and _is_score(parse, at):
            yield "sport", _LIGHT_VERB


def _signs_of_verb(parse: Parse, at: int, head: int) -> Iterator[tuple[str, float]]:
    if at in parse.stoppages:
        yield "protest", _PLAIN_VERB if at == head else _OTHER_VERB
        return
    lemma = parse.lemma[at] if parse.lemma[at] in _VERB_TYPE else parse.lower[at]
    kind = _VERB_TYPE.get(lemma)
    if kind is None:
        return
    if kind == "casualty":
        yield kind, _TOLL
    elif at == head:
        yield kind, _LIGHT_VERB if lemma in LIGHT else _PLAIN_VERB
    elif lemma not in LIGHT:
        yield kind, _OTHER_VERB


def _signs_of_noun(parse: Parse, at: int, head: int) -> Iterator[tuple[str, float]]:
    lemma = parse.lemma[at] if parse.lemma[at] in _NOUN_TYPES else parse.lower[at]
    kinds = _STOPPAGE if at in parse.stoppages else _NOUN_TYPES.get(lemma, ())
    if lemma == "toll" and _is_charge(parse, at):
        return
    central = at == head or (parse.head[at] == head and parse.dep[at] in _ARGUMENTS)
    for kind in kinds:
        if central and kind == "casualty":
            yield kind, _TOLL
        else:
            yield kind, (_ARGUMENT if central else _NOUN) / len(kinds)


def _is_charge(parse: Parse, toll: int) -> bool:
    """Tell whether a toll is paid ("the harbour toll", "toll roads"), and counts no dead."""
    return parse.lower[max(0, toll - 1)] in _TOLLED or parse.lower[toll + 1 : toll + 2] in _TOLL_PLACES


def _is_score(parse: Parse, dash: int) -> bool:
    around = parse.pos[dash - 1 : dash] + parse.pos[dash + 1 : dash + 2]
    return list(around) == ["NUM", "NUM"]


def _is_name(parse: Parse, at: int) -> bool:
    return at in parse.name_at and parse.name_at[at][2] in ("PERSON", "LOC")
