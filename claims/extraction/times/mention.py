"""What the time rules hand on: an expression of time with both of its readings."""

from __future__ import annotations

from dataclasses import dataclass

from claims.extraction.times.days import UNKNOWN, Interval


@dataclass(frozen=True, slots=True)
class TimeMention:
    """An expression at `[start, end)` with both readings. `link` is the word before it ("since"), or "".

    `kind` is date, time (of a day), duration ("for three days": how long, not when) or vague ("recently").
    `duration` is the length that the words state, in ISO 8601 ("P3D", "PT48H"; "PXW" for "weeks"), or "".
    """

    start: int
    end: int
    past: Interval = UNKNOWN
    future: Interval = UNKNOWN
    link: str = ""
    kind: str = "date"
    duration: str = ""
