"""A Word document (.docx) to its text, in reading order: paragraphs, tables row by row, then notes."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import docx as python_docx
from docx.opc.exceptions import OpcError
from docx.oxml import parse_xml
from lxml import etree

from claims.ingest.archive import check_archive
from claims.ingest.document import DOCX, Document
from claims.ingest.limits import Limits
from claims.ingest.refused import Refused

if TYPE_CHECKING:
    from docx.document import Document as WordDocument

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NOTES = ("/footnotes", "/endnotes")
_CHARACTERS = {
    f"{_W}tab": " ",
    f"{_W}br": "\n",
    f"{_W}cr": "\n",
    f"{_W}noBreakHyphen": "-",
    f"{_W}softHyphen": "",
}
# Text that is not the article's: moved away or deleted under tracked changes, instructions of fields, the second
# copy of a drawing for old programs, the settings of a paragraph.
_SKIPPED = {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}pPr", f"{_W}rPr", _FALLBACK}
_NESTED = {f"{_W}txbxContent"}


def read(data: bytes, *, url: str, charset: str, limits: Limits) -> Document:
    """Read a Word document as it looks with its tracked changes accepted.

    Raises Refused: damaged, encrypted, too_large, too_complex, no_text.
    """
    check_archive(data, limits)
    document = _open(data)
    body = list(_blocks(document.element.body))
    notes = [block for part in _note_parts(document) for block in _blocks(part)]
    text = "\n\n".join((*body, *notes))
    if not text.strip():
        raise Refused(
            "no_text", "The document holds no text. If it holds pictures of pages, paste the text instead."
        )
    return Document(text, DOCX, headline=_title(document), url=url).noting(
        "Footnotes stand at the end of the text." if notes else "",
        "Text in headers and footers was left out." if _has_margins(document) else "",
        "Tracked changes were read as accepted." if _has_changes(document.element.body) else "",
    )


def _open(data: bytes) -> WordDocument:
    try:
        document = python_docx.Document(io.BytesIO(data))
        document.element.body.iterchildren()  # fails here when there is none
        return document
    except (
        OpcError,
        KeyError,
        ValueError,
        AttributeError,
        zipfile.BadZipFile,
        etree.XMLSyntaxError,
    ) as error:
        message = (
            "The document is damaged: Word's own structure is missing. Save it again, or paste its text."
        )
        raise Refused("damaged", message) from error


def _blocks(parent: Any) -> Iterator[str]:
    """The paragraphs and table rows below an element, in document order."""
    for element in parent.iterchildren():
        if element.tag == f"{_W}p":
            yield from _paragraph(element)
        elif element.tag == f"{_W}tbl":
            yield from _table(element)
        elif element.tag not in _SKIPPED and isinstance(element.tag, str):
            yield from _blocks(element)  # content controls, tracked insertions, footnotes


def _paragraph(paragraph: Any) -> Iterator[str]:
    pieces: list[str] = []
    boxes: list[Any] = []
    _collect(paragraph, pieces, boxes)
    text = "".join(pieces).strip()
    if text:
        yield text
    for box in boxes:
        yield from _blocks(box)


def _collect(element: Any, pieces: list[str], boxes: list[Any]) -> None:
    """The characters of a paragraph; text boxes anchored in it are set aside."""
    for child in element.iterchildren():
        if child.tag == f"{_W}t":
            pieces.append(child.text or "")
        elif child.tag in _CHARACTERS:
            pieces.append(_CHARACTERS[child.tag])
        elif child.tag in _NESTED:
            boxes.append(child)
        elif child.tag not in _SKIPPED:
            _collect(child, pieces, boxes)


def _table(table: Any) -> Iterator[str]:
    """One line for a row of short cells; cells with several paragraphs lay out a page and are read one by one."""
    for row in table.iter(f"{_W}tr"):
        if next(row.iterancestors(f"{_W}tbl")) is not table:
            continue
        cells = [
            list(_blocks(cell)) for cell in row.iter(f"{_W}tc") if next(cell.iterancestors(f"{_W}tr")) is row
        ]
        if all(len(cell) <= 1 for cell in cells):
            line = " | ".join(cell[0].replace("\n", " ") for cell in cells if cell)
            if line:
                yield line
        else:
            yield from (block for cell in cells for block in cell)


def _note_parts(document: WordDocument) -> Iterator[Any]:
    for relation in document.part.rels.values():
        if not relation.is_external and relation.reltype.endswith(_NOTES):
            yield parse_xml(relation.target_part.blob)


def _title(document: WordDocument) -> str:
    """The paragraph in the style "Title", as written at the head of many newsroom documents."""
    for paragraph in document.paragraphs[:5]:
        style = paragraph.style.name if paragraph.style is not None else ""
        if style == "Title" and paragraph.text.strip():
            return paragraph.text.strip()
    return ""


def _has_margins(document: WordDocument) -> bool:
    parts = [part for section in document.sections for part in (section.header, section.footer)]
    return any(paragraph.text.strip() for part in parts for paragraph in part.paragraphs)


def _has_changes(body: Any) -> bool:
    return next(body.iter(f"{_W}del", f"{_W}ins", f"{_W}moveFrom"), None) is not None
