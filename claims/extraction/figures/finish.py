"""The last step of reading a figure: its two sides, its role, what happened, and its place in the text."""

from __future__ import annotations

from typing import NamedTuple

from claims.extraction.candidate import Figure
from claims.extraction.figures.happenings import happening_of
from claims.extraction.figures.roles import role_of
from claims.extraction.parsing.parse import Parse


class Quantity(NamedTuple):
    """A quantity over the tokens `[first, end)`, its bound's words included.

    `number` is the token that the tree attaches to what is counted; `adds` tells an increment.
    """

    first: int
    end: int
    low: float | None
    high: float | None
    bound: str
    number: int
    kind: str = "count"
    unit: str = ""
    counted: str = ""
    adds: bool = False


def sides(value: float, bound: str) -> tuple[float | None, float | None, str]:
    """Return (low, high, bound) of one value with its bound."""
    if bound == "below":
        return None, value, bound
    if bound == "above":
        return value, None, bound
    return value, value, bound


def make_figure(parse: Parse, quantity: Quantity, offset: int) -> Figure:
    """Return the figure of a quantity; `offset` is added to its positions."""
    first, end = quantity.first, min(quantity.end, len(parse))
    text = parse.text(first, end - 1)
    start = parse.start[first] + offset
    role = "total"
    if quantity.adds:
        role = "increment"
    elif quantity.kind == "count" and quantity.low != 0 and parse.lower[first] != "both":
        role = role_of(parse, first, end, quantity.number)
    return Figure(
        text,
        start,
        start + len(text),
        quantity.low,
        quantity.high,
        quantity.bound,
        quantity.counted,
        quantity.unit,
        quantity.kind,
        role,
        ""
        if quantity.kind in ("rank", "score") or _is_spared(parse, first)
        else happening_of(parse, first, end, quantity.number, counts=quantity.kind == "count"),
    )


def _is_spared(parse: Parse, first: int) -> bool:
    """Tell the two of "destroyed all but two homes", to which it did not happen."""
    return parse.lower[max(0, first - 2) : first] == ["all", "but"]
