"""An article's text cut for display: paragraphs of segments, each with the claims that cover it.

Claims may nest, overlap and cross paragraphs, so the text is cut at every end of every span; a segment then belongs wholly
to a set of claims. Offsets are Unicode code points of the article's text, half-open. Nothing of the text is changed: the
segments of a paragraph joined are exactly its slice of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

BREAK = re.compile(r"\n{2,}")


@dataclass(frozen=True, slots=True)
class Span:
    """A claim where it stands; `dim` is set for one that the page's filter leaves out."""

    start: int
    end: int
    claim_id: int
    status: str
    dim: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same claims, the longest claim first. `opens` holds the claims that begin here."""

    text: str
    covers: tuple[Span, ...] = ()
    opens: frozenset[int] = frozenset()
    furniture: str = ""


@dataclass(slots=True)
class Paragraph:
    """One paragraph; `furniture` names its kind when all of it is page furniture."""

    number: int
    start: int
    end: int
    furniture: str = ""
    segments: list[Segment] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(segment.text for segment in self.segments)


def paragraphs(text: str, spans: Sequence[Span], furniture: Iterable[Sequence[Any]] = ()) -> list[Paragraph]:
    """Return the paragraphs of `text` (parts between blank lines), with `spans` and `furniture` ([start, end, kind])."""
    found = [Paragraph(number, start, end) for number, (start, end) in enumerate(_bounds(text), 1)]
    marks = [Span(start, end, 0, kind) for start, end, kind in furniture]
    over = _by_paragraph(found, sorted(spans, key=_outer_first))
    muted = _by_paragraph(found, marks)
    for paragraph in found:
        _cut(paragraph, text, over[paragraph.number - 1], muted[paragraph.number - 1])
    return found


def touched(found: Sequence[Paragraph], spans: Iterable[tuple[int, int]]) -> list[Paragraph]:
    """Return the paragraphs that any of `spans` (start, end) lies in, in order."""
    wanted = list(spans)
    return [one for one in found if any(start < one.end and one.start < end for start, end in wanted)]


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for blank in BREAK.finditer(text):
        if blank.start() > start:
            yield start, blank.start()
        start = blank.end()
    if start < len(text):
        yield start, len(text)


def _outer_first(span: Span) -> tuple[int, int, int]:
    return (-(span.end - span.start), span.start, span.claim_id)


def _by_paragraph(found: Sequence[Paragraph], spans: Iterable[Span]) -> list[list[Span]]:
    starts = [paragraph.start for paragraph in found]
    over: list[list[Span]] = [[] for _ in found]
    for span in spans:
        for index in range(max(0, bisect_right(starts, span.start) - 1), len(found)):
            if starts[index] >= span.end:
                break
            if span.start < found[index].end:
                over[index].append(span)
    return over


def _cut(paragraph: Paragraph, text: str, over: list[Span], muted: list[Span]) -> None:
    whole = next((one for one in muted if one.start <= paragraph.start and paragraph.end <= one.end), None)
    paragraph.furniture = whole.status if whole else ""
    ends = {paragraph.start, paragraph.end}
    for span in [*over, *muted]:
        ends |= {max(span.start, paragraph.start), min(span.end, paragraph.end)}
    cuts = sorted(ends)
    for start, end in pairwise(cuts):
        paragraph.segments.append(_segment(paragraph, text, over, muted, start, end))


def _segment(
    paragraph: Paragraph, text: str, over: list[Span], muted: list[Span], start: int, end: int
) -> Segment:
    covers = tuple(span for span in over if span.start <= start and end <= span.end)
    opens = frozenset(span.claim_id for span in covers if span.start == start)
    kind = next((one.status for one in muted if one.start <= start and end <= one.end), "")
    return Segment(text[start:end], covers, opens, "" if paragraph.furniture else kind)
