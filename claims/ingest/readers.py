"""Which function reads which type. Called in the sandbox child; each reader is imported only when needed.

pdfium, python-docx and trafilatura take a tenth of a second each to import, and no file needs more than one.
"""

from __future__ import annotations

import importlib
from dataclasses import replace

from claims.ingest.describe import finish
from claims.ingest.document import DOCX, HTML, NEWSML, NINJS, PDF, TEXT, Document
from claims.ingest.limits import Limits
from claims.ingest.sniff import name_note, sniff

_READERS = {
    TEXT: "claims.ingest.plain",
    HTML: "claims.ingest.html",
    PDF: "claims.ingest.pdf",
    DOCX: "claims.ingest.docx",
    NINJS: "claims.ingest.ninjs",
    NEWSML: "claims.ingest.newsml",
}


def read_bytes(data: bytes, *, name: str, url: str, charset: str, limits: Limits) -> Document:
    """Read one file in this process, with no protection but the limits a reader checks itself.

    Raises Refused, and whatever a library raises on hostile input: call it in the sandbox.
    """
    media_type = sniff(data)
    reader = importlib.import_module(_READERS[media_type])
    document: Document = reader.read(data, url=url, charset=charset, limits=limits)
    done = document if document.item else finish(replace(document, media_type=media_type), limits)
    return done.noting(name_note(media_type, name))
