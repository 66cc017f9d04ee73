from __future__ import annotations

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest import DOCX, HTML, NEWSML, NINJS, PDF, TEXT, Refused
from claims.ingest.sniff import name_note, sniff


def zipped(**entries: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in entries.items():
            archive.writestr(name.replace("TYPES", "[Content_Types].xml"), content)
    return stream.getvalue()


def office(kind: str) -> bytes:
    return zipped(TYPES=f'<Types><Override ContentType="application/vnd.{kind}.main+xml"/></Types>')


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)
WORD_MAIN = "openxmlformats-officedocument.wordprocessingml.document"


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"Almost 50 people died.", TEXT),
        ("“Almost 50” died".encode("utf-16"), TEXT),
        (b"1 < 2 and <b> is bold", TEXT),
        (b"a,b,c\n1,2,3", TEXT),
        (b"<!DOCTYPE html><p>x", HTML),
        (b"\xef\xbb\xbf \n<HTML lang=en>", HTML),
        (b"<!-- a remark --><html>", HTML),
        (b"<?xml version='1.0'?><!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN'><html/>", HTML),
        (b"<article><p>x</p></article>", HTML),
        (b"<my-page><div><p>x</p></div><div><a>y</a></div></my-page>", HTML),
        ("<html><p>x".encode("utf-16"), HTML),
        (b"%PDF-1.7\n", PDF),
        (b"\n %PDF-1.4\n", PDF),
        (b'\xef\xbb\xbf {"uri": "urn:x"}', NINJS),
        (b'[\n {"uri": "urn:x"}]', NINJS),
        (b"{Photo} Almost 50 died.", TEXT),
        (b"<newsItem xmlns='x'><html/></newsItem>", NEWSML),
        (b"<?xml version='1.0'?><!-- a --><g:newsMessage xmlns:g='x'/>", NEWSML),
        (b"<!-- " + b"a licence " * 2_000 + b"--><packageItem/>", NEWSML),
        (office(WORD_MAIN), DOCX),
    ],
)
def test_it_tells_the_types_that_are_read(data: bytes, media_type: str) -> None:
    assert sniff(data) == media_type


@pytest.mark.parametrize(
    ("data", "looks_like"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "a picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(200), "a picture"),
        (b"ID3\x03\x00" + bytes(200), "a sound recording"),
        (b"\x7fELF\x02\x01\x01" + bytes(200), "ELF"),
        (bytes(range(256)) * 4, "a binary file"),
        (b"{\\rtf1 text}", "a rich-text (RTF) file"),
        (b"<?xml version='1.0'?><opml><body/></opml>", "an XML file"),
        (b"<?xml version='1.0'?><rss><channel/></rss>", "a feed (RSS)"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "an XML file"),
        (OLE + "WordDocument".encode("utf-16-le"), "an old Word document"),
        (OLE, "an old Office file"),
        (zipped(a="x"), "a zip archive"),
        (zipped(mimetype="application/epub+zip"), "an e-book"),
        (zipped(mimetype="application/vnd.oasis.opendocument.text"), "an OpenDocument text"),
        (office("openxmlformats-officedocument.spreadsheetml.sheet"), "an Excel workbook"),
        (office("openxmlformats-officedocument.presentationml.presentation"), "a PowerPoint presentation"),
        (office("ms-word.document.macroEnabled"), "a Word document with macros"),
        (office("openxmlformats-officedocument.wordprocessingml.template"), "a Word template"),
    ],
)
def test_it_says_what_other_files_look_like(data: bytes, looks_like: str) -> None:
    with pytest.raises(Refused) as refusal:
        sniff(data)
    assert refusal.value.code == "wrong_type"
    assert looks_like in refusal.value.message


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "encrypted"),
        (zipped(EncryptedPackage="x"), "encrypted"),
        (b"PK\x03\x04" + b"x" * 100, "damaged"),
        (zipped(TYPES="x" * 500)[:200], "damaged"),
    ],
)
def test_it_refuses_locked_and_broken_archives(data: bytes, code: str) -> None:
    with pytest.raises(Refused) as refusal:
        sniff(data)
    assert refusal.value.code == code


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        (b"%PDF-1.4\n<html><script>alert(1)</script></html>", PDF),
        (b"<html><!-- %PDF-1.4 --></html>", HTML),
        (b"%PDF-1.4\n" + office(WORD_MAIN), PDF),
    ],
)
def test_the_beginning_decides_what_a_file_of_two_types_is(data: bytes, media_type: str) -> None:
    assert sniff(data) == media_type


@pytest.mark.parametrize(
    ("media_type", "name", "noted"),
    [
        (HTML, "flood.html", False),
        (HTML, "flood.PHP", False),
        (HTML, "flood", False),
        (TEXT, "flood.log", False),
        (HTML, "flood.pdf", True),
        (PDF, "flood.docx", True),
        (TEXT, "../../flood.docx", True),
    ],
)
def test_a_name_that_promises_another_type_gets_a_note(media_type: str, name: str, noted: bool) -> None:
    assert bool(name_note(media_type, name)) is noted


@given(
    st.binary(max_size=400),
    st.sampled_from([b"", b"PK\x03\x04", b"%PDF-", b"<?xml", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]),
)
def test_any_bytes_have_a_type_or_a_refusal(data: bytes, start: bytes) -> None:
    try:
        outcome = sniff(start + data)
    except Refused as refused:
        outcome = refused.code
    assert outcome in (TEXT, HTML, PDF, DOCX, NEWSML, NINJS, "wrong_type", "damaged", "encrypted")
