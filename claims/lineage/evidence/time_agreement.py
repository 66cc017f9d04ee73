"""Whether two statements are told of one time."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.lineage.evidence.clocks import clocks_in, hours_apart, lengths_apart, without_clocks
from claims.lineage.evidence.degrees import CLOSE, DIFFERENT, SAME, UNKNOWN
from claims.lineage.statement import Statement
from claims.lineage.statements.prepared import Prepared

_TELLING = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october"
    r"|november|december|spring|summer|autumn|fall|winter|first|second|third|fourth|1st|2nd|3rd|4th|last|next|this|yesterday"
    r"|tomorrow|today|morning|afternoon|evening|night|\d+"
)
_DATE = re.compile(
    r"(?:(?P<before>\d{1,2}) )?\b(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?(?: (?P<behind>\d{1,2})\b(?!\d))?"
)
_WEEK = 7
_LIMITS = ("until ", "till ", "by ")
# Read by the day of telling whatever the tense.
_BY_TELLING = frozenset({"yesterday", "today", "tomorrow"})
_YEAR = re.compile(r"\b\d{4}\b")
_HOURS = frozenset({"morning", "afternoon", "evening", "night"})


def time_agreement(earlier: Prepared, later: Prepared) -> str:
    """Compare when, by days where they are known, else by the words of time."""
    one, other = earlier.statement, later.statement
    if one.time and other.time and (_name_one_date(one.time, other.time) or _tell_both_times(one, other)):
        return SAME
    if one.first and other.first and one.last and other.last:
        if (one.first, one.last) == (other.first, other.last):
            return SAME
        apart = one.last < other.first or other.last < one.first
        if apart and _is_one_word_read_twice(one, other):
            return CLOSE
        return DIFFERENT if apart else CLOSE
    if not one.time or not other.time:
        return UNKNOWN
    return _by_words(one.time, other.time)


def _name_one_date(one: str, other: str) -> bool:
    named = _date_in(one)
    return bool(named) and named == _date_in(other)


def _tell_both_times(one: Statement, other: Statement) -> bool:
    """Tell whether each tells the other's time besides its own, and both in one order ("opened in 1934 ... due next year")."""
    mine, theirs = one.time.lower(), other.time.lower()
    if mine == theirs:
        return False
    quotes = one.quote.lower(), other.quote.lower()
    if theirs not in quotes[0] or mine not in quotes[1]:
        return False  # most pairs: a search costs ten times as much
    orders = [(_place_of(mine, quote), _place_of(theirs, quote)) for quote in quotes]
    return all(min(order) >= 0 for order in orders) and len({left < right for left, right in orders}) == 1


def _place_of(phrase: str, quote: str) -> int:
    """Return where a phrase stands as whole words, -1 where it does not."""
    match = re.search(rf"(?<!\w){re.escape(phrase)}(?!\w)", quote)
    return match.start() if match else -1


def _is_one_word_read_twice(one: Statement, other: Statement) -> bool:
    """Tell whether one word of time was read back in one claim and ahead in the other, by the tense of a mistaken verb:
    "Friday" a week apart, "March" a year apart."""
    mine, theirs = _telling_words(one.time), _telling_words(other.time)
    if not mine or mine != theirs or mine & _BY_TELLING or one.first is None or other.first is None:
        return False
    apart = abs((one.first - other.first).days)
    return apart == _WEEK if any(word.endswith("day") for word in mine) else 364 <= apart <= 367


@lru_cache(maxsize=4096)
def _date_in(time: str) -> str:
    """Return the month and day that a time names, however it is written ("Jan. 1"), or "" where it names none or a year."""
    match = _DATE.search(time.lower())
    number = match and (match["before"] or match["behind"])
    return f"{match['month']} {number}" if match and number and not _YEAR.search(time) else ""


def names_date(time: str) -> bool:
    """Tell whether a time is the same whenever it is told ("in 2024", "on 3 May"), unlike "a year earlier"."""
    return _YEAR.search(time) is not None or _DATE.search(time.lower()) is not None


def clocks_apart(earlier: Prepared, later: Prepared) -> bool:
    """Tell whether both state an hour, a length of time or an end, and another one."""
    one, other = earlier.statement.time, later.statement.time
    ends = _ends_apart(earlier.statement, later.statement)
    return ends or hours_apart(clocks_in(one), clocks_in(other)) or lengths_apart(one, other)


def _ends_apart(one: Statement, other: Statement) -> bool:
    """Tell whether both say until when, and another day ("closed until Friday", "until Monday")."""
    both = all(side.time.lower().startswith(_LIMITS) and side.last is not None for side in (one, other))
    return both and one.last != other.last and not _is_one_word_read_twice(one, other)


@lru_cache(maxsize=4096)
def _telling_words(time: str) -> frozenset[str]:
    """Return the words of time that tell which it is, hours aside."""
    return frozenset(_TELLING.findall(without_clocks(time).lower()))


def _by_words(one: str, other: str) -> str:
    mine, theirs = _telling_words(one), _telling_words(other)
    if not mine or not theirs:
        return UNKNOWN
    if mine == theirs:
        return SAME
    if mine <= theirs or theirs <= mine or (mine - _HOURS == theirs - _HOURS and mine - _HOURS):
        return CLOSE
    return DIFFERENT
