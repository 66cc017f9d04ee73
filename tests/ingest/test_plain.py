from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest.plain import decode

TEXT = "“Almost 50” people died in Várda – the mayor’s office said £3m was lost in the old town."


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"),
        TEXT.encode("utf-16-le"),
        TEXT.encode("utf-16-be"),
    ],
    ids=["utf-8", "utf-8 bom", "utf-16-le bom", "utf-16-be bom", "utf-32 bom", "utf-16-le", "utf-16-be"],
)
def test_it_reads_unicode_without_a_note(data: bytes) -> None:
    assert decode(data).text == TEXT
    assert decode(data).note == ""


def test_it_guesses_windows_encoding_and_says_so() -> None:
    decoded = decode(TEXT.encode("cp1252"))
    assert decoded.text == TEXT
    assert "Windows-1252" in decoded.note


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "cp1252"])
def test_it_follows_a_stated_charset(charset: str) -> None:
    decoded = decode(TEXT.encode("cp1252"), charset=charset)
    assert (decoded.text, decoded.note) == (TEXT, "")


@pytest.mark.parametrize("charset", ["", "klingon", "rot13", "hex", "utf-7", "ascii", "a" * 5000, "\x00"])
def test_a_useless_charset_is_passed_over(charset: str) -> None:
    assert decode(TEXT.encode("cp1252"), charset=charset).text == TEXT


def test_valid_utf8_wins_over_a_stated_charset() -> None:
    assert decode(TEXT.encode(), charset="iso-8859-1").text == TEXT


def test_a_text_cut_inside_a_character_keeps_the_rest_with_a_note() -> None:
    decoded = decode(TEXT.encode()[:-20] + "é".encode()[:1])
    assert decoded.text.startswith("“Almost 50”")
    assert "could not be read" in decoded.note


def test_another_alphabet_is_guessed() -> None:
    russian = "Река вышла из берегов ночью и снесла дома, сообщил в субботу институт. " * 3
    assert decode(russian.encode("cp1251")).text == russian


@given(st.binary(max_size=300), st.text(max_size=10))
def test_it_never_raises(data: bytes, charset: str) -> None:
    assert isinstance(decode(data, charset=charset).text, str)
