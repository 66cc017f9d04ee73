"""A PDF to its text, by pdfium. Only ever called in the sandbox child: pdfium aborts on some hostile files."""

from __future__ import annotations

from collections.abc import Iterator
from ctypes import byref, c_double

import pypdfium2
import pypdfium2.raw as pdfium

from claims.ingest.describe import too_long
from claims.ingest.document import PDF, Document
from claims.ingest.limits import Limits
from claims.ingest.pdf_layout import Line, drop_running_lines, to_paragraphs
from claims.ingest.refused import Refused

_DIVIDED = 0x02  # what pdfium puts for a hyphen at the end of a line; it leaves out the line break after it
_LINE_END = (0x0A, 0x0D)
_SPACES = (0x09, 0x20, 0xA0)
_RUNNING = "Page numbers and running heads were left out."


def read(data: bytes, *, url: str, charset: str, limits: Limits) -> Document:
    """Read the text of a PDF, page by page in the file's own order.

    Raises Refused: encrypted, damaged, too_large, no_text (the pages are pictures).
    """
    with _open(data) as pdf:
        if len(pdf) > limits.pages:
            raise Refused("too_large", f"The PDF has more than {limits.pages:,} pages.")
        lines, bare = _lines(pdf, limits)
        pages = len(pdf)
    if not lines:
        raise Refused(
            "no_text",
            "This PDF holds pictures of pages and no text. Run text recognition (OCR) on it, then try again.",
        )
    kept, dropped = drop_running_lines(lines)
    text = "\n\n".join(to_paragraphs(kept or lines))
    return Document(text, PDF, url=url).noting(_RUNNING if dropped else "", _bare_note(bare, pages))


def _open(data: bytes) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
            message = "The PDF is locked with a password. Remove the password and try again."
            raise Refused("encrypted", message) from error
        raise Refused(
            "damaged", "The PDF is damaged or cut short. Save it again, or paste its text."
        ) from error


def _lines(pdf: pypdfium2.PdfDocument, limits: Limits) -> tuple[list[Line], list[int]]:
    """All lines, and the numbers (from 1) of pages that hold none."""
    lines: list[Line] = []
    bare: list[int] = []
    characters = 0
    for number in range(len(pdf)):
        page = pdf[number]
        found = list(_page_lines(page, number))
        page.close()
        characters += sum(len(line.text) for line in found)
        if characters > limits.characters:
            raise too_long(limits)
        lines += found
        if not found:
            bare.append(number + 1)
    return lines, bare


def _page_lines(page: pypdfium2.PdfPage, number: int) -> Iterator[Line]:
    textpage = page.get_textpage()
    try:
        count = textpage.count_chars()
        codes = [pdfium.FPDFText_GetUnicode(textpage.raw, index) for index in range(count)]
        start = 0
        for index, code in enumerate((*codes, _LINE_END[0])):
            if code in _LINE_END or code == _DIVIDED:
                line = _line(textpage, codes, start, index, number)
                start = index + 1
                if line:
                    yield line
    finally:
        textpage.close()


def _line(textpage: pypdfium2.PdfTextPage, codes: list[int], start: int, end: int, page: int) -> Line | None:
    """The line of the characters from `start` to `end`, or None for one with nothing to see."""
    while start < end and codes[start] in _SPACES:
        start += 1
    last = end - 1
    while last > start and codes[last] in _SPACES:
        last -= 1
    text = _decode(codes[start : last + 1]).strip() if start < end else ""
    if not text:
        return None
    x, y = c_double(), c_double()
    pdfium.FPDFText_GetCharOrigin(textpage.raw, start, byref(x), byref(y))
    divided = end < len(codes) and codes[end] == _DIVIDED
    if not divided and len(text) > 2 and text[-1] in "-\u2010" and text[-2].isalpha():
        text, divided = text[:-1], True
    return Line(
        text=text,
        page=page,
        left=x.value,
        right=textpage.get_charbox(last)[2],
        baseline=y.value,
        size=pdfium.FPDFText_GetFontSize(textpage.raw, start) or 1.0,
        divided=divided,
    )


def _decode(codes: list[int]) -> str:
    """Characters from pdfium's codes, which come as UTF-16 units on some builds and as code points on others."""
    text = "".join(chr(code) for code in codes if 0 < code < 0x110000)
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _bare_note(bare: list[int], pages: int) -> str:
    if not bare:
        return ""
    shown = ", ".join(map(str, bare[:10])) + (" and others" if len(bare) > 10 else "")
    return f"Of {pages} pages, these hold no text that can be read: {shown}."
