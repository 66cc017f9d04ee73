"""The last step of reading a figure: its two sides and its place in the text."""

from __future__ import annotations

from claims.extraction.candidate import Figure
from claims.extraction.parse import Parse


def sides(value: float, bound: str) -> tuple[float | None, float | None, str]:
    if bound == "below":
        return None, value, bound
    if bound == "above":
        return value, None, bound
    return value, value, bound


def make_figure(
    parse: Parse,
    first: int,
    end: int,
    low: float | None,
    high: float | None,
    bound: str,
    counted: str,
    unit: str,
    offset: int,
) -> Figure:
    end = min(end, len(parse))
    text = parse.text(first, end - 1)
    start = parse.start[first] + offset
    return Figure(text, start, start + len(text), low, high, bound, counted, unit)
