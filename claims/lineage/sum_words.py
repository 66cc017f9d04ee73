"""Words that declare a total or its parts: "in total", "bringing the toll to", "of the 40 injured", "including"."""

from __future__ import annotations

import re

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
_FEW = 3
_OPENS = re.compile(r"^(?:in total|in all|altogether|all told|overall|together|combined)\b", re.IGNORECASE)
_SPAN = re.compile(r"\b(?:since|between|over|past|last|this|in|from|to|and|until|during)\b", re.IGNORECASE)
_MARK = re.compile(
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|(?:19|20)\d\d"
)
_IN_FIGURE = re.compile(r"\b(?:a total|a combined)\b", re.IGNORECASE)
_BROUGHT_TO = re.compile(
    r"\b(?:bring(?:s|ing)?|brought|tak(?:es|ing|e)|took|rais(?:es|ing|ed|e)|push(?:es|ing|ed)?|lift(?:s|ing|ed)?|ris(?:es|ing|en|e)|rose"
    r"|climb(?:s|ing|ed)?|increas(?:es|ing|ed)|grow(?:s|ing|n)?|grew|jump(?:s|ed|ing)?)\b[^.;]{0,70}?\bto\s+"
    + _SOFT
    + "$",
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
_REST = re.compile(r"\b(?:the (?:rest|others?|remaining|remainder)|others)\b", re.IGNORECASE)


def before(statement: Statement, figure: Figure) -> str:
    """Return the claim's words before a figure."""
    return statement.quote[: max(0, figure.start - statement.start)]


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
        or _TOTAL_BEFORE.search(before(statement, figure)) is not None
        or _TOTAL_AFTER.search(after(statement, figure)) is not None
    )


def says_new_total(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is what a count was brought to ("bringing the toll to 12")."""
    return _BROUGHT_TO.search(before(statement, figure)) is not None


def says_old_total(statement: Statement, figure: Figure) -> bool:
    """Tell whether a figure is what a count was before ("from 12", "had stood at 12")."""
    return _BEFORE_NOW.search(before(statement, figure)) is not None


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


def times_clash(part: Statement, total: Statement) -> bool:
    """Tell whether the words of time, where days are unknown, put a part outside its total ("in June" and "in May")."""
    mine, theirs = set(_MARK.findall(part.time.lower())), set(_MARK.findall(total.time.lower()))
    wide = _SPAN.search(total.time) is not None
    return bool(mine and theirs) and not mine & theirs and not wide


def names_place(statement: Statement, figure: Figure) -> bool:
    """Tell whether a number is an address ("in the 7200 block of South Green")."""
    return after(statement, figure).startswith(" block of")
