"""What a claim says in its order: its words of content and its figures, one after the other."""

from __future__ import annotations

from collections.abc import Container
from typing import NamedTuple

from claims.lineage.statement import Statement

# A word below it is colour, kind or a light verb, and no edit by itself.
_TELLS = 0.35
# Names and numbers are worth a word and a half, nouns and verbs one, as in `wording`.
_NUMBER = 1.5


class Unit(NamedTuple):
    """A word of content or a figure of a claim, at code points `[start, end)`. Figures have the same key where they say the
    same number."""

    key: str
    start: int
    end: int
    weight: float
    number: bool = False


def units_of(statement: Statement, keys: Container[str]) -> tuple[Unit, ...]:
    """Return the words whose keys are among `keys`, and the figures, of a claim in their order."""
    found = [
        Unit(word.key, word.start, word.end, word.weight)
        for word in statement.words
        if word.weight > _TELLS and word.key in keys
    ]
    found += [
        Unit(f"{figure.low} {figure.high}", figure.start, figure.end, _NUMBER, number=True)
        for figure in statement.figures
    ]
    return tuple(sorted(found, key=lambda unit: unit.start))
