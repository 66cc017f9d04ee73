"""A parse while it is being repaired: columns that the repairs change in place."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, eq=False)
class Draft:
    """The tokens of a text, a position each: `lower` are the words in lower case, `head` positions, a root being its
    own head; `sentences` are half-open stretches of tokens. The words and their sentences stay as they are."""

    sentences: Sequence[tuple[int, int]]
    words: Sequence[str]
    lower: Sequence[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
