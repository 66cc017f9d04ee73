"""The day of an hour that is told without one: "at 8:17 a.m.", "later that evening", "the same day" mean the day told last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime

from claims.extraction.candidate import When
from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.times.find import TimeMention
from claims.extraction.times.tense import looks_ahead

_PART = r"(?:day|morning|afternoon|evening|night)"
_SAME_DAY = re.compile(
    rf"\b(?:(?:on |by )?(?:the|that) same {_PART}|(?:by |on |later |earlier )?that (?:day|morning|afternoon|evening)"
    r"|later in the (?:day|morning|afternoon|evening)|by (?:the )?(?:nightfall|midday|noon|dusk|evening|afternoon))\b",
    re.IGNORECASE,
)
_PAST = frozenset({"VBD", "VBN"})
_PRESENT = frozenset({"VBZ", "VBP", "MD"})


class DayTold:
    """The one day up to that of the telling (`told`, or any where that is unknown) that an article has told of last."""

    def __init__(self, told: date | datetime | None) -> None:
        self._told = told.isoformat()[:10] if told else ""
        self._day: When | None = None

    def meet(self, when: When | None) -> None:
        """Learn the time of the next clause of the article."""
        if when is None or when.value_start is None or (self._told and when.value_start > self._told):
            return
        self._day = when if when.value_start == when.value_end else None

    def of(self, parse: Parse, clause: Clause, times: Sequence[TimeMention], offset: int) -> When | None:
        """Return the day told last for a clause of the past that tells an hour, or a part of "that day", and no day; else None."""
        if self._day is None or not _is_past(parse, clause.head):
            return None
        span = _hour_in(parse, clause, times)
        if span is None:
            return None
        start, end = span
        return replace(self._day, text=parse.source[start:end], start=start + offset, end=end + offset)


def _is_past(parse: Parse, head: int) -> bool:
    helpers = {parse.tag[at] for at in parse.children[head] if parse.dep[at].startswith(("aux", "cop"))}
    told = parse.tag[head] in _PAST or "VBD" in helpers
    return told and helpers.isdisjoint(_PRESENT) and not looks_ahead(parse, head)


def _hour_in(parse: Parse, clause: Clause, times: Sequence[TimeMention]) -> tuple[int, int] | None:
    """Return the span of the first hour or part of "that day" in a clause that tells no day."""
    low, high = parse.start[clause.first], parse.end[clause.last]
    inside = [time for time in times if low <= time.start and time.end <= high]
    if any(time.past.known for time in inside):
        return None
    hour = next((time for time in inside if time.kind == "time"), None)
    if hour is not None:
        return hour.start, hour.end
    found = _SAME_DAY.search(parse.source, low, high)
    return found.span() if found else None
