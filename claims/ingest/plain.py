"""Bytes of a plain-text file to text: which encoding, and what could not be read."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

import charset_normalizer

from claims.ingest.document import TEXT, Document
from claims.ingest.limits import Limits

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins the same
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_SAMPLE = 64 * 1024
_PUBLIC = {"cp1252": "Windows-1252", "latin_1": "ISO-8859-1"}
_WEB_NAMES = {
    "iso8859-1": "cp1252"
}  # as the WHATWG Encoding Standard has it: pages say the one and use the other
_NOT_FOR_FILES = frozenset({"ascii", "utf-7", "unicode-escape", "raw-unicode-escape", "punycode", "idna"})


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text with a note for the person when something about its encoding was guessed or lost."""

    text: str
    note: str = ""


def read(data: bytes, *, url: str, charset: str, limits: Limits) -> Document:
    """Read a plain-text file; its metadata is found later, in the text itself."""
    decoded = decode(data, charset=charset)
    return Document(decoded.text, TEXT, url=url).noting(decoded.note)


def decode(data: bytes, *, charset: str = "") -> Decoded:
    """Decode `data` by its byte-order mark, as UTF-8, by the stated `charset`, or by a guess; never raises.

    UTF-8 goes before a stated charset because valid multi-byte UTF-8 is practically never anything else,
    while servers often state a charset that nobody chose.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _read_as(data[len(mark) :], encoding)
    wide = _wide_encoding(data)
    if wide:
        return _read_as(data, wide)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        if _mostly_utf8(data, error):
            return _read_as(data, "utf-8")
    if _known(charset):
        return _read_as(data, _WEB_NAMES.get(codecs.lookup(charset).name, charset))
    return _guess(data)


def _read_as(data: bytes, encoding: str) -> Decoded:
    text = data.decode(encoding, "replace")
    lost = text.count("\ufffd")
    if not lost:
        return Decoded(text)
    things = "One character" if lost == 1 else f"{lost:,} characters"
    return Decoded(text, f"{things} could not be read and stand in the text as \ufffd.")


def _wide_encoding(data: bytes) -> str:
    """UTF-16 without a mark: in English text every second byte is zero."""
    head = data[:2048]
    half = len(head) // 2
    if half and head[1::2].count(0) > 0.7 * half and head[::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half and head[::2].count(0) > 0.7 * half and head[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _mostly_utf8(data: bytes, error: UnicodeDecodeError) -> bool:
    """UTF-8 with a few broken bytes, such as a file cut inside a character."""
    good = len(_MULTIBYTE.findall(data))
    bad = data.decode("utf-8", "replace").count("\ufffd")
    return good >= 3 * bad or (good > 0 and error.start >= len(data) - 3)


def _known(charset: str) -> bool:
    """Whether Python has a text encoding of that name; ASCII is left to the guess, which covers it."""
    try:
        name = codecs.lookup(charset).name
        return name not in _NOT_FOR_FILES and b"a b".decode(name) == "a b"
    except (LookupError, ValueError):
        return False


def _guess(data: bytes) -> Decoded:
    sample = data[:_SAMPLE]
    best = None
    if sum(byte > 127 for byte in sample) > 0.1 * len(sample):
        best = charset_normalizer.from_bytes(sample).best()
    encoding = best.encoding if best else "cp1252"
    decoded = _read_as(data, encoding)
    guessed = f"The file does not state its encoding; it was read as {_PUBLIC.get(encoding, encoding)}."
    return Decoded(decoded.text, f"{guessed} {decoded.note}".strip())
