"""Worthiness: how much a statement deserves a fact-checker's time, 0..1, with the reasons in words.

A logistic sum of named signals with weights set by hand. The signals follow what check-worthiness studies
found to matter (numbers, casualties, named sources, dates; Hassan et al., "Toward automated fact-checking",
KDD 2017); the weights are ours.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import NamedTuple

from claims.extraction.candidate import Claimant, Figure, Place, When
from claims.extraction.clauses import Clause
from claims.extraction.lexicon import words
from claims.extraction.parse import Parse

_HARM = words(
    "kill die wound injure hurt murder shoot stab behead execute drown massacre slay perish bomb kidnap abduct displace evacuate"
    " infect hospitalise hospitalize collapse crash destroy burn"
)
_DEATH = words("kill die murder behead execute drown massacre slay perish")
_TOLL_NOUNS = words("toll death casualty fatality victim dead killing")
_EVENTS = words(
    "attack arrest detain charge sentence convict acquit elect vote win lose sign ban approve reject resign appoint launch seize"
    " capture control withdraw invade strike target hit raid sue pay cost spend raise cut rise fall increase decrease drop close"
    " open build sell buy test fine order rule announce claim confirm deny admit defeat sweep advance retake surround besiege"
    " shell force flood erupt explode carry implement inject vaccinate export import produce hire dismiss sack"
)
_SUPERLATIVE = words(
    "highest lowest deadliest largest biggest worst best first record longest most least youngest oldest"
)
_OPINION = words(
    "great terrible wonderful beautiful awful amazing fantastic horrible disgraceful shameful outrageous brilliant good bad nice"
    " important happy sad proud sorry glad grateful unacceptable wrong right fair unfair ridiculous incredible"
)
_HEDGES = words("perhaps maybe possibly probably likely reportedly apparently allegedly seemingly presumably")
_FUTURE = frozenset(("will", "wo", "'ll", "’ll"))
_POINTERS = words("it this that these those they he she there")
_HELPERS = frozenset({"aux", "aux:pass", "cop"})
_BASE = -1.1


class Facts(NamedTuple):
    """What the other rules found in a clause."""

    claimant: Claimant | None
    figures: tuple[Figure, ...]
    when: When | None
    places: tuple[Place, ...]


class _Look(NamedTuple):
    parse: Parse
    clause: Clause
    facts: Facts
    words: frozenset[str]
    lemmas: frozenset[str]


class _Signal(NamedTuple):
    weight: float
    reason: str
    holds: Callable[[_Look], bool]


def weigh(parse: Parse, clause: Clause, facts: Facts) -> tuple[float, tuple[str, ...]]:
    """Return the worthiness of a clause and the reasons for it, the strongest first."""
    span = slice(clause.first, clause.last + 1)
    look = _Look(parse, clause, facts, frozenset(parse.lower[span]), frozenset(parse.lemma[span]))
    found = [signal for signal in _SIGNALS if signal.holds(look)]
    score = 1 / (1 + math.exp(-(_BASE + sum(signal.weight for signal in found))))
    ordered = sorted(found, key=lambda signal: -abs(signal.weight))
    reasons = [reason for signal in ordered if (reason := signal.reason)]
    lead = _lead_reason(look)
    return round(score, 4), tuple([lead, *reasons] if lead else reasons)


def _lead_reason(look: _Look) -> str:
    """Return one sentence that says what the statement puts a number on, and whose word it is."""
    if not look.facts.figures:
        return ""
    figure = look.facts.figures[0]
    kind = (
        "a death toll"
        if _is_toll(look)
        else _FIGURE_KINDS.get(figure.unit, "a count" if figure.counted else "a number")
    )
    if figure.unit and kind == "a count":
        kind = "a measured amount"
    bound = {"exact": "an exact figure", "range": "a range"}.get(
        figure.bound, "an approximate or open-ended figure"
    )
    return f"{kind} with {bound}{_whose(look.facts.claimant)}"


_FIGURE_KINDS = {"percent": "a share", "percentage points": "a change of a share"} | dict.fromkeys(
    ("USD", "GBP", "EUR", "JPY", "CNY", "INR", "AUD", "CAD", "CHF", "RUB"), "an amount of money"
)


def _whose(claimant: Claimant | None) -> str:
    if claimant is None:
        return ""
    return ", from a named source" if _is_named(claimant) else ", from an unnamed source"


def _is_named(claimant: Claimant) -> bool:
    return any(word[:1].isupper() for word in claimant.name.split()[1:]) or claimant.name[:1].isupper()


def _is_toll(look: _Look) -> bool:
    return bool(look.facts.figures) and bool(look.lemmas & _DEATH or look.lemmas & _TOLL_NOUNS)


def _names_someone(look: _Look) -> bool:
    return "PROPN" in look.parse.pos[look.clause.first : look.clause.last + 1]


def _only_points(look: _Look) -> bool:
    subject = look.parse.subject(look.clause.head)
    return subject is not None and look.parse.lower[subject] in _POINTERS and not look.facts.figures


def _is_short(look: _Look) -> bool:
    return look.clause.last - look.clause.first < 5 and not look.facts.figures


def _has_modal(look: _Look) -> bool:
    aux = (child for child in look.parse.children[look.clause.head] if look.parse.dep[child] == "aux")
    return any(
        look.parse.lower[child] in ("may", "might", "could", "should", "would", "must", "can")
        for child in aux
    )


def _is_opinion(look: _Look) -> bool:
    return bool(look.words & _OPINION) and not look.facts.figures


def _tense(look: _Look) -> str:
    """Return past, present or "" by the verb and its helpers ("has left" is past)."""
    parse, head = look.parse, look.clause.head
    tokens = [head, *(child for child in parse.children[head] if parse.dep[child] in _HELPERS)]
    forms = " ".join(str(parse.doc[at].morph) for at in tokens)
    if "Tense=Past" in forms:
        return "past"
    return "present" if "Tense=Pres" in forms else ""


def _is_copula(look: _Look) -> bool:
    return any(look.parse.dep[child] == "cop" for child in look.parse.children[look.clause.head])


_SIGNALS: tuple[_Signal, ...] = (
    _Signal(1.5, "", lambda look: any(figure.low != 1 or figure.high != 1 for figure in look.facts.figures)),
    _Signal(0.5, "tells what has happened", lambda look: _tense(look) == "past"),
    _Signal(-0.5, "describes how things are in general", lambda look: _tense(look) == "present"),
    _Signal(0.9, "", _is_toll),
    _Signal(
        0.8,
        "says that people were killed or hurt, or things destroyed",
        lambda look: bool(look.lemmas & _HARM),
    ),
    _Signal(0.6, "tells of an event that leaves records", lambda look: bool(look.lemmas & _EVENTS)),
    _Signal(0.5, "says when it happened", lambda look: look.facts.when is not None),
    _Signal(0.4, "says where it happened", lambda look: bool(look.facts.places)),
    _Signal(0.5, "rests on a source that the article names", lambda look: _sourced(look) is True),
    _Signal(0.3, "rests on a source that the article does not name", lambda look: _sourced(look) is False),
    _Signal(0.5, "names a person, group or place", _names_someone),
    _Signal(0.5, "claims a record or an extreme", lambda look: bool(look.words & _SUPERLATIVE)),
    _Signal(-0.4, "only points to what was said before", _only_points),
    _Signal(-0.6, "is very short", _is_short),
    _Signal(-0.7, "is put as a possibility", _has_modal),
    _Signal(-0.3, "is hedged", lambda look: bool(look.words & _HEDGES)),
    _Signal(-0.4, "is about the future", lambda look: bool(look.words & _FUTURE)),
    _Signal(-0.9, "reads as an opinion", _is_opinion),
    _Signal(-0.2, "", _is_copula),
    _Signal(
        -0.8,
        "speaks of the speakers themselves",
        lambda look: bool(look.words & {"i", "we", "you", "my", "our"}),
    ),
)


def _sourced(look: _Look) -> bool | None:
    return None if look.facts.claimant is None else _is_named(look.facts.claimant)
