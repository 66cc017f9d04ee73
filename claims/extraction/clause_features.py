"""The wording of a clause as features: what the worthiness model looks up in its vocabulary."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from claims.extraction.signals import Look

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
    span = range(clause.first, clause.last + 1)
    shaped = ["<", *(_shape(parse.lower[at]) for at in span), ">"]
    mixed = ["<", *(parse.tag[at] if parse.pos[at] in _OPEN else parse.lower[at] for at in span), ">"]
    long_words = [word for word in parse.lower[span.start : span.stop] if len(word) > _LONG_WORD]
    found = {f"w:{word}" for word in shaped}
    found.update(f"w:{one} {two}" for one, two in pairwise(shaped))
    found.update(f"d:{one}" for one in mixed)
    found.update(f"d:{one} {two}" for one, two in pairwise(mixed))
    found.update(
        f"d:{one} {two} {three}" for one, two, three in zip(mixed, mixed[1:], mixed[2:], strict=False)
    )
    found.update(f"l:{parse.lemma[at]}" for at in span if parse.pos[at] in _OPEN and parse.pos[at] != "NUM")
    found.update(f"p:{word[:4]}" for word in long_words)
    found.update(f"s:{word[-3:]}" for word in long_words)
    found.update(f"x:{name}" for name in _shape_of(look))
    return found


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
    for at in range(clause.first, clause.last + 1):
        if (name := parse.name_at.get(at)) is not None:
            yield f"name {name[2]}"
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
