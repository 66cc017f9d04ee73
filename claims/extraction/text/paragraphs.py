"""Paragraphs of a plain text, found by its blank lines."""

from __future__ import annotations

import re
from dataclasses import dataclass

# A stored text parts paragraphs by one blank line; pasted text may hold spaces on it or several of them.
_BREAK = re.compile(r"[^\S\n]*\n(?:[^\S\n]*\n)+\s*")
_LINE = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph without the white space around it. `start` and `end` are code points of the whole text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        return self.start + len(self.text)


def split(text: str) -> list[Paragraph]:
    """Return the paragraphs of `text` in order; a text without any blank line is parted at each line."""
    spans = _spans_between_blank_lines(text)
    if len(spans) == 1 and "\n" in text.strip():
        spans = [match.span() for match in _LINE.finditer(text)]
    return [paragraph for start, end in spans if (paragraph := _trimmed(text, start, end)).text]


def _spans_between_blank_lines(text: str) -> list[tuple[int, int]]:
    spans, start = [], 0
    for gap in _BREAK.finditer(text):
        spans.append((start, gap.start()))
        start = gap.end()
    spans.append((start, len(text)))
    return [(start, end) for start, end in spans if text[start:end].strip()]


def _trimmed(text: str, start: int, end: int) -> Paragraph:
    raw = text[start:end]
    return Paragraph(raw.strip(), start + len(raw) - len(raw.lstrip()))
