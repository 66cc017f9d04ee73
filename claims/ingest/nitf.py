"""NITF, the markup of many wire texts: what its head says and the text of its body."""

from __future__ import annotations

from dataclasses import dataclass

from lxml.etree import QName
from lxml.etree import _Element as Element

from claims.ingest.bodies import as_html, blocks_text
from claims.ingest.describe import one_line

# NITF 3.6: what HTML calls otherwise, by what it does to a text.
_NAMES = {
    "block": "div", "body.content": "div", "bq": "blockquote", "hl1": "h1", "hl2": "h2", "nitf-table": "div", "credit": "p",
    "note": "div", "fn": "p",
}  # fmt: skip
_MEDIA = frozenset(
    ("media", "media-reference", "media-metadata", "media-producer", "object", "table-reference")
)


@dataclass(frozen=True, slots=True)
class Nitf:
    """An NITF document; empty where it does not say. `credit` is the distributor or the desk in the byline's place."""

    text: str = ""
    headline: str = ""
    byline: str = ""
    credit: str = ""
    dateline: str = ""


def read_nitf(root: Element) -> Nitf:
    """Read a parsed `nitf` element. The tree is changed."""
    head = _first(root, "body.head")
    byline = _first(root, "byline") if head is None else _first(head, "byline")
    content = list(root.iter("{*}body.content"))
    found = Nitf(
        headline=_words(_first(root, "hl1")) or _words(_first(root, "title")),
        byline=_words(byline, without="byttl"),
        credit=_words(_first(root, "distributor")) or _words(_first(root, "byttl")),
        dateline=_words(_first(root, "dateline") if head is None else _first(head, "dateline")),
    )
    text = "\n\n".join(blocks_text(as_html(one, _NAMES, _MEDIA)) for one in content)
    return Nitf(text, found.headline, found.byline, found.credit, found.dateline)


def _first(parent: Element, name: str) -> Element | None:
    return next(iter(parent.iter(f"{{*}}{name}")), None)


def _words(element: Element | None, without: str = "") -> str:
    """The words of an element, those in descendants named `without` left out."""
    if element is None:
        return ""
    pieces = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and QName(child).localname != without:
            pieces.append(_words(child, without))
        pieces.append(child.tail or "")
    return one_line(" ".join(pieces)).strip(" ,;")
