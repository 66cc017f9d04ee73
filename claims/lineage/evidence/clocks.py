"""Hours of the day and lengths of time as a text writes them: "0412 GMT", "5.30am", "noon"; "within 90 days"."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.extraction.vocabulary.number_words import UNITS

_HALF_DAY, _DAY = 12 * 60, 24 * 60
_WORDS = {"noon": _HALF_DAY, "midday": _HALF_DAY, "midnight": 0}
_ZONE = r"gmt|utc|bst|ist|cest|cet|est|edt|cst|cdt|mst|mdt|pst|pdt|et|pt|local(?: time)?"
# Minutes that the words before an hour leave open, before it and behind it.
_OPEN = {
    "about": (20, 20), "around": (20, 20), "approximately": (20, 20), "roughly": (20, 20), "nearly": (20, 0), "almost": (20, 0),
    "shortly after": (0, 30), "just after": (0, 30), "soon after": (0, 30), "minutes after": (0, 30), "after": (0, 60),
    "shortly before": (30, 0), "just before": (30, 0), "minutes before": (30, 0), "before": (60, 0),
}  # fmt: skip
_HEDGE = re.compile(rf"\b(?:{'|'.join(_OPEN)})(?= $)", re.IGNORECASE)
_CLOCK = re.compile(
    rf"\b(?:(?P<word>noon|midday|midnight)|(?P<whole>(?:[01]\d|2[0-3])[0-5]\d)(?= (?:{_ZONE}|hours|hrs)\b)"
    r"|(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d)|h(?P<past>[0-5]\d))?(?: ?(?P<half>[ap])\.?m\b\.?|\b))"
    rf"(?: (?:on )?(?P<zone>{_ZONE})\b)?",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\b(?:within|for) (\d+|[a-z]+)[ -](minute|hour|day|night|week|month|year)s?\b", re.IGNORECASE
)
_SAME_ZONE = {"utc": "gmt", "local time": "local"}


class Clock(NamedTuple):
    """An hour of the day: `minute` since midnight, `half_known` whether morning and evening are told apart, `zone` in lower
    case or empty. `text` is what names it; by so many minutes it may have been `before` or `behind` that ("shortly after 3 a.m.")."""

    minute: int
    half_known: bool
    zone: str
    text: str
    before: int = 0
    behind: int = 0


@lru_cache(maxsize=4096)
def clocks_in(time: str) -> tuple[Clock, ...]:
    """Return the hours that words of time name, in their order; a bare number ("3 May") is none."""
    found = ((match, _clock_of(match)) for match in _CLOCK.finditer(time))
    return tuple(_hedged(clock, time[: match.start()]) for match, clock in found if clock is not None)


def _hedged(clock: Clock, before: str) -> Clock:
    hedge = _HEDGE.search(before)
    if hedge is None:
        return clock
    early, late = _OPEN[hedge.group().lower()]
    return clock._replace(before=early, behind=late)


def without_clocks(time: str) -> str:
    """Return words of time without the hours that they name."""
    for clock in clocks_in(time):
        time = time.replace(clock.text, " ")
    return time


def _clock_of(match: re.Match[str]) -> Clock | None:
    zone = (match["zone"] or "").lower()
    zone = _SAME_ZONE.get(zone, zone)
    if match["word"]:
        return Clock(_WORDS[match["word"].lower()], True, zone, match.group())
    if match["whole"]:
        return Clock(int(match["whole"][:2]) * 60 + int(match["whole"][2:]), True, zone, match.group())
    minute = match["minute"] or match["past"]
    if minute is None and not match["half"] and not zone:
        return None
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].lower() == "p" else 0)
    known = bool(match["half"]) or hour > 12 or match["hour"].startswith("0") or bool(zone)
    return Clock((hour * 60 + int(minute or 0)) % _DAY, known, zone, match.group())


def hours_apart(one: tuple[Clock, ...], other: tuple[Clock, ...]) -> bool:
    """Tell whether both name an hour and none that the other may mean; hours of two zones may be the same."""
    return bool(one and other) and not any(_may_be_one(mine, theirs) for mine in one for theirs in other)


def _may_be_one(one: Clock, other: Clock) -> bool:
    if one.zone and other.zone and one.zone != other.zone:
        return True
    day = _DAY if one.half_known and other.half_known else _HALF_DAY
    later = (other.minute - one.minute) % day
    return later <= one.behind + other.before or day - later <= one.before + other.behind


@lru_cache(maxsize=4096)
def lengths_in(time: str) -> dict[str, float]:
    """Return the number that words of time give of each unit of length ("within 90 days")."""
    found = ((unit.lower(), _count_of(number.lower())) for number, unit in _LENGTH.findall(time))
    return {unit: count for unit, count in found if count is not None}


def _count_of(word: str) -> float | None:
    return float(word) if word.isdigit() else float(UNITS.index(word)) if word in UNITS else None


def lengths_apart(one: str, other: str) -> bool:
    """Tell whether both give a length in one unit, and another number of it ("within 90 days", "within 60 days")."""
    mine, theirs = lengths_in(one), lengths_in(other)
    return any(mine[unit] != theirs[unit] for unit in mine.keys() & theirs.keys())
