"""Days and intervals: the arithmetic behind time expressions. Weeks run from Monday to Sunday (ISO 8601)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

_MONTHS_IN = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
_DAYS_IN = {"week": 7, "fortnight": 14}
_SECONDS_IN = {"second": 1, "minute": 60, "hour": 3600}


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


def quarter(value: date) -> Interval:
    first = date(value.year, value.month - (value.month - 1) % 3, 1)
    return Interval(first, add_months(first, 3) - timedelta(days=1))


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
    """Return `value` moved by `count` units, from "second" to "century". Raises OverflowError."""
    if unit in _MONTHS_IN:
        return add_months(value, count * _MONTHS_IN[unit])
    if unit in _SECONDS_IN:
        return value + timedelta(days=int(count * _SECONDS_IN[unit] / 86400))
    return value + timedelta(days=count * _DAYS_IN.get(unit, 1))


def around(value: date, unit: str) -> Interval:
    """Return the calendar day, week, month, quarter, year, decade or century that `value` lies in."""
    if unit in ("week", "fortnight"):
        return week(value)
    if unit == "month":
        return month(value.year, value.month)
    if unit == "quarter":
        return quarter(value)
    if unit in ("decade", "century"):
        first = value.year - value.year % (_MONTHS_IN[unit] // 12)
        return Interval(date(max(1, first), 1, 1), date(first + _MONTHS_IN[unit] // 12 - 1, 12, 31))
    return year(value.year) if unit == "year" else day(value)


def half(interval: Interval, which: int) -> Interval:
    """Return the first (0) or second (1) half of a closed interval, by months where it is a year."""
    first, last = interval
    if first is None or last is None or first == last:
        return interval
    middle = (
        add_months(first, 6)
        if interval == year(first.year)
        else first + (last - first + timedelta(days=1)) / 2
    )
    return Interval(middle, last) if which else Interval(first, middle - timedelta(days=1))


def edge(interval: Interval, part: str) -> Interval:
    """Return what the "start" or the "end" of a closed interval names: of a year its first or last month."""
    if interval.first is None or interval.last is None or interval != year(interval.first.year):
        return third(interval, "early" if part == "start" else "late")
    return month(interval.first.year, 1 if part == "start" else 12)


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
