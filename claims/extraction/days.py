"""Days and intervals: the arithmetic behind time expressions. Weeks run from Monday to Sunday (ISO 8601)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple


class Interval(NamedTuple):
    """First and last day, both included; None is an open or unknown side."""

    first: date | None
    last: date | None

    @property
    def known(self) -> bool:
        return self.first is not None or self.last is not None


UNKNOWN = Interval(None, None)


def day(value: date) -> Interval:
    return Interval(value, value)


def month(year: int, number: int) -> Interval:
    return Interval(date(year, number, 1), date(year, number, monthrange(year, number)[1]))


def year(number: int) -> Interval:
    return Interval(date(number, 1, 1), date(number, 12, 31))


def week(value: date) -> Interval:
    monday = value - timedelta(days=value.weekday())
    return Interval(monday, monday + timedelta(days=6))


def add_months(value: date, count: int) -> date:
    """Return the same day `count` months on, or that month's last day where it is shorter.

    Raises OverflowError outside the years 1 to 9999.
    """
    index = value.year * 12 + value.month - 1 + count
    number, position = divmod(index, 12)
    if not 1 <= number <= 9999:
        raise OverflowError("date out of range")
    return date(number, position + 1, min(value.day, monthrange(number, position + 1)[1]))


def add(value: date, unit: str, count: int) -> date:
    """Return `value` moved by `count` units (hour, day, week, month, year, decade). Raises OverflowError."""
    if unit in ("month", "year", "decade"):
        return add_months(value, count * {"month": 1, "year": 12, "decade": 120}[unit])
    if unit == "hour":
        return value + timedelta(hours=count)
    return value + timedelta(days=count * (7 if unit == "week" else 1))


def around(value: date, unit: str) -> Interval:
    """Return the calendar day, week, month or year that `value` lies in."""
    if unit == "week":
        return week(value)
    if unit == "month":
        return month(value.year, value.month)
    return year(value.year) if unit in ("year", "decade") else day(value)


def third(interval: Interval, part: str) -> Interval:
    """Return the early, mid or late third of a closed interval."""
    if interval.first is None or interval.last is None or interval.first == interval.last:
        return interval
    length = (interval.last - interval.first).days + 1
    step = length // 3
    if part == "early":
        return Interval(interval.first, interval.first + timedelta(days=max(step - 1, 0)))
    if part == "late":
        return Interval(interval.last - timedelta(days=max(step - 1, 0)), interval.last)
    return Interval(interval.first + timedelta(days=step), interval.last - timedelta(days=step))
