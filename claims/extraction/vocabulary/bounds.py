"""The words around a number that open or soften it: "almost", "more than", "or more", "another"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from claims.extraction.vocabulary.lexicon import words

_LEFT_PHRASES = {
    "below": (
        "almost|nearly|nearing|approaching|close to|just under|under|below|less than|fewer than|no more than|not more than"
        "|up to|as many as|as much as|at most|a maximum of|maximum|just short of|short of|just below|a little less than"
        "|slightly less than|just less than|slightly fewer than|well under|well below|slightly under|slightly below|far fewer than"
        "|far less than|not even|<|≤"
    ),
    "above": (
        "more than|over|above|at least|no fewer than|no less than|not less than|not fewer than|upwards of|upward of|in excess of"
        "|exceeding|well over|just over|a minimum of|minimum|north of|beyond|well above|just above"
        "|as few as|as little as|slightly more than|just more than|a little more than|a little over|slightly over|slightly above"
        "|far more than|much more than|many more than|a bit more than|>|≥"
        "|exceed|exceeds|exceeded|surpass|surpasses|surpassed|surpassing|topping|topped"
    ),
    "about": (
        "about|around|some|roughly|approximately|approx|approx.|circa|an estimated|estimated|in the region of"
        "|in the order of|close on|~|≈|c.|ca.|perhaps|nearly about|somewhere around"
    ),
    "exact": "exactly|precisely|a total of|a record|a combined",
    "more": "another|a further|further|an additional|additional|an extra|yet another",
}
_RIGHT_PHRASES = {
    "above": "or more|plus|- plus|+|and counting|or above|or over|or higher|or longer|or older",
    "about": "or so|- odd|odd|or thereabouts",
    "below": "or less|or fewer|or under|or lower|or below|or younger|at most",
    "more": "more|additional|further|extra",
    "exact": "others|other",
}


# "longer than 5 km" is above, "no longer than 5 km" below.
_GREATER = words("greater higher larger bigger older taller longer heavier faster deeper wider")
_LESSER = words("lower smaller younger shorter lighter slower")


def _table(phrases: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(phrase.split()): bound for bound, row in phrases.items() for phrase in row.split("|")}


def _compared() -> dict[tuple[str, ...], str]:
    """Return the bounds of "older than" and its like, and of "no older than"."""
    found: dict[tuple[str, ...], str] = {}
    for row, bound, denied in ((_GREATER, "above", "below"), (_LESSER, "below", "above")):
        for word in row:
            found |= {(word, "than"): bound, ("no", word, "than"): denied, ("not", word, "than"): denied}
    return found


_LIMITS = {"minimum": "above", "maximum": "below"}
# What is reached at its maximum: "its maximum extent of 14.3m sq km" is that much.
_PEAKS = frozenset(
    {
        "extent",
        "depth",
        "height",
        "temperature",
        "temperatures",
        "gust",
        "gusts",
        "altitude",
        "elevation",
        "intensity",
        "magnitude",
        "width",
    }
)
_LIMITED = 3  # words between the limit and "of"
_LEFT, _RIGHT = _table(_LEFT_PHRASES) | _compared(), _table(_RIGHT_PHRASES)
_LONGEST = max(len(phrase) for phrase in (*_LEFT, *_RIGHT))
_LEFT_LAST = frozenset(phrase[-1] for phrase in _LEFT)
_TOKEN = re.compile(r"\w+|[^\w\s]")
_RIGHT_FIRST = frozenset(phrase[0] for phrase in _RIGHT)


class Bounded(NamedTuple):
    """A number's bound, and the tokens `[first, end)` once the words around it are counted in.

    `adds` tells an increment: "another eight", "13 more"."""

    bound: str
    first: int
    end: int
    adds: bool = False


def find_bound(lower: Sequence[str], first: int, end: int) -> Bounded:
    """Return the bound of the number at tokens `[first, end)`.

    An increment leaves the bound as it is and only widens the span.
    """
    bound, start, adds = "exact", first, False
    while start > 0 and lower[start - 1] in _LEFT_LAST:
        phrase = _ending_at(lower, start)
        if phrase is None:
            break
        start -= len(phrase)
        bound, adds = _firmer(bound, _LEFT[phrase]), adds or _LEFT[phrase] == "more"
    if bound == "exact" and lower[start - 1 : start] == ["of"]:
        bound = _of_limit(lower, start - 1)
    while end < len(lower) and lower[end] in _RIGHT_FIRST:
        phrase = _starting_at(lower, end)
        if phrase is None:
            break
        end += len(phrase)
        bound, adds = _firmer(bound, _RIGHT[phrase]), adds or _RIGHT[phrase] == "more"
    return Bounded(bound, start, end, adds)


def _of_limit(lower: Sequence[str], of: int) -> str:
    """Return the bound that "a minimum term of 25 years", "a maximum possible sentence of ten years" give."""
    for at in range(of - 1, max(-1, of - 1 - _LIMITED), -1):
        if lower[at] in _LIMITS and _PEAKS.isdisjoint(lower[at + 1 : of]):
            return _LIMITS[lower[at]]
        if not lower[at].isalpha():
            break
    return "exact"


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


def without_bound(text: str) -> tuple[int, int]:
    """Return the half-open span of a figure's text that is left without the words of its bound ("at least")."""
    found = [match.span() for match in _TOKEN.finditer(text)]
    lower = [text[start:end].lower() for start, end in found]
    first, end = 0, len(found)
    while first < end:
        lengths = range(min(_LONGEST, end - first - 1), 0, -1)
        length = next((size for size in lengths if tuple(lower[first : first + size]) in _LEFT), 0)
        if not length:
            break
        first += length
    for length in range(min(_LONGEST, end - first - 1), 0, -1):
        if tuple(lower[end - length : end]) in _RIGHT:
            end -= length
            break
    return (found[first][0], found[end - 1][1]) if first < end else (0, len(text))
