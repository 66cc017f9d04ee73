"""Time expressions of a text, resolved against the day it was published.

Built from the single `expressions`: a word before one ("since", "until", "by") or two of
them joined ("from March to May") make an interval. The tense of the verb, which only the caller knows,
picks between the backward and the forward reading.
"""

from __future__ import annotations

import math
import re
from datetime import date, datetime, timedelta

from claims.extraction.times.days import UNKNOWN, Interval
from claims.extraction.times.durations import find_durations
from claims.extraction.times.expressions import Moment, find_moments
from claims.extraction.times.mention import TimeMention
from claims.extraction.times.reading import Context, Readings
from claims.extraction.times.vague import find_vague_times

__all__ = ["TimeMention", "as_day", "find_all_times", "find_durations", "find_times", "find_vague_times"]

_BEFORE = re.compile(
    r"\b(?P<word>since|until|till|through|by|before|after|from|between)"
    r"(?: (?:at least|as early as|early|late|the|in|on|about|around|roughly|approximately|its?|their|his|her|\w+ing(?: (?:in|on|by))?)){0,3}[ ]$",
    re.IGNORECASE,
)
_DUE = re.compile(
    r"\b(?:due|payable|effective|scheduled|slated|upcoming|(?<!from )as (?:soon|early) as)(?: for| on| in| by| at)?(?: the)? $"
    r"|\bput off (?:to|until|till) $|\bset(?:s|ting)? (?:an?|the|its|his|her|their) (?:new |final )?deadline (?:of|for) $|\bset for (?:the )?$"
)
# What "dates from" a time was made then, and not ever since.
_DATES = re.compile(r"\bdat(?:es?|ed|ing) (?:back )?(?:from|to) (?:the )?$")
_WEEKDAY = re.compile(
    r"(?:(?:this|last|next|this coming) )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", re.IGNORECASE
)
_JOIN = re.compile(r"\s?(?:–|-|—)\s?|,? (?:to|and|until|till|through|or) (?:the )?")
_WEEK = timedelta(days=7)
_SPANNED = ("since", "until", "till", "by")  # the words before a time that its span holds
# Who or what did it, and no limit: "destroyed by the 2010 earthquake".
_BY_THE = re.compile(r"\bby (?:the|a|an|its|his|her|their) $")
_YEAR_OF_NAME = re.compile(r"\d{4} [A-Za-z]")
_IN_THE = re.compile(r"(?:in|within|over|during) the ", re.IGNORECASE)
_NAMES_DAY = re.compile(r"\d|day\b")
_HOURS = re.compile(r"PT(?P<hours>\d+)H|P(?P<days>\d+)D")
# "since his arrest in August": from then on.
_SINCE_DEED = re.compile(r"\bsince (?:his|her|their|its|the) [a-z]+ (?:in|on) $")
_NUMERIC = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/\d{2}")
_DAY_FIRST = re.compile(
    r"\b\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)


def find_all_times(text: str, published: date | datetime | None = None) -> tuple[TimeMention, ...]:
    """Return all that says when or how long in `text`: times, lengths and vague words, sorted, not overlapping.

    The mention's `kind` tells which; `find_times` alone gives what can be the time of a claim. Never raises.
    """
    times = find_times(text, published)
    lengths = find_durations(text, times)
    vague = find_vague_times(text, (*times, *lengths))
    return tuple(sorted((*times, *lengths, *vague), key=lambda mention: mention.start))


def find_times(text: str, published: date | datetime | None = None) -> tuple[TimeMention, ...]:
    """Return the time expressions of `text`, sorted and not overlapping.

    Expressions that cannot be resolved ("in recent weeks", or "Thursday" where `published` is None) are
    returned with unknown sides, because their numbers are not figures either. Never raises.
    """
    anchor = as_day(published)
    moments = find_moments(text, Context(anchor, UNKNOWN, _puts_day_first(text)))
    moments = _without_weekday_of_date(text, moments)
    mentions: list[TimeMention] = []
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


def _puts_day_first(text: str) -> bool | None:
    """Tell by the other dates of a text whether "3/4/2019" is in April (True) or in March; None: nothing tells."""
    if "/" not in text:
        return None
    pairs = [(int(one), int(two)) for one, two in _NUMERIC.findall(text)]
    if not pairs:
        return None
    if any(one > 12 for one, _ in pairs):
        return True
    if any(two > 12 for _, two in pairs):
        return False
    return True if _DAY_FIRST.search(text) else None


def _without_weekday_of_date(text: str, moments: list[Moment]) -> list[Moment]:
    """Join "Wednesday" to the date right behind it ("Wednesday, September 7, 2016"), which says more."""
    kept: list[Moment] = []
    for moment in moments:
        before = kept[-1] if kept else None
        if before and _is_weekday_of(text, before, moment):
            kept[-1] = moment._replace(start=before.start)
        elif before and before.kind == "time" and text[before.end : moment.start] in (" ", " on ", ", "):
            kept[-1] = moment._replace(start=before.start, kind="time")
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
    if not _JOIN.fullmatch(between):
        return None
    before = _BEFORE.search(text[max(0, first.start - 30) : first.start])
    opener = before["word"].lower() if before else ""
    if leading := _leading_to(text, first, second):
        return leading
    if opener in ("from", "between") and first.kind == "time" and not first.readings.past.known:
        return TimeMention(
            first.start, second.end, *second.readings, "", second.kind
        )  # "from 9 a.m. to noon Saturday"
    opens = _in_year_of(first.readings, second.readings)
    merely_named = opener not in ("from", "between") and between.strip(" ,") in ("and", "or", "to")
    if merely_named and not _runs_on(first.readings.past, opens.past, second.readings.past):
        return None
    past = _stretch(opens.past, second.readings)
    future = _stretch(opens.future, second.readings)
    return TimeMention(first.start, second.end, past, future, "from")


def _leading_to(text: str, first: Moment, second: Moment) -> TimeMention | None:
    """Return the stretch of "in the 24 hours to 9am on Monday", or None where the first is no count of hours or days."""
    count = _HOURS.fullmatch(first.duration)
    if (
        not count
        or not _IN_THE.match(text, first.start)
        or text[first.end : second.start].strip() not in ("to", "until")
    ):
        return None
    before = timedelta(days=math.ceil(int(count["hours"]) / 24) if count["hours"] else int(count["days"]))
    past, future = (
        Interval(end.first - before if end.first else None, end.last) if end.known else UNKNOWN
        for end in second.readings
    )
    return TimeMention(first.start, second.end, past, future, "from", "date", first.duration)


def _runs_on(first: Interval, opens: Interval, second: Interval) -> bool:
    """Tell whether the second of two months or years follows the first at once: "in January and February".

    `opens` is the first one in the year that the second states.
    """
    if first.first is None or first.last is None or second.first is None or second.last is None:
        return False
    length = first.last - first.first
    long = min(length, second.last - second.first) >= timedelta(days=27)
    return long and opens.first is not None and opens.first + length + timedelta(days=1) == second.first


def _in_year_of(first: Readings, second: Readings) -> Readings:
    """Read "March" in "between March and June 2018" as that of the year that the second time states."""
    end = second.past.last
    stated = first.past == first.future or second.past != second.future
    if stated or first.past.first is None or end is None:
        return first
    try:
        start = first.past.first.replace(year=end.year)
        start = start if start <= end else start.replace(year=end.year - 1)
    except ValueError:  # 29 February
        return first
    return Readings(Interval(start, end), Interval(start, end))


def _stretch(first: Interval, second: Readings) -> Interval:
    """Return the interval from `first` to the reading of the second time that does not lie before it."""
    ends = [reading.last for reading in second if reading.last]
    if len(ends) == 2 and ends[1] - ends[0] == _WEEK:  # "runs Monday through Friday", told on a Wednesday
        ends.append(ends[1] + _WEEK)
    if first.first is None or not ends:
        return UNKNOWN
    return Interval(first.first, next((end for end in ends if end >= first.first), None))


def _single(text: str, moment: Moment, anchor: date | None) -> TimeMention:
    window = max(0, moment.start - 40)
    lead = text[window : moment.start]
    if _DUE.search(lead):
        moment = moment._replace(readings=Readings(moment.readings.future, moment.readings.future))
    if _SINCE_DEED.search(lead):
        return _mention(moment, moment.start, _bounded("since", moment.readings, anchor), "since")
    before = _BEFORE.search(lead)
    named = _BY_THE.search(lead) is not None and _YEAR_OF_NAME.match(text, moment.start) is not None
    if not before or named or _DATES.search(lead):
        return _mention(moment, moment.start, moment.readings, "")
    word = before["word"].lower()
    if word == "through":
        if not _is_day(
            text[moment.start : moment.end], moment.readings.past
        ):  # "through the 1990s" is during them
            return _mention(moment, moment.start, moment.readings, "")
        word = "until"
    start = window + before.start() if before["word"].lower() in _SPANNED else moment.start
    return _mention(moment, start, _bounded(word, moment.readings, anchor), word)


def _is_day(named: str, interval: Interval) -> bool:
    """Tell whether a time is a day by its name: "Oct. 19", "Friday", not "this week" on a Monday."""
    return interval.known and interval.first == interval.last and _NAMES_DAY.search(named) is not None


def _mention(moment: Moment, start: int, readings: Readings, link: str) -> TimeMention:
    return TimeMention(start, moment.end, *readings, link, moment.kind, moment.duration)


def _bounded(word: str, readings: Readings, anchor: date | None) -> Readings:
    past, future = readings
    if word == "since":
        since = _from(past.first, anchor) if past.known else UNKNOWN
        return Readings(since, since)
    if word == "from":
        return Readings(_from(past.first, anchor) if past.known else UNKNOWN, Interval(future.first, None))
    if word in ("until", "till", "by"):
        return Readings(Interval(None, past.last), _up_to(anchor, future.last) if future.known else UNKNOWN)
    if word == "before":
        return Readings(Interval(None, _shifted(past.first, -1)), _up_to(anchor, _shifted(future.first, -1)))
    if word == "after":
        return Readings(_from(past.last, anchor) if past.known else UNKNOWN, Interval(future.last, None))
    return readings


def _from(first: date | None, anchor: date | None) -> Interval:
    """Return the days from one up to that of the telling, all that come where it lies ahead ("from tomorrow night")."""
    return Interval(first, None if first and anchor and anchor < first else anchor)


def _up_to(anchor: date | None, last: date | None) -> Interval:
    """Return the days from that of the telling up to one, all before where it is over ("would not be topped until 2012")."""
    return Interval(None if last and anchor and last < anchor else anchor, last)


def _shifted(value: date | None, count: int) -> date | None:
    return value + timedelta(days=count) if value and value > date.min else value
