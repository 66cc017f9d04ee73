"""Builders of small real files. All places, people and agencies in them are invented."""

from __future__ import annotations

import io
import socket
import zipfile
import zlib
from collections.abc import Callable, Iterator

import docx
import pytest
from fpdf import FPDF

HEADLINE = "Flood kills almost 50 in Varda as old dam gives way"
BYLINE = "By Ana Lund"
LEAD = (
    "VARDA, March 3 (Meridian Wire) - The river rose overnight and swept away houses in the old town, the Institute "
    "for Rivers said on Saturday, in one of the worst floods that the coastal province has ever seen."
)
SECOND = (
    "Pro-government crews reached the town at noon. More than 60 people were missing, the mayor said, and another "
    "eight had been taken to the hospital in Ostport."
)
ARTICLE = "\n\n".join((HEADLINE, BYLINE, LEAD, SECOND))


@pytest.fixture
def news_text() -> str:
    """A short news text in the stored shape."""
    return ARTICLE


@pytest.fixture
def lead() -> str:
    return LEAD


@pytest.fixture
def second() -> str:
    return SECOND


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    """Write a Word file; `fill` gets the python-docx document."""

    def make(fill: Callable[..., object] | None = None) -> bytes:
        document = docx.Document()
        if fill is None:
            for paragraph in ARTICLE.split("\n\n"):
                document.add_paragraph(paragraph)
        else:
            fill(document)
        stream = io.BytesIO()
        document.save(stream)
        return stream.getvalue()

    return make


@pytest.fixture
def edit_zip() -> Callable[..., bytes]:
    """Rewrite one entry of a zip archive (or add it), leaving the others as they are."""

    def edit(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
        stream = io.BytesIO()
        with (
            zipfile.ZipFile(io.BytesIO(data)) as old,
            zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as new,
        ):
            for entry in old.namelist():
                content = old.read(entry)
                new.writestr(entry, change(content) if entry == name else content)
            if name not in old.namelist():
                new.writestr(name, change(b""))
        return stream.getvalue()

    return edit


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    """Write a PDF; `fill` gets an FPDF with one page and a font set."""

    def make(fill: Callable[[FPDF], object] | None = None) -> bytes:
        pdf = FPDF()
        pdf.add_page()
        pdf.set_font("Helvetica", size=11)
        if fill is None:
            for number, paragraph in enumerate(ARTICLE.split("\n\n")):
                pdf.set_font("Helvetica", size=11 if number else 18)
                pdf.multi_cell(0, 6 if number else 9, paragraph, align="L", new_x="LMARGIN", new_y="NEXT")
                pdf.ln(4)
        else:
            fill(pdf)
        return bytes(pdf.output())

    return make


@pytest.fixture
def raw_pdf() -> Callable[[bytes], bytes]:
    """Write a PDF of one page with the given content stream, packed."""

    def make(stream: bytes) -> bytes:
        packed = zlib.compress(stream, 9)
        objects = (
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R"
            b" /Resources << /Font << /F1 5 0 R >> >> >>",
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed),
            b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        )
        out, places = b"%PDF-1.4\n", []
        for number, content in enumerate(objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
        table = b"".join(b"%010d 00000 n \n" % place for place in places)
        trailer = b"trailer << /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % len(out)
        return out + b"xref\n0 6\n0000000000 65535 f \n" + table + trailer

    return make


@pytest.fixture
def trap() -> Iterator[int]:
    """A port on loopback that must never be connected to; the test fails if it was."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server.getsockname()[1]
        server.settimeout(0.05)
        with pytest.raises(TimeoutError):
            server.accept()
