"""Names of places: how far one reaches, and which names are none though the name finder takes them for one, or the other way round."""

from __future__ import annotations

import re

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import GROUP_NOUNS, PERSONAL_NOUNS, PUBLIC_WORDS
from claims.extraction.vocabulary.lexicon import words

STANDS = words(
    "in at near on outside inside around along off between across above below beside beyond within throughout"
)
# What ends the name of a street, a building, a piece of land or a country, whatever the name finder takes the name for.
_SITES = words(
    "street road avenue boulevard lane drive highway park square plaza hospital clinic school apartments airport stadium church"
    " mosque cathedral prison jail hotel mall beach river island islands bay lake valley mountains county province district"
    " township republic emirates kingdom"
)
AREAS = words("neighborhood neighbourhood district area province region suburb county village")
_SETTLED = AREAS | words("town city state municipality island port hamlet")
_BODIES = words(
    "department ministry army navy council government parliament senate congress committee police office agency force guard"
)
_OPENING = words("mt. st. mount saint fort lake port")
_MONEY = frozenset("$€£¥")
_CODED = re.compile(r"[A-Z]+-\d+")  # "COVID-19"
_PEOPLE = PERSONAL_NOUNS | PUBLIC_WORDS | GROUP_NOUNS
_MODIFIES = frozenset({"compound", "amod", "nmod", "nmod:poss", "nmod:desc"})


def place_named(parse: Parse, start: int, end: int, label: str) -> tuple[int, int, bool] | None:
    """Return the first token and the end of the place that a name is part of, and whether that is sure only where something can stand
    (behind "in" or "at"); nothing where the name is no place."""
    if label == "NORP":
        return None  # "in the Velmish district of Orlan"
    if not _MONEY.isdisjoint("".join(parse.words[start:end])):
        return None  # "at NZ$872,000"
    low, high = _whole_name(parse, start, end)
    last = parse.lower[high - 1]
    if last in _SITES and parse.words[high - 1].istitle():
        return low, high, label != "LOC"
    if label != "LOC":
        known = parse.lower[start - 2 : start] == ["block", "of"] or _is_called(parse, start, end)
        return (start, end, True) if known else None
    if last in _BODIES or _CODED.fullmatch(parse.words[start]):
        return None
    if not _describes_noun(parse, end):
        return start, end, False
    return None if parse.lemma[end] in _PEOPLE else (start, end, True)


def _whole_name(parse: Parse, start: int, end: int) -> tuple[int, int]:
    """Return a name's first token and its end with the capitalised words behind it, and the "Mount" or "Fort" before it."""
    while end < len(parse) and parse.tag[end] in ("NNP", "NNPS") and end not in parse.name_at:
        end += 1
    while start > 0 and parse.lower[start - 1] in _OPENING and parse.words[start - 1].istitle():
        start -= 1
    return start, end


def _describes_noun(parse: Parse, end: int) -> bool:
    """Tell whether a name that ends before a token describes the noun there ("the Orlan police"), which is no site or area itself."""
    behind = parse.word_at(end)
    modifies = behind.islower() and parse.head[end - 1] == end and parse.dep[end - 1] in _MODIFIES
    return modifies and parse.pos[end] == "NOUN" and behind not in _SITES | AREAS


def _is_called(parse: Parse, start: int, end: int) -> bool:
    """Tell whether a name is one of a place by what stands beside it ("in the Russell neighborhood", "in Orlan, Westmark", "in the town of
    Sellow")."""
    if parse.word_at(end) in AREAS or (
        parse.word_at(start - 1) == "of" and parse.word_at(start - 2) in _SETTLED
    ):
        return True
    larger = parse.name_at.get(end + 1) if parse.words[end : end + 1] == [","] else None
    return (
        larger is not None
        and larger[2] == "LOC"
        and end - start == 1
        and parse.lower[start - 1] in ("in", "near")
    )
