"""What stretches of whole months or weeks mean: "the first nine months of 2025", "the three months ended Dec. 31"."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.extraction.times import days
from claims.extraction.times.counts import count_of
from claims.extraction.times.dates import days_of_month, month_only
from claims.extraction.times.days import UNKNOWN, Interval
from claims.extraction.times.reading import NOTHING, Context, Readings, month_number

_DAY = timedelta(days=1)


def part_of_period(match: re.Match[str], context: Context) -> Readings:
    """Read "the first two months of the year", "the last three quarters of 2025", "the first two weeks of March"."""
    whole = _whole(match, context)
    order, unit, count = match["order"].lower(), match["unit"].lower(), _count(match)
    return Readings(*(_part(one, order, unit, count) for one in whole))


def _count(match: re.Match[str]) -> int:
    return int(count_of(match["count"])) if match["count"] else 1


def _whole(match: re.Match[str], context: Context) -> Readings:
    """Return the year or the month that a stretch is a part of."""
    if match["month"]:
        return month_only(match, context)
    if match["year2"]:
        whole = days.year(int(match["year2"]))
    elif context.anchor is not None:
        shift = {"last": -1, "next": 1}.get((match["which"] or "").lower(), 0)
        whole = days.year(context.anchor.year + shift)
    else:
        return NOTHING
    return Readings(whole, whole)


def _part(whole: Interval, order: str, unit: str, count: int) -> Interval:
    first, last = whole
    if first is None or last is None:
        return UNKNOWN
    if order in ("first", "opening"):
        part = Interval(first, days.add(first, unit, count) - _DAY)
    else:
        part = Interval(days.add(last + _DAY, unit, -count), last)
    return part if part.first >= first and part.last <= last else UNKNOWN  # type: ignore[operator]


def period_to(match: re.Match[str], context: Context) -> Readings:
    """Read "the three months ended Dec. 31", "the quarter to June", "the 12 months through February 2026"."""
    count = _count(match)
    ends = _ends(match, context)
    return Readings(*(_leading_to(end.last, match["unit"].lower(), count) for end in ends))


def _ends(match: re.Match[str], context: Context) -> Readings:
    number = int(match["last"] or match["day"] or 0)
    if number:
        return days_of_month(match, number, number, context.anchor)
    return month_only(match, context)


def _leading_to(last: date | None, unit: str, count: int) -> Interval:
    return Interval(days.add(last + _DAY, unit, -count), last) if last else UNKNOWN


def years(match: re.Match[str], context: Context) -> Readings:
    """Read "2010-2014", and "2018/19" or "the 2018-19 season" as what runs from one summer to the next."""
    first, end = int(match["year"]), match["end"]
    last = int(end) if len(end) == 4 else first - first % 100 + int(end)
    if last <= first:
        return NOTHING
    if last == first + 1 and (match["season"] or (match["sign"] == "/" and len(end) == 2)):
        season = Interval(date(first, 7, 1), date(last, 6, 30))
        return Readings(season, season)
    whole = Interval(date(first, 1, 1), date(last, 12, 31))
    return Readings(whole, whole)


def months(match: re.Match[str], context: Context) -> Readings:
    """Read "January-March", "the April-January period": from the first month to the end of the next such second one."""
    ends = month_only(match, context)
    number = month_number(match["opens"])
    return Readings(*(_from_month(number, end.last) for end in ends))


def quarter_to(match: re.Match[str], context: Context) -> Readings:
    """Read "the September quarter" as the three months up to the end of that one."""
    return Readings(*(_leading_to(end.last, "month", 3) for end in month_only(match, context)))


def _from_month(number: int, last: date | None) -> Interval:
    if last is None:
        return UNKNOWN
    return Interval(date(last.year if number <= last.month else last.year - 1, number, 1), last)


def of_own_year(match: re.Match[str], context: Context) -> Readings:
    """Read "Q3 FY2025" as no days, since each company begins its financial year when it likes."""
    return NOTHING
