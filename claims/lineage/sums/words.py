"""Words that declare a total or its parts: "in total", "bringing the toll to", "of the 40 injured", "including"."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction import Figure
from claims.lineage.statement import Statement

_SOFT = r"(?:(?:at least|about|around|some|nearly|almost|more than|over|up to|an estimated)\s+)?"
_TOTAL_BEFORE = re.compile(
    rf"(?:\btotal(?:l?ing|led|ed|s)?(?:\s+(?:of|to|is|was|were|at))?|\bin (?:all|total),?(?:\s+[\w’'-]+){{0,2}}|\baltogether,?|\ball told,?"
    rf"|\boverall,?|\bcombined(?:\s+(?:total|toll)\s+of)?|\bsum(?:s|med)? (?:of|to)|\badd(?:s|ed|ing)? up to|\bmak(?:es|ing) (?:it )?|\bgiving)\s+{_SOFT}$",
    re.IGNORECASE,
)
_TOTAL_AFTER = re.compile(
    r"^[^.;:]{0,40}?\b(?:in total|in all|altogether|all told|combined|overall)\b", re.IGNORECASE
)
_CLOSES = re.compile(r"\b(?:in total|in all|altogether|all told|overall|combined),\s+$", re.IGNORECASE)
_FEW = 3
_OPENS = re.compile(
    r"^(?:in total|in all|altogether|all told|overall|together|combined|taken together|between them"
    r"|(?:that|this|which|it) (?:brings|brought|makes|made|takes|took|adds up|added up))\b",
    re.IGNORECASE,
)
_OPENS_WITH_WHOLE = re.compile(r"^(?:out )?(?:of|among) (?:them|those|these|the)\b[^,]{0,40},", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:since|between|over|past|last|this|in|from|to|and|until|during)\b", re.IGNORECASE)
_SOME_STRETCH = re.compile(
    r"(?:with)?in (?:(?:just|only|about|less than|under|more than|over) )?(?:\d\d+ hours|(?:\d+|[a-z]+) (?:days|nights|weeks))\b",
    re.IGNORECASE,
)
_MARK = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:19|20)\d\d"
)
_IN_FIGURE = re.compile(r"\b(?:a total|a combined)\b", re.IGNORECASE)
_BROUGHT_TO = re.compile(
    r"(?:\b(?:bring(?:s|ing)?|brought|tak(?:es|ing|e)|took|rais(?:es|ing|ed|e)|push(?:es|ing|ed)?|lift(?:s|ing|ed)?|ris(?:es|ing|en|e)|rose"
    r"|climb(?:s|ing|ed)?|increas(?:es|ing|ed)|grow(?:s|ing|n)?|grew|jump(?:s|ed|ing)?)\b[^.;]{0,70}?\bto\s+(?:a total of\s+)?"
    r"|\bput(?:s|ting)?\b[^.;]{0,60}?\bat\s+)" + _SOFT + "$",
    re.IGNORECASE,
)
_LEVEL_AFTER = re.compile(
    r"^[^.;]{0,40}?\b(?:(?:the |a )?(?:evening|day|night|morning|week|month|quarter|year|season|decade) (?:before|earlier|previously)|until then"
    r"|the (?:previous|preceding) \w+|last (?:week|month|year|season|quarter)|yesterday)\b",
    re.IGNORECASE,
)
_HAD_BEEN = re.compile(rf"\bhad (?:been|reached|stood at|climbed to|risen to)\s+{_SOFT}$", re.IGNORECASE)
_LEVEL_TIME = re.compile(
    r"\b(?:earlier|before|previous|preceding|yesterday|last (?:week|month|year|season|quarter))\b",
    re.IGNORECASE,
)
_RISEN_BY = re.compile(
    r"\b(?:r[oi]se[ns]?|rising|grew|grow[ns]?|growing|climb\w*|increas\w+|jump\w*|went up|go(?:es)? up|up|risen|added|gain\w*)"
    r"(?:\s+[\w’'-]+){0,4}?\s+(?:by|of)\s+(?:a further\s+|another\s+)?" + _SOFT + "$",
    re.IGNORECASE,
)
_WHOLE_BEFORE = re.compile(
    r"(?:^|[.,;:“”\"(—–-]\s*|\b(?:that|and|but|said|says)\s+)(?:out )?(?:of|among)\s+(?:(?:the|its|their|his|her|those|these|all|a total of)\s+){0,2}$",
    re.IGNORECASE,
)
_BEFORE_NOW = re.compile(
    r"\b(?:from|stood at|previous(?:ly)?|earlier|until then|initial(?:ly)?|up from|already)\b[^.;,]{0,30}$",
    re.IGNORECASE,
)
_INCLUDING = re.compile(r"\b(?:including|among them|among whom|of whom|of which)\b[^.;]*$", re.IGNORECASE)
_INCLUDING_NOW = re.compile(
    rf"\b(?:including|among them|among whom|of whom|of which),?\s+{_SOFT}$", re.IGNORECASE
)
_SO_FAR = re.compile(
    r"^[^.;]{0,30}\b(?:so far|to date|since|this (?:year|month|week|season)|in (?:19|20)\d\d|over the (?:past|last))\b",
    re.IGNORECASE,
)
_ENUMERATES = re.compile(
    r"^(?:The |A |One )?(?:first|second|third|fourth|fifth|other|another|latter|last)\b", re.IGNORECASE
)
_REST = re.compile(
    r"\b(?:(?:the|his|her|its|their) (?:rest|others?|remaining|remainder)|others|leav(?:ing|es)|a final)\b",
    re.IGNORECASE,
)


def before(statement: Statement, figure: Figure) -> str:
    """Return the claim's words before a figure."""
    return statement.quote[: max(0, figure.start - statement.start)]


def _before_in_sentence(statement: Statement, figure: Figure) -> str:
    """Return the sentence's words before a figure: a claim may begin behind the verb that brings it there."""
    if not statement.sentence:
        return before(statement, figure)
    return statement.sentence[: max(0, figure.start - statement.sentence_start)]


def after(statement: Statement, figure: Figure) -> str:
    """Return the claim's words after a figure."""
    return statement.quote[max(0, figure.end - statement.start) :]


def _first_large(statement: Statement) -> Figure | None:
    """Return the first figure that "In all, ..." can sum up: not the two of "together the two towns took in 500"."""
    return next((figure for figure in statement.figures if (figure.low or figure.high or 0) > _FEW), None)


def says_total(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is told as the total of others ("in total 12", "12 in all")."""
    return (
        _IN_FIGURE.search(figure.text) is not None
        or (opens_with_total(statement) and figure == _first_large(statement))
        or _is_led_by_total(statement, figure)
        or _is_followed_by_total(statement, figure)
    )


def _is_led_by_total(statement: Statement, figure: Figure) -> bool:
    """Tell whether "in all" stands before a figure, and does not close an earlier one ("470 people in all, 280 ...")."""
    words = before(statement, figure)
    earlier = any(one.start < figure.start for one in statement.figures)
    return _TOTAL_BEFORE.search(words) is not None and not (earlier and _CLOSES.search(words))


def _is_followed_by_total(statement: Statement, figure: Figure) -> bool:
    """Tell whether "in all" stands behind a figure, and behind no later one ("19 on Wednesday, 31 in all")."""
    match = _TOTAL_AFTER.search(after(statement, figure))
    end = figure.end + match.end() if match else figure.end
    return match is not None and not any(figure.end <= one.start < end for one in statement.figures)


def says_new_total(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is what a count was brought to ("bringing the toll to 12")."""
    return _BROUGHT_TO.search(_before_in_sentence(statement, figure)) is not None


def says_old_total(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is what a count was before ("from 12", "had stood at 12")."""
    return _BEFORE_NOW.search(before(statement, figure)) is not None


def says_earlier_level(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is what a count was at an earlier time ("A week earlier there had been 12")."""
    return (
        says_old_total(statement, figure)
        or _HAD_BEEN.search(before(statement, figure)) is not None
        or _LEVEL_TIME.search(statement.time) is not None
        or _LEVEL_AFTER.search(after(statement, figure)) is not None
        or _LEVEL_TIME.search(before(statement, figure)[-60:]) is not None
    )


def says_rise(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is by how much a count grew ("rose by 12")."""
    return _RISEN_BY.search(before(statement, figure)) is not None


def says_so_far(statement: Statement, figure: Figure) -> bool:
    """Tell whether a total goes back beyond what the sentence tells ("a total of 60 this year")."""
    return _SO_FAR.search(after(statement, figure)) is not None


def says_whole(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is a whole whose parts follow ("Of the 40 injured, ...")."""
    return _WHOLE_BEFORE.search(before(statement, figure)) is not None


def says_part(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is only some of the one before it ("including four", "of whom two")."""
    return _INCLUDING.search(before(statement, figure)) is not None


def says_part_here(statement: Statement, figure: Figure) -> bool:
    """Tell whether "including" stands right before a figure."""
    return _INCLUDING_NOW.search(before(statement, figure)) is not None


def says_rest(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is all that is left ("the remaining 12", "the other five")."""
    lead = before(statement, figure)[-20:] + figure.text
    return _REST.search(lead) is not None


def enumerates(statement: Statement) -> bool:
    """Tell whether a claim tells of one of several ("The second killed 12")."""
    return _ENUMERATES.search(statement.quote) is not None


def is_one_of(statement: Statement, one: Figure, other: Figure) -> bool:
    """Tell whether a figure is some of the next ("one of three")."""
    return statement.quote[one.end - statement.start : other.start - statement.start].strip() == "of"


def opens_with_total(statement: Statement) -> bool:
    """Tell whether a claim begins by summing up what stands before it ("In total, 17 miners have died")."""
    return _OPENS.search(statement.quote) is not None


def opens_with_whole(statement: Statement) -> bool:
    """Tell whether a claim begins with what its figures are some of ("Of those, 12 were charged")."""
    return _OPENS_WITH_WHOLE.search(statement.quote) is not None


def times_clash(part: Statement, total: Statement) -> bool:
    """Tell whether the words of time, where days are unknown, put a part outside its total ("in June" and "in May")."""
    mine, theirs = _marks_in(part.time), _marks_in(total.time)
    return bool(mine and theirs) and mine.isdisjoint(theirs) and _SPAN.search(total.time) is None


@lru_cache(maxsize=4096)
def _marks_in(time: str) -> frozenset[str]:
    """Return the weekdays, months and years that words of time name."""
    return frozenset(_MARK.findall(time.lower()))


def is_some_stretch(time: str) -> bool:
    """Tell whether words of time give the length of a stretch and no day of it ("in two days", "within 48 hours")."""
    return _SOME_STRETCH.match(time) is not None
