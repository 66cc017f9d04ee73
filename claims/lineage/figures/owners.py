"""Whose a number is by the words right at it: of others than those told before, of one of them, of both, of somebody's child. Where these
differ, neither number takes the place of the other."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction import Figure
from claims.lineage.statement import AGENT, PATIENT, Statement
from claims.lineage.words.folding import is_event
from claims.lineage.words.senses import LOTS, kind_of_person, sense_of_event

_OTHERS = re.compile(r"\bothers?\b", re.IGNORECASE)
_OTHER_BEFORE = re.compile(r"\b(?:the|their|his|her|its|all) other $", re.IGNORECASE)
_OTHER_BEHIND = re.compile(r"^ others?\b")
_ALSO = re.compile(r"\b(?:also|as well|too)\b")
_BOTH = re.compile(r"both\b", re.IGNORECASE)
_OWNER = re.compile(r"\bof .*(?:['’]s|s['’]) ")
_OWNED_BEFORE = re.compile(r"\b(?:his|her|their|our|my|['’]s|s['’])(?: [a-z-]+)? $", re.IGNORECASE)
# Where somebody was hit is told of one, and of no toll.
_BODY = re.compile(
    r"\b(?:in|to|on) (?:the|his|her) (?:(?:left|right|upper|lower) )?(?:leg|arm|chest|head|back|face|foot|hand|shoulder|neck|stomach|abdomen|torso"
    r"|hip|thigh|knee|wrist|ankle|buttocks?|calf)\b"
)
_ROLES = frozenset({AGENT, PATIENT})
_ANYONE = frozenset({"man", "woman", "boy", "girl", "child", "anybody"})
_ALIKE = 0.6  # of the words of content: one sentence, told again
_OLDEST = 120  # years of a person; older is a thing
_AND_ONE = re.compile(r"(?: [\w-]+){0,3} and (?:an?|another|one) \w+")
_SEVERAL = 2
_FEWEST_ALIKE = 4  # words; "a man was shot" is told of many
_GRAVE = re.compile(r"\b(?:seriously|critically|gravely|severely|badly)\b")
# An age that was wrongly told was off by less; a larger gap is that of two persons.
_YEARS_OFF = 2


def are_of_others(one: Statement, figure: Figure, other: Statement, answer: Figure) -> bool:
    """Tell whether the words at two different numbers say that these are told of different people or things."""
    if figure.kind != answer.kind:
        return False
    if figure.kind == "age":
        return _ages_apart(one, figure, other, answer)
    if figure.kind == "percent":
        return _is_of_what_is_owned(figure) != _is_of_what_is_owned(answer)
    if figure.kind != "count":
        return False
    mine, theirs = _place(one, figure), _place(other, answer)
    the_others = _is_of_the_others(*mine), _is_of_the_others(*theirs)
    others = the_others[0] or _is_of_others(*mine), the_others[1] or _is_of_others(*theirs)
    lots = {sense_of_event(figure.event), sense_of_event(answer.event)}
    # "Injured 19" and "injured 23 others" are both told beside the dead; "two others were also injured" are told beside the injured.
    besides = _ALSO.search((one if others[0] else other).quote) is not None
    if others[0] != others[1] and (any(the_others) or besides or len(lots) > 1 or not lots <= LOTS):
        return True
    if _is_none_of_that_grade(one, figure, other) or _is_none_of_that_grade(other, answer, one):
        return True
    if _is_of_both(*mine) or _is_of_both(*theirs):
        return True
    if _add_up_to(one, other, answer) or _add_up_to(other, one, figure):
        return True
    if figure.event == answer.event == "hear" and _actors(one).isdisjoint(_actors(other)):
        return True  # what each witness heard
    return _is_of_one_of_them(other, answer, figure) or _is_of_one_of_them(one, figure, answer)


def _add_up_to(one: Statement, whole: Statement, total: Figure) -> bool:
    """Tell whether the counts of a claim, listed, are the parts of a number ("three women and a man", "three men and three women" of six)."""
    if total.low is None or total.low != total.high:
        return False
    listed = [item for item in one.figures if item.kind == "count" and item.low == item.high and item.low]
    if len(listed) == 1:
        one_more = (listed[0].low or 0) + 1 == total.low
        return one_more and _has_one_beside(one, listed[0]) and not _has_one_beside(whole, total)
    if len(listed) < _SEVERAL or {item.low for item in whole.figures} & {item.low for item in listed}:
        return False  # a list of its own ("12 counts of theft and two of fraud", "14 counts of theft and two of fraud")
    close = [item for item in listed if sense_of_event(item.event) == sense_of_event(total.event)]
    return len(close) >= _SEVERAL and sum(item.low or 0 for item in close) == total.low


def _actors(one: Statement) -> set[str]:
    return {item.head for item in one.participants if item.role == AGENT}


def _has_one_beside(one: Statement, figure: Figure) -> bool:
    return _AND_ONE.match(one.quote[max(0, figure.end - one.start) :]) is not None


def _is_none_of_that_grade(one: Statement, figure: Figure, other: Statement) -> bool:
    """Tell whether nobody is said to be hurt so badly ("Nobody was seriously injured"), which the other number does not say ("Four suffered minor
    injuries")."""
    graded = figure.low == figure.high == 0 and _GRAVE.search(one.quote) is not None
    return graded and _GRAVE.search(other.quote) is None


def _ages_apart(one: Statement, figure: Figure, other: Statement, answer: Figure) -> bool:
    """Tell whether two ages lie too far apart to be one person's, or one of them is that of somebody's child."""
    if _is_owned(*_place(one, figure)) != _is_owned(*_place(other, answer)):
        return True
    roles = _role_of(one, figure), _role_of(other, answer)
    if all(roles) and roles[0] != roles[1]:
        return True  # who shot, and who was shot
    years = figure.low or 0.0, answer.low or 0.0
    if max(years) > _OLDEST or abs(years[0] - years[1]) <= _YEARS_OFF:
        return False
    return not _tell_of_one(one, other)


def _role_of(one: Statement, figure: Figure) -> str:
    """Return whether it is who acts or whom it befell that a number is told of, or an empty string."""
    roles = {item.role for item in one.participants if figure.text in item.text}
    return next(iter(roles)) if len(roles) == 1 and roles <= _ROLES else ""


def _tell_of_one(one: Statement, other: Statement) -> bool:
    """Tell whether two claims share a name of several words, or who acts or whom it befell, if that is more than "a man"."""
    names = [[name.keys for name in side.names] for side in (one, other)]
    if any(mine & theirs for mine in names[0] for theirs in names[1]):
        return True
    if _are_worded_alike(one, other):
        return True
    heads = [
        {item.head for item in side.participants if item.role in _ROLES and not item.pointing}
        for side in (one, other)
    ]
    return any(kind_of_person(head) not in _ANYONE and not is_event(head) for head in heads[0] & heads[1])


def _are_worded_alike(one: Statement, other: Statement) -> bool:
    shared = len(one.keys & other.keys)
    return shared >= _FEWEST_ALIKE and shared >= _ALIKE * max(len(one.keys), len(other.keys))


def _is_of_what_is_owned(figure: Figure) -> bool:
    """Tell "12% of the party's house"."""
    return _OWNER.search(figure.counted) is not None


@lru_cache(maxsize=4096)
def _is_of_others(quote: str, start: int, end: int) -> bool:
    """Tell "four others" and "three other people"."""
    return _OTHERS.search(quote, start, end) is not None or _OTHER_BEHIND.match(quote[end:]) is not None


@lru_cache(maxsize=4096)
def _is_of_the_others(quote: str, start: int, end: int) -> bool:
    """Tell "the other two"."""
    return _OTHER_BEFORE.search(quote[:start]) is not None


def _is_of_both(quote: str, start: int, end: int) -> bool:
    return _BOTH.match(quote, start) is not None


@lru_cache(maxsize=4096)
def _is_owned(quote: str, start: int, end: int) -> bool:
    return _OWNED_BEFORE.search(quote[:start]) is not None


def _is_of_one_of_them(one: Statement, figure: Figure, many: Figure) -> bool:
    """Tell whether "one" is one of several ("is one of four suspects"), or is told where it was hit ("Three were shot", "One was shot in the
    leg")."""
    if not figure.low == figure.high == 1 or (many.low or 0) <= 1:
        return False
    if sense_of_event(figure.event) != sense_of_event(many.event) and figure.event and many.event:
        return True  # "Five people were shot", "One person was pronounced dead"
    behind = one.quote[max(0, figure.end - one.start) :]
    return behind.startswith(" of ") or _BODY.search(one.quote) is not None


def _place(one: Statement, figure: Figure) -> tuple[str, int, int]:
    start, end = figure.start - one.start, figure.end - one.start
    return one.quote, start if start > 0 else 0, end if end > 0 else 0
