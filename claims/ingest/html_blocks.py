"""The text of a page as a row of blocks, each of which can be recognised again after an extractor has been at it.

trafilatura decides well which parts of a page are the article, but it drops repeated paragraphs and rewrites
what it keeps. So it is asked only *which* blocks to keep: every block's text is given a number in the tree that
trafilatura gets, the numbers that come back are the article, and the text is our own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement


def _tags(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_BLOCKS = _tags(
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure"
    " footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol option p pre section summary table"
    " tbody tfoot thead tr ul"
)
_CELLS = frozenset(("td", "th"))
_SKIPPED = _tags(
    "script style noscript template svg math button select textarea iframe object embed audio video canvas head map"
    " datalist progress meter input title"
)
_AROUND = frozenset(("nav", "header", "footer", "aside", "menu"))
_MARK = re.compile(r"\u27e6s(\d{1,7})\u27e7")
_SPACE = re.compile(r"\s+")
# What a page may name ("&#1;") and no XML tree may hold: https://www.w3.org/TR/xml/#charsets
_NO_CHARACTER = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Block:
    """A run of text between block boundaries. `around`: inside a menu, header, footer or side column."""

    heading: bool = False
    around: bool = False
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text; a line break of the page (<br>) is kept as one, other white space is a single space."""
        lines = "".join(self.pieces).split("\n")
        return "\n".join(_SPACE.sub(" ", line).strip() for line in lines).strip(" \n|")


def number_blocks(tree: HtmlElement) -> list[Block]:
    """Collect the blocks of `tree` in document order and write each one's number in front of its text there."""
    return _Walk().run(tree)


def numbers_in(text: str) -> set[int]:
    """The numbers of the blocks whose text is found in an extractor's output."""
    return {int(number) for number in _MARK.findall(text)}


class _Walk:
    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self._block: Block | None = None
        self._h1 = 0
        self._around = 0
        self._flat_rows: list[bool] = []

    def run(self, tree: HtmlElement) -> list[Block]:
        walk = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            if event == "start":
                if element.tag in _SKIPPED or "hidden" in element.attrib:
                    walk.skip_subtree()
                else:
                    self._enter(element)
                    element.text = self._take(element.text, preformatted=element.tag == "pre")
            else:
                if event == "end":
                    self._leave(element)
                element.tail = self._take(element.tail)
        return self.blocks

    def _enter(self, element: HtmlElement) -> None:
        if element.tag in _BLOCKS:
            self._block = None
        if element.tag == "tr":
            self._flat_rows.append(not any(inner.tag in _BLOCKS for inner in element.iterdescendants()))
        if element.tag in _CELLS:
            self._cell()
        if element.tag == "br" and self._block:
            self._block.pieces.append("\n")
        self._h1 += element.tag == "h1"
        self._around += element.tag in _AROUND

    def _leave(self, element: HtmlElement) -> None:
        if element.tag in _SKIPPED or "hidden" in element.attrib:
            return
        if element.tag in _BLOCKS:
            self._block = None
        if element.tag == "tr":
            self._flat_rows.pop()
        self._h1 -= element.tag == "h1"
        self._around -= element.tag in _AROUND

    def _cell(self) -> None:
        """Cells of a table row make one block; cells that lay out a page, with blocks inside, stand alone."""
        if not (self._flat_rows and self._flat_rows[-1]):
            self._block = None
        elif self._block:
            self._block.pieces.append(" | ")

    def _take(self, text: str | None, *, preformatted: bool = False) -> str | None:
        """Add a piece of text to the current block; the first piece of a block gets the block's number."""
        if not text:
            return text
        text = _NO_CHARACTER.sub(" ", text)
        kept = text if preformatted else _SPACE.sub(" ", text)
        text = text.replace("\u27e6", "[").replace("\u27e7", "]")  # a page must not bring numbers of its own
        if self._block:
            self._block.pieces.append(kept)
            return text
        if not text.strip():
            return text
        self._block = Block(heading=self._h1 > 0, around=self._around > 0, pieces=[kept])
        self.blocks.append(self._block)
        return f"\u27e6s{len(self.blocks) - 1}\u27e7{text}"
