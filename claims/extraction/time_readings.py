"""What single time expressions mean: one function a kind, from a match to its two readings.

One reading looks back from the day of publication and one looks ahead, because "on Friday" needs the tense of its verb
to be decided.
"""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from claims.extraction import days
from claims.extraction.days import UNKNOWN, Interval

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern half
_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3}
COUNTS = {
    word: value
    for value, words in enumerate(
        [
            "",
            "a an one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
        ]
    )
    for word in words.split()
} | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "twenty-four": 24, "forty-eight": 48}


class Readings(NamedTuple):
    """What an expression means looking back and looking ahead; equal where nothing is to be decided."""

    past: Interval
    future: Interval


NOTHING = Readings(UNKNOWN, UNKNOWN)


def _same(interval: Interval) -> Readings:
    return Readings(interval, interval)


def _month_number(match: re.Match[str]) -> int:
    return _MONTHS.index(match["month"][:3].lower()) + 1


def _part(match: re.Match[str], interval: Interval) -> Interval:
    words = match["part"] if "part" in match.re.groupindex else None
    if not words or words in ("earlier", "later"):
        return interval
    if words.endswith(" of"):
        words = {"start": "early", "beginning": "early", "middle": "mid", "end": "late"}[words.split()[1]]
    return days.third(interval, words)


def read_iso_day(match: re.Match[str], anchor: date | None) -> Readings:
    return _same(days.day(date.fromisoformat(match["t"])))


def read_month_day(match: re.Match[str], anchor: date | None) -> Readings:
    month, first = _month_number(match), int(match["day"])
    last = int(match["last"]) if "last" in match.re.groupindex and match["last"] else first
    if match["year"]:
        return _same(Interval(date(int(match["year"]), month, first), date(int(match["year"]), month, last)))
    if anchor is None:
        return NOTHING
    back, ahead = _nearest_years(month, first, anchor)
    return Readings(
        Interval(date(back, month, first), date(back, month, last)),
        Interval(date(ahead, month, first), date(ahead, month, last)),
    )


def _nearest_years(month: int, day: int, anchor: date) -> tuple[int, int]:
    """Return the last year with the day behind `anchor` and the first with it ahead."""
    if (month, day) == (anchor.month, anchor.day):
        return anchor.year, anchor.year
    passed = (month, day) < (anchor.month, anchor.day)
    back, ahead = (anchor.year, anchor.year + 1) if passed else (anchor.year - 1, anchor.year)
    # A day a few weeks off is not one of last year, whatever the tense: "talks on 25 April were called off".
    soon = date(ahead, month, day) - anchor <= timedelta(days=45)
    return (ahead if soon else back), ahead


def read_month_only(match: re.Match[str], anchor: date | None) -> Readings:
    month = _month_number(match)
    if match["year"]:
        return _same(_part(match, days.month(int(match["year"]), month)))
    if anchor is None:
        return NOTHING
    back = anchor.year if month <= anchor.month else anchor.year - 1
    ahead = anchor.year if month >= anchor.month else anchor.year + 1
    return Readings(_part(match, days.month(back, month)), _part(match, days.month(ahead, month)))


def read_year(match: re.Match[str], anchor: date | None) -> Readings:
    return _same(_part(match, days.year(int(match["year"]))))


def read_decade(match: re.Match[str], anchor: date | None) -> Readings:
    first = int(match["year"])
    return _same(_part(match, Interval(date(first, 1, 1), date(first + 9, 12, 31))))


def read_weekday(match: re.Match[str], anchor: date | None) -> Readings:
    if anchor is None:
        return NOTHING
    number, which = WEEKDAYS.index(match["weekday"].lower()), match["which"] or ""
    back = (anchor.weekday() - number) % 7
    ahead = (number - anchor.weekday()) % 7
    if which == "last":
        return _same(days.day(anchor - timedelta(days=back or 7)))
    if which in ("next", "coming"):
        return _same(days.day(anchor + timedelta(days=ahead or 7)))
    return Readings(days.day(anchor - timedelta(days=back)), days.day(anchor + timedelta(days=ahead)))


_DAY_WORDS = {
    "today": (0, 0),
    "tonight": (0, 0),
    "yesterday": (-1, -1),
    "tomorrow": (1, 1),
    "overnight": (-1, 0),
}


def read_day_word(match: re.Match[str], anchor: date | None) -> Readings:
    if anchor is None:
        return NOTHING
    first, last = _DAY_WORDS[match["word"].lower()]
    return _same(Interval(anchor + timedelta(days=first), anchor + timedelta(days=last)))


def read_period(match: re.Match[str], anchor: date | None) -> Readings:
    """Read "this month", "last week", "next year", "last night", "earlier this year"."""
    if anchor is None:
        return NOTHING
    which, unit = match["which"].lower(), match["period"]
    shift = {"this": 0, "last": -1, "next": 1}[which]
    if unit in ("night", "morning", "afternoon", "evening"):
        return _same(days.day(anchor + timedelta(days=shift)))
    if unit == "weekend":
        return _weekend(anchor, shift)
    whole = days.around(days.add(anchor, unit, shift), unit)
    if shift:
        return _same(_part(match, whole))
    back, ahead = Interval(whole.first, anchor), Interval(anchor, whole.last)
    return _same(ahead) if match["part"] == "later" else Readings(back, ahead)


def _weekend(anchor: date, shift: int) -> Readings:
    saturday = anchor - timedelta(days=(anchor.weekday() - 5) % 7)  # of the weekend that is, or that was
    running = anchor.weekday() >= 5
    if shift:
        back = saturday - timedelta(days=7 if running else 0)
        return _same(_two_days(back if shift < 0 else saturday + timedelta(days=7)))
    return Readings(_two_days(saturday), _two_days(saturday if running else saturday + timedelta(days=7)))


def _two_days(first: date) -> Interval:
    return Interval(first, first + timedelta(days=1))


def _count(match: re.Match[str]) -> int:
    word = match["count"].lower()
    return int(word) if word.isdigit() else COUNTS[word]


def read_ago(match: re.Match[str], anchor: date | None) -> Readings:
    if anchor is None:
        return NOTHING
    return _same(days.around(days.add(anchor, match["unit"], -_count(match)), match["unit"]))


def read_window(match: re.Match[str], anchor: date | None) -> Readings:
    """Read "in 48 hours", "over the past three days": a stretch that ends, or starts, at publication."""
    if anchor is None:
        return NOTHING
    count, unit = _count(match), match["unit"]
    if not match["which"] and not match["t"].lower().startswith(("in ", "within ")):
        return NOTHING  # "held for three days" says how long, not when
    back = Interval(days.add(anchor, unit, -count), anchor)
    ahead = Interval(anchor, days.add(anchor, unit, count))
    if match["which"] in ("next", "coming", "following"):
        return _same(ahead)
    return _same(back) if match["which"] else Readings(back, ahead)


def read_one_window(match: re.Match[str], anchor: date | None) -> Readings:
    if anchor is None:
        return NOTHING
    unit = match["unit"].lower()
    back, ahead = Interval(days.add(anchor, unit, -1), anchor), Interval(anchor, days.add(anchor, unit, 1))
    return _same(ahead if match["which"].lower() in ("next", "coming") else back)


def read_season(match: re.Match[str], anchor: date | None) -> Readings:
    if match["year"]:
        return _same(_season_of(match["season"], int(match["year"])))
    if anchor is None or not match["which"]:
        return NOTHING
    spans = [_season_of(match["season"], anchor.year + shift) for shift in (-1, 0, 1)]
    if match["which"].lower() == "last":
        return _same([span for span in spans if span.last and span.last < anchor][-1])
    return _same(next(span for span in spans if span.last and span.last >= anchor))


def _season_of(name: str, number: int) -> Interval:
    first = date(number, _SEASONS[name], 1)
    return Interval(first, days.add_months(first, 3) - timedelta(days=1))


def read_fraction_of_year(match: re.Match[str], anchor: date | None) -> Readings:
    """Read "the second quarter of 2019", "the first half of this year"."""
    months = 3 if match["fraction"] == "quarter" else 6
    if match["year"]:
        number = int(match["year"])
    elif anchor is None:
        return NOTHING
    else:
        number = anchor.year - (1 if (match["which"] or "") == "last" else 0)
    order = 12 // months - 1 if match["order"] == "last" else _ORDER[match["order"]]
    if order >= 12 // months:
        return NOTHING
    first = days.add_months(date(number, 1, 1), order * months)
    return _same(Interval(first, days.add_months(first, months) - timedelta(days=1)))


def read_vague(match: re.Match[str], anchor: date | None) -> Readings:
    return NOTHING
