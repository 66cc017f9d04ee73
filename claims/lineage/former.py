"""Figures that a claim tells as no longer true: "up from 27", "corrected from 46.8", "and not 5.1 percent"."""

from __future__ import annotations

import re

from claims.extraction import Figure
from claims.lineage.statement import Statement

_TOLD_AS_FORMER = re.compile(
    r"(?:\b(?:up|down|revised|corrected|raised|lowered|cut|amended|changed|increased|reduced|rose|fell|climbed|dropped|grew) from"
    r"|(?:,| and| but) not|\b(?:instead of|rather than|previously|in place of|compared (?:with|to))|\bfrom an? (?:earlier|initial|previous|first)(?: \w+)?(?: of)?)"
    r" (?:an? |the )?$",
    re.IGNORECASE,
)
# "to 46.3 degrees from 46.8", "from 27 to 41": the other number of the move stands beside it.
_FROM = re.compile(r"\bfrom (?:an? |the )?$", re.IGNORECASE)
_TO_BEFORE = re.compile(r"\bto [^,;]{1,40},? from (?:an? |the )?$", re.IGNORECASE)
_NEEDED = 2
_TO_BEHIND = re.compile(r"^(?: [^\s,;]+){0,4} to\b", re.IGNORECASE)


def former_figures(one: Statement) -> frozenset[int]:
    """Return the positions of the figures that a claim tells as former; none where it tells no other figure of their kind."""
    if len(one.figures) < _NEEDED:
        return frozenset()
    found = {at for at, figure in enumerate(one.figures) if _is_former(one, figure)}
    kinds = {(figure.kind, figure.unit) for at, figure in enumerate(one.figures) if at not in found}
    bare = ("count", "") if kinds else None  # "46.3 degrees from 46.8"
    return frozenset(
        at for at in found if (kind := (one.figures[at].kind, one.figures[at].unit)) in kinds or kind == bare
    )


def _is_former(one: Statement, figure: Figure) -> bool:
    before = one.quote[: max(0, figure.start - one.start)]
    if _TOLD_AS_FORMER.search(before):
        return True
    behind = one.quote[figure.end - one.start :]
    return bool(_FROM.search(before)) and bool(_TO_BEFORE.search(before) or _TO_BEHIND.match(behind))
