"""Clauses of one to three words that state something by themselves: "killing Hall", "and fled", "but he declined", "and ran home"."""

from __future__ import annotations

import re

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.event_words import VERBS
from claims.extraction.vocabulary.lexicon import words

# Deeds and lots that are a fact with nothing said beside them, unlike "came" or "laughed".
_ON_RECORD = (
    VERBS["casualty"]
    | VERBS["appointment"]
    | words(
        "flee escape survive recover surrender resist decline refuse confess testify divorce marry vanish disappear crash sink explode"
        " collapse capsize derail emigrate faint reopen"
    )
)
_HARMING = VERBS["casualty"] | VERBS["attack"]
_PERSONS = frozenset({"he", "she", "they"})
_MET = frozenset({"him", "her", "them"})
_WHITHER = words("home away abroad overseas inside outside upstairs downstairs ashore aboard")
_MOMENTS = frozenset({"before", "after"})
_THEN = frozenset({"then", "since"})
_HAS = frozenset({"has", "have", "had"})
_DONE_TO = frozenset({"obj", "iobj", "obl:npmod", "obl:unmarked"})
_NAMING = frozenset({"NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_JOINING = frozenset({"and", "or", "but"})
_RANK = re.compile(r"\d+(?:st|nd|rd|th)")
_RANKS = words("first second third fourth fifth sixth seventh eighth ninth tenth last both")
_SHORTEST_BEFORE, _SHORTEST_BEFORE_THEN = 4, 3  # words before a short predicate, which must not be as idle


def told_words(parse: Parse, tokens: range) -> int:
    """Return how many words stand among the tokens, a number counted twice."""
    return sum((parse.words[at][:1].isalnum()) + (parse.pos[at] == "NUM") for at in tokens)


def states_in_short(parse: Parse, first: int, last: int, head: int) -> bool:
    """Tell whether a clause of a few words is a fact all the same."""
    if not first <= head <= last or parse.pos[head] != "VERB":
        return False
    if parse.tag[head] == "VBG" and parse.dep[head] in ("advcl", "acl", "conj"):
        follows = parse.dep[head] == "conj" or parse.lower[parse.left[head]] in _MOMENTS
        return is_short_ending(parse, head) or (follows and _tells_enough(parse, head))
    subject = parse.subject(head)
    if subject is None or subject < first:
        return (
            parse.dep[head] == "conj" and not _may_be(parse, parse.head[head]) and _tells_enough(parse, head)
        )
    person = parse.pos[subject] in _NAMING or parse.lower[subject] in _PERSONS
    return person and is_over(parse, head) and parse.lemma[head] in _ON_RECORD


def is_short_ending(parse: Parse, verb: int) -> bool:
    """Tell whether one word behind a participle says whom it met or which place was won (", killing Hall", ", injuring both",
    ", finishing 20th"); whoever is harmed is told of by any word."""
    met = verb + 1
    if met >= len(parse) or parse.head[met] != verb or parse.right[verb] != met:
        return False
    if parse.lemma[verb] in _HARMING and parse.dep[met] in _DONE_TO:
        return parse.pos[met] in _NAMING or parse.lower[met] in _MET | _RANKS
    named = met in parse.name_at or parse.pos[met] in ("PROPN", "NUM")
    return named or parse.lower[met] in _RANKS or _RANK.fullmatch(parse.lower[met]) is not None


def adds_in_short(parse: Parse, first: int, token: int, opens: int) -> bool:
    """Tell whether a joined predicate of one or two words states a second fact behind a first that says enough ("The boy was shot in his
    thigh and ran home"), not one of a pair ("came and went", "designs and makes cars").

    `first` is the verb that it is joined to, `opens` that or the subject of both, whichever comes first.
    """
    linked = any(parse.lower[at] in _THEN for at in parse.children[token] if at < token)
    shortest = _SHORTEST_BEFORE_THEN if linked else _SHORTEST_BEFORE
    if told_words(parse, range(parse.left[opens], parse.left[token])) < shortest:
        return False
    pair = not linked and parse.lower[first + 1] in _JOINING
    if pair or _may_be(parse, first):
        return False
    return _tells_enough(parse, token)


def _tells_enough(parse: Parse, verb: int) -> bool:
    """Tell whether a predicate without its subject says what was done to whom or what, whither somebody went, or what records know."""
    below = parse.children[verb]
    if any(parse.lower[at] == "since" for at in below) and any(parse.lower[at] in _HAS for at in below):
        return True
    for at in below:
        if at <= verb or "," in parse.words[verb:at]:
            continue
        if parse.dep[at] == "obj" and (parse.pos[at] in _NAMING or parse.lower[at] in _MET):
            return True
        if parse.dep[at] == "xcomp" or (parse.dep[at] == "advmod" and parse.lower[at] in _WHITHER):
            return True
    return is_over(parse, verb) and parse.lemma[verb] in _ON_RECORD


def _may_be(parse: Parse, verb: int) -> bool:
    return any(parse.tag[at] == "MD" for at in parse.children[verb])


def is_over(parse: Parse, verb: int) -> bool:
    """Tell whether a verb tells of one deed that is over, not of what may be or is done every day."""
    helpers = [parse.tag[at] for at in parse.children[verb] if parse.dep[at].startswith("aux")]
    return "MD" not in helpers and (parse.tag[verb] == "VBD" or parse.tag[verb] == "VBN")


def is_to_be_done(parse: Parse, token: int) -> bool:
    """Tell whether a passive infinitive tells what is to come of what was told ("..., to be refurbished and used again")."""
    below = {parse.lower[at] for at in parse.children[token] if at < token and parse.dep[at] != "punct"}
    return {"to", "be"} <= below and parse.tag[token] == "VBN"
