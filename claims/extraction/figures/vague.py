"""Numbers without digits: "dozens of people", "several hundred", "a couple of thousand", "both", "a pair"."""

from __future__ import annotations

from typing import NamedTuple

from claims.extraction.figures.counted import counted_after
from claims.extraction.figures.finish import Quantity, sides
from claims.extraction.figures.money_near import is_money
from claims.extraction.figures.units import length_of_time, unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.bounds import find_bound
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.number_words import SCALES, VAGUE

_SOME = words("several few many")
_NOT_BOTH = words("of the their his her its these those")
STARTS = frozenset(VAGUE) | _SOME | {"a", "tens", "both"}


class _Reading(NamedTuple):
    value: float
    first: int
    end: int
    bound: str


def find_vague(parse: Parse, at: int) -> Quantity | None:
    """Read a number that no digit or number word tells, at token `at`; None where there is none."""
    word = parse.lower[at]
    if word == "both":
        return _both(parse, at)
    reading = _plural(parse, at) if word in VAGUE or word == "tens" else _several(parse, at)
    if reading is None or _is_ago(parse, reading.end):
        return None
    bounded = find_bound(parse.lower, reading.first, reading.end)
    bound = reading.bound if bounded.bound == "exact" else bounded.bound
    low, high, bound = sides(reading.value, bound)
    found = Quantity(bounded.first, bounded.end, low, high, bound, reading.end - 1, adds=bounded.adds)
    return _with_money(parse, found) or found._replace(counted=_counted(parse, reading, bounded.end))


def _is_ago(parse: Parse, end: int) -> bool:
    """Tell "hundreds of years ago", when something was."""
    return parse.lower[end : end + 1] == ["of"] and parse.lower[end + 2 : end + 3] == ["ago"]


def _counted(parse: Parse, reading: _Reading, end: int) -> str:
    return counted_after(parse, reading.end - 1, end)[0]


def _with_money(parse: Parse, found: Quantity) -> Quantity | None:
    """Read "hundreds of millions of dollars", "several thousand euros", "thousands of years"."""
    at = found.end + 1 if parse.lower[found.end : found.end + 1] == ["of"] else found.end
    if at < len(parse) and (length := length_of_time(parse.lower[at])):
        return found._replace(end=at + 1, kind="duration", unit=length)
    unit = unit_after(parse.lower, at)
    if unit is None or unit.kind not in ("money", "measure"):
        return None
    if not is_money(parse, unit, found.first, found.low or found.high or 0.0):
        return None
    return found._replace(end=unit.end, kind=unit.kind, unit=unit.name)


def _plural(parse: Parse, at: int) -> _Reading | None:
    """Read "dozens", "tens of thousands": at least two of what the plural names."""
    lower = parse.lower
    following = lower[at + 1 : at + 3]
    chained = len(following) == 2 and following[0] == "of" and following[1] in VAGUE
    if lower[at] == "tens":
        return _Reading(VAGUE[following[1]] * 10, at, at + 3, "above") if chained else None
    if lower[at] == "scores" and following[:1] != ["of"]:
        return None
    if parse.pos[at] == "VERB" or (at and lower[at - 1] == "the"):
        return None
    if chained:
        return _Reading(VAGUE[lower[at]] * VAGUE[following[1]] / 2, at, at + 3, "above")
    return _Reading(VAGUE[lower[at]], at, at + 1, "above")


def _several(parse: Parse, at: int) -> _Reading | None:
    """Read "several hundred", "a few dozen", "a couple of thousand", "a pair of"."""
    lower = parse.lower
    some = at + 1 if lower[at] == "a" else at
    if some >= len(lower):
        return None
    if lower[some] in ("couple", "pair") and some > at:
        return _couple(parse, at)
    if lower[some] not in _SOME or lower[some + 1 : some + 2] == []:
        return None
    scale = lower[some + 1].removesuffix("s")
    if scale not in SCALES or lower[some + 1] == "scores":
        return None
    return _Reading(2 * SCALES[scale], at, some + 2, "above")


def _couple(parse: Parse, at: int) -> _Reading | None:
    lower = parse.lower
    if lower[at + 2 : at + 3] != ["of"] or at + 3 >= len(lower):
        return None
    if lower[at + 1] == "pair":
        return _Reading(2.0, at, at + 2, "exact") if lower[at + 3].endswith(("s", "men")) else None
    if lower[at + 3] in SCALES:
        return _Reading(2 * SCALES[lower[at + 3]], at, at + 4, "about")
    return _Reading(2.0, at, at + 2, "about")


def _both(parse: Parse, at: int) -> Quantity | None:
    """Read "both pilots", "both of its teachers", "both were hurt"; not "both he and his wife"."""
    if parse.dep[at].startswith("cc") or parse.pos[at] in ("CCONJ", "ADV") or _joins_two(parse, at):
        return None
    counted, _ = counted_after(parse, at, at + 1)
    return Quantity(at, at + 1, 2.0, 2.0, "exact", at, counted=counted)


def _joins_two(parse: Parse, at: int) -> bool:
    for later in range(at + 1, min(len(parse), at + 8)):
        if parse.lower[later] == "and":
            return later > at + 1 and parse.lower[at + 1] not in _NOT_BOTH
        if parse.pos[later] in ("VERB", "AUX") or parse.words[later] in ",.;:":
            return False
    return False
