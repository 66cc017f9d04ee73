"""Time expressions of a text, resolved against the day it was published.

Built from the single expressions of `time_words`: a word before one ("since", "until", "by") or two of
them joined ("from March to May") make an interval. The tense of the verb, which only the caller knows,
picks between the backward and the forward reading.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from claims.extraction.days import UNKNOWN, Interval
from claims.extraction.durations import find_durations
from claims.extraction.time_mention import TimeMention
from claims.extraction.time_readings import Readings
from claims.extraction.time_words import Moment, find_moments

# One cheap look before the patterns: most paragraphs of a story hold no time at all.
_TRIGGER = re.compile(
    r"\d{4}|days?\b|ago\b|overnight|tonight|tomorrow|(?:hour|week|month|year|decade|night|morning|evening|afternoon)"
    r"|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|spring|summer|autumn|fall|winter|quarter|half",
    re.IGNORECASE,
)
_BEFORE = re.compile(
    r"\b(?P<word>since|until|till|by|before|after|from|between)"
    r"(?: (?:at least|as early as|early|late|the|in|on|its?|their|his|her|\w+ing(?: (?:in|on|by))?)){0,3}[ ]$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day")
__all__ = ["TimeMention", "as_day", "find_durations", "find_times"]
_JOIN = re.compile(r"\s?(?:–|-|—)\s?|\s(?:to|and|until|till|through|or)\s")


def find_times(text: str, published: date | datetime | None = None) -> tuple[TimeMention, ...]:
    """Return the time expressions of `text`, sorted and not overlapping.

    Expressions that cannot be resolved ("in recent weeks", or "Thursday" where `published` is None) are
    returned with unknown sides, because their numbers are not figures either. Never raises.
    """
    if not _TRIGGER.search(text):
        return ()
    anchor = as_day(published)
    mentions: list[TimeMention] = []
    moments = find_moments(text, anchor)
    moments = _without_weekday_of_date(text, moments)
    while moments:
        first, second = moments[0], moments[1] if len(moments) > 1 else None
        if second and (joined := _joined(text, first, second)):
            mentions.append(joined)
            moments = moments[2:]
        else:
            mentions.append(_single(text, first, anchor))
            moments = moments[1:]
    return tuple(mentions)


def as_day(published: date | datetime | None) -> date | None:
    """Return the calendar day of a date or moment."""
    return published.date() if isinstance(published, datetime) else published


def _without_weekday_of_date(text: str, moments: list[Moment]) -> list[Moment]:
    """Join "Wednesday" to the date right behind it ("Wednesday, September 7, 2016"), which says more."""
    kept: list[Moment] = []
    for moment in moments:
        before = kept[-1] if kept else None
        if before and _is_weekday_of(text, before, moment):
            kept[-1] = Moment(before.start, moment.end, moment.readings)
        else:
            kept.append(moment)
    return kept


def _is_weekday_of(text: str, before: Moment, moment: Moment) -> bool:
    """Tell whether a bare weekday stands right before a day of a month."""
    touches = text[before.end : moment.start] in (", ", " ")
    day = moment.readings.past
    one_day = day.known and day.first == day.last
    return touches and one_day and _WEEKDAY.fullmatch(text[before.start : before.end]) is not None


def _joined(text: str, first: Moment, second: Moment) -> TimeMention | None:
    """Return the interval of "from March to May" or "2011-2014", or None where two times merely follow."""
    between = text[first.end : second.start]
    before = _BEFORE.search(text[max(0, first.start - 30) : first.start])
    opener = before["word"].lower() if before else ""
    if not _JOIN.fullmatch(between):
        return None
    if opener not in ("from", "between") and between.strip() in ("and", "or", "to"):
        return None
    past = _stretch(first.readings.past, second.readings)
    future = _stretch(first.readings.future, second.readings)
    return TimeMention(first.start, second.end, past, future, "from")


def _stretch(first: Interval, second: Readings) -> Interval:
    """Return the interval from `first` to the reading of the second time that does not lie before it."""
    ends = [reading.last for reading in second if reading.last]
    if first.first is None or not ends:
        return UNKNOWN
    return Interval(first.first, next((end for end in ends if end >= first.first), None))


def _single(text: str, moment: Moment, anchor: date | None) -> TimeMention:
    window = max(0, moment.start - 40)
    before = _BEFORE.search(text[window : moment.start])
    if not before:
        return TimeMention(moment.start, moment.end, moment.readings.past, moment.readings.future)
    word = before["word"].lower()
    past, future = _bounded(word, moment.readings, anchor)
    start = window + before.start() if word in ("since", "until", "till", "by") else moment.start
    return TimeMention(start, moment.end, past, future, word)


def _bounded(word: str, readings: Readings, anchor: date | None) -> tuple[Interval, Interval]:
    past, future = readings
    if word == "since":
        return (Interval(past.first, anchor),) * 2 if past.known else (UNKNOWN, UNKNOWN)
    if word == "from":
        return Interval(past.first, anchor) if past.known else UNKNOWN, Interval(future.first, None)
    if word in ("until", "till", "by"):
        return Interval(None, past.last), Interval(anchor, future.last) if future.known else UNKNOWN
    if word == "before":
        return Interval(None, _shifted(past.first, -1)), Interval(anchor, _shifted(future.first, -1))
    if word == "after":
        return Interval(past.last, anchor) if past.known else UNKNOWN, Interval(future.last, None)
    return past, future


def _shifted(value: date | None, count: int) -> date | None:
    return value + timedelta(days=count) if value and value > date.min else value
