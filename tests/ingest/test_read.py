"""The public face, with files as they come."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims import ingest
from claims.ingest import DOCX, HTML, PDF, REASONS, TEXT, Document, Limits, Refused, read, read_text

Make = Callable[..., bytes]


def refusal_of(call: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as refusal:
        call()
    return refusal.value


def outcome(call: Callable[[], Document]) -> str:
    try:
        return "read" if call().text else "without text"
    except Refused as refused:
        return refused.code


def as_html(text: str) -> bytes:
    paragraphs = text.split("\n\n")
    body = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs[1:])
    return (
        f"<!doctype html><html><body><article><h1>{paragraphs[0]}</h1>{body}</article></body></html>".encode()
    )


def test_one_article_in_four_formats_is_the_same_text(
    make_pdf: Make, make_docx: Make, news_text: str
) -> None:
    files = {TEXT: news_text.encode(), HTML: as_html(news_text), PDF: make_pdf(), DOCX: make_docx()}
    documents = {media_type: read(data) for media_type, data in files.items()}
    assert {document.media_type for document in documents.values()} == set(files)
    assert {document.text for document in documents.values()} == {news_text}
    for document in documents.values():
        assert document.headline == "Flood kills almost 50 in Varda as old dam gives way"
        assert document.byline == "Ana Lund"
        assert (document.dateline, document.agency) == ("VARDA, March 3", "Meridian Wire")


def test_pasted_text_is_read_the_same_way(news_text: str) -> None:
    assert read_text(news_text.replace("\n\n", "\r\n\r\n")) == read(news_text.encode())


def test_the_source_of_a_page_may_be_pasted(news_text: str) -> None:
    source = "".join(f"<p>{paragraph}</p>" for paragraph in news_text.split("\n\n"))
    found = read_text(source)
    assert found.media_type == HTML
    assert "<p>" not in found.text
    assert news_text.split("\n\n")[-1] in found.text


def test_a_bracket_makes_no_page_of_a_text(news_text: str) -> None:
    for quoted in ("<br>ing news", "<script>alert(1)</script> was found in the file"):
        found = read_text(f"{quoted}\n\n{news_text}")
        assert (found.media_type, found.text.startswith(quoted)) == (TEXT, True)


def test_a_date_is_found_and_its_gaps_are_said(news_text: str) -> None:
    document = read_text(news_text.replace("By Ana Lund", "By Ana Lund\n\n3 March 2031, 10:40"))
    assert document.published_at == datetime(2031, 3, 3, 10, 40, tzinfo=UTC)
    assert document.notes == (
        "The date of publication was taken from the text. It states no time zone, so UTC was assumed.",
    )


@pytest.mark.parametrize("data", [b"", b"  \r\n", b"\xef\xbb\xbf\n", bytes(50), b"\x00 \x00\n"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    assert refusal_of(lambda: read(data)).code == "empty"


@pytest.mark.parametrize("text", ["", " \n\u200b\n "])
def test_an_empty_paste_is_refused(text: str) -> None:
    assert refusal_of(lambda: read_text(text)).code == "empty"


def test_too_much_is_refused(news_text: str) -> None:
    small = Limits(bytes=100, characters=100)
    assert refusal_of(lambda: read(news_text.encode(), limits=small)).code == "too_large"
    assert refusal_of(lambda: read_text(news_text[:150], limits=small)).code == "too_large"
    assert refusal_of(lambda: read_text(news_text * 10, limits=small)).code == "too_large"


def test_another_language_is_refused() -> None:
    german = (
        "Der Fluss trat in der Nacht über die Ufer und riss Häuser mit, teilte das Institut am Samstag mit. Die"
        " Helfer kamen erst am Mittag in die Stadt und fanden viele der Häuser leer."
    )
    assert refusal_of(lambda: read(german.encode())).code == "not_english"
    assert refusal_of(lambda: read_text(german)).code == "not_english"


def test_a_wrong_extension_is_noted_and_the_content_read(make_docx: Make) -> None:
    document = read(make_docx(), name="flood.pdf")
    assert document.media_type == DOCX
    assert any("ends in .pdf" in note for note in document.notes)


def test_a_pdf_that_kills_its_parser_is_refused(raw_pdf: Callable[[bytes], bytes]) -> None:
    """Two million text operators in a file of 21 KB: pdfium runs out of memory and aborts."""
    data = raw_pdf(b"BT /F1 10 Tf " + b"(a) Tj " * 2_000_000 + b"ET")
    assert len(data) < 100_000
    small = Limits(memory=200 * 1024 * 1024)
    assert refusal_of(lambda: read(data, limits=small)).code in ("too_complex", "timed_out")


def test_a_pdf_that_unpacks_to_gigabytes_is_refused(raw_pdf: Callable[[bytes], bytes]) -> None:
    assert refusal_of(lambda: read(raw_pdf(b"0 " * 200_000_000))).code in (
        "too_complex",
        "timed_out",
        "no_text",
    )


@pytest.mark.parametrize(
    "markup",
    [
        b"<html><body>" + b"<div>" * 200_000,
        b"<html><body><p " + b" ".join(b"a%d=1" % n for n in range(300_000)) + b">x</p>",
        b"<html><body>" + b"<p>x</p>" * 400_000,
    ],
    ids=["deep", "attributes", "elements"],
)
def test_pages_built_to_harm_are_refused(markup: bytes) -> None:
    assert refusal_of(lambda: read(markup)).code == "too_complex"


def test_a_file_of_two_types_is_read_as_what_it_begins_with(make_pdf: Make, news_text: str) -> None:
    assert read(make_pdf() + as_html(news_text)).media_type == PDF


def test_reading_is_bounded_in_time(news_text: str) -> None:
    assert refusal_of(lambda: read(news_text.encode(), limits=Limits(wall_seconds=0.001))).code == "timed_out"


@given(
    st.binary(min_size=1, max_size=60),
    st.sampled_from([b"", b"%PDF-1.4\n", b"<html><body><p>", b"PK\x03\x04"]),
)
@settings(max_examples=12, deadline=None)
def test_any_bytes_are_read_or_refused(data: bytes, start: bytes) -> None:
    assert outcome(lambda: read(start + data)) in ("read", *REASONS)


@given(st.text(max_size=300))
def test_any_paste_is_read_or_refused(text: str) -> None:
    assert outcome(lambda: read_text(text)) in ("read", "empty", "not_english")


def test_the_seed_articles(shared: Path) -> None:
    """Real texts come through whole: every visible character, in order."""
    paths = sorted((shared / "seeds").glob("*.txt"))
    assert paths
    for path in paths:
        original = path.read_text(encoding="utf-8")
        assert "".join(read(path.read_bytes(), name=path.name).text.split()) == "".join(original.split())


def test_a_document_survives_json() -> None:
    document = Document("Text.", TEXT, published_at=datetime(2031, 3, 3, tzinfo=UTC), notes=("A note.",))
    assert Document.from_dict(document.as_dict()) == document


def test_a_refusal_survives_pickling() -> None:
    refused = pickle.loads(pickle.dumps(Refused("empty", "The file is empty.")))
    assert (refused.code, refused.message, str(refused)) == (
        "empty",
        "The file is empty.",
        "The file is empty.",
    )


def test_a_refusal_has_a_known_code() -> None:
    with pytest.raises(ValueError, match="nonsense"):
        Refused("nonsense", "A sentence.")


def test_the_package_offers_what_it_names() -> None:
    assert all(hasattr(ingest, name) for name in ingest.__all__)
    with pytest.raises(AttributeError):
        _ = ingest.no_such_name


def test_the_manual_names_every_reason_and_limit() -> None:
    manual = (Path(__file__).resolve().parents[2] / "docs" / "ingest.md").read_text(encoding="utf-8")
    missing = [word for word in (*REASONS, *Limits.__slots__) if f"`{word}`" not in manual]
    assert missing == []
