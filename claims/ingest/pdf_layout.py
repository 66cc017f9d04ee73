"""Lines of a PDF page, with their places, to paragraphs.

A PDF knows glyphs at positions, not paragraphs. A new one begins where the gap between lines grows, the type
size changes, a line is indented, or the line before ended well short of the column's edge. Words divided at a
line's end are joined again.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

_ENDS_SENTENCE = re.compile(r"[.!?:][\"'”’)\]]*$")
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-\u2013\u2014]?\s*\d{1,4}\s*[-\u2013\u2014]?(?:\s*(?:/|of)\s*\d{1,4})?", re.IGNORECASE
)
_LIST_ITEM = re.compile(r"(?:[•\u2022\u25aa\u25e6*\u2013-]|\(?\d{1,2}[.)]|\(?[a-z][.)])\s")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# Prefixes that keep their hyphen more often than not.
_PREFIXES = frozenset(
    ("all", "anti", "co", "cross", "ex", "half", "long", "mid", "multi", "non", "pre", "pro", "self", "semi", "short",
     "so", "vice", "well")
)  # fmt: skip
_RUNNING = 3  # pages on which a line must stand to be a running head


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: page number from 0, edges and baseline in points, and whether a word is divided at its end."""

    text: str
    page: int
    left: float
    right: float
    baseline: float
    size: float
    divided: bool = False


def drop_running_lines(lines: list[Line]) -> tuple[list[Line], int]:
    """The lines without page numbers and heads or feet that repeat from page to page, and how many those were."""
    edges = _edges(lines)
    seen = Counter(_mask(line.text) for line in edges)
    pages = len({line.page for line in lines})
    running = {
        id(line)
        for line in edges
        if (pages > 1 and _PAGE_NUMBER.fullmatch(line.text))
        or seen[_mask(line.text)] >= max(_RUNNING, pages / 2)
    }
    return [line for line in lines if id(line) not in running], len(running)


def to_paragraphs(lines: list[Line]) -> list[str]:
    """Join lines into paragraphs, in the order given."""
    layout = _Layout(lines)
    vocabulary = {word.lower() for line in lines for word in _WORD.findall(line.text)}
    found = [line.text for line in lines[:1]]
    for before, line in pairwise(lines):
        if layout.breaks(before, line):
            found.append(line.text)
        elif before.divided:
            found[-1] = _rejoin(found[-1], line.text, vocabulary)
        else:
            found[-1] += f" {line.text}"
    return found


def _edges(lines: list[Line]) -> list[Line]:
    """The first and the last line of each page."""
    first: dict[int, Line] = {}
    last: dict[int, Line] = {}
    for line in lines:
        first.setdefault(line.page, line)
        last[line.page] = line
    return [*first.values(), *(line for line in last.values() if line is not first[line.page])]


def _mask(text: str) -> str:
    return re.sub(r"\d+", "#", text.casefold())


def _rejoin(start: str, rest: str, vocabulary: set[str]) -> str:
    """Undo the division of a word: with its hyphen if it is known to have one or looks so, else without."""
    head = re.search(r"[^\W_]+$", start)
    tail = re.match(r"[^\W_]+", rest)
    if head is None or tail is None:
        return f"{start}-{rest}"
    left, right = head[0].lower(), tail[0].lower()
    if left + right in vocabulary:
        return start + rest
    compound = f"{left}-{right}" in vocabulary or left in _PREFIXES or not left.isalpha()
    return f"{start}-{rest}" if compound or tail[0][0].isupper() or tail[0][0].isdigit() else start + rest


class _Layout:
    """What is usual in this document, against which a paragraph's start stands out."""

    def __init__(self, lines: list[Line]) -> None:
        gaps = [a.baseline - b.baseline for a, b in pairwise(lines) if a.page == b.page]
        steps = [gap / b.size for gap, b in zip(gaps, _seconds(lines), strict=True) if 0 < gap < 2.2 * b.size]
        self._step = median(steps) if steps else 1.2
        self._edges: dict[tuple[int, int], float] = {}
        for line in lines:
            key = (line.page, round(line.size))
            self._edges[key] = max(line.right, self._edges.get(key, 0.0))

    def breaks(self, before: Line, line: Line) -> bool:
        """Whether a new paragraph begins with `line`."""
        if before.divided:
            return False
        if abs(line.size - before.size) > 0.1 * before.size or _LIST_ITEM.match(line.text):
            return True
        ended = bool(_ENDS_SENTENCE.search(before.text))
        if line.page != before.page or line.baseline >= before.baseline:
            return ended
        if before.baseline - line.baseline > 1.3 * self._step * line.size:
            return True
        indented = line.left - before.left > 0.8 * line.size and not _LIST_ITEM.match(before.text)
        share = self._share(before)
        return indented or share < 0.7 or (ended and share < 0.9)

    def _share(self, line: Line) -> float:
        """How much of the column's width the line fills, 0..1."""
        width = self._edges[line.page, round(line.size)] - line.left
        return (line.right - line.left) / width if width > 0 else 1.0


def _seconds(lines: list[Line]) -> list[Line]:
    return [b for a, b in pairwise(lines) if a.page == b.page]
