"""The place (and often date and agency) that opens a news story: "VARDA, March 3 (Meridian Wire) -", "Varda: "."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.ingest.agencies import agency_name

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_DATE = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})(?:,? (?:19|20)\d\d)?"
_WORD = r"[A-Z\u00c0-\u00de][^\W\d_]*+(?:[.'’-][^\W\d_]*+)*+"
_PLACE = rf"{_WORD}(?:[ /](?:(?:al|as|de|el|la|le|of|the|upon)[ -])?{_WORD}){{0,4}}"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE}(?:, {_PLACE}){{0,2}}?)?(?P<date>,? ?{_DATE})?(?:[,:]? ?[(\[](?P<agency>[^()\[\]]{{2,40}})[)\]])?"
    r"(?P<mark>:|\s*(?:--|[\u2014\u2013-]))\s+(?=[\"“‘'\w])"
)
_LONGEST = 100


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


# Words that stand before a colon for another reason.
_LABELS = _words(
    "analysis answer audio background breaking by caption clarification comment context correction date exclusive"
    " explainer explained factbox fact-check file focus full headline highlights image interview key latest live"
    " location map note opinion photo photos picture pictures podcast published q quote read related review"
    " source sources special summary timeline topic transcript update updated updates video warning watch who"
    " what when where why how editorial editor's editors in on at the a an from for after as with to his her its our this that these one two three first second third finally"
)


@dataclass(frozen=True, slots=True)
class Dateline:
    """`text` is place and date as printed, `agency` the one in its brackets, `end` where the story goes on."""

    text: str = ""
    agency: str = ""
    end: int = 0


def find_dateline(paragraph: str) -> Dateline:
    """The dateline that opens a paragraph; an empty one when there is none.

    A place in capitals needs only a dash behind it. One in mixed case must bring more: a date, an agency, a
    province ("Varda, Ostland -") or a colon, because a sentence may well begin "Lund - the mayor - said".
    """
    match = _DATELINE.match(paragraph, 0, _LONGEST)
    if match is None or not (match["place"] or match["agency"]):
        return Dateline()
    place, date, agency = match["place"] or "", match["date"] or "", match["agency"] or ""
    if (agency and not _may_be_agency(agency)) or not _convincing(match):
        return Dateline()
    return Dateline(f"{place}{date}".strip(" ,"), agency_name(agency) or agency, match.end())


def _may_be_agency(text: str) -> bool:
    """Capitalised like a name, and not a state or a remark ("Reuters", "Meridian Wire")."""
    return bool(agency_name(text)) or all(word[0].isupper() for word in re.split(r"[ /]", text) if word)


def _convincing(match: re.Match[str]) -> bool:
    place = match["place"] or ""
    if match["date"] or match["agency"]:
        return True
    if place.split(" ")[0].lower() in _LABELS or place.lower() in _LABELS:
        return False
    capitals = place.split(",")[0]
    if capitals.isupper():
        return len(capitals) >= 4 or (len(capitals) == 3 and match["mark"] != ":")
    return (match["mark"] == ":" and len(place.split()) <= 4) or (
        "," in place and match["mark"].startswith(" ")
    )
