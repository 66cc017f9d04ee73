"""Whether parts add up to a total, and the sum as a person writes it."""

from __future__ import annotations

from collections.abc import Sequence
from math import isclose

from claims.extraction import Figure
from claims.lineage.sums.computed import COMPUTED
from claims.lineage.sums.mentions import Mention

# How near the parts of a bounded total come to its number: "almost 50" for 48, "more than 60" for 61.
_NEAR = 0.10
# Rounding may hide no more than this part of the total.
_ROUNDED = 0.02


def adds_up(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts can make the total. Rounded amounts may be off by their last digits.

    A bound counts as met only near its number, so that "at least 10" is not the sum of any larger ones.
    """
    low, high = sum(part.value for part in parts), sum(_upper(part) for part in parts)
    slack = total.interval.slack + sum(part.interval.slack for part in parts)
    slack = min(slack, _ROUNDED * abs(total.value))
    if total.is_point:
        return low - slack <= total.value <= high + slack or isclose(low, total.value)
    if total.interval.side == "range":
        return total.interval.low <= low <= total.interval.high
    near = abs(low - total.value) <= _NEAR * abs(total.value) + slack
    return near and (total.interval.holds(low) or (low < high and total.interval.low <= high))


def exceeds(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether parts come to so much more than a total that no rounding makes up for it, nor anything that is added to them."""
    return sum(part.value for part in parts) > (1 + 2 * _ROUNDED) * total.value


def _upper(part: Mention) -> float:
    return part.value if part.is_point else min(part.interval.high, 1.2 * part.value)


def added(parts: Sequence[Mention]) -> float:
    """Return the sum of the numbers that are told."""
    return round(sum(part.value for part in parts), 6)


def written(total: Mention, parts: Sequence[Mention], *, holds: bool) -> str:
    """Return the sum as a person writes it: "27 + 8 = 35", "35 + 13 = 48, almost 50", "25 + 13 = 38, not 40"."""
    left = " + ".join(_term(part) for part in parts)
    if len(parts) == 1:
        return f"{left} is more than {_named(total)}"
    equation = f"{left} = {_number(added(parts), total.figure)}"
    if not holds:
        return f"{equation}, not {_named(total)}"
    exact = total.is_point and isclose(added(parts), total.value)
    return equation if exact else f"{equation}, {_named(total)}"


def _term(part: Mention) -> str:
    """Return a part's number, with the words of the text where it was worked out: "39 (the rest)"."""
    number = _number(part.value, part.figure)
    return f"{number} ({part.figure.text.lower()})" if part.figure.role == COMPUTED else number


def _named(total: Mention) -> str:
    return _number(total.value, total.figure) if total.is_point else total.figure.text.lower()


def _number(value: float, figure: Figure) -> str:
    shown = f"{value:,.0f}" if value == int(value) else f"{value:,.6f}".rstrip("0")
    if figure.kind == "count":
        return shown
    if figure.kind == "money":
        return f"{figure.unit} {shown}"
    return f"{shown}%" if figure.unit == "percent" else f"{shown} {figure.unit}"
