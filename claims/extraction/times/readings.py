"""What single time expressions mean: one function a kind, from a match to its two readings.

One reading looks back from the day of publication and one looks ahead, because "on Friday" needs the tense of its verb
to be decided.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from claims.extraction.times import days
from claims.extraction.times.counts import count_of
from claims.extraction.times.days import UNKNOWN, Interval
from claims.extraction.times.holidays import HOLIDAYS

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern half
_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3}
_TENS = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


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


def _same(interval: Interval) -> Readings:
    return Readings(interval, interval)


def _group(match: re.Match[str], name: str) -> str:
    return (match.groupdict().get(name) or "").lower()


def month_number(name: str) -> int:
    return _MONTHS.index(name[:3].lower()) + 1


def _part(match: re.Match[str], interval: Interval) -> Interval:
    """Return the part of a period that the words before it name."""
    part = _group(match, "part")
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


def iso_day(match: re.Match[str], context: Context) -> Readings:
    return _same(days.day(date.fromisoformat(match["t"])))


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
        return _same(Interval(date(int(match["year"]), month, first), date(int(match["year"]), month, last)))
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
    return _same(days.day(date(year, month, day)))


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
    month, anchor, which = month_number(match["month"]), context.anchor, _group(match, "which")
    if match["year"]:
        return _same(_part(match, days.month(int(match["year"]), month)))
    if anchor is None:
        return NOTHING
    if match["t"].endswith("year"):
        year = anchor.year + {"last": -1, "this": 0, "next": 1}[which]
        return _same(_part(match, days.month(year, month)))
    back = anchor.year if month <= anchor.month else anchor.year - 1
    ahead = anchor.year if month >= anchor.month else anchor.year + 1
    if which in ("last", "past"):
        return _same(_part(match, days.month(back - (month == anchor.month), month)))
    if which in ("next", "coming"):
        return _same(_part(match, days.month(ahead + (month == anchor.month), month)))
    if which == "this":
        return _same(_part(match, days.month(anchor.year, month)))
    return Readings(_part(match, days.month(back, month)), _part(match, days.month(ahead, month)))


def year(match: re.Match[str], context: Context) -> Readings:
    return _same(_part(match, days.year(int(match["year"]))))


def fiscal_year(match: re.Match[str], context: Context) -> Readings:
    number = int(match["year"])
    return _same(days.year(number if number > 99 else 2000 + number))


def spelled_year(match: re.Match[str], context: Context) -> Readings:
    """Read "nineteen ninety-six", "the year two thousand", as spoken news is written down."""
    words = re.split(r"[- ]", match["spelled"].lower())
    if words[:2] == ["two", "thousand"]:
        rest = [word for word in words[2:] if word != "and"]
        return _same(days.year(2000 + (int(count_of(" ".join(rest))) if rest else 0)))
    century = {"nineteen": 1900, "twenty": 2000}[words[0]]
    if words[1] == "hundred":
        return _same(days.year(century))
    return _same(days.year(century + int(count_of(" ".join(word for word in words[1:] if word != "oh")))))


def decade(match: re.Match[str], context: Context) -> Readings:
    return _decade(match, int(match["year"]))


def tens(match: re.Match[str], context: Context) -> Readings:
    """Read "the '90s", "the eighties": of the last century, unless they are the last two decades."""
    if _WARMTH.search(match.string[max(0, match.start() - 60) : match.end() + 30]):
        return NOTHING
    word = match["tens"].lower()
    number = int(word) if word.isdigit() else 20 + 10 * _TENS.index(word)
    ahead = context.anchor is not None and 2000 + number <= context.anchor.year
    return _decade(match, (2000 if ahead else 1900) + number)


def _decade(match: re.Match[str], first: int) -> Readings:
    return _same(
        _part(
            match,
            Interval(
                date(first, 1, 1), date(first + (99 if first % 100 == 0 and first < 2000 else 9), 12, 31)
            ),
        )
    )


# Beside these words "the mid-50s" are degrees.
_WARMTH = re.compile(
    r"\b(?:highs?|lows?|temperatures?|degrees|mercury|thermometers?|wind ?chills?|heat index|humidity|dew ?points?|gust(?:s|ing)"
    r"|Fahrenheit|Celsius)\b|°",
    re.IGNORECASE,
)
CENTURIES = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
    "twenty-first",
]


def century(match: re.Match[str], context: Context) -> Readings:
    number = int(match["nth"]) if match["nth"] else 1 + CENTURIES.index(match["word"].lower())
    return _same(Interval(date(max(1, number * 100 - 100), 1, 1), date(number * 100 - 1, 12, 31)))


def weekday(match: re.Match[str], context: Context) -> Readings:
    anchor = context.anchor
    if anchor is None:
        return NOTHING
    number, which = WEEKDAYS.index(match["weekday"].lower()), _group(match, "which")
    if match["week"]:
        monday = anchor - timedelta(days=anchor.weekday())
        shift = {"last": -7, "this": 0, "next": 7}[match["week"]]
        return _same(days.day(monday + timedelta(days=shift + number)))
    back = (anchor.weekday() - number) % 7
    ahead = (number - anchor.weekday()) % 7
    if which in ("last", "past", "previous", "this past"):
        return _same(days.day(anchor - timedelta(days=back or 7)))
    if which in ("next", "coming", "this coming"):
        return _same(days.day(anchor + timedelta(days=ahead or 7)))
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
    return _same(days.day(context.anchor + _DAY_WORDS[word] * day))


def clock(match: re.Match[str], context: Context) -> Readings:
    """Read "9 a.m. Tuesday" as its day; a bare time of day leaves its day open."""
    if not match["weekday"] or context.anchor is None:
        return NOTHING
    number = WEEKDAYS.index(match["weekday"].lower())
    back, ahead = (context.anchor.weekday() - number) % 7, (number - context.anchor.weekday()) % 7
    return Readings(
        days.day(context.anchor - timedelta(days=back)), days.day(context.anchor + timedelta(days=ahead))
    )


_SHIFTS = {"last": -1, "past": -1, "this past": -1, "previous": -1, "next": 1, "coming": 1, "this coming": 1}


def period(match: re.Match[str], context: Context) -> Readings:
    """Read "this month", "last week", "next year", "last night", "earlier this year", "the weekend", "year-end"."""
    anchor = context.anchor
    if anchor is None:
        return NOTHING
    which, unit, part = _group(match, "which"), match["period"].lower(), _group(match, "part")
    shift = _SHIFTS.get(which, 0)
    if unit in ("night", "morning", "afternoon", "evening"):
        return _same(days.day(anchor + timedelta(days=shift)))
    if unit == "weekend":
        return _weekend(anchor, shift)
    whole = days.around(days.add(anchor, unit, shift), unit)
    if match["t"].lower().endswith("end"):
        return _same(days.edge(whole, "end"))
    if which == "latest" and unit == "quarter":
        return _same(days.around(days.add(anchor, unit, -1), unit))
    if shift or (part and part not in ("earlier", "later", "sometime")):
        return _same(_part(match, whole))
    back, ahead = Interval(whole.first, anchor), Interval(anchor, whole.last)
    if part == "later" or "rest" in part:
        return _same(ahead)
    return Readings(back, whole if unit == "year" and not part else ahead)  # "will grow 1.4% this year"


def _weekend(anchor: date, shift: int) -> Readings:
    saturday = anchor - timedelta(days=(anchor.weekday() - 5) % 7)  # of the weekend that is, or that was
    running = anchor.weekday() >= 5
    if shift:
        back = saturday - timedelta(days=7 if running else 0)
        return _same(_two_days(back if shift < 0 else saturday + timedelta(days=7)))
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
    return _same(days.around(days.add(context.anchor, unit, -count), "year" if unit == "decade" else unit))


def _is_quarter(interval: Interval) -> bool:
    return interval.first is not None and interval == days.quarter(interval.first)


def window(match: re.Match[str], context: Context) -> Readings:
    """Read "in 48 hours", "over the past three days": a stretch that ends, or starts, at publication."""
    anchor = context.anchor
    if anchor is None:
        return NOTHING
    count, unit, which = int(count_of(match["count"])), match["unit"].lower(), _group(match, "which")
    back = Interval(days.add(anchor, unit, -count), anchor)
    ahead = Interval(anchor, days.add(anchor, unit, count))
    if which in ("next", "coming", "following"):
        return _same(ahead)
    return _same(back) if which else Readings(back, ahead)


def one_window(match: re.Match[str], context: Context) -> Readings:
    if context.anchor is None:
        return NOTHING
    unit, anchor = match["unit"].lower(), context.anchor
    back, ahead = Interval(days.add(anchor, unit, -1), anchor), Interval(anchor, days.add(anchor, unit, 1))
    return _same(ahead if match["which"].lower() in ("next", "coming", "following") else back)


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
        return _same(Interval(moved, days.month(month.year, month.month).last))
    return _same(days.around(moved, unit))


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
    return _same(days.around(days.add(interval.first, unit, shift), unit))


def season(match: re.Match[str], context: Context) -> Readings:
    anchor, which = context.anchor, _group(match, "which")
    if match["year"]:
        return _same(_part(match, _season_of(match["season"], int(match["year"]))))
    if anchor is None:
        return NOTHING
    if match["t"].lower().endswith("year"):
        year = anchor.year + {"last": -1, "this": 0, "next": 1}[which]
        return _same(_part(match, _season_of(match["season"], year)))
    spans = [_season_of(match["season"], anchor.year + shift) for shift in (-2, -1, 0, 1)]
    ended = [span for span in spans if span.last and span.last < anchor][-1]
    begun = [span for span in spans if span.first and span.first <= anchor][-1]
    coming = next(span for span in spans if span.last and span.last >= anchor)
    if which in ("last", "this past"):
        return _same(_part(match, ended))
    if which in ("next", "this coming"):
        return _same(_part(match, coming))
    if which == "this":
        back = begun if begun.first and begun.first.year == anchor.year else coming
        return Readings(
            _part(match, back),
            _part(match, coming if coming.first and coming.first.year == anchor.year else back),
        )
    return Readings(_part(match, begun), _part(match, coming))


def _season_of(name: str, number: int) -> Interval:
    first = date(number, _SEASONS[name.lower()], 1)
    return Interval(first, days.add_months(first, 3) - timedelta(days=1))


_SPORT = re.compile(
    r"touchdown|\byards?\b|\bpoints\b|\bgoals?\b|\bgames?\b|\bcoach|\bscor(?:e|ed|ing)\b|\bmatch\b|\bplayers?\b|\bteams?\b|-minute\b"
    r"|\b(?:led|leads|trailed|trails|trailing|tied|outscored|beat|lead)\b.{0,30}\b\d{1,3}[-–]\d{1,3}\b|\b(?:field goals?|quarterback|overtime|halftime|rebounds?)\b"
)


def fraction_of_year(match: re.Match[str], context: Context) -> Readings:
    """Read "the second quarter of 2019", "the first half of this year", "third-quarter", "Q3".

    Without a year it is the last one that has ended, or the next to end. Beside words of sport a quarter
    or a half is one of a game, and none of the year.
    """
    months = 3 if match["fraction"].lower() in ("quarter", "q") else 6
    order = _order_of(match["order"].lower(), 12 // months)
    if order is None:
        return NOTHING
    years = _years_of_fraction(match, context.anchor, months * order + months)
    if years is None:
        return NOTHING
    back, ahead = (_months_of(year, order * months, months) for year in years)
    if _group(match, "whose"):
        return _same(_months_of(years[0] - 1, order * months, months))
    return Readings(back, ahead)


def _order_of(word: str, parts: int) -> int | None:
    if word in ("last", "latter"):
        return parts - 1
    order = int(word[0]) - 1 if word[0].isdigit() else _ORDER[word]
    return order if order < parts else None


def _years_of_fraction(match: re.Match[str], anchor: date | None, last_month: int) -> tuple[int, int] | None:
    """Return the year of the backward and of the forward reading."""
    stated = match["year"] or match["year2"]
    if stated:
        return int(stated), int(stated)
    if anchor is None:
        return None
    relative = _group(match, "which") or _group(match, "owner")
    if relative:
        shift = {"last": -1, "next": 1}.get(relative, 0)
        return anchor.year + shift, anchor.year + shift
    around = match.string[max(0, match.start() - 100) : match.end() + 100]
    if match["fraction"].lower() == "half" or _SPORT.search(around):
        return None
    if last_month >= anchor.month:  # runs, or is to come
        running = last_month - anchor.month < 3
        return anchor.year if running and anchor.month > 3 else anchor.year - 1, anchor.year
    # Its results are told for months: "third-quarter earnings will fall", in November.
    return anchor.year, anchor.year if anchor.month - last_month <= 3 else anchor.year + 1


def _months_of(year: int, first: int, count: int) -> Interval:
    start = days.add_months(date(year, 1, 1), first)
    return Interval(start, days.add_months(start, count) - timedelta(days=1))


def year_ago(match: re.Match[str], context: Context) -> Readings:
    """Read "the year-earlier quarter": the quarter that the text named last, a year before."""
    return _moved(context.before, "year", -1)


def same_in_year(match: re.Match[str], context: Context) -> Readings:
    """Read "the 1988 quarter": the quarter that the text named last, in that year."""
    first = context.before.first
    if first is None or not _is_quarter(context.before):
        return NOTHING
    return _moved(context.before, "year", int(match["year"]) - first.year)


def holiday(match: re.Match[str], context: Context) -> Readings:
    fall = HOLIDAYS[match["holiday"]]
    if match["year"]:
        return _same(days.day(fall(int(match["year"]))))
    if context.anchor is None:
        return NOTHING
    anchor, which = context.anchor, _group(match, "which")
    falls = [fall(anchor.year + shift) for shift in (-1, 0, 1)]
    back = [day for day in falls if day <= anchor][-1]
    ahead = next(day for day in falls if day >= anchor)
    if which == "last":
        return _same(days.day(back))
    if which == "next":
        return _same(days.day(ahead))
    soon = (ahead - anchor).days <= 10  # "shops that open on Christmas Day": the feast at hand
    return Readings(days.day(ahead if soon else back), days.day(ahead))


def vague(match: re.Match[str], context: Context) -> Readings:
    return NOTHING
