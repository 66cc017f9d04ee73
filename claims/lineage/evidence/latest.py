"""The last of its kind, and one after it: "passed an inspection in February", "its last inspection was in June 2024"."""

from __future__ import annotations

import re

from claims.lineage.evidence.degrees import SAME
from claims.lineage.statements.prepared import Prepared

_LAST = r"\blast"
_LAST_THING = re.compile(
    rf"{_LAST} (?P<what>(?:[a-z-]+ ){{1,4}}?)(?:was|were|had been|took place|came|dates?|dated)\b"
)
_LAST_TIME = re.compile(rf"{_LAST} (?P<what>[a-z]+(?:ed|en|ld|de))\b")
_OTHER = re.compile(r"\b(?:[Aa]nother|[Oo]ther|[Dd]ifferent)\b")
_TELLING = 1.0


def is_after_last(earlier: Prepared, later: Prepared, event: str) -> bool:
    """Tell whether the later claim says when something happened last, and the earlier one that it did after that: one of them is wrong."""
    mine, theirs = earlier.statement, later.statement
    if mine.first is None or theirs.last is None or theirs.last >= mine.first:
        return False
    if (
        _OTHER.search(theirs.quote)
        or mine.negated
        or theirs.negated
        or not mine.outlook == theirs.outlook == "fact"
    ):
        return False
    found = _LAST_THING.search(theirs.quote)
    if found is None and event == SAME:
        found = _LAST_TIME.search(theirs.quote)
    return found is not None and _is_one_thing(earlier, later, found.span("what"))


def _is_one_thing(one: Prepared, last: Prepared, span: tuple[int, int]) -> bool:
    """Tell whether the other claim tells of what happened last, and to whom or what it did, but for a pronoun."""
    theirs = last.statement
    what = {
        word.key
        for word in theirs.words
        if span[0] <= word.start - theirs.start < span[1] and word.weight >= _TELLING
    }
    shared = {
        key
        for key in one.weights.keys() & last.weights.keys()
        if min(one.weights[key], last.weights[key]) >= _TELLING
    }
    pointed = any(item.pointing for item in one.statement.participants)
    return bool(what) and what <= shared and (pointed or bool(shared - what))
