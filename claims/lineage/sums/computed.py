"""Parts of a sum that are told by another number: "twice as many", "half of them", "both drivers".

Extraction lists no figure for them, or a share. Here they are worked out, so that they can be added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from claims.extraction import Figure

# The role of a figure whose number is worked out and stands nowhere in the text.
COMPUTED = "computed"

_TIMES = {
    "half": 0.5,
    "twice": 2.0,
    "double": 2.0,
    "three times": 3.0,
    "four times": 4.0,
    "five times": 5.0,
    "ten times": 10.0,
}
_MULTIPLE = re.compile(
    rf"\b(?P<times>{'|'.join(_TIMES)}) (?:as (?:many|much)|that number|that amount)\b"
    r"|\b(?:as (?:many|much) again|the same (?:number|amount))\b",
    re.IGNORECASE,
)
# "Twice as many as in February" compares; it tells no second lot.
_COMPARES = re.compile(r"^(?:\s+[\w’'-]+){0,2}\s+as\b|^\s+of\b")
_BOTH = re.compile(r"\bboth (?:(?:of )?(?:the|its|their|his|her) )?(?=[a-z-]+(?<!s)s\b)", re.IGNORECASE)
_OF_THEM = re.compile(
    r"^percent of (?:them|those|these|whom|which|the|its|their|his|her|a (?:million|billion))\b"
)
_OF_NUMBER = re.compile(r"^percent of a (?:million|billion)\b")
_IN_WORDS = re.compile(r"^[^\d%]+$")
_LEAST_DENOMINATOR = 10
_WHOLE = 1e-6


def multiples(quote: str, start: int, figures: Sequence[Figure]) -> Iterator[Figure]:
    """Yield what a claim tells as a multiple of the figure before it ("40 delegates and the south twice as many")."""
    for match in _MULTIPLE.finditer(quote):
        at = start + match.start()
        told = [one for one in figures if one.end <= at and one.low is not None and one.low == one.high]
        if not told or _COMPARES.match(quote[match.end() :]):
            continue
        times = _TIMES[match["times"].lower()] if match["times"] else 1.0
        value = times * (told[-1].low or 0.0)
        yield replace(
            told[-1], text=match[0], start=at, end=start + match.end(), low=value, high=value, role=COMPUTED
        )


def pairs(quote: str, start: int) -> Iterator[Figure]:
    """Yield the two of "both drivers"."""
    if "both" not in quote.lower():
        return
    for match in _BOTH.finditer(quote):
        yield Figure(
            "both", start + match.start(), start + match.start() + 4, 2.0, 2.0, "exact", role=COMPUTED
        )


def is_pair(figure: Figure) -> bool:
    """Tell whether a figure is the two of "both drivers"."""
    return figure.role == COMPUTED and figure.text == "both"


def is_share_in_words(figure: Figure) -> bool:
    """Tell whether a figure is a fraction of a lot that is told beside it ("half of them", "a third of the 90")."""
    return (
        figure.kind == "percent"
        and _OF_THEM.match(figure.counted) is not None
        and _IN_WORDS.match(figure.text) is not None
        and "percent" not in figure.text
        and figure.low is not None
        and figure.low == figure.high
    )


def share_of(figure: Figure, whole: Figure) -> Figure | None:
    """Return a share as so many of the whole, None where that is no whole number ("half of the nine")."""
    if whole.low is None or whole.low != whole.high or figure.low is None:
        return None
    part = Fraction(figure.low / 100).limit_denominator(_LEAST_DENOMINATOR)
    value = float(part) * whole.low
    if abs(value - round(value)) > _WHOLE or not 0 < value < whole.low:
        return None
    number = float(round(value))
    return replace(
        figure,
        low=number,
        high=number,
        kind=whole.kind,
        unit=whole.unit,
        counted=whole.counted if _OF_NUMBER.match(figure.counted) else "",
        role=COMPUTED,
    )
