"""What a time expression means: two readings, one looking back from the day of publication and one looking ahead, because "on Friday" needs the
tense of its verb to be decided."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from claims.extraction.times import days
from claims.extraction.times.days import UNKNOWN, Interval

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


class Context(NamedTuple):
    """What an expression is read by: the day of publication, the last time in the text that has a value, and
    whether numeric dates put the day first (None where nothing tells)."""

    anchor: date | None
    before: Interval = UNKNOWN
    day_first: bool | None = None


class Readings(NamedTuple):
    """What an expression means looking back and looking ahead; equal where nothing is to be decided."""

    past: Interval
    future: Interval


NOTHING = Readings(UNKNOWN, UNKNOWN)


def same(interval: Interval) -> Readings:
    """Return an interval that means the same whether one looks back or ahead."""
    return Readings(interval, interval)


def group(match: re.Match[str], name: str) -> str:
    """Return what a named group of a match caught, in lower case; "" where it caught nothing or the pattern has none."""
    return (match.groupdict().get(name) or "").lower()


def month_number(name: str) -> int:
    """Return the number of a month, 1 to 12, by its name or short name. Raises ValueError."""
    return _MONTHS.index(name[:3].lower()) + 1


def part_of(match: re.Match[str], interval: Interval) -> Interval:
    """Return the part of a period that the words before it name."""
    part = group(match, "part")
    if re.search(r"first (?:half|part)", part):
        return days.half(interval, 0)
    if re.search(r"(?:second|last|latter) (?:half|part)", part):
        return days.half(interval, 1)
    if re.search(r"start|beginning", part):
        return days.edge(interval, "start")
    if re.search(r"end|close", part):
        return days.edge(interval, "end")
    if re.search(r"early", part):
        return days.third(interval, "early")
    if re.search(r"mid", part):
        return days.third(interval, "mid")
    return days.third(interval, "late") if re.search(r"late\b", part) else interval
