"""The day a story was told on, as its dateline states it: "KESSWICK, 3 March (NPA) -"."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

from claims.extraction.times.expressions import find_moments
from claims.extraction.times.find import as_day
from claims.extraction.times.reading import Context

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?"
_DAY = rf"{_WEEKDAY}(?P<day>{_MONTH} \d{{1,2}}(?:,? \d{{4}})?|\d{{1,2}} {_MONTH}(?:,? \d{{4}})?|\d{{4}}-\d\d-\d\d)"
_NAMES = r"[A-Z][\w.'’-]*(?:[ ,/]{1,2}(?:[A-Z][\w.'’-]*|of|de|la|el|al|and)){0,5}"
_DATELINE = re.compile(
    rf"^[ \t]*{_NAMES}(?: [(\[][^)\]\n]{{2,40}}[)\]])?,? ?[(]?{_DAY}[)]?(?:,? [(\[][^)\]\n]{{2,40}}[)\]])?\s?[-–—:]",
    re.MULTILINE,
)
_DATE_ALONE = re.compile(rf"^[ \t]*(?:(?:Published|Updated|Posted)(?: on)?:? )?{_DAY}[ \t]*$", re.MULTILINE)
# A story's dateline stands at its top, and a story is printed within weeks of being told.
_TOP = 2000
_LATEST = timedelta(days=1)
_OLDEST = timedelta(days=31)


def day_of_telling(text: str, published: date | datetime | None) -> date | None:
    """Return the day by which "Thursday" is to be read in an article.

    That is the day in its dateline, where that lies no more than a month before `published`; else the day of
    `published`. Without `published` it is the full date of the dateline, or of a line of its own at the top, or
    None. Never raises.
    """
    anchor = as_day(published)
    top = text[:_TOP]
    stated = _stated(_DATELINE.search(top), anchor)
    if anchor is None:
        return stated or _stated(_DATE_ALONE.search(top), None)
    return stated if stated and -_OLDEST <= stated - anchor <= _LATEST else anchor


def day_stated(text: str, latest: date | datetime) -> date | None:
    """Return the day in the dateline of an article that was at hand at `latest`; without a year it is the last such day. None where none is
    stated, or one after that. Never raises."""
    by = as_day(latest)
    stated = _stated(_DATELINE.search(text[:_TOP]), by)
    return stated if stated and by and stated - by <= _LATEST else None


def _stated(match: re.Match[str] | None, anchor: date | None) -> date | None:
    if match is None:
        return None
    moments = find_moments(match["day"], Context(anchor))
    days = moments[0].readings.past if len(moments) == 1 else None
    return days.first if days and days.first == days.last else None
