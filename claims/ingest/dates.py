"""Dates as articles print them: "March 3, 2031 10:40 GMT", "3 March 2031", "2031-03-03T10:40:00+01:00".

Only forms with one meaning are read. "03/04/2031" is the third of April in one country and the fourth of March
in another, so it is left alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)\b"
_DATES = (
    re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)(?!\d)"),
    re.compile(rf"\b{_MONTH}\s+{_DAY},?\s+{_YEAR}", re.I),
    re.compile(rf"\b{_DAY}\s+(?:of\s+)?{_MONTH},?\s+{_YEAR}", re.I),
)
_HALF = r"[ap]\.?m\b\.?"
_TIME = re.compile(
    rf"(?<![\d:.])(?P<hour>\d{{1,2}})"
    rf"(?::(?P<minute>\d\d)(?::\d\d(?:\.\d+)?)?\s*(?P<half>{_HALF})?"
    rf"|\.(?P<dotted>\d\d)\s*(?P<dotted_half>{_HALF})|\s*(?P<only>{_HALF}))"
    r"\s*(?P<zone>Z\b|[A-Z]{2,4}\b|[+\-\u2212]\d\d:?\d\d\b)?",
    re.I,
)
# Abbreviations that mean one offset in English-language news. IST (India, Israel, Ireland) and CST (America,
# China) do not.
_ZONES = {
    "Z": 0, "UTC": 0, "GMT": 0, "WET": 0, "BST": 60, "WEST": 60, "CET": 60, "CEST": 120, "EET": 120, "EEST": 180,
    "MSK": 180, "SAST": 120, "EST": -300, "EDT": -240, "CDT": -300, "MDT": -360, "MST": -420, "PST": -480,
    "PDT": -420, "JST": 540, "KST": 540, "AEST": 600, "AEDT": 660, "NZST": 720, "NZDT": 780, "PKT": 300,
}  # fmt: skip
_NEAR = 40  # code points between a date and its time of day
FIRST_YEAR, LAST_YEAR = 1800, 2199


@dataclass(frozen=True, slots=True)
class Stamp:
    """A printed date: `at` is aware and in UTC; without `has_time` it is midnight, without `has_zone` UTC is assumed."""

    at: datetime
    has_time: bool
    has_zone: bool


def is_possible(moment: datetime) -> bool:
    """Tell whether an article can have been told then; systems write 0001-01-01 or 9999-12-31 where they know no time."""
    return FIRST_YEAR <= moment.year <= LAST_YEAR


def find_stamp(text: str) -> Stamp | None:
    """The first full date in a short piece of text, with the time of day printed next to it, or None."""
    for match in sorted(_all_dates(text), key=lambda match: match.start()):
        day = _day(match)
        if day is not None:
            return _with_time(day, text, match)
    return None


def parse_stamp(value: str) -> Stamp | None:
    """A date from metadata: ISO 8601 first, else any form that `find_stamp` reads."""
    value = value.strip()[:100]
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return find_stamp(value)
    if value.isdigit():
        return None  # "20310303" may as well be an article's number
    return _stamp(at, has_time=len(value) > len("2031-03-03"), has_zone=at.tzinfo is not None)


def _all_dates(text: str) -> list[re.Match[str]]:
    return [match for pattern in _DATES for match in pattern.finditer(text)]


def _day(match: re.Match[str]) -> datetime | None:
    name = match["month"].lower()
    month = int(name) if name.isdigit() else _MONTHS.index(name[:3]) + 1
    try:
        return datetime(int(match["year"]), month, int(match["day"]), tzinfo=UTC)
    except ValueError:
        return None


def _with_time(day: datetime, text: str, match: re.Match[str]) -> Stamp | None:
    after = text[match.end() : match.end() + _NEAR]
    before = text[max(0, match.start() - _NEAR) : match.start()]
    time = _TIME.search(after.removeprefix("T")) or _TIME.search(before)
    clock = _clock(time) if time else None
    if time is None or clock is None:
        return _stamp(day, has_time=False, has_zone=False)
    zone = _zone(time["zone"] or "")
    at = (day + clock).replace(tzinfo=zone)
    return _stamp(at, has_time=True, has_zone=zone is not None)


def _clock(time: re.Match[str]) -> timedelta | None:
    hour, minute = int(time["hour"]), int(time["minute"] or time["dotted"] or 0)
    half = (time["half"] or time["dotted_half"] or time["only"] or "").lower()
    if hour > (12 if half else 23) or minute > 59:
        return None
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    return timedelta(hours=hour, minutes=minute)


def _zone(name: str) -> timezone | None:
    if name[:1] in ("+", "-", "\u2212"):
        minutes = int(name[1:3]) * 60 + int(name[-2:])
        minutes = minutes if name[0] == "+" else -minutes
        return timezone(timedelta(minutes=minutes)) if abs(minutes) < 24 * 60 else None
    offset = _ZONES.get(name.upper())
    return None if offset is None else timezone(timedelta(minutes=offset))


def _stamp(at: datetime, *, has_time: bool, has_zone: bool) -> Stamp | None:
    try:
        moment = at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (OverflowError, ValueError):
        return None
    return Stamp(moment, has_time, has_zone) if is_possible(moment) else None
