"""Bytes or an address in, an article's plain text and metadata out. Knows no Django.

    document = read(path.read_bytes(), name=path.name)
    document = read_text(pasted)
    document = read_fetched(fetch("https://herald.example/flood"))

Every refusal is a `Refused` with a code and a sentence for the person.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any

from claims.ingest.describe import finish, too_long
from claims.ingest.document import DOCX, HTML, NEWSML, NINJS, PDF, TEXT, Document
from claims.ingest.item import Item
from claims.ingest.limits import MIB, Limits
from claims.ingest.metadata import opening_line
from claims.ingest.refused import REASONS, Refused
from claims.ingest.sandbox import read_sandboxed
from claims.ingest.sniff import is_page_source, item_type
from claims.ingest.urls import page_key

if TYPE_CHECKING:
    from claims.ingest.web import Fetched, fetch

__all__ = [
    "DOCX", "HTML", "NEWSML", "NINJS", "PDF", "REASONS", "TEXT", "Document", "Fetched", "Item", "Limits", "Refused", "fetch",
    "opening_line", "page_key", "read", "read_fetched", "read_text",
]  # fmt: skip

_DEFAULT = Limits()


def read(
    data: bytes, *, name: str = "", url: str = "", charset: str = "", limits: Limits = _DEFAULT
) -> Document:
    """Read a file of any supported type in a sandboxed child process.

    The type is found by content; `name` only serves a note when it promises another one. `url` is where the file
    came from and `charset` the encoding that came with it, if any. Raises Refused.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise Refused("empty", "The file is empty.")
    if len(data) > limits.bytes:
        raise Refused("too_large", f"The file is larger than {limits.bytes // MIB} MB.")
    return read_sandboxed(data, name=name, url=url, charset=charset, limits=limits)


def read_text(text: str, *, limits: Limits = _DEFAULT) -> Document:
    """Read pasted text, or the source of a pasted wire item or web page. Raises Refused: empty, too_large, not_english.

    An item or a page is read as a file of the same content is, with the refusals of `read`.
    """
    if item_type(text) or is_page_source(text):
        return read(text.encode("utf-8", "replace"), charset="utf-8", limits=limits)
    if len(text) > 2 * limits.characters:
        raise too_long(limits)
    return finish(Document(text, TEXT), limits)


def read_fetched(fetched: Fetched, *, limits: Limits = _DEFAULT) -> Document:
    """Read what `fetch` brought, with its address as the document's URL unless the page names its own."""
    return read(fetched.data, name=fetched.name, url=fetched.url, charset=fetched.charset, limits=limits)


def __getattr__(name: str) -> Any:
    """Import the network half on first use: the sandbox child imports this package and must start fast."""
    if name in ("Fetched", "fetch"):
        return getattr(importlib.import_module("claims.ingest.web"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
