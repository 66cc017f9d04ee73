"""A figure drawn as a range on a number line: open ends are hollow, an exact value is a full dot.

Positions are units of the drawing's own box (VIEW_WIDTH wide), so the template sets attributes only, never styles.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from claims.wording import AS_WRITTEN, figure_words, number_words

VIEW_WIDTH = 280
LEFT, RIGHT = 8.0, 272.0
ROOM = 1.35


@dataclass(frozen=True, slots=True)
class Dot:
    """One end of the range; hollow when the value itself is not part of it."""

    x: float
    label: str
    hollow: bool = False

    @property
    def anchor(self) -> str:
        """Where the label is anchored so that it stays inside the drawing (SVG text-anchor)."""
        return "start" if self.x < LEFT + 30 else "end" if self.x > RIGHT - 30 else "middle"


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawn figure: `bar` runs from x to x, `arrow` says that it goes on to the right without end."""

    words: str
    text: str
    dots: tuple[Dot, ...] = ()
    bar: tuple[float, float] | None = None
    arrow: bool = False
    about: bool = False
    top: str = ""

    @property
    def drawn(self) -> bool:
        return bool(self.dots)

    @property
    def bar_width(self) -> float:
        return round(self.bar[1] - self.bar[0], 1) if self.bar else 0.0


def draw(figure: Mapping[str, Any]) -> Drawing:
    """Return the drawing of a claim's figure (the JSON object); a negative or unread one, a score and a rank have words only."""
    words, text = figure_words(figure), str(figure.get("text", ""))
    low, high = figure.get("low"), figure.get("high")
    known = [value for value in (low, high) if value is not None]
    if (
        figure.get("kind") in AS_WRITTEN
        or not known
        or min(known) < 0
        or max(known) <= 0
        or not all(map(math.isfinite, known))
    ):
        return Drawing(words, text)
    top, unit = _ceiling(max(known)), figure.get("unit") or ""
    bound = figure.get("bound", "exact")
    hollow = bound in ("below", "above")
    dots = tuple(Dot(_x(value, top), number_words(value, unit), hollow) for value in sorted(set(known)))
    return Drawing(
        words, text, dots, _bar(low, high, top), high is None, bound == "about", number_words(top, unit)
    )


def _bar(low: float | None, high: float | None, top: float) -> tuple[float, float] | None:
    if low == high:
        return None
    return (LEFT if low is None else _x(low, top), RIGHT if high is None else _x(high, top))


def _x(value: float, top: float) -> float:
    return round(LEFT + (RIGHT - LEFT) * value / top, 1)


def _ceiling(value: float) -> float:
    """Return the next round number with some room above `value`: 1, 2 or 5 times a power of ten."""
    wanted = value * ROOM
    power = 10.0 ** math.floor(math.log10(wanted))
    return float(
        next(step * power for step in (1, 1.5, 2, 3, 4, 5, 6, 8, 10) if step * power >= wanted * (1 - 1e-9))
    )
