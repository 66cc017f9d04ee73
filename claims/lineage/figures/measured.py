"""What a figure measures by the words right at it: a depth or a distance, a level or the step to it, a number or by how much it differs,
what is and what was foreseen or is the limit, all or those who were left."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction import Figure
from claims.lineage.statement import Statement
from claims.lineage.words.phrase_finder import PhraseFinder
from claims.lineage.words.senses import LIGHT, RUNNING, sense_of_event

_ASPECT_BEFORE = re.compile(
    r"\b(?:(?P<depth>depths?)|(?P<height>heights?|altitudes?|elevations?)|(?P<length>lengths?)|(?P<width>widths?)|(?P<distance>distances?))"
    r"(?: (?!and\b|at\b)[\w'’.-]+){0,3} $",
    re.IGNORECASE,
)
_ASPECT_AFTER = re.compile(
    r"^\)?(?: \([^)]*\))?[ -](?:(?:(?P<depth>deep|underground|underwater)|(?P<height>high|tall)|(?P<length>long)|(?P<width>wide|broad)"
    r"|(?P<distance>away|off|inland|offshore|(?:north|south|east|west)(?:east|west)?(?:ern)?|from (?:the|(?-i:[A-Z])\w*)))\b)",
    re.IGNORECASE,
)
_ROUGHLY = r"(?: (?:about|around|nearly|almost|some|just|over|as much as|more than|only))?"
_STEP_BEFORE = re.compile(
    r"\b(?:up|down|by|rose|rises|risen|rising|fell|falls|fallen|falling|gained|gains|lost|loses|dropped|climbed|jumped|slipped|slid|added"
    rf"|shed|eased|advanced|declined|increased|decreased|surged|sank|tumbled|soared){_ROUGHLY} $",
    re.IGNORECASE,
)
_STEP_AFTER = re.compile(r"^ (?:higher|lower|up|down)\b", re.IGNORECASE)
_LEVEL = re.compile(rf"\b(?:to|at)(?: (?:reach|hit|[a-z]+ at))?{_ROUGHLY} $", re.IGNORECASE)
# "17 people more than a week ago", "62 people dead less than a day after": a time, and no difference.
_TIME_AFTER = (
    r"(?: [\w-]+){1,2} (?:more|less) than (?:half )?(?:an?|[\d.,]+|[a-z-]+)[ -]"
    r"(?!(?:month|year)s? (?:ago|earlier|before)\b)(?:minute|hour|day|night|week|month|year)s?\b"
)
_DIFFERENCE = re.compile(
    rf"^(?!{_TIME_AFTER})"
    r"(?: (?!(?:or|and|but|in|within|for|by|from|on|at|of|over|after|with|to|is|are|was|were)\b)[\w-]+){0,2}"
    r" (?:more|fewer|less) than (?!doubled|tripled|quadrupled|halved|half\b)",
    re.IGNORECASE,
)
_DIFFERING = ("count", "money")
# "beating the 3.9 billion expected by analysts", "above a forecast of 300 million": what it is held against is not what it is.
_FORESEEN = r"(?:expected|forecast|predicted|projected|estimated|foreseen|targeted|budgeted|hoped for)"
_FORESEEN_AFTER = re.compile(
    rf"^(?: [a-z]+){{0,2}}? (?:that )?(?:(?:was|were|had been) )?{_FORESEEN}\b(?! to\b)", re.IGNORECASE
)
_HELD_AGAINST = r"(?:beat|beats|beating|above|below|over|under|exceed\w*|miss\w*|topp\w+|than|against|short of|compared (?:with|to))"
_HELD_BEFORE = re.compile(rf"\b{_HELD_AGAINST} (?:an? |the |its )?(?:about |around )?$", re.IGNORECASE)
_FORESEEN_BEFORE = re.compile(
    rf"\b{_HELD_AGAINST} (?:(?!(?:and|but|while)\b)[\w'’-]+ ){{0,4}}?"
    rf"(?:{_FORESEEN}|forecasts?|expectations?|estimates?|consensus|targets?)(?: [\w'’-]+)? (?:of|for) (?:about |around )?$",
    re.IGNORECASE,
)
# A line to be reached or kept, and no number of those who did.
_LIMIT = r"(?:threshold|hurdle|minimum|limit|ceiling|quota|cap)"
_LIMIT_BEFORE = re.compile(
    rf"\b{_LIMIT}s?(?: (?:for|on|in) [^,;.]{{1,30}}?)? (?:of|at|is|was|to) $", re.IGNORECASE
)
_LIMIT_AFTER = re.compile(rf"^[ -](?:[\w-]+ )?{_LIMIT}\b", re.IGNORECASE)
# "freed the last three hostages", of those who are left of a number that was told before.
_REST_BEFORE = re.compile(r"\b(?:the|its|their|his|her|all) (?:last|remaining|other|final) $", re.IGNORECASE)
_AMONG = re.compile(r"^(?: [\w-]+){1,3} (?:is|are|was|were|being|been) among\b")
# How far a count has come is nobody's share of it.
_PROGRESS = re.compile(
    r"^ of (?:the |all )?[\w-]+(?: [\w-]+)? (?:were |was |had been |have been |been )?(?:counted|tallied|reporting|declared)\b"
)
# A word of each of these.
_ANY_KIND = PhraseFinder(
    {
        "limit": _LIMIT,
        "yardstick": _HELD_AGAINST,
        "some": "among",
        "progress": "counted|tallied|reporting|declared",
        "rest": "last|remaining|other|final",
    }
)
# Who is still held or missing is told of those that are left, as it was of all of them.
_LASTING = RUNNING | {"control"}
_STATES = _LASTING | LIGHT


def measure_otherwise(one: Statement, figure: Figure, other: Statement, answer: Figure) -> bool:
    """Tell whether the words at two comparable figures say that these measure different things of one matter."""
    if figure.kind == "measure" == answer.kind and _aspects_apart(one, figure, other, answer):
        return True
    if _step_apart(one, figure, other, answer) or _step_apart(other, answer, one, figure):
        return True
    if figure.kind in _DIFFERING and _is_difference(one, figure) != _is_difference(other, answer):
        return True
    if not (_tells_kind(one.quote) or _tells_kind(other.quote)):
        return False
    mine, theirs = _kinds(*_place(one, figure)), _kinds(*_place(other, answer))
    if mine == theirs:
        return False
    if (mine ^ theirs) & {"limit", "progress", "some"}:
        return True
    if _is_foreseen(one, mine, other) or _is_foreseen(other, theirs, one):
        return True
    return _is_of_rest(one, figure, mine) != _is_of_rest(other, answer, theirs)


def _aspects_apart(one: Statement, figure: Figure, other: Statement, answer: Figure) -> bool:
    mine, theirs = _aspect(*_place(one, figure)), _aspect(*_place(other, answer))
    return bool(mine and theirs) and mine != theirs


@lru_cache(maxsize=4096)
def _aspect(quote: str, start: int, end: int) -> str:
    """Return whether a measure is a depth, height, length, width or distance; empty where nothing at it says so."""
    match = _ASPECT_AFTER.search(quote[end:]) or _ASPECT_BEFORE.search(quote[:start])
    return (match.lastgroup or "") if match else ""


def _step_apart(one: Statement, figure: Figure, other: Statement, answer: Figure) -> bool:
    """Tell whether one claim tells by how much it moved and to what ("rose 94 cents to $83.04"), and the other no such step."""
    if len(one.figures) < 2 or not _may_be_step(*_place(one, figure)) or _may_be_step(*_place(other, answer)):
        return False
    return any(
        (level.kind, level.unit) == (figure.kind, figure.unit) and _is_level(*_place(one, level))
        for level in one.figures
        if level is not figure
    )


@lru_cache(maxsize=4096)
def _may_be_step(quote: str, start: int, end: int) -> bool:
    return _STEP_BEFORE.search(quote[:start]) is not None or _STEP_AFTER.match(quote[end:]) is not None


@lru_cache(maxsize=4096)
def _is_level(quote: str, start: int, end: int) -> bool:
    return _LEVEL.search(quote[:start]) is not None


def _is_difference(one: Statement, figure: Figure) -> bool:
    """Tell whether a number says how far another one lies from something ("251 passengers, 37 more than listed")."""
    return " than " in one.quote and _DIFFERENCE.match(one.quote[figure.end - one.start :]) is not None


@lru_cache(maxsize=4096)
def _tells_kind(quote: str) -> bool:
    return _ANY_KIND.finds_any(quote.lower())


@lru_cache(maxsize=4096)
def _kinds(quote: str, start: int, end: int) -> frozenset[str]:
    """Return what else than a plain number the words at one call it: a limit, a yardstick that somebody foresaw, how far a vote is
    counted, some of many ("nine children were among the injured"), the rest of many."""
    before, behind = quote[:start], quote[end:]
    found = {
        "limit": _LIMIT_AFTER.match(behind) or _LIMIT_BEFORE.search(before),
        "yardstick": (_HELD_BEFORE.search(before) and _FORESEEN_AFTER.match(behind))
        or _FORESEEN_BEFORE.search(before),
        "progress": _PROGRESS.match(behind),
        "some": _AMONG.match(behind),
        "rest": _REST_BEFORE.search(before),
    }
    return frozenset(kind for kind, match in found.items() if match)


def _is_foreseen(one: Statement, kinds: frozenset[str], other: Statement) -> bool:
    """Tell whether a number is only what the told one is held against, as somebody foresaw it, and the other claim foresees nothing."""
    if "yardstick" not in kinds or other.outlook != "fact" or "expect" in other.events:
        return False
    return not any("yardstick" in _kinds(*_place(other, rival)) for rival in other.figures)


def _is_of_rest(one: Statement, figure: Figure, kinds: frozenset[str]) -> bool:
    """Tell whether a count is of those to whom it happened last, or later than to others ("freed the last three hostages")."""
    if "rest" not in kinds or figure.kind != "count":
        return False
    return sense_of_event(figure.event) not in _STATES and not _LASTING.intersection(one.events)


def _place(one: Statement, figure: Figure) -> tuple[str, int, int]:
    start, end = figure.start - one.start, figure.end - one.start
    return one.quote, start if start > 0 else 0, end if end > 0 else 0
