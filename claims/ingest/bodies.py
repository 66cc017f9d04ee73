"""The body of a wire item to plain text: an HTML fragment, elements of an XML document, or text as it is.

A body is the article and nothing else, so all of its blocks are taken, unlike those of a page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree
from lxml import html as lxml_html
from lxml.etree import _Element as Element

from claims.ingest.html_blocks import number_blocks
from claims.ingest.html_shape import check_shape
from claims.ingest.limits import Limits

HTML, NITF, PLAIN = "html", "nitf", "text"
_RANK = (HTML, NITF, PLAIN)  # most paragraphs first: plain bodies are often one single line
_PARTIAL = frozenset(
    (
        "abstract",
        "caption",
        "intro",
        "introduction",
        "lead",
        "preamble",
        "short",
        "summary",
        "teaser",
        "title",
    )
)
_NEARLY_ALL = 0.8  # of the longest body's words; less is a summary or a first take


@dataclass(frozen=True, slots=True)
class Body:
    """One rendition of an item's text: its `kind` (HTML, NITF, PLAIN), `role` as the agency names it, and the text."""

    kind: str
    role: str
    text: str


def choose(bodies: Sequence[Body]) -> Body | None:
    """The body to store: among those that are whole the one that keeps its paragraphs best; None when all are empty."""
    filled = [body for body in bodies if body.text.strip()]
    whole = [body for body in filled if body.role.lower() not in _PARTIAL] or filled
    longest = max((len(body.text.split()) for body in whole), default=0)
    nearly = [body for body in whole if len(body.text.split()) >= _NEARLY_ALL * longest]
    return min(nearly, key=lambda body: _RANK.index(body.kind), default=None)


def kind_of(media_type: str, name: str, value: str) -> str:
    """The kind of a body by its media type, else by its role or name, else by how it begins."""
    start = value.lstrip()[:200].lower()
    for hint in (media_type.lower(), name.lower(), start if start.startswith("<") else ""):
        if "nitf" in hint:
            return NITF
        if "html" in hint:
            return HTML
        if "text/plain" in hint or hint in ("text", "plain"):
            return PLAIN
    return HTML if value.lstrip().startswith("<") else PLAIN


def html_text(fragment: str, limits: Limits) -> str:
    """The text of an HTML page or fragment. Raises Refused (too_complex)."""
    check_shape(fragment, limits)
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        tree = lxml_html.document_fromstring(
            fragment.replace("\x00", "").encode("utf-8", "replace"), parser=parser
        )
    except (etree.ParserError, etree.XMLSyntaxError):
        return ""  # nothing but white space or comments
    return blocks_text(tree)


def blocks_text(tree: Element) -> str:
    """The blocks of a tree with HTML's names, a blank line between them. The tree is changed."""
    return "\n\n".join(block.text for block in number_blocks(tree) if block.text.strip())


def as_html(
    element: Element, names: dict[str, str] | None = None, dropped: frozenset[str] = frozenset()
) -> Element:
    """The element with names from no namespace, changed by `names`; those in `dropped` go, the words after them stay."""
    for one in list(element.iter("*")):
        local = etree.QName(one).localname.lower()
        if local in dropped and one is not element:
            _drop(one)
        else:
            one.tag = (names or {}).get(local, local)
    return element


def _drop(element: Element) -> None:
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    tail = element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(element)
