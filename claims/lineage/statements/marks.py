"""What marks a claim off from others that are worded like it: its direction, its numbering, the things it is about."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import NamedTuple

from claims.extraction.vocabulary.lexicon import words
from claims.lineage.figures.slots import head_nouns
from claims.lineage.statement import Statement
from claims.lineage.statements.grades import grade_in
from claims.lineage.words.senses import kind_of_person

_UP = words(
    "up rose rise rises rising risen higher gain gains gained climb climbs climbed strengthen strengthens strengthened jump jumps jumped"
    " increase increased grew"
)
_DOWN = words(
    "down fell fall falls falling fallen lower loses lost weaken weakens weakened slump slumps slumped decrease decreased shrank dropped"
    " drops"
)
# Words by which somebody is for a thing, or against it.
_FOR = words(
    "support supports supported supporting back backs backed backing welcome welcomes welcomed welcoming"
)
_AGAINST = words("against oppose opposes opposed opposing")
_IN_FAVOUR, _IN_OPPOSITION = re.compile(r"\bin favou?r of\b"), "in opposition to"
_WORD = re.compile(r"[a-z]+")
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
# "round five", "leg 2", "reactor 4": what comes in a numbered row.
_NUMBERED = re.compile(
    rf"\b([a-z]{{3,}}) (?:no\.? ?)?(\d{{1,2}}|{_NUMBERS.replace(' ', '|')})\b(?![.,:%-]?\w| ?[-–])"
)
_ROWS = words(
    "round leg stage game match race heat lap set quarter period phase week day part chapter volume season series episode"
    " reactor unit block level runway terminal platform gate flight route line lane bus district ward zone test"
)
_ORDINAL = words("first second third fourth fifth sixth seventh eighth ninth tenth")
_DIGITS = re.compile(r"\d")
# The least weight of a noun that tells, where it is common in both articles.
_TELLS = 0.5


class Marks(NamedTuple):
    """`way` is "up" or "down" for what rises or falls, `side` "for" or "against", empty where neither or both are said; `numbered` gives
    the number of each thing that is one of a numbered row ("round five")."""

    way: str
    side: str
    numbered: dict[str, int]


def marks_of(one: Statement) -> Marks:
    """Return what marks a claim off by its words."""
    quote = one.quote.lower()
    said = frozenset(_WORD.findall(quote))
    return Marks(_way(said), _side(said, quote), {} if _ROWS.isdisjoint(said) else _numbered(quote))


def _way(said: frozenset[str]) -> str:
    rises, falls = not _UP.isdisjoint(said), not _DOWN.isdisjoint(said)
    return ("up" if rises else "down") if rises != falls else ""


def _side(said: frozenset[str], quote: str) -> str:
    favours = not _FOR.isdisjoint(said) or ("in" in said and _IN_FAVOUR.search(quote) is not None)
    opposes = not _AGAINST.isdisjoint(said) or _IN_OPPOSITION in quote
    return ("for" if favours else "against") if favours != opposes else ""


def _numbered(quote: str) -> dict[str, int]:
    names = _NUMBERS.split()
    return {
        noun: names.index(number) + 1 if number in names else int(number)
        for noun, number in _NUMBERED.findall(quote)
        if noun in _ROWS
    }


def order_of(one: Statement, weights: Mapping[str, float]) -> frozenset[str]:
    """Return the words that number its things ("the second ship", "Flight 370")."""
    ranks = {figure.text.lower() for figure in one.figures if figure.kind == "rank"}
    grade = grade_in(one.quote)
    graded = grade.number if grade else ""  # the storm may be of another category by now
    return frozenset(
        key for key in (*weights, *ranks) if (key in _ORDINAL or _has_digit(key)) and key != graded
    )


def _has_digit(key: str) -> bool:
    return not key.isalpha() and _DIGITS.search(key) is not None


def things_of(
    one: Statement, role: str, weights: Mapping[str, float], names: Container[str]
) -> frozenset[str]:
    """Return the nouns of the things in a role; people and counted things are compared by their figures."""
    counted = {key for figure in one.figures for key in head_nouns(figure.counted)}
    return frozenset(
        item.head
        for item in one.participants
        if item.role == role
        and not item.pointing
        and not kind_of_person(item.head)
        and item.head not in counted
        and weights.get(item.head, 0.0) >= _TELLS
        and item.head not in names
    )
