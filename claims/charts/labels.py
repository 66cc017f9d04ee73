"""Words beside the marks: each where nothing else stands, or not at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

CHARACTER = 6.9  # how wide a character of 12 px is at most, on average over a word
LINE = 15.0
GAP = 12.0


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
    yield Label(words, x + GAP, y + 4, "start")
    yield Label(words, x - GAP, y + 4, "end")
    yield Label(words, x, y - GAP, "middle")
    yield Label(words, x, y + GAP + 8, "middle")
    yield Label(words, x + GAP, y - GAP, "start")
    yield Label(words, x + GAP, y + GAP + 8, "start")
    yield Label(words, x - GAP, y - GAP, "end")
    yield Label(words, x - GAP, y + GAP + 8, "end")


def _rect(label: Label) -> Rect:
    width = len(label.words) * CHARACTER
    left = {"start": label.x, "end": label.x - width, "middle": label.x - width / 2}[label.anchor]
    return Rect(left, label.y - LINE + 3, left + width, label.y + 3)
