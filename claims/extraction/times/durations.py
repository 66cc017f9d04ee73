"""Lengths of time: "for three days", "a two-hour meeting", "decades of war". They say how long, not when."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.extraction.times.counts import COUNT, SPELLED, count_of, iso_length
from claims.extraction.times.mention import TimeMention

# One look for the units; what stands before each is then read backwards from it.
_UNIT = re.compile(
    r"(?<![A-Za-z])(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|centur(?:y|ie))(?P<plural>s)?\b"
)
_KIND_OF = (
    r"(?:(?:more|additional|full|whole|straight|consecutive|successive|further|extra|long|entire|trading|working|business|solid"
    r"|calendar|school|short|gruelling|grueling|turbulent|difficult|brief|mere) )?"
)
_BOUND = (
    r"(?:(?:about|around|almost|nearly|more than|over|less than|fewer than|under|up to|at least|at most|as (?:long|many) as|some"
    r"|just|only|roughly|approximately|no more than|no less than|the (?:first|last|past|next|same)|the|these|those|an additional|each of the)"
    r" ){0,3}"
)
_NUMBER = rf"(?:\d{{1,4}}(?:\.\d+)?|{SPELLED})"
_COUNTED = re.compile(
    rf"(?<![\w.,$£€-])(?P<t>{_BOUND}(?:(?P<low>{_NUMBER})(?P<join> ?[-–] ?| to | or | and ))??"
    rf"(?:{COUNT}(?P<half>(?: and a |-and-a-| )(?:half|1/2)|½)?|(?P<halved>half an?))[ -]{_KIND_OF})$",
    re.IGNORECASE,
)
_UNCOUNTED = re.compile(
    r"\b(?P<t>(?:the (?:past|last|next|first) few|several|a few|few|many|some|a number of|(?:tens|dozens|hundreds|thousands) of|recent|coming|the past|the coming|the following|a matter of) )$"
    r"|\b(?:for|within|in|after|take|takes|took|last|lasts|lasted|over|through|of)(?P<bare> )$|(?:^|[.;,] )(?P<alone>)$",
    re.IGNORECASE,
)
_ONE_NEEDS = re.compile(
    r"\b(?:for|in|within|after|than|nearly|almost|about|around|over|least|lasted|lasts|last|take|takes|taken|took|half|only|just|under"
    r"|spend|spent|spending|wait|waited|serve|served|every|once|barely|roughly|to|by|during|before|of) $",
    re.IGNORECASE,
)
_AGE = re.compile(r"[ -](?:old|olds|of age)\b", re.IGNORECASE)
_RATE = re.compile(
    r"[\d%](?: |$)|\b(?:times|twice|once|million|billion|percent|cent|dollars|euros|pounds) $", re.IGNORECASE
)
_TAIL = re.compile(
    r"-long\b| and a half\b|(?: or| to) (?:minutes|hours|days|weeks|months|years|decades)\b| or (?:two|so)\b",
    re.IGNORECASE,
)
_LONGEST_BEFORE = 70


def find_durations(text: str, taken: Sequence[TimeMention] = ()) -> tuple[TimeMention, ...]:
    """Return the lengths of time in `text`, sorted and not overlapping, none that overlaps a mention in `taken`.

    Pass the result of `times.find_times` as `taken`: "in the past three days" is a time, "for three days" a
    length. Ages ("three years old") and rates ("$5 a day") are neither. Never raises.
    """
    found: list[TimeMention] = []
    position = 0
    for unit in _UNIT.finditer(text):
        mention = _duration(text, unit, position) if unit.start() >= position else None
        if mention is None or any(mention.start < other.end and other.start < mention.end for other in taken):
            continue
        found.append(mention)
        position = mention.end
    return tuple(found)


def _duration(text: str, unit: re.Match[str], position: int) -> TimeMention | None:
    if _AGE.match(text, unit.end()) or _is_fraction(text, unit):
        return None
    low = max(position, unit.start() - _LONGEST_BEFORE)
    before = text[low : unit.start()]
    if match := _COUNTED.search(before):
        return _counted(text, unit, match, low)
    if not unit["plural"]:
        return None
    uncounted = _UNCOUNTED.search(before)
    of = text.startswith(" of ", unit.end()) and not before.endswith("the ")
    if uncounted is None and not of and not text.startswith("-long", unit.end()):
        return None
    wide = uncounted is not None and uncounted["t"] is not None
    start = low + uncounted.start("t") if uncounted and wide else unit.start()
    return _mention(start, _end(text, unit.end()), iso_length(None, unit["unit"]))


def _is_fraction(text: str, unit: re.Match[str]) -> bool:
    """Tell whether the quarters are of a thing ("three-quarters of the town") and not of a year."""
    return unit["unit"].lower() == "quarter" and text.startswith("three", max(0, unit.start() - 6))


def _counted(text: str, unit: re.Match[str], match: re.Match[str], low: int) -> TimeMention | None:
    start, end = low + match.start("t"), _end(text, unit.end())
    if match["halved"]:
        return _mention(start, end, iso_length(0.5, unit["unit"]))
    word = match["count"].lower()
    if word in ("a", "an") and not _is_one(text, start, match, low, unit):
        return None
    count = count_of(word)
    if match["half"] or text.startswith(" and a half", unit.end()):
        count += 0.5
    return _mention(start, end, iso_length(count, unit["unit"]))


def _is_one(text: str, start: int, match: re.Match[str], low: int, unit: re.Match[str]) -> bool:
    """Tell whether "a year" means a length and not a rate ("$5 a year") or a kind of thing ("a day of joy")."""
    at = low + match.start("count")
    if _RATE.search(text[max(0, start - 12) : start]):
        return False
    tail = text[unit.end() : unit.end() + 12]
    return _ONE_NEEDS.search(text[max(0, at - 12) : at]) is not None or tail.startswith(
        (" and a half", " or two", " or so", "-long", " later", " earlier", " before", " after")
    )


def _end(text: str, end: int) -> int:
    tail = _TAIL.match(text, end)
    return tail.end() if tail else end


def _mention(start: int, end: int, length: str) -> TimeMention:
    return TimeMention(start, end, kind="duration", duration=length)
