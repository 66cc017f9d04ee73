"""Feast days that news dates by, and the day they fall on in a year."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta


def _fixed(month: int, day: int) -> Callable[[int], date]:
    return lambda year: date(year, month, day)


def _weekday_of_month(month: int, weekday: int, count: int) -> Callable[[int], date]:
    def fall(year: int) -> date:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (count - 1))

    return fall


def easter(year: int) -> date:
    """Return Easter Sunday in the Gregorian calendar (Butcher's algorithm, Nature, 1876)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def _from_easter(shift: int) -> Callable[[int], date]:
    return lambda year: easter(year) + timedelta(days=shift)


def _last_monday_of_may(year: int) -> date:
    last = date(year, 5, 31)
    return last - timedelta(days=last.weekday())


_THANKSGIVING = _weekday_of_month(11, 3, 4)
HOLIDAYS: dict[str, Callable[[int], date]] = {
    "New Year's Day": _fixed(1, 1),
    "New Year’s Day": _fixed(1, 1),
    "New Year's Eve": _fixed(12, 31),
    "New Year’s Eve": _fixed(12, 31),
    "Valentine's Day": _fixed(2, 14),
    "Valentine’s Day": _fixed(2, 14),
    "Good Friday": _from_easter(-2),
    "Easter": _from_easter(0),
    "Easter Sunday": _from_easter(0),
    "Easter Monday": _from_easter(1),
    "Memorial Day": _last_monday_of_may,
    "Independence Day": _fixed(7, 4),
    "Labor Day": _weekday_of_month(9, 0, 1),
    "Halloween": _fixed(10, 31),
    "Thanksgiving": _THANKSGIVING,
    "Thanksgiving Day": _THANKSGIVING,
    "Christmas": _fixed(12, 25),
    "Christmas Day": _fixed(12, 25),
    "Christmas Eve": _fixed(12, 24),
    "Boxing Day": _fixed(12, 26),
}
