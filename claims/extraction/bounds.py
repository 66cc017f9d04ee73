"""The words around a number that open or soften it: "almost", "more than", "or more", "another"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

_LEFT_PHRASES = {
    "below": (
        "almost|nearly|nearing|approaching|close to|just under|under|below|less than|fewer than|no more than|not more than"
        "|up to|as many as|as much as|as few as|at most|a maximum of|just short of|short of|just below|little less than"
    ),
    "above": (
        "more than|over|above|at least|no fewer than|no less than|not less than|upwards of|upward of|in excess of"
        "|exceeding|greater than|well over|just over|a minimum of|north of|beyond|well above|just above|higher than"
    ),
    "about": (
        "about|around|some|roughly|approximately|approx|approx.|circa|an estimated|estimated|in the region of"
        "|in the order of|close on|~|c.|perhaps|nearly about"
    ),
    "exact": "exactly|precisely|a total of|a record",
    "more": "another|a further|further|an additional|additional|an extra",
}
_RIGHT_PHRASES = {
    "above": "or more|plus|+|and counting|or above",
    "about": "or so|- odd|odd|or thereabouts",
    "below": "or less|or fewer|or under|at most",
    "more": "more|others|other|additional|further|extra",
}


def _table(phrases: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): bound for bound, row in phrases.items() for phrase in row.split("|")}


_LEFT, _RIGHT = _table(_LEFT_PHRASES), _table(_RIGHT_PHRASES)
_LONGEST = max(len(phrase) for phrase in (*_LEFT, *_RIGHT))
_LEFT_LAST = frozenset(phrase[-1] for phrase in _LEFT)
_RIGHT_FIRST = frozenset(phrase[0] for phrase in _RIGHT)


class Bounded(NamedTuple):
    """A number's bound, and the tokens `[first, end)` once the words around it are counted in."""

    bound: str
    first: int
    end: int


def find_bound(lower: Sequence[str], first: int, end: int) -> Bounded:
    """Return the bound of the number at tokens `[first, end)`.

    An increment ("another", "more") leaves the bound as it is and only widens the span.
    """
    bound, start = "exact", first
    while start > 0 and lower[start - 1] in _LEFT_LAST:
        phrase = _ending_at(lower, start)
        if phrase is None:
            break
        start -= len(phrase)
        bound = _firmer(bound, _LEFT[phrase])
    if end < len(lower) and lower[end] in _RIGHT_FIRST:
        phrase = _starting_at(lower, end)
        if phrase is not None:
            end += len(phrase)
            bound = _firmer(bound, _RIGHT[phrase])
    return Bounded(bound, start, end)


def _firmer(old: str, new: str) -> str:
    # "at least some 300": the open side says more than the softening word.
    if new in ("more", "exact") or old in ("below", "above"):
        return old
    return new


def _ending_at(lower: Sequence[str], end: int) -> tuple[str, ...] | None:
    for length in range(min(_LONGEST, end), 0, -1):
        if (phrase := tuple(lower[end - length : end])) in _LEFT:
            return phrase
    return None


def _starting_at(lower: Sequence[str], first: int) -> tuple[str, ...] | None:
    for length in range(_LONGEST, 0, -1):
        if (phrase := tuple(lower[first : first + length])) in _RIGHT:
            return None if phrase == ("more",) and lower[first + 1 : first + 2] == ["than"] else phrase
    return None
