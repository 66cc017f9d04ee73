"""Bare numbers that take the unit of their total: "will cost 640 million kroner. The state pays 400 million ..."."""

from __future__ import annotations

from dataclasses import replace

from claims.lineage.figures.slots import slot_of
from claims.lineage.sums.mentions import Mention, names_its_own
from claims.lineage.words.senses import LOTS, sense_of_event

_LENT = frozenset({"money", "measure", "points"})


def in_unit_of(mention: Mention, total: Mention) -> Mention | None:
    """Return a figure as one in the unit of a total, or as it stands where it has that, None where it has another.

    A bare number takes it unless it tells what happened to people ("The fire burned 900 acres. It killed 12").
    """
    figure, whole = mention.figure, total.figure
    if (figure.kind, figure.unit) == (whole.kind, whole.unit):
        return mention
    bare = figure.kind == "count" and not names_its_own(mention) and sense_of_event(figure.event) not in LOTS
    if not bare or whole.kind not in _LENT:
        return None
    lent = replace(figure, kind=whole.kind, unit=whole.unit)
    return replace(mention, figure=lent, slot=slot_of(lent)._replace(role="total"))
