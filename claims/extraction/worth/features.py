"""The wording of a clause as features: what the worthiness model looks up in its vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from claims.extraction.worth.signals import Look

# Classes whose words carry the topic: n-grams over their tags instead of the words hold in other topics too.
_OPEN = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV", "X", "INTJ"})
_LENGTHS = (4, 7, 10, 15, 20, 30, 45)
_LONG_WORD = 4
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_NUMBER = re.compile(r"[\d.,]+")
_DIGITS = re.compile(r"\d+")


def features(look: Look) -> set[str]:
    """Return the features of a clause.

    `w:` words and pairs, `d:` one to three tags (words of closed classes as they are), `l:` lemmas, `p:` and `s:` the
    first four and last three letters, `x:` tense, subject, helping verbs, names, figures, time and length.
    """
    parse, clause = look.parse, look.clause
    span = slice(clause.first, clause.last + 1)
    lower, pos, lemma = parse.lower[span], parse.pos[span], parse.lemma[span]
    shaped = ["<", *[word if word.isalpha() else _shape(word) for word in lower], ">"]
    mixed = [
        tag if kind in _OPEN else word for tag, kind, word in zip(parse.tag[span], pos, lower, strict=True)
    ]
    mixed = ["<", *mixed, ">"]
    pairs = [f"{one} {two}" for one, two in pairwise(mixed)]
    long_words = [word for word in lower if len(word) > _LONG_WORD]
    return {
        *[f"w:{word}" for word in shaped],
        *[f"w:{one} {two}" for one, two in pairwise(shaped)],
        *[f"d:{one}" for one in mixed],
        *[f"d:{pair}" for pair in pairs],
        *[f"d:{pair} {third}" for pair, third in zip(pairs, mixed[2:], strict=False)],
        *[f"l:{word}" for word, kind in zip(lemma, pos, strict=True) if kind in _OPEN and kind != "NUM"],
        *[f"p:{word[:4]}" for word in long_words],
        *[f"s:{word[-3:]}" for word in long_words],
        *[f"x:{name}" for name in _shape_of(look)],
    }


def _shape(word: str) -> str:
    """Return a word with its digits blurred: all years alike, numbers by how many digits they have."""
    if not _DIGITS.search(word):
        return word
    if _YEAR.fullmatch(word):
        return "#year"
    if _NUMBER.fullmatch(word):
        return f"#{min(sum(letter.isdigit() for letter in word), 7)}"
    return _DIGITS.sub("#", word)


def _shape_of(look: Look) -> Iterable[str]:
    parse, clause, facts = look.parse, look.clause, look.facts
    subject = parse.subject(clause.head)
    yield f"tense {look.tense}"
    yield f"head {parse.tag[clause.head]}"
    yield "subject " + (
        "none"
        if subject is None
        else parse.lower[subject]
        if parse.pos[subject] == "PRON"
        else parse.pos[subject]
    )
    for helper in look.helpers:
        yield f"helper {helper}"
    for first, end, label in parse.names:
        if first <= clause.last and clause.first < end:
            yield f"name {label}"
    for figure in facts.figures:
        yield "figure"
        yield f"unit {figure.unit}"
        yield f"bound {figure.bound}"
    if facts.when is not None:
        yield "time"
    length = clause.last - clause.first + 1
    for least in _LENGTHS:
        if length >= least:
            yield f"length {least}"
