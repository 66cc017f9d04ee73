"""Figures that a claim tells as no longer true: "up from 27", "corrected to 46.3 from 46.8", "and not 5.1 percent"."""

from __future__ import annotations

import re

from claims.extraction import Figure
from claims.lineage.figures.slots import head_nouns
from claims.lineage.statement import Statement

_TOLD_AS_FORMER = re.compile(
    r"(?:\b(?:up|down|revised|corrected|amended|changed) from|(?:,| and| but) not|\b(?:instead of|rather than|previously))"
    r" (?:an? |the )?$",
    re.IGNORECASE,
)
# Said so, it is former whatever is still to come ("now sees 2 percent, against a previous forecast of 4 percent", "down from a peak of 90").
_OLD = r"(?:previous|earlier|prior|former|initial|original)"
_CALLED_FORMER = re.compile(
    rf"\b(?:(?:against|from|to|with|than|of) (?:an? |its |the |their |his |her )?{_OLD}(?! (?:day|week|month|quarter|season|year|decade)s?\b)"
    rf"(?: [\w-]+){{0,2}}?(?: (?:of|for|range of|that))?|(?:up|down) from (?:an? |its |the )?(?:[\w-]+ )?(?:peak|high|low|record)(?: of)?)"
    r" (?:between |about |around |some |almost |nearly )?$",
    re.IGNORECASE,
)
_UP_FROM = re.compile(
    r"\b(?:up|down|instead of|rather than|revised|raised|cut) (?:from )?(?:an? |the )?$", re.IGNORECASE
)
# "up from the 1,200 that it announced in March"
_AS_ANNOUNCED = re.compile(
    r"^ (?:\w+ ){0,4}?(?:announced|planned|forecast|expected|projected|estimated|targeted|promised|pledged|proposed|earlier|previously)\b",
    re.IGNORECASE,
)
_RULED_OUT = re.compile(
    r"(?:(?:,| and| but) not|\b(?:instead of|rather than)) (?:an? |the )?$", re.IGNORECASE
)
# "from 27 to 41", "to 46.3 degrees, from 46.8": the other number of the move stands right beside it.
_FROM = re.compile(r"\bfrom (?:an? |the )?$", re.IGNORECASE)
_TO_BETWEEN = re.compile(r"^[^,;.]{0,20}\bto (?:\w+ ){0,2}$", re.IGNORECASE)
_FROM_BETWEEN = re.compile(r"^[^,;.]{0,20},? from (?:an? |the )?$", re.IGNORECASE)
_TO_BEFORE = re.compile(r"\bto (?:\w+ ){0,2}$", re.IGNORECASE)
_NEEDED = 2


def former_figures(one: Statement) -> frozenset[int]:
    """Return the positions of the figures that a claim tells as former; none where it tells no other figure of their kind.

    What a claim says will or may change is true still, unless it says what it is not ("will cost 118, not 181 million").
    """
    if len(one.figures) < _NEEDED:
        return frozenset()
    tells = _is_former if one.outlook == "fact" else _is_ruled_out
    return frozenset(at for at, figure in enumerate(one.figures) if tells(one, figure))


def _is_ruled_out(one: Statement, figure: Figure) -> bool:
    """Tell whether a claim says of a figure that it is not so, and tells another in its place ("43, and not 34")."""
    before = one.quote[: max(0, figure.start - one.start)]
    others = [other for other in one.figures if other is not figure and _are_of_one_kind(figure, other)]
    return bool(others) and (_RULED_OUT.search(before) is not None or _is_called_former(one, figure, before))


def _is_called_former(one: Statement, figure: Figure, before: str) -> bool:
    """Tell whether a claim calls a figure a former one, or tells that it was announced before ("up from the 1,200 announced in March")."""
    if _CALLED_FORMER.search(before):
        return True
    behind = one.quote[figure.end - one.start :]
    return _UP_FROM.search(before) is not None and _AS_ANNOUNCED.match(behind) is not None


def is_dated_alike(former: Figure, later: Statement, earlier: Statement) -> bool:
    """Tell whether the later claim tells a former figure of the time that the earlier claim is of ("down from 5.1 percent in
    April"): both are true then."""
    return bool(earlier.time) and earlier.time.lower() in later.quote[former.end - later.start :].lower()


def _is_former(one: Statement, figure: Figure) -> bool:
    others = [other for other in one.figures if other is not figure and _are_of_one_kind(figure, other)]
    before = one.quote[: max(0, figure.start - one.start)]
    if not others:
        return False
    if _TOLD_AS_FORMER.search(before) or _is_called_former(one, figure, before):
        return True
    return _FROM.search(before) is not None and any(_is_moved(one, figure, other) for other in others)


def _are_of_one_kind(figure: Figure, other: Figure) -> bool:
    if _count_apart(figure, other):
        return False
    bare = (figure.kind, figure.unit, figure.counted) == ("count", "", "")  # "46.3 degrees from 46.8"
    return (figure.kind, figure.unit) == (other.kind, other.unit) or bare


def _count_apart(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures say what they count, and count other things."""
    mine, theirs = head_nouns(figure.counted), head_nouns(other.counted)
    return bool(mine and theirs) and not mine & theirs


def _is_moved(one: Statement, former: Figure, other: Figure) -> bool:
    """Tell whether the other figure is what the former one became."""
    if former.end <= other.start:
        return _TO_BETWEEN.match(_between(one, former.end, other.start)) is not None
    led = _TO_BEFORE.search(one.quote[: max(0, other.start - one.start)]) is not None
    return led and _FROM_BETWEEN.match(_between(one, other.end, former.start)) is not None


def _between(one: Statement, start: int, end: int) -> str:
    return one.quote[start - one.start : end - one.start]
