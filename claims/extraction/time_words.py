"""Single time expressions ("Thursday night", "9 April 2019", "last month", "in 48 hours"): how they are written.

Each pattern stands in `_TABLE` beside the function of `time_readings` that says what it means.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from claims.extraction.time_readings import (
    COUNTS,
    NOTHING,
    WEEKDAYS,
    Readings,
    read_ago,
    read_day_word,
    read_decade,
    read_fraction_of_year,
    read_iso_day,
    read_month_day,
    read_month_only,
    read_one_window,
    read_period,
    read_season,
    read_vague,
    read_weekday,
    read_window,
    read_year,
)

_WEEKDAY = rf"(?P<weekday>{'|'.join(word.capitalize() for word in WEEKDAYS)})"
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_PART = r"(?:(?P<part>early|mid|late|the (?:start|beginning|middle|end) of|earlier|later)[ -](?:on |in )?)?"
_CLOCK = r"(?: (?:morning|afternoon|evening|night|noon|midday))?"
_LEAD = (
    r"(?:in|since|until|till|by|from|to|and|between|during|of|before|after|through|around|late|early|mid|back|ending|ended"
    r"|starting|began|beginning|for|the|at)"
)
_YEAR_LEAD = r"(?:the year|in|since|until|till|by|from|to|and|between|during|of|before|after|through|around|late|early|mid|back)"
_COUNT = rf"(?P<count>\d{{1,3}}|{'|'.join(sorted(COUNTS, key=len, reverse=True))})"
_UNIT = r"(?P<unit>hour|day|week|month|year|decade)"


class Moment(NamedTuple):
    """One expression at `[start, end)` of the text, with its readings."""

    start: int
    end: int
    readings: Readings


Resolver = Callable[[re.Match[str], date | None], Readings]


def find_moments(text: str, anchor: date | None) -> list[Moment]:
    """Return the single time expressions of `text`, sorted, not overlapping (the longest wins)."""
    found: list[Moment] = []
    for pattern, resolve in _TABLE:
        for match in pattern.finditer(text):
            start, end = match.span("t")
            found.append(Moment(start, end, _resolved(resolve, match, anchor)))
    return _without_overlaps(found)


def _resolved(resolve: Resolver, match: re.Match[str], anchor: date | None) -> Readings:
    try:
        return resolve(match, anchor)
    except (ValueError, OverflowError):  # 31 February, or a date before the year 1
        return NOTHING


def _without_overlaps(moments: list[Moment]) -> list[Moment]:
    kept: list[Moment] = []
    for moment in sorted(moments, key=lambda moment: (moment.start - moment.end, moment.start)):
        if all(moment.end <= other.start or moment.start >= other.end for other in kept):
            kept.append(moment)
    return sorted(kept)


_TABLE: tuple[tuple[re.Pattern[str], Resolver], ...] = tuple(
    (re.compile(pattern), resolver)
    for pattern, resolver in (
        (r"\b(?P<t>\d{4}-\d\d-\d\d)\b", read_iso_day),
        (
            rf"\b(?P<t>{_MONTH} {_DAY}(?:\s?(?:-|–|to)\s?(?P<last>[12]\d|3[01]|0?[1-9]))?(?:(?:, | ){_YEAR})?)(?![\d,]*\d)",
            read_month_day,
        ),
        (rf"\b(?P<t>(?:the )?{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR})?)\b", read_month_day),
        (rf"\b(?P<t>{_PART}{_MONTH},? (?:of )?{_YEAR})\b", read_month_only),
        (
            rf"(?i:\b{_LEAD}|\b(?:last|this|next|late|early|mid))[ -](?P<t>{_PART}{_MONTH}(?P<year>\b))(?![\w-])",
            read_month_only,
        ),
        (rf"(?i:\b{_YEAR_LEAD})[ -](?P<t>{_PART}{_YEAR})\b(?![,.]?\d|\s?%|-\w)", read_year),
        (rf"(?P<t>\b{_YEAR})(?=['’]s\b)", read_year),
        (rf"[(](?P<t>{_YEAR})[)]", read_year),
        (rf"\b(?P<t>(?:the )?{_PART}(?P<year>(?:1[5-9]|20)\d0)s)\b", read_decade),
        (
            rf"\b(?P<t>(?:(?P<which>last|next|this|coming|early|late|earlier) (?:on )?)?{_WEEKDAY}{_CLOCK})\b",
            read_weekday,
        ),
        (r"\b(?P<t>(?P<word>(?i:today|tonight|yesterday|tomorrow|overnight)))\b", read_day_word),
        (
            rf"\b(?P<t>(?i:{_PART})(?:the )?(?P<which>[Tt]his|[Ll]ast|[Nn]ext) (?P<period>week|month|year|decade|weekend"
            r"|night|morning|afternoon|evening))\b",
            read_period,
        ),
        (
            rf"(?i:\b(?P<t>(?:about |around |almost |nearly |more than |over )?{_COUNT} {_UNIT}s? ago)\b)",
            read_ago,
        ),
        (
            r"(?i:\b(?P<t>(?:in|within) (?:the |just |about |only |over |more than |less than |under )?"
            rf"(?P<which>past|last|previous|next|coming|following)? ?{_COUNT} {_UNIT}s?)\b)(?! (?:time|of))",
            read_window,
        ),
        (
            r"(?i:\b(?P<t>(?:over|during|for|through) (?:the |just |about |only |over |more than |less than |under )?"
            rf"(?P<which>past|last|previous|next|coming|following) {_COUNT} {_UNIT}s?)\b)(?! (?:time|of))",
            read_window,
        ),
        (
            rf"(?i:\b(?P<t>(?:the )(?P<which>past|last|previous|next|coming) {_COUNT} {_UNIT}s?)\b)",
            read_window,
        ),
        (
            r"(?i:\b(?P<t>(?:in|within|over|during|for) the (?P<which>past|last|previous|next|coming) "
            r"(?P<count>(?=day|week|month|year|decade))(?P<unit>day|week|month|year|decade))\b)",
            read_one_window,
        ),
        (
            rf"(?i:\b(?P<t>(?:(?P<which>last|this|next) |the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)?(?: {_YEAR})))\b",
            read_season,
        ),
        (
            r"(?i:\b(?P<t>(?P<which>last|this|next) (?P<season>spring|summer|autumn|fall|winter)(?P<year>\b)))\b",
            read_season,
        ),
        (
            r"(?i:\b(?P<t>(?:the )?(?P<order>first|second|third|fourth|last) (?P<fraction>quarter|half)"
            rf"(?: of (?:{_YEAR}|(?P<which>last|this|the) year)))\b)",
            read_fraction_of_year,
        ),
        (
            r"(?i:\b(?P<t>(?:in|for|over|during) (?:the )?(?:recent|past|coming|several|many|a few|some)"
            r" (?:hours|days|weeks|months|years|decades))\b)",
            read_vague,
        ),
    )
)
