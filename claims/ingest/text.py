"""One shape for every stored text.

Whatever the source, the text is in Unicode NFC, holds no control or invisible formatting characters, has
paragraphs separated by exactly one blank line and single spaces within them. Lines that were broken only to
fit a width are joined again; any other line becomes a paragraph of its own. No visible character is lost, and
tidying a tidy text changes nothing.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

_LINE_BREAK = re.compile("\r\n|[\r\v\f\x1c-\x1f\x85\u2028]")
_CONTROL = "\x00-\x08\x0e-\x1b\x7f-\x9f"
# Default-ignorable formatting: soft hyphen, zero-width space, direction marks and overrides, invisible
# operators, BOM, annotation anchors, tags. Joiners (200C, 200D) stay: scripts and emoji are spelled with them.
_INVISIBLE = (
    "\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
_DROPPED = re.compile(f"[{_CONTROL}{_INVISIBLE}]")
_UNREADABLE = re.compile("[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_BLANK_LINES = re.compile(r"\n[^\S\n]*(?:\n[^\S\n]*)+")

_NARROW, _WIDE = 40, 120  # columns: what people and mail programs wrap text to
_INDENT = 4
_WRAP_PAIRS = 3
_WRAP_SHARE = 0.6


def tidy(text: str) -> str:
    """Bring any string into the stored shape (see the top of this module). Runs in linear time."""
    text = _LINE_BREAK.sub("\n", text.replace("\u2029", "\n\n"))
    text = unicodedata.normalize("NFC", _UNREADABLE.sub("\ufffd", _DROPPED.sub("", text)))
    blocks = [_lines(block) for block in _BLANK_LINES.split(text)]
    width = _wrap_width(blocks)
    return "\n\n".join(paragraph for block in blocks for paragraph in _paragraphs(block, width))


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a stored text."""
    return text.split("\n\n") if text else []


def _lines(block: str) -> list[str]:
    """Lines with single spaces. An indented line keeps one space in front, as the sign of a new paragraph."""
    return [_mark_indent(line) for line in block.split("\n") if line.strip()]


def _mark_indent(line: str) -> str:
    words = " ".join(line.split())
    return f" {words}" if line[0].isspace() else words


def _paragraphs(lines: list[str], width: int) -> list[str]:
    joined: list[str] = []
    for number, line in enumerate(lines):
        if number and width and _continues(lines[number - 1], line, width):
            joined[-1] += f" {line.strip()}"
        else:
            joined.append(line.strip())
    return joined


def _wrap_width(blocks: list[list[str]]) -> int:
    """The column the text was wrapped at, or 0 when its line breaks mean something."""
    pairs = [pair for lines in blocks for pair in pairwise(lines)]
    if len(pairs) < _WRAP_PAIRS:
        return 0
    lengths = sorted(len(line.strip()) for pair in pairs for line in pair)
    width = lengths[int(0.95 * len(lengths))]  # a long web address may stick out of wrapped text
    if not _NARROW <= width <= _WIDE:
        return 0
    fitting = sum(_continues(first, second, width) for first, second in pairs)
    return width if fitting >= _WRAP_SHARE * len(pairs) else 0


def _continues(first: str, second: str, width: int) -> bool:
    """Whether `second` goes on where `first` ran out of room: its first word would not have fitted."""
    if second.startswith(" ") and not first.startswith(" "):
        return False
    word = second.split(maxsplit=1)[0]
    indent = _INDENT if first.startswith(" ") else 0
    return indent + len(first.strip()) + 1 + len(word) > width
