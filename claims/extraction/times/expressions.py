"""Single time expressions ("Thursday night", "9 April 2019", "last month", "in 48 hours"): how they are written.

One pass over the text looks for the words that every expression has at its heart (a month, a weekday, a year,
a unit of time, ...). Around each of them the few patterns of its kind are tried; every pattern stands in
`_PATTERNS` beside the function that says what it means.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from typing import NamedTuple

from claims.extraction.times import dates, periods, shifts, years
from claims.extraction.times.counts import COUNT, UNIT, length_in
from claims.extraction.times.hearts import find_hearts
from claims.extraction.times.holidays import HOLIDAYS
from claims.extraction.times.reading import NOTHING, WEEKDAYS, Context, Readings
from claims.extraction.times.years import CENTURIES

# How far an expression reaches to either side of the word at its heart.
_REACH = 48

_WEEKDAY = rf"(?P<weekday>{'|'.join(word.capitalize() for word in WEEKDAYS)})"
_MONTHS = (
    r"(?:Jan(?:uary|\b\.?)|Feb(?:ruary|\b\.?)|Mar(?:ch|\b\.?)|Apr(?:il|\b\.?)|May|Jun(?:e|\b\.?)|Jul(?:y|\b\.?)|Aug(?:ust|\b\.?)"
    r"|Sept?(?:ember|\b\.?)|Oct(?:ober|\b\.?)|Nov(?:ember|\b\.?)|Dec(?:ember|\b\.?))"
)
_MONTH = rf"(?P<month>{_MONTHS})"
_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)"
_DAY = r"(?P<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_LAST_DAY = r"(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?"
_TO = r"(?:\s?[-–—/]\s?| to | and | or | through | until )"
_PART = (
    r"(?:(?P<part>(?i:very early|early|mid|middle|late|(?:the )?(?:very )?(?:start|beginning|middle|end|close|rest) of|earlier|later"
    r"|sometime|(?:the )?(?:first|second|last|latter) (?:half|part) of))[ -](?:on |in |of )?)?"
)
_CLOCK = r"(?:[ -](?:morning|afternoon|evening|night|noon|midday|lunchtime|dawn))?"
_LEAD = (
    r"(?:in|since|until|till|by|from|to|and|or|between|during|of|before|after|through|around|late|early|mid|back|ending|ended"
    r"|starting|began|beginning|for|the|at|on|its|his|her|their|this|last|next|every|each|due|effective|as of)"
)
_YEAR_LEAD = (
    r"(?:the year|in|since|until|till|by|from|to|and|or|between|during|of|before|after|through|around|late|early|mid|back|year"
    r"|the|its|his|her|their|a|another|that|for|[Nn]ovel|than|as|season|championships?|tournament|election|elections|\w['’]s"
    r"|(?:from|between|since|in) (?:roughly|about|approximately)(?! \d\d00))"
)
_ABOUT = r"(?:(?:about|around|almost|nearly|more than|less than|over|just|only|some|roughly|exactly|barely|at least|well over) ){0,2}"
_THOUSANDS = r"(?:\d{1,3}(?:,\d{3})+|\d{4,6})"  # "5,500 years ago": too long to name a year
_WHOLE_UNIT = r"(?P<unit>second|minute|hour|day|week|fortnight|month|quarter|year|decade)"
_LONG_UNIT = r"(?P<unit>week|month|quarter|year)"
_LIGHT = r"(?:(?:dawn|dusk|daybreak|sunrise|sunset|nightfall)\b(?! (?:of|raids?|prayers?|broke|breaks?)\b)|dark(?=[.,;]|$| (?:on|in|and|when|as)\b))"
_PERIOD = r"(?P<period>week|month|quarter|year|decade|century|weekend|night|morning|afternoon|evening)"
# "His fifth century" is a batsman's; from the sixteenth on the word alone tells.
_IN_THE = (
    "(?:"
    + "|".join(f"(?<={word} the )" for word in ("in", "of", "to", "from", "since", "until", "by", "during"))
    + ")"
)
_EARLY, _SINCE_PRINT = "|".join(CENTURIES[:15]), "|".join(CENTURIES[15:])
_ORDER = r"(?P<order>first|second|third|fourth|last|1st|2nd|3rd|4th|latter)"


class Moment(NamedTuple):
    """One expression at `[start, end)` of the text, with its readings."""

    start: int
    end: int
    readings: Readings
    kind: str = "date"
    duration: str = ""


_HELPERS = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|must|should|shall|not|did|does)|['’]ll) (?:only |just |about )?$",
    re.IGNORECASE,
)
_MEASURED = re.compile(
    r"last (?!week|month|year|night|summer|winter|spring|autumn|fall|quarter|decade)[a-z\d]"
)
# As headlines print them; "MAY" and "MARCH" only beside a number.
_CAPITALS = re.compile(
    r"\b(?:(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY|JANUARY|FEBRUARY|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:MARCH|MAY)(?= \d)|(?<=\d )(?:MARCH|MAY))\b"
)
Resolver = Callable[[re.Match[str], Context], Readings]


def find_moments(text: str, context: Context) -> list[Moment]:
    """Return the single time expressions of `text`, sorted, not overlapping (the longest wins).

    An expression that leans on the one before it ("two days later") is read by the last one that has a value.
    """
    matches = _without_overlaps(_matches(_CAPITALS.sub(lambda word: word[0].capitalize(), text)))
    moments: list[Moment] = []
    for match, resolve in matches:
        readings = _resolved(resolve, match, context)
        kind = "time" if resolve is dates.clock else "date"
        moments.append(Moment(*match.span("t"), readings, kind, length_in(match)))
        if readings.past.first and readings.past.last:
            context = context._replace(before=readings.past)
    return moments


def _matches(text: str) -> Iterator[tuple[re.Match[str], Resolver]]:
    ends: dict[str, int] = {}
    for kind, start, end in find_hearts(text):
        done = ends.get(kind, 0)
        if done >= end:  # inside an expression of its own kind
            continue
        low, high = max(done, start - _REACH), _end_of_word(text, end + _REACH)
        around = text[low:high].lower()
        for pattern, resolve, needs in _PATTERNS[kind]:
            if not any(word in around for word in needs):
                continue
            for match in pattern.finditer(text, low, high):
                if _is_verb(text, match.start("t")):
                    continue
                yield match, resolve
                ends[kind] = max(ends.get(kind, 0), match.end("t"))


def _end_of_word(text: str, at: int) -> int:
    """Return the end of the word around `at`, so that no look stops inside a number ("February 2|025")."""
    while at < len(text) and not text[at].isspace():
        at += 1
    return at


def _is_verb(text: str, start: int) -> bool:
    """Tell whether "last" is what something does ("expected to last four weeks")."""
    measured = _MEASURED.match(text, start) is not None
    return measured and _HELPERS.search(text[max(0, start - 16) : start]) is not None


def _resolved(resolve: Resolver, match: re.Match[str], context: Context) -> Readings:
    try:
        return resolve(match, context)
    except (ValueError, OverflowError):  # 31 February, or a date before the year 1
        return NOTHING


def _without_overlaps(
    found: Iterator[tuple[re.Match[str], Resolver]],
) -> list[tuple[re.Match[str], Resolver]]:
    kept: list[tuple[int, int, re.Match[str], Resolver]] = []
    spans = [(*match.span("t"), match, resolve) for match, resolve in found]
    for span in sorted(spans, key=lambda item: (item[0] - item[1], item[0])):
        at = bisect_left(kept, span[0], key=lambda item: item[0])
        if (at == 0 or kept[at - 1][1] <= span[0]) and (at == len(kept) or span[1] <= kept[at][0]):
            kept.insert(at, span)
    return [(match, resolve) for _, _, match, resolve in kept]


_RAW: dict[str, tuple[tuple[str, Resolver], ...]] = {
    "month": (
        (
            rf"\b(?P<t>{_MONTH} {_DAY}(?:{_TO}{_LAST_DAY}(?!\d| {_MONTHS}))?(?:(?:, | ){_YEAR}(?!\d|-\d))?)(?![\d,:]*\d)(?! [ap]\.?m\b)",
            dates.month_day,
        ),
        (
            rf"\b(?P<t>(?:(?:from )?(?:the )?{_DAY}{_TO})?(?:the )?(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)? (?:of )?{_MONTH}(?:,? {_YEAR})?)(?!\w)",
            dates.day_month,
        ),
        (
            rf"\b(?P<t>{_PART}{_MONTH},? (?:of )?(?:{_YEAR}|(?P<which>this|last|next) year))\b",
            dates.month_only,
        ),
        (
            rf"(?i:\b{_LEAD}|[,;(])[ -](?P<t>(?:(?P<which>last|this|next|past|coming) )?{_PART}{_MONTH}(?P<year>))(?![\w-]| [A-Z][a-z]| \d\d?(?![\d,.:]))",
            dates.month_only,
        ),
        (
            rf"\b(?P<t>(?:the )?(?P<opens>{_MONTHS})[-–—]{_MONTH}(?:,? {_YEAR})?(?: (?:period|quarter)\b)?)(?!\w)",
            periods.months,
        ),
        (rf"\b(?P<t>(?:the )?{_MONTH}(?: {_YEAR})? quarter)\b(?!-)", periods.quarter_to),
        (
            r"\b(?P<t>(?:(?P<which>[Ll]ast|[Tt]his|[Nn]ext) )?"
            rf"{_PART}(?P<month>January|February|July|September|October|November|December|Aug(?:ust)?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?|Jan\.?|Feb\.?)(?P<year>))(?!\w| [A-Z][a-z]| \d\d?(?![\d,.:]))",
            dates.month_only,
        ),
    ),
    "weekday": (
        (
            rf"\b(?P<t>(?i:(?:(?P<which>last|next|this|coming|this coming|this past|past|previous|following|early|late|earlier|later)(?: on)? |on the night of )?)"
            rf"{_WEEKDAY}{_CLOCK}(?: (?P<week>last|next|this) week)?)\b",
            dates.weekday,
        ),
    ),
    "year": (
        (r"\b(?P<t>\d{4}-\d\d-\d\d)\b", dates.iso_day),
        (
            rf"(?i:\b{_YEAR_LEAD})[ -](?P<t>{_PART}{_YEAR})\b(?![,.]?\d|\s?%|-\w| (?:people|men|women|children|miles|km|kg|metres|meters|feet|tonnes|tons|homes|houses|votes|jobs|dollars|euros|pounds|troops|soldiers|million|billion|GMT|block of))",
            years.year,
        ),
        (
            r"(?<![\w.,$£€#/-])(?<![a-z0-9] )(?<!No\. )(?<!About )(?<!Some )(?<!Nearly )(?<!Over )(?<!Almost )(?<!Only )(?<!At least )"
            r"(?P<t>(?P<year>19\d\d|20[0-4]\d))(?![\w%]|[.,:]\d|-\w|/| (?:GMT|hours|million|billion|percent|per cent|block of)| (?!was|has|is)[a-z]+s\b)",
            years.year,
        ),
        (rf"(?P<t>\b{_PART}{_YEAR})(?=['’]s\b)", years.year),
        (rf"[(](?P<t>{_YEAR})[)]", years.year),
        (
            rf"\b(?P<t>{_YEAR}\s?(?P<sign>[-–—/])\s?(?P<end>(?:1[5-9]|20)\d\d|\d\d))(?![\w-])(?P<season> (?:season|campaign|school year|academic year)\b)?",
            periods.years,
        ),
        (rf"(?P<t>\b(?:[Tt]he )?{_PART}(?P<year>(?:1[5-9]|20)\d0)['’]?s)\b", years.decade),
        (rf"\b(?P<t>(?:the )?{_PART}(?:fiscal(?: year)?|financial year|calendar|FY) ?{_YEAR})\b", years.year),
        (rf"\b(?P<t>(?:the )?{_YEAR} (?:fiscal|financial|calendar) year)\b", years.year),
        (
            r"\b(?P<t>(?i:the year )?(?P<spelled>(?:[Nn]ineteen|[Tt]wenty) (?:hundred|oh[- ](?:one|two|three|four|five|six|seven|eight|nine)|(?:ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine)\b)?))|(?<=year )two thousand(?: (?:and )?(?:one|two|three|four|five|six|seven|eight|nine|ten))?))\b(?! (?:people|percent|per|million|years|days))",
            years.spelled_year,
        ),
    ),
    "decade": (
        (rf"(?P<t>\b(?i:the) {_PART}(?<!\d)['’]?(?P<tens>[2-9]0)s)\b", years.tens),
        (
            rf"\b(?P<t>(?i:the) {_PART}(?P<tens>[Tt]wenties|[Tt]hirties|[Ff]orties|[Ff]ifties|[Ss]ixties|[Ss]eventies|[Ee]ighties|[Nn]ineties))\b",
            years.tens,
        ),
    ),
    "word": (
        (
            r"\b(?P<t>(?i:(?:late|early|earlier|later) )?(?P<word>(?i:today|tonight|yesterday|tomorrow|overnight))(?: (?:morning|afternoon|evening|night))?)\b",
            dates.day_word,
        ),
    ),
    "unit": (
        (
            rf"\b(?P<t>(?i:{_PART})(?i:the )?(?P<which>(?i:this past|this coming|this|last|next|past|previous|coming|current|latest)) (?:(?:fiscal|financial|calendar|full|whole|entire) )?{_PERIOD})\b(?! (?:of|few|half)\b)",
            shifts.period,
        ),
        (
            r"(?i:\b(?P<t>(?:(?:sometime )?(?:over|during|at|for|of|through|by|before|after) )?(?P<which>the) (?P<period>weekend)))\b(?! (?:of|edition))",
            shifts.period,
        ),
        (
            rf"(?i:\b(?P<t>(?P<part>(?:the )?(?:very )?(?:start|beginning|middle|end|rest|close) of )(?P<which>the|this|last|next) {_PERIOD}))\b(?! of)",
            shifts.period,
        ),
        (r"(?i:\b(?P<t>(?:the )?(?P<part>)(?P<which>)(?P<period>year)(?:'s|’s| |-)end))\b", shifts.period),
        (
            rf"(?i:\b(?<!\d[,.])(?P<t>{_ABOUT}(?:{COUNT}(?P<half> and a half)?|{_THOUSANDS}|(?:several|a few|few|many|some|those|a number of)|(?=\w+s ago|\w+s or \w+s ago)) ?{_WHOLE_UNIT}s?(?: and a half| or so| or two)? (?:ago|back(?! (?:in|at|on|to|home|with|from)\b)))\b)",
            shifts.ago,
        ),
        (
            r"(?i:\b(?!in (?:just |well )?(?:under|over|more than) (?!an? |one )\w+ (?:second|minute|hour))"
            r"(?P<t>(?:in|within) (?:the |just |about |only |over |more than |less than |under |at least |as little as ){0,2}"
            rf"(?P<which>past|last|previous|next|coming|following)? ?{COUNT} (?:more )?{UNIT}s?)\b)(?! (?:time|of|later|earlier|ago|old)|-|,? (?:and )?\d\d?(?:\.\d+)? (?:second|minute|hour|day|month)s?\b)",
            shifts.window,
        ),
        (
            r"(?i:\b(?P<t>(?:(?:in|within|over|during|for|through|throughout|at least|of) )?(?:the |his |her |its |their )?"
            rf"(?P<which>past|last|previous|next|coming|following) {COUNT} {UNIT}s?)\b)(?! of\b)",
            shifts.window,
        ),
        (
            r"(?i:\b(?P<t>(?:in|within|over|during|for|throughout) the (?P<which>past|last|previous|next|coming|following) "
            r"(?:full )?(?P<unit>day|week|month|quarter|year|decade|century))\b)(?! of\b)",
            shifts.one_window,
        ),
        (
            r"(?i:\b(?P<t>(?:in|for|over|during|within) (?:the )?(?:recent|past|last|next|coming|following|several|many|a few|some)(?: few| several| couple of)?"
            r" (?P<unit>hour|day|week|month|year|decade)s)\b)",
            dates.vague,
        ),
        (
            r"(?i:\b(?P<t>(?:the )?(?:past|last|next|coming)(?: few| several| couple of) (?P<unit>hour|day|week|month|year|decade)s)\b)",
            dates.vague,
        ),
        (
            rf"(?i:\b(?<!\d,)(?P<t>{_ABOUT}(?:{COUNT}(?P<half> and a half)?) {_WHOLE_UNIT}s? (?P<way>later|earlier|previously|afterward|afterwards|beforehand|before(?= *[.,;])))\b)",
            shifts.shifted,
        ),
        (
            r"(?i:\b(?P<t>(?P<part>(?:later|earlier|early|late) )?(?:on )?(?:in )?(?P<same>that|that same|the same) (?P<period>day|night|morning|afternoon|evening|week|month|year)))\b(?! (?:of|as|old))",
            shifts.same_period,
        ),
        (
            r"(?i:\b(?P<t>the (?P<way>following|next|previous|preceding|prior|very next) (?P<period>day|night|morning|afternoon|evening|week|month|quarter|year)))\b(?! of)",
            shifts.next_period,
        ),
        (
            rf"(?i:\b(?P<t>(?:(?P<owner>this|last|next) year['’]s )?(?:the )?(?:(?P<year2>(?:19|20)\d\d) )?(?:(?P<whose>year-ago|year-earlier) )?(?:fiscal )?{_ORDER}[- ](?:fiscal |calendar )?(?P<fraction>quarter|half)"
            rf"(?:,? (?:of )?(?:the )?(?:(?:fiscal |calendar )?{_YEAR}|(?P<which>last|this|the|next)(?: (?:fiscal|financial))? year))?))\b(?! (?:of|an?|century|dollar|minute|hour|mile|point|goal)\b)(?!-)",
            years.fraction_of_year,
        ),
        (
            rf"\b(?P<t>(?i:(?:(?:the|its|their) )?(?P<order>first|opening|last|final|closing) (?:{COUNT} )?{_LONG_UNIT}(?(count)s|(?<!quarter)) of )"
            rf"(?:{_MONTH}(?:,? {_YEAR})?|(?i:(?P<which>the|this|last|next) (?:(?:fiscal|financial|calendar) )?year|(?:the year )?(?P<year2>(?:19|20)\d\d))))\b",
            periods.part_of_period,
        ),
        (
            rf"\b(?P<t>(?i:(?P<the>(?:the|its|their) )?(?:{COUNT} )?(?:(?:fiscal|financial|full) )?{_LONG_UNIT}(?(count)s?)(?:(?:,? (?:that|which))? ended|,? ending|(?(the)(?: up)? to|(?!))|(?(the) through|(?!)))(?: on)? )"
            rf"(?:(?P<last>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)? )?{_MONTH}(?: {_DAY}(?!\d))?(?:,? {_YEAR})?)(?!\w)",
            periods.period_to,
        ),
        (
            r"(?i:\b(?P<t>(?:the )?(?P<whose>year-ago|year-earlier|year-before)(?: (?P<period>quarter|period|month|week|half|day|figure))?))\b",
            shifts.year_ago,
        ),
        (
            rf"(?i:\b(?P<t>(?:the )?(?:(?P<nth>\d\d?)(?:st|nd|rd|th)|(?P<word>{_IN_THE}(?:{_EARLY})(?=[- ]century(?! (?:of|by)\b))|{_SINCE_PRINT}))[- ]century))\b",
            years.century,
        ),
        (
            r"(?i:\b(?P<t>(?:the )?(?P<year>(?:19|20)\d\d) (?P<period>quarter|half|period)))\b",
            shifts.same_in_year,
        ),
    ),
    "season": (
        (
            rf"(?i:\b(?P<t>(?:the )?{_PART}(?:the )?(?P<season>spring|summer|autumn|fall|winter)(?: of)? (?:{_YEAR}|(?P<which>this|last|next) year))\b)",
            years.season,
        ),
        (
            rf"(?i:\b(?P<t>{_PART}(?P<which>last|this|next|this past|this coming) (?P<season>spring|summer|autumn|fall|winter)(?P<year>))\b)(?! [A-Z])",
            years.season,
        ),
        (
            r"\b(?i:in|during|over|by|since|until|before|after|throughout) (?P<t>(?:the |(?P<part>early |late |mid-))?(?P<season>spring|summer|autumn|winter|(?<=the )fall)(?P<year>)(?P<which>))\b(?! [a-z]+(?:s|ing)\b)",
            years.season,
        ),
    ),
    "holiday": (
        (
            rf"\b(?P<t>(?i:(?:(?P<which>last|this|next) )?)(?P<holiday>{'|'.join(sorted(HOLIDAYS, key=len, reverse=True))})(?:,? {_YEAR})?)\b(?! (?:[A-Z]|trees?|cards?|presents?|gifts?|carols?|dinners?|eggs?|lights|songs?|shopping|decorations?))",
            dates.holiday,
        ),
    ),
    "clock": (
        (
            r"(?i:\b(?P<t>(?:(?:about|around|at|by|shortly after|just before|before|after) )?(?:\d\d?(?:[:.]\d\d)? ?[ap](?:\.m\.?|m\b)|(?:[01]?\d|2[0-3])[:.][0-5]\d(?= (?:gmt|utc|local|est|edt|cet|bst|ist|hours|on|in the))|(?:[01]\d|2[0-3])[0-5]\d(?= (?:gmt|utc|local time)\b)|(?:twelve )?noon\b|midnight\b)(?: (?:gmt|utc|local time|est|edt|cet|bst|et|pt|ist)\b)?(?: (?:on |this |last )?(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)?))",
            dates.clock,
        ),
        (
            rf"\b(?P<t>(?:(?:just|shortly|hours|well) )?(?:at|by|before|after|around) {_LIGHT}(?: (?:on |this |last )?{_WEEKDAY}\b)?)",
            dates.clock,
        ),
    ),
    "numeric": (
        (
            r"(?<![\d/.])(?P<t>(?P<one>\d{1,2})(?P<sep>[/.])(?P<two>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d))(?![\d/]|\.\d)",
            dates.numeric,
        ),
    ),
    "fiscal": (
        (
            rf"\b(?P<t>(?:(?P<year2>(?:19|20)\d\d) )?(?P<fraction>[QH])(?P<order>[1-4])(?:(?: of)? {_YEAR})?)\b(?P<which>)(?P<owner>)(?P<whose>)",
            years.fraction_of_year,
        ),
        (r"\b(?P<t>FY ?(?P<year>20\d\d|\d\d))\b", years.fiscal_year),
        (
            r"\b(?P<t>[QH][1-4] (?:of )?FY ?(?:20\d\d|\d\d))\b",
            periods.of_own_year,
        ),
    ),
}
# Without one of these words close by, the patterns of a reading cannot match: a look that saves most of the work.
_LATER = ("next", "coming", "following")
_AROUND = ("this ", "past", "last", "previous", *_LATER)
_NEEDS: dict[Resolver, tuple[str, ...]] = {
    dates.iso_day: ("-",),
    periods.years: ("-", "–", "—", "/"),
    periods.months: ("-", "–", "—"),
    periods.quarter_to: ("quarter",),
    years.decade: ("0s", "'s", "’s"),
    years.spelled_year: ("nineteen", "twenty", "thousand"),
    shifts.period: (*_AROUND, "the ", "current", "latest", "end"),
    shifts.ago: ("ago", "back"),
    shifts.window: ("in ", "within ", *_AROUND),
    shifts.one_window: _AROUND,
    dates.vague: ("recent", "several", "many", "few", "some", *_AROUND),
    shifts.shifted: ("later", "earlier", "previously", "afterward", "before"),
    shifts.same_period: ("that ", "same "),
    shifts.next_period: ("the ",),
    years.fraction_of_year: ("quarter", "half", "q", "h"),
    shifts.year_ago: ("year-",),
    years.century: ("century",),
    periods.part_of_period: (" of ",),
    periods.period_to: (" ended", " ending", " to ", " through "),
    shifts.same_in_year: ("quarter", "half", "period"),
}
_PATTERNS = {
    kind: tuple((re.compile(pattern), resolve, _NEEDS.get(resolve, ("",))) for pattern, resolve in table)
    for kind, table in _RAW.items()
}
