"""What names of years and their parts mean ("2019", "the 1990s", "the first half of 2020", "this winter"): one function a kind."""

from __future__ import annotations

import re
from datetime import date, timedelta

from claims.extraction.times import days
from claims.extraction.times.counts import count_of
from claims.extraction.times.days import Interval
from claims.extraction.times.reading import NOTHING, Context, Readings, group, part_of, same

_SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}  # first month, northern half


_ORDER = {"first": 0, "second": 1, "third": 2, "fourth": 3}


_TENS = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"]


def year(match: re.Match[str], context: Context) -> Readings:
    return same(part_of(match, days.year(int(match["year"]))))


def fiscal_year(match: re.Match[str], context: Context) -> Readings:
    number = int(match["year"])
    return same(days.year(number if number > 99 else 2000 + number))


def spelled_year(match: re.Match[str], context: Context) -> Readings:
    """Read "nineteen ninety-six", "the year two thousand", as spoken news is written down."""
    words = re.split(r"[- ]", match["spelled"].lower())
    if words[:2] == ["two", "thousand"]:
        rest = [word for word in words[2:] if word != "and"]
        return same(days.year(2000 + (int(count_of(" ".join(rest))) if rest else 0)))
    century = {"nineteen": 1900, "twenty": 2000}[words[0]]
    if words[1] == "hundred":
        return same(days.year(century))
    return same(days.year(century + int(count_of(" ".join(word for word in words[1:] if word != "oh")))))


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
    return same(
        part_of(
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
    return same(Interval(date(max(1, number * 100 - 100), 1, 1), date(number * 100 - 1, 12, 31)))


def season(match: re.Match[str], context: Context) -> Readings:
    anchor, which = context.anchor, group(match, "which")
    if match["year"]:
        number = int(match["year"])
    elif anchor is None:
        return NOTHING
    elif match["t"].lower().endswith("year"):
        number = anchor.year + {"last": -1, "this": 0, "next": 1}[which]
    else:
        return _season_around(match, anchor, which)
    return same(part_of(match, Interval(*_season_of(match["season"], number))))


def _season_around(match: re.Match[str], anchor: date, which: str) -> Readings:
    """Return which season of those around a day is meant: the one that is over, that runs, or that comes."""
    spans = [_season_of(match["season"], anchor.year + shift) for shift in (-2, -1, 0, 1)]
    ended = [span for span in spans if span[1] < anchor][-1]
    back = begun = [span for span in spans if span[0] <= anchor][-1]
    ahead = coming = next(span for span in spans if span[1] >= anchor)
    if which in ("last", "this past"):
        back = ahead = ended
    elif which in ("next", "this coming"):
        back = ahead = coming
    elif which == "this":
        back = begun if begun[0].year == anchor.year else coming
        ahead = coming if coming[0].year == anchor.year else back
    return Readings(part_of(match, Interval(*back)), part_of(match, Interval(*ahead)))


def _season_of(name: str, number: int) -> tuple[date, date]:
    """Return the first and last day of a year's season."""
    first = date(number, _SEASONS[name.lower()], 1)
    return first, days.add_months(first, 3) - timedelta(days=1)


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
    if group(match, "whose"):
        return same(_months_of(years[0] - 1, order * months, months))
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
    relative = group(match, "which") or group(match, "owner")
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
