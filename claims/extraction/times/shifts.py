"""What is told by its distance from another time ("last month", "two weeks ago", "the next day"): one function a kind."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.extraction.times import days
from claims.extraction.times.counts import count_of
from claims.extraction.times.days import Interval
from claims.extraction.times.reading import NOTHING, Context, Readings, group, part_of, same

_SHIFTS = {"last": -1, "past": -1, "this past": -1, "previous": -1, "next": 1, "coming": 1, "this coming": 1}


def period(match: re.Match[str], context: Context) -> Readings:
    """Read "this month", "last week", "next year", "last night", "earlier this year", "the weekend", "year-end"."""
    anchor = context.anchor
    if anchor is None:
        return NOTHING
    which, unit, part = group(match, "which"), match["period"].lower(), group(match, "part")
    shift = _SHIFTS.get(which, 0)
    if unit in ("night", "morning", "afternoon", "evening"):
        return same(days.day(anchor + timedelta(days=shift)))
    if unit == "weekend":
        return _weekend(anchor, shift)
    whole = days.around(days.add(anchor, unit, shift), unit)
    if match["t"].lower().endswith("end"):
        return same(days.edge(whole, "end"))
    if which == "latest" and unit == "quarter":
        return same(days.around(days.add(anchor, unit, -1), unit))
    if shift or (part and part not in ("earlier", "later", "sometime")):
        return same(part_of(match, whole))
    back, ahead = Interval(whole.first, anchor), Interval(anchor, whole.last)
    if part == "later" or "rest" in part:
        return same(ahead)
    return Readings(back, whole if unit == "year" and not part else ahead)  # "will grow 1.4% this year"


def _weekend(anchor: date, shift: int) -> Readings:
    saturday = anchor - timedelta(days=(anchor.weekday() - 5) % 7)  # of the weekend that is, or that was
    running = anchor.weekday() >= 5
    if shift:
        back = saturday - timedelta(days=7 if running else 0)
        return same(_two_days(back if shift < 0 else saturday + timedelta(days=7)))
    return Readings(_two_days(saturday), _two_days(saturday if running else saturday + timedelta(days=7)))


def _two_days(first: date) -> Interval:
    return Interval(first, first + timedelta(days=1))


def ago(match: re.Match[str], context: Context) -> Readings:
    if context.anchor is None or not match["count"]:
        return NOTHING
    unit, count = match["unit"].lower(), int(count_of(match["count"]))
    if unit == "year" and count == 1 and _is_quarter(context.before):
        return _moved(
            context.before, unit, -1
        )  # of the quarter that is told about: "up from $3 million a year ago"
    return same(days.around(days.add(context.anchor, unit, -count), "year" if unit == "decade" else unit))


def _is_quarter(interval: Interval) -> bool:
    return interval.first is not None and interval == days.quarter(interval.first)


def window(match: re.Match[str], context: Context) -> Readings:
    """Read "in 48 hours", "over the past three days": a stretch that ends, or starts, at publication."""
    anchor = context.anchor
    if anchor is None:
        return NOTHING
    count, unit, which = int(count_of(match["count"])), match["unit"].lower(), group(match, "which")
    back = Interval(days.add(anchor, unit, -count), anchor)
    ahead = Interval(anchor, days.add(anchor, unit, count))
    if which in ("next", "coming", "following"):
        return same(ahead)
    return same(back) if which else Readings(back, ahead)


def one_window(match: re.Match[str], context: Context) -> Readings:
    if context.anchor is None:
        return NOTHING
    unit, anchor = match["unit"].lower(), context.anchor
    back, ahead = Interval(days.add(anchor, unit, -1), anchor), Interval(anchor, days.add(anchor, unit, 1))
    return same(ahead if match["which"].lower() in ("next", "coming", "following") else back)


def shifted(match: re.Match[str], context: Context) -> Readings:
    """Read "two days later", "a year earlier": from the time that the text named last."""
    way, unit = match["way"].lower(), match["unit"].lower()
    if match.string.startswith(" than ", match.end()):
        return NOTHING  # "eight years earlier than planned" is earlier than a day that nothing names
    sign = -1 if way in ("earlier", "previously", "before", "beforehand") else 1
    return _moved(context.before, unit, sign * int(count_of(match["count"])))


def _moved(interval: Interval, unit: str, count: int) -> Readings:
    first, last = interval
    if first is None or last is None or unit in ("second", "minute"):
        return NOTHING
    moved = days.add(first, unit, count)
    if (last - first).days >= 27 and unit == "year":
        month = days.add_months(last.replace(day=1), 12 * count)
        return same(Interval(moved, days.month(month.year, month.month).last))
    return same(days.around(moved, unit))


def same_period(match: re.Match[str], context: Context) -> Readings:
    """Read "that day", "later that year": the period around the time that the text named last."""
    unit = match["period"].lower()
    return _around(context.before, unit, 0)


def next_period(match: re.Match[str], context: Context) -> Readings:
    """Read "the following month", "the previous day"."""
    sign = -1 if match["way"].lower() in ("previous", "preceding", "prior") else 1
    return _around(context.before, match["period"].lower(), sign)


def _around(interval: Interval, unit: str, shift: int) -> Readings:
    if interval.first is None or interval.last is None:
        return NOTHING
    unit = "day" if unit in ("night", "morning", "afternoon", "evening") else unit
    if unit == "day" and interval.first != interval.last:
        return NOTHING
    return same(days.around(days.add(interval.first, unit, shift), unit))


def year_ago(match: re.Match[str], context: Context) -> Readings:
    """Read "the year-earlier quarter": the quarter that the text named last, a year before."""
    return _moved(context.before, "year", -1)


def same_in_year(match: re.Match[str], context: Context) -> Readings:
    """Read "the 1988 quarter": the quarter that the text named last, in that year."""
    first = context.before.first
    if first is None or not _is_quarter(context.before):
        return NOTHING
    return _moved(context.before, "year", int(match["year"]) - first.year)
