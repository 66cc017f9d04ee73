"""The drawing of one counted thing: a line for each claimant, a mark for each time that one of them told a figure.

All places are units of the drawing's own box. What is open fades away: "below 50" downward, "above 60" upward, "about 60"
both ways.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import pairwise
from typing import Any

from claims.charts.labels import Label, Rect, place_labels
from claims.charts.scales import Moment, Scale, time_ticks, value_domain, value_ticks
from claims.wording import number_words

FADE = 56.0  # how far a side is drawn that nothing ends
SHORTEST = 16.0  # a shorter stretch would not be seen beside its mark
FOOT = 14.0  # kept free beneath the lowest value: its words stand there where a line rises from it
HALF = 6.0  # half the width of a range, and about half a mark's
STYLES = 6  # forms of marks, see the template; more claimants than that begin again with another stroke


@dataclass(frozen=True, slots=True)
class Box:
    """The size of a drawing: `strip` is the height kept free on top, where a mark's claim is read."""

    name: str
    width: float
    height: float
    strip: float
    tick: float  # how far apart the words of the time axis must be
    characters: int  # how many of a claim can be read in the strip


WIDE = Box("wide", 1020, 290, 46, 64, 170)
HALF_WIDE = Box("half", 490, 290, 66, 56, 130)
NARROW = Box("narrow", 340, 320, 84, 52, 90)


@dataclass(frozen=True, slots=True)
class Mark:
    """A figure as somebody told it at one moment. A missing `low` or `high` is an open side.

    `bound` is exact, about, below, above or range. `least` and `most` are how far it may reach ("about 60": 54 to 66), None
    where nothing says so. `words` is what stands beside it; `of` is the caller's own.
    """

    at: datetime
    claimant: str
    low: float | None
    high: float | None
    bound: str
    words: str
    least: float | None = None
    most: float | None = None
    overtaken: bool = False
    of: Any = None

    @property
    def values(self) -> list[float]:
        """The edges that it names."""
        return _finite(self.low, self.high)

    @property
    def extent(self) -> list[float]:
        """All values that its drawing needs."""
        return _finite(self.low, self.high, self.least, self.most)

    @property
    def middle(self) -> float:
        """The value at which it stands: its only edge, else half-way between both."""
        return sum(self.values) / len(self.values)


@dataclass(frozen=True, slots=True)
class Stretch:
    """A vertical bar from `y`, `height` down; `fades` is up, down or nothing."""

    x: str
    y: str
    height: str
    fades: str = ""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A mark in its place."""

    mark: Mark
    style: int
    x: float
    y: float
    stretches: tuple[Stretch, ...] = ()
    label: Label | None = None

    @property
    def place(self) -> str:
        return f"translate({self.x:g} {self.y:g})"


@dataclass(frozen=True, slots=True)
class Line:
    """One claimant's marks in order of time; `path` joins them, empty for a single one."""

    claimant: str
    style: int
    stroke: int
    path: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A value at the left edge."""

    y: float
    words: str


@dataclass(frozen=True)
class Chart:
    """All that a template needs; `left`, `right`, `top` and `bottom` are the edges of the plot."""

    box: Box
    left: float
    right: float
    top: float
    bottom: float
    lines: list[Line] = field(default_factory=list)
    marks: list[Drawn] = field(default_factory=list)
    values: list[Tick] = field(default_factory=list)
    times: list[Moment] = field(default_factory=list)

    @property
    def width(self) -> float:
        """The width of the plot."""
        return self.right - self.left

    @property
    def view(self) -> str:
        return f"0 0 {self.box.width:g} {self.box.height:g}"


def draw(marks: Sequence[Mark], box: Box, *, unit: str = "") -> Chart | None:
    """Return the drawing of these marks, or None where none of them has a value. `unit` is that of the values."""
    drawable = sorted((mark for mark in marks if mark.values), key=lambda mark: mark.at)
    if not drawable:
        return None
    low, high = value_domain(
        [value for mark in drawable for value in mark.extent],
        below=any(mark.bound == "below" and mark.least is None for mark in drawable),
        above=any(mark.bound == "above" and mark.most is None for mark in drawable),
    )
    whole = all(float(value).is_integer() for mark in drawable for value in mark.values)
    numbers = value_ticks(low, high, whole=whole)
    words = [f"{number_words(number, unit)}{'%' if unit == 'percent' else ''}" for number in numbers]
    left = 16 + 7 * max(map(len, words), default=0)
    right, top, bottom = box.width - 24, box.strip + 8, box.height - 40
    up = Scale(low, high, bottom - FOOT, top)
    along = _time_scale(drawable, left + 20, right - 20)
    styles = {name: number for number, name in enumerate(dict.fromkeys(mark.claimant for mark in drawable))}
    placed = _placed(drawable, styles, along, up, (top, bottom))
    return Chart(
        box,
        left,
        right,
        top,
        bottom,
        _lines(placed, styles),
        _labelled(placed, Rect(left, top - 10, right + 20, bottom)),
        [Tick(round(up(number), 1), told) for number, told in zip(numbers, words, strict=True)],
        time_ticks([mark.at for mark in drawable], along, apart=box.tick),
    )


def _time_scale(marks: Sequence[Mark], start: float, end: float) -> Scale:
    return Scale(marks[0].at.timestamp(), marks[-1].at.timestamp(), start, end)


def _placed(
    marks: Sequence[Mark], styles: dict[str, int], along: Scale, up: Scale, plot: tuple[float, float]
) -> list[Drawn]:
    placed: list[Drawn] = []
    for mark in marks:
        x, y = along(mark.at.timestamp()), up(mark.middle)
        while any(abs(one.x - x) < 3 * HALF and abs(one.y - y) < 3 * HALF for one in placed):
            x += 3 * HALF
        x, y = round(min(x, along.end + 30), 1), round(y, 1)
        placed.append(Drawn(mark, styles[mark.claimant], x, y, _stretches(mark, x, up, plot)))
    return placed


def _stretches(mark: Mark, x: float, up: Scale, plot: tuple[float, float]) -> tuple[Stretch, ...]:
    y = up(mark.middle)
    if mark.low is not None and mark.high is not None and mark.low != mark.high:
        return (_stretch(x, up(mark.high), up(mark.low), ""),)
    found = []
    if mark.bound in ("above", "about"):
        end = y - FADE if mark.most is None else min(up(mark.most), y - SHORTEST)
        found.append(_stretch(x, max(end, plot[0]), y, "up"))
    if mark.bound in ("below", "about"):
        end = y + FADE if mark.least is None else max(up(mark.least), y + SHORTEST)
        found.append(_stretch(x, y, min(end, plot[1]), "down"))
    return tuple(found)


def _stretch(x: float, start: float, end: float, fades: str) -> Stretch:
    return Stretch(f"{x - HALF:.1f}", f"{start:.1f}", f"{max(end - start, 0):.1f}", fades)


def _lines(placed: Sequence[Drawn], styles: dict[str, int]) -> list[Line]:
    found = []
    for claimant, style in styles.items():
        own = [one for one in placed if one.mark.claimant == claimant]
        path = "M" + "L".join(f"{one.x:g} {one.y:g}" for one in own) if len(own) > 1 else ""
        found.append(Line(claimant, style % STYLES, style // STYLES, path))
    return found


def _labelled(placed: Sequence[Drawn], area: Rect) -> list[Drawn]:
    taken = [Rect(one.x - HALF - 2, one.y - HALF - 2, one.x + HALF + 2, one.y + HALF + 2) for one in placed]
    taken += [_bar(stretch) for one in placed for stretch in one.stretches]
    taken += list(_along(placed))
    labels = place_labels([(one.x, one.y, one.mark.words) for one in placed], taken, area)
    return [
        Drawn(one.mark, one.style % STYLES, one.x, one.y, one.stretches, label)
        for one, label in zip(placed, labels, strict=True)
    ]


def _bar(stretch: Stretch) -> Rect:
    left, top = float(stretch.x), float(stretch.y)
    return Rect(left, top, left + 2 * HALF, top + float(stretch.height))


def _along(placed: Sequence[Drawn]) -> Iterator[Rect]:
    """Yield small stretches of the lines between the marks, so that no words are written on them."""
    by_style: dict[int, list[Drawn]] = {}
    for one in placed:
        by_style.setdefault(one.style, []).append(one)
    for own in by_style.values():
        for start, end in pairwise(own):
            steps = int(math.dist((start.x, start.y), (end.x, end.y)) // HALF) or 1
            for step in range(1, steps):
                x = start.x + (end.x - start.x) * step / steps
                y = start.y + (end.y - start.y) * step / steps
                yield Rect(x - 1, y - 1, x + 1, y + 1)


def _finite(*values: float | None) -> list[float]:
    return [value for value in values if value is not None and math.isfinite(value)]
