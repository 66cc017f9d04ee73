"""The pieces of an article that are read: its paragraphs without page furniture, in lengths a parser bears."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.extraction.candidate import Mark
from claims.extraction.text.furniture import find_furniture
from claims.extraction.text.paragraphs import Paragraph, split

# A parser's memory grows with the text it sees at once; no honest paragraph comes near this.
LONGEST = 10_000
# No word of a language is that long, and a tokenizer takes the square of its length over it.
_UNBROKEN = re.compile(r"\S{400,}")
_PAUSE = re.compile(r"[.!?][\"”’)]*\s+|\n")


class Piece(NamedTuple):
    """A stretch of text and where it starts in the article, in code points; `furniture` is the kind of its mark, or ""."""

    text: str
    start: int
    furniture: str = ""


def find_pieces(text: str) -> Iterator[Piece]:
    """Yield the running text of an article in order, nothing of it left out but furniture, blanks and unbroken
    runs of hundreds of characters, which are no words."""
    return (piece for piece in find_all_pieces(text) if not piece.furniture)


def find_all_pieces(text: str) -> Iterator[Piece]:
    """Yield the running text as `find_pieces` does, and the furniture between."""
    marks = find_furniture(text)
    for paragraph in split(text):
        for start, end, furniture in _parts(paragraph, marks):
            for low, high in _without_unbroken(text, start, end):
                for piece in _cut_to_length(text, low, high):
                    yield piece._replace(furniture=furniture)


def _parts(paragraph: Paragraph, marks: tuple[Mark, ...]) -> Iterator[tuple[int, int, str]]:
    """Part a paragraph into what its marks cover and leave of it: a dateline goes at its start, a credit at its end."""
    start, end, last = paragraph.start, paragraph.end, ""
    for mark in marks:
        if mark.start <= start < mark.end:
            yield start, min(mark.end, end), mark.kind
            start = min(mark.end, end)
        elif start < mark.start < end <= mark.end:
            end, last = mark.start, mark.kind
    yield start, end, ""
    if end < paragraph.end:
        yield end, paragraph.end, last


def _without_unbroken(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for run in _UNBROKEN.finditer(text, start, end):
        yield start, run.start()
        start = run.end()
    yield start, end


def _cut_to_length(text: str, start: int, end: int) -> Iterator[Piece]:
    while start < end:
        stop = end if end - start <= LONGEST else _last_pause(text, start, start + LONGEST)
        raw = text[start:stop]
        if bare := raw.strip():
            yield Piece(bare, start + len(raw) - len(raw.lstrip()))
        start = stop


def _last_pause(text: str, start: int, limit: int) -> int:
    pauses = [match.end() for match in _PAUSE.finditer(text, start, limit)]
    if pauses:
        return pauses[-1]
    blank = text.rfind(" ", start + 1, limit)
    return blank if blank > start else limit
