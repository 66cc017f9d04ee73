"""Magnitudes of quakes: "magnitude 6.1", "a magnitude-6.4 quake", "5.2 on the Richter scale", "a quake measuring 6.4",
"revised the quake to 6.1"."""

from __future__ import annotations

import re

from claims.extraction.figures.finish import Quantity, sides
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.bounds import find_bound
from claims.extraction.vocabulary.lexicon import words

UNIT = "magnitude"
_IN_ONE_TOKEN = re.compile(r"magnitude-(\d{1,2}(?:\.\d+)?)")
_OPENERS = (("magnitude",), ("magnitude", "of"), ("magnitude", "-"))
_QUAKES = words("quake earthquake tremor aftershock foreshock temblor")
_MEASURES = words("measure measures measured measuring")
_PUTS = frozenset({"to", "at"})
_GREATEST = 10
_REACH = 4  # tokens between the quake and its measuring: "a quake that later measured 6.4"


def may_be_magnitude(word: str) -> bool:
    """Tell whether a word in lower case may be "magnitude-6.4", which is one token."""
    return word.startswith("magnitude-")


def find_magnitude(parse: Parse, at: int) -> Quantity | None:
    """Read "magnitude-6.4" at token `at`."""
    match = _IN_ONE_TOKEN.fullmatch(parse.lower[at]) if may_be_magnitude(parse.lower[at]) else None
    if match is None:
        return None
    bounded = find_bound(parse.lower, at, at + 1)
    low, high, bound = sides(float(match[1]), bounded.bound)
    return Quantity(bounded.first, bounded.end, low, high, bound, at, "measure", UNIT)


def magnitude_around(parse: Parse, first: int, end: int, number: int, value: float) -> tuple[int, int] | None:
    """Return the tokens of the magnitude whose bare number stands at `[first, end)`, None where it is none.

    `number` is its token that the tree attaches.
    """
    lower = parse.lower
    for phrase in _OPENERS:
        if tuple(lower[max(0, first - len(phrase)) : first]) == phrase:
            return first - len(phrase), end
    if lower[end : end + 3] == ["on", "the", "richter"]:
        return first, end
    is_told = value <= _GREATEST and (
        _is_measured(parse, find_bound(lower, first, end).first)
        or _is_put_at(parse, find_bound(lower, first, end).first, end)
        or _is_said_of_magnitude(parse, first, number)
        or ("." in lower[first] and end < len(lower) and lower[end] in _QUAKES)
    )
    return (first, end) if is_told else None


def _is_said_of_magnitude(parse: Parse, first: int, number: int) -> bool:
    """Tell whether the number is what a magnitude is: "The magnitude of the quake was revised to 6.6"."""
    verb = number if parse.subject(number) is not None else parse.head[number]
    subject = parse.subject(verb)
    return subject is not None and subject < first and parse.lower[subject] == UNIT


def _is_put_at(parse: Parse, first: int, end: int) -> bool:
    """Tell whether "the quake at" or "the earthquake to" stands right before a number with a fraction, and nothing that it counts
    behind it."""
    quake = first > 1 and parse.lower[first - 1] in _PUTS and parse.lower[first - 2] in _QUAKES
    counts = end < len(parse) and parse.pos[end] in ("NOUN", "PROPN", "ADJ", "SYM")
    return quake and "." in parse.words[end - 1] and not counts


def _is_measured(parse: Parse, first: int) -> bool:
    """Tell whether "a quake measuring" stands right before."""
    if not first or parse.lower[first - 1] not in _MEASURES:
        return False
    subject = parse.subject(first - 1)
    if subject is not None and parse.lower[subject] in _QUAKES:
        return True
    for at in range(first - 2, max(-1, first - 2 - _REACH), -1):
        if parse.lower[at] in _QUAKES:
            return True
        if parse.pos[at] in ("NOUN", "PROPN"):
            return False
    return False
