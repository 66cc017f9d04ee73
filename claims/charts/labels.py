"""Words beside the marks: each where nothing else stands, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CHARACTER = 6.9  # how wide a character of 12 px is at most, on average over a word
LINE = 15.0
GAP = 12.0
# Right of the mark, left of it, above, below, then the corners: how far from its middle, and how the words are anchored.
PLACES = (
    (GAP, 4.0, "start"),
    (-GAP, 4.0, "end"),
    (0.0, -GAP, "middle"),
    (0.0, GAP + 8, "middle"),
    (GAP - 4, -GAP + 2, "start"),
    (GAP - 4, GAP + 6, "start"),
    (4 - GAP, -GAP + 2, "end"),
    (4 - GAP, GAP + 6, "end"),
    (GAP, -2 * GAP, "start"),
    (GAP, 2 * GAP + 6, "start"),
    (-GAP, -2 * GAP, "end"),
    (-GAP, 2 * GAP + 6, "end"),
)


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle by its edges."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Rect) -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def within(self, other: Rect) -> bool:
        return (
            other.left <= self.left
            and self.right <= other.right
            and other.top <= self.top
            and self.bottom <= other.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    """Words at a place; `anchor` is SVG's text-anchor."""

    words: str
    x: float
    y: float
    anchor: str


def place_labels(
    wanted: Sequence[tuple[float, float, str]], taken: Sequence[Rect], area: Rect
) -> list[Label | None]:
    """Return a label for each (x, y, words), beside its mark, above or below it; None where all of that is taken."""
    full = list(taken)
    found: list[Label | None] = []
    for x, y, words in wanted:
        tries = ((label, _rect(label)) for label in _places(x, y, words))
        free = (
            (label, rect)
            for label, rect in tries
            if rect.within(area) and not any(rect.meets(one) for one in full)
        )
        label, rect = next(free, (None, None))
        if rect is not None:
            full.append(rect)
        found.append(label)
    return found


def _places(x: float, y: float, words: str) -> Iterator[Label]:
    for dx, dy, anchor in PLACES:
        yield Label(words, x + dx, y + dy, anchor)


def _rect(label: Label) -> Rect:
    width = len(label.words) * CHARACTER
    left = {"start": label.x, "end": label.x - width, "middle": label.x - width / 2}[label.anchor]
    return Rect(left, label.y - LINE + 3, left + width, label.y + 3)
