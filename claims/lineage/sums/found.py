"""A sum that was found, and when two of its figures stand in one sentence."""

from __future__ import annotations

from typing import NamedTuple

from claims.lineage.sums.mentions import Mention

_SAME_SENTENCE = 14  # code points between two claims of one sentence: ", and ", " while "


class Found(NamedTuple):
    """A total with its parts, whether they add up, and how strongly the text says that they should."""

    total: Mention
    parts: tuple[Mention, ...]
    holds: bool
    strength: float


def run_on(one: Mention, other: Mention) -> bool:
    """Tell whether two figures, the first before the second, stand in one sentence."""
    if one.article != other.article:
        return False
    if (
        one.statement is other.statement
        or other.start < one.statement.end
        or one.start > other.statement.start
        or any(
            one.statement.start <= figure.start < one.statement.end for figure in other.statement.near_figures
        )
    ):
        return True
    gap, opening = other.statement.start - one.statement.end, other.statement.quote[:1]
    return len(". ") < gap <= _SAME_SENTENCE and not opening.isupper()
