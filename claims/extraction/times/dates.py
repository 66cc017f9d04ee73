"""What names of days and months mean ("9 April 2019", "on Friday", "in May", "at 4 p.m."): one function a kind, from a match to its readings."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.extraction.times import days
from claims.extraction.times.days import Interval
from claims.extraction.times.holidays import HOLIDAYS
from claims.extraction.times.reading import (
    NOTHING,
    WEEKDAYS,
    Context,
    Readings,
    group,
    month_number,
    part_of,
    same,
)


def iso_day(match: re.Match[str], context: Context) -> Readings:
    return same(days.day(date.fromisoformat(match["t"])))


def month_day(match: re.Match[str], context: Context) -> Readings:
    first = int(match["day"])
    return days_of_month(match, first, int(match["last"] or first), context.anchor)


def day_month(match: re.Match[str], context: Context) -> Readings:
    last = int(match["last"])
    return days_of_month(match, int(match["day"] or last), last, context.anchor)


def days_of_month(match: re.Match[str], first: int, last: int, anchor: date | None) -> Readings:
    """Return the days `first` to `last` of the month, and of the year where one is named, that a match holds."""
    month = month_number(match["month"])
    if match["year"]:
        return same(Interval(date(int(match["year"]), month, first), date(int(match["year"]), month, last)))
    if anchor is None:
        return NOTHING
    back, ahead = _nearest_years(month, first, anchor)
    return Readings(
        Interval(date(back, month, first), date(back, month, last)),
        Interval(date(ahead, month, first), date(ahead, month, last)),
    )


def numeric(match: re.Match[str], context: Context) -> Readings:
    """Read "03/04/2019" where the numbers, or other dates of the text, tell the day from the month."""
    one, two, year = int(match["one"]), int(match["two"]), int(match["year"])
    year += 0 if year > 99 else 2000 if year < 70 else 1900
    day_first = True if one > 12 or match["sep"] == "." else False if two > 12 else context.day_first
    if day_first is None and one != two:
        return NOTHING
    day, month = (one, two) if day_first else (two, one)
    return same(days.day(date(year, month, day)))


def _nearest_years(month: int, day: int, anchor: date) -> tuple[int, int]:
    """Return the last year with the day behind `anchor` and the first with it ahead."""
    if (month, day) == (anchor.month, anchor.day):
        return anchor.year, anchor.year
    passed = (month, day) < (anchor.month, anchor.day)
    back, ahead = (anchor.year, anchor.year + 1) if passed else (anchor.year - 1, anchor.year)
    # A day a few weeks off is not one of last year, whatever the tense: "talks on 25 April were called off".
    soon = date(ahead, month, day) - anchor <= timedelta(days=45)
    return (ahead if soon else back), ahead


def month_only(match: re.Match[str], context: Context) -> Readings:
    month, anchor, which = month_number(match["month"]), context.anchor, group(match, "which")
    if match["year"]:
        return same(part_of(match, days.month(int(match["year"]), month)))
    if anchor is None:
        return NOTHING
    if match["t"].endswith("year"):
        year = anchor.year + {"last": -1, "this": 0, "next": 1}[which]
        return same(part_of(match, days.month(year, month)))
    back = anchor.year if month <= anchor.month else anchor.year - 1
    ahead = anchor.year if month >= anchor.month else anchor.year + 1
    if which in ("last", "past"):
        return same(part_of(match, days.month(back - (month == anchor.month), month)))
    if which in ("next", "coming"):
        return same(part_of(match, days.month(ahead + (month == anchor.month), month)))
    if which == "this":
        return same(part_of(match, days.month(anchor.year, month)))
    return Readings(part_of(match, days.month(back, month)), part_of(match, days.month(ahead, month)))


def weekday(match: re.Match[str], context: Context) -> Readings:
    anchor = context.anchor
    if anchor is None:
        return NOTHING
    number, which = WEEKDAYS.index(match["weekday"].lower()), group(match, "which")
    if match["week"]:
        monday = anchor - timedelta(days=anchor.weekday())
        shift = {"last": -7, "this": 0, "next": 7}[match["week"]]
        return same(days.day(monday + timedelta(days=shift + number)))
    back = (anchor.weekday() - number) % 7
    ahead = (number - anchor.weekday()) % 7
    if which in ("last", "past", "previous", "this past"):
        return same(days.day(anchor - timedelta(days=back or 7)))
    if which in ("next", "coming", "this coming"):
        return same(days.day(anchor + timedelta(days=ahead or 7)))
    return Readings(days.day(anchor - timedelta(days=back)), days.day(anchor + timedelta(days=ahead)))


_DAY_WORDS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}


def day_word(match: re.Match[str], context: Context) -> Readings:
    if context.anchor is None:
        return NOTHING
    word, day = match["word"].lower(), timedelta(days=1)
    if word == "overnight":
        return Readings(
            Interval(context.anchor - day, context.anchor), Interval(context.anchor, context.anchor + day)
        )
    return same(days.day(context.anchor + _DAY_WORDS[word] * day))


def clock(match: re.Match[str], context: Context) -> Readings:
    """Read "9 a.m. Tuesday" as its day; a bare time of day leaves its day open."""
    if not match["weekday"] or context.anchor is None:
        return NOTHING
    number = WEEKDAYS.index(match["weekday"].lower())
    back, ahead = (context.anchor.weekday() - number) % 7, (number - context.anchor.weekday()) % 7
    return Readings(
        days.day(context.anchor - timedelta(days=back)), days.day(context.anchor + timedelta(days=ahead))
    )


def holiday(match: re.Match[str], context: Context) -> Readings:
    fall = HOLIDAYS[match["holiday"]]
    if match["year"]:
        return same(days.day(fall(int(match["year"]))))
    if context.anchor is None:
        return NOTHING
    anchor, which = context.anchor, group(match, "which")
    falls = [fall(anchor.year + shift) for shift in (-1, 0, 1)]
    back = [day for day in falls if day <= anchor][-1]
    ahead = next(day for day in falls if day >= anchor)
    if which == "last":
        return same(days.day(back))
    if which == "next":
        return same(days.day(ahead))
    soon = (ahead - anchor).days <= 10  # "shops that open on Christmas Day": the feast at hand
    return Readings(days.day(ahead if soon else back), days.day(ahead))


def vague(match: re.Match[str], context: Context) -> Readings:
    return NOTHING
