from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claims.ingest import DOCX, Document, Limits, Refused
from claims.ingest.docx import read

MAIN = "word/document.xml"
Make = Callable[..., bytes]
DEFAULT = Limits()


def read_word(data: bytes, limits: Limits = DEFAULT) -> Document:
    return read(data, url="", charset="", limits=limits)


def refusal_of(data: bytes, limits: Limits = DEFAULT) -> str:
    with pytest.raises(Refused) as refusal:
        read_word(data, limits)
    return refusal.value.code


def in_body(xml: str) -> Callable[[bytes], bytes]:
    return lambda content: content.replace(b"<w:body>", b"<w:body>" + xml.encode())


def paragraph(xml: str) -> str:
    return f"<w:p>{xml}</w:p>"


def run(text: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_it_reads_paragraphs_in_order(make_docx: Make, news_text: str) -> None:
    document = read_word(make_docx())
    assert (document.media_type, document.text) == (DOCX, news_text)
    assert document.notes == ()


def test_it_reads_tables_where_they_stand(make_docx: Make) -> None:
    def fill(document: Any) -> None:
        document.add_heading("Flood in Varda", 0)
        document.add_paragraph("Before.")
        table = document.add_table(2, 2)
        for row, cells in enumerate((("Town", "Dead"), ("Varda", "31"))):
            for column, text in enumerate(cells):
                table.cell(row, column).text = text
        document.add_paragraph("After.\nBroken.")

    document = read_word(make_docx(fill))
    assert document.text == "Flood in Varda\n\nBefore.\n\nTown | Dead\n\nVarda | 31\n\nAfter.\nBroken."
    assert document.headline == "Flood in Varda"


def test_cells_with_several_paragraphs_are_read_one_by_one(make_docx: Make) -> None:
    def fill(document: Any) -> None:
        table = document.add_table(1, 2)
        table.cell(0, 0).text = "One."
        table.cell(0, 0).add_paragraph("Two.")
        table.cell(0, 1).text = "Three."
        table.cell(0, 1).add_table(1, 1).cell(0, 0).text = "Inner."

    assert read_word(make_docx(fill)).text == "One.\n\nTwo.\n\nThree.\n\nInner."


@pytest.mark.parametrize(
    ("xml", "text"),
    [
        (paragraph(run("almost") + "<w:r><w:tab/></w:r>" + run("50")), "almost 50"),
        (paragraph(run("well") + "<w:r><w:noBreakHyphen/></w:r>" + run("known")), "well-known"),
        (paragraph("<w:hyperlink>" + run("the monitor") + "</w:hyperlink>"), "the monitor"),
        (f"<w:sdt><w:sdtContent>{paragraph(run('In a control.'))}</w:sdtContent></w:sdt>", "In a control."),
        (paragraph("<w:ins w:id='1' w:author='a'>" + run("added") + "</w:ins>"), "added"),
        (paragraph(run("kept") + "<w:del w:id='1' w:author='a'><w:r><w:delText>gone</w:delText></w:r></w:del>"), "kept"),
        (paragraph("<w:moveFrom w:id='1' w:author='a'>" + run("old place") + "</w:moveFrom>" + run("stays")), "stays"),
        (paragraph("<w:r><w:instrText>PAGE</w:instrText></w:r>" + run("text")), "text"),
        (paragraph(run("Body.") + f"<w:r><w:pict><w:txbxContent>{paragraph(run('Box.'))}</w:txbxContent></w:pict></w:r>"),
         "Body.\n\nBox."),
    ],
    ids=["tab", "hyphen", "link", "control", "insertion", "deletion", "move", "field", "text box"],
)  # fmt: skip
def test_it_reads_what_stands_inside_a_paragraph(
    make_docx: Make, edit_zip: Make, xml: str, text: str
) -> None:
    data = edit_zip(make_docx(lambda document: None), MAIN, in_body(xml))
    assert read_word(data).text == text


def test_headers_and_changes_are_mentioned(make_docx: Make, edit_zip: Make) -> None:
    def fill(document: Any) -> None:
        document.add_paragraph("The river rose.")
        document.sections[0].header.paragraphs[0].text = "Confidential"

    changed = in_body(paragraph("<w:ins w:id='1' w:author='a'>" + run("added") + "</w:ins>"))
    notes = read_word(edit_zip(make_docx(fill), MAIN, changed)).notes
    assert any("headers" in note for note in notes)
    assert any("Tracked changes" in note for note in notes)


def test_footnotes_stand_at_the_end(make_docx: Make, edit_zip: Make) -> None:
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    note = f'<w:footnotes {space}><w:footnote w:id="2">{paragraph(run("As of noon."))}</w:footnote></w:footnotes>'
    relation = (
        b'<Relationship Id="rId99" Target="footnotes.xml"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"/></Relationships>'
    )
    kind = (
        b'<Override PartName="/word/footnotes.xml" ContentType="application/vnd.openxmlformats-officedocument'
        b'.wordprocessingml.footnotes+xml"/></Types>'
    )
    data = edit_zip(
        make_docx(lambda document: document.add_paragraph("Body.")),
        "word/footnotes.xml",
        lambda _: note.encode(),
    )
    data = edit_zip(
        data, "word/_rels/document.xml.rels", lambda old: old.replace(b"</Relationships>", relation)
    )
    data = edit_zip(data, "[Content_Types].xml", lambda old: old.replace(b"</Types>", kind))
    document = read_word(data)
    assert document.text == "Body.\n\nAs of noon."
    assert document.notes == ("Footnotes stand at the end of the text.",)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (in_body(" " * 40_000_000), "too_complex"),  # packs 1000 to 1
        (lambda content: b'<!DOCTYPE w [<!ENTITY a "b">]>' + content.split(b"?>", 1)[1], "too_complex"),
        (lambda content: '<!DOCTYPE w SYSTEM "file:///etc/passwd">'.encode("utf-16"), "too_complex"),
        (in_body("<w:sdt>" * 5_000), "damaged"),
        (lambda content: b"not XML", "damaged"),
        (lambda content: b"", "damaged"),
        (lambda content: content.replace(b"w:body", b"w:nobody"), "damaged"),
    ],
    ids=["bomb", "entities", "external entity", "unclosed", "no XML", "empty part", "no body"],
)
def test_hostile_and_broken_documents_are_refused(
    make_docx: Make, edit_zip: Make, change: Callable[[bytes], bytes], code: str
) -> None:
    assert refusal_of(edit_zip(make_docx(), MAIN, change)) == code


def test_a_document_type_across_two_pieces_is_found(make_docx: Make, edit_zip: Make) -> None:
    space = b" " * (256 * 1024 - 5)
    data = edit_zip(make_docx(), MAIN, lambda content: space + b"<!DOCTYPE w>" + content)
    assert refusal_of(data) == "too_complex"


@pytest.mark.parametrize(
    ("limits", "code"), [(Limits(zip_entries=3), "too_complex"), (Limits(zip_bytes=1000), "too_large")]
)
def test_the_limits_on_archives_hold(make_docx: Make, limits: Limits, code: str) -> None:
    assert refusal_of(make_docx(), limits) == code


def test_a_locked_entry_is_refused(make_docx: Make) -> None:
    """Bit 0 of the general purpose flag, in the central directory (offset 8 of its header)."""
    data = bytearray(make_docx())
    at = data.index(b"PK\x01\x02")
    data[at + 8] |= 1
    assert refusal_of(bytes(data)) == "encrypted"


def test_a_document_cut_short_is_refused(make_docx: Make) -> None:
    assert refusal_of(make_docx()[:-500]) == "damaged"


def test_a_document_without_text_is_refused(make_docx: Make) -> None:
    assert refusal_of(make_docx(lambda document: None)) == "no_text"
