"""The one time of a claim, out of the time expressions that its clause and its sentence hold."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.candidate import When
from claims.extraction.clauses import Clause
from claims.extraction.days import Interval
from claims.extraction.parse import Parse
from claims.extraction.tense import looks_ahead, verb_above
from claims.extraction.times import TimeMention


def find_when(parse: Parse, clause: Clause, times: Sequence[TimeMention], offset: int) -> When | None:
    """Return the time of a clause, or None where it holds none that can be resolved.

    Nested times give the narrower one ("earlier this month ... on April 9"); times apart from each other
    give the one that hangs closest to the verb.
    """
    low, high = parse.start[clause.first], parse.end[clause.last]
    inside = [time for time in times if low <= time.start and time.end <= high]
    ahead = looks_ahead(parse, clause.head)
    known = [(time, reading) for time in inside if (reading := time.future if ahead else time.past).known]
    if not known:
        return None
    time, interval = known[0] if len(known) == 1 else _choose(parse, clause, known)
    return When(
        parse.doc.text[time.start : time.end],
        time.start + offset,
        time.end + offset,
        interval.first.isoformat() if interval.first else None,
        interval.last.isoformat() if interval.last else None,
    )


def read_time(parse: Parse, time: TimeMention) -> Interval:
    """Return the days that a time means by the tense of the verb that it hangs on, whatever clause it is in."""
    token = next((at for at in range(len(parse)) if parse.end[at] > time.start), None)
    if token is None or time.past == time.future:
        return time.past
    return time.future if looks_ahead(parse, verb_above(parse, token)) else time.past


def is_fronted(parse: Parse, clause: Clause, when: When | None, offset: int) -> bool:
    """Tell whether a time opens its clause, before the subject, and so also holds for clauses joined to it."""
    subject = parse.subject(clause.head)
    return when is not None and subject is not None and when.end - offset <= parse.start[parse.left[subject]]


def _choose(
    parse: Parse, clause: Clause, known: list[tuple[TimeMention, Interval]]
) -> tuple[TimeMention, Interval]:
    closest = min(known, key=lambda item: _distance(parse, clause, item[0]))
    for item in known:
        if item is not closest and _lies_within(item[1], closest[1]):
            closest = item
    return closest


def _lies_within(inner: Interval, outer: Interval) -> bool:
    if inner.first is None or inner.last is None or inner == outer:
        return False
    return (outer.first is None or outer.first <= inner.first) and (
        outer.last is None or inner.last <= outer.last
    )


def _distance(parse: Parse, clause: Clause, time: TimeMention) -> tuple[int, int]:
    """Return the steps in the tree from a time up to the clause's head, and its position."""
    tokens = [at for at in range(clause.first, clause.last + 1) if time.start <= parse.start[at] < time.end]
    return min((_steps(parse, at, clause.head) for at in tokens), default=99), time.start


def _steps(parse: Parse, token: int, head: int) -> int:
    steps = 0
    while token != head and parse.head[token] != token and steps < 99:
        token, steps = parse.head[token], steps + 1
    return steps if token == head else 99
