"""An HTML page to the text of its article."""

from __future__ import annotations

import re

import trafilatura
from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement

from claims.ingest.document import HTML, Document
from claims.ingest.html_blocks import Block, number_blocks, numbers_in
from claims.ingest.html_metadata import Found, find_metadata
from claims.ingest.html_shape import check_shape
from claims.ingest.limits import MIB, Limits
from claims.ingest.plain import decode
from claims.ingest.refused import Refused

_META_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)
_HEAD = 4096
_LEFT_OUT = "Menus, links and other parts of the page around the article were left out."
_WHOLE = "No article could be told from the rest of the page, so all of its text was taken."


def read(data: bytes, *, url: str, charset: str, limits: Limits) -> Document:
    """Read the article of a page and the metadata in its markup.

    Raises Refused: too_large, too_complex, no_text.
    """
    if len(data) > limits.html_bytes:
        raise Refused("too_large", f"The page is larger than {limits.html_bytes // MIB} MB of HTML.")
    declared = _META_CHARSET.search(data[:_HEAD])
    decoded = decode(data, charset=charset or (declared[1].decode("ascii", "replace") if declared else ""))
    check_shape(decoded.text, limits)
    tree = _parse(decoded.text)
    found = find_metadata(tree, url)
    text, note = _article(tree, found)
    return Document(
        text=text,
        media_type=HTML,
        headline=found.headline,
        outlet=found.outlet,
        agency=found.agency,
        byline=found.byline,
        published_at=found.stamp.at if found.stamp else None,
        url=found.url,
    ).noting(decoded.note, note, *found.notes)


def _parse(page: str) -> HtmlElement:
    parser = lxml_html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        return lxml_html.document_fromstring(
            page.replace("\x00", "").encode("utf-8", "replace"), parser=parser
        )
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise _no_text() from error


def _article(tree: HtmlElement, found: Found) -> tuple[str, str]:
    """The article's text, and a note on what of the page is not in it."""
    blocks = number_blocks(tree)
    extracted = trafilatura.bare_extraction(tree, include_comments=False, include_tables=True)
    numbers = numbers_in(str(getattr(extracted, "text", None) or ""))
    kept = _kept(blocks, numbers, found.headline)
    note = _LEFT_OUT if len(kept) < len(blocks) else ""
    if not numbers:
        kept = [block for block in blocks if not block.around]
        note = _WHOLE
    text = "\n\n".join(block.text for block in kept)
    if not text.strip():
        raise _no_text()
    return text, note


def _kept(blocks: list[Block], numbers: set[int], headline: str) -> list[Block]:
    """The chosen blocks, with the heading that is the article's headline even where the extractor dropped it."""
    first = min(numbers, default=0)
    titles = (n for n, block in enumerate(blocks[:first]) if block.heading and _same(block.text, headline))
    chosen = sorted({n for n in numbers if n < len(blocks)} | set(list(titles)[-1:]))
    return [blocks[number] for number in chosen]


def _same(first: str, second: str) -> bool:
    return " ".join(first.split()).casefold() == " ".join(second.split()).casefold()


def _no_text() -> Refused:
    return Refused("no_text", "No article text was found on the page. Open it yourself and paste its text.")
