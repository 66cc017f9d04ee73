"""What a file is, by its content. The name is only compared with the finding, never believed."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import PurePath

import puremagic

from claims.ingest.document import DOCX, HTML, NEWSML, NINJS, PDF, TEXT
from claims.ingest.plain import decode
from claims.ingest.prolog import root_name
from claims.ingest.refused import Refused

READABLE = "Stet reads plain text, HTML, PDF, Word (.docx) and text items in ninjs or NewsML-G2."
LABELS = {
    TEXT: "plain text", HTML: "an HTML page", PDF: "a PDF", DOCX: "a Word document", NINJS: "JSON (ninjs)",
    NEWSML: "XML (NewsML-G2)",
}  # fmt: skip

_EXTENSIONS = {
    TEXT: {"", ".txt", ".text", ".md"},
    HTML: {".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"},
    PDF: {".pdf"},
    DOCX: {".docx"},
    NINJS: {".json", ".ninjs"},
    NEWSML: {".xml", ".newsml", ".g2"},
}
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD_MAIN = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_OFFICE_PARTS = {
    "wordprocessingml.template": "a Word template",
    "ms-word": "a Word document with macros",
    "spreadsheetml": "an Excel workbook",
    "ms-excel": "an Excel workbook",
    "presentationml": "a PowerPoint presentation",
    "ms-powerpoint": "a PowerPoint presentation",
}
_MIMETYPES = {"opendocument.text": "an OpenDocument text", "epub": "an e-book (EPUB)"}
_KINDS = {"image": "a picture", "video": "a video", "audio": "a sound recording", "font": "a font"}
_MARKUP_START = re.compile(
    r"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[\s\S]){0,2000}-->\s*)*"
    r"<(?:!doctype\s+html|(?:html|head|body|title|meta|link|script|style|article|main|section|header|div|p|h[1-6]|table)\b)",
    re.I,
)
_XML_START = re.compile(r"\s*<(?:\?xml\b|!doctype\b|rss\b|feed\b|svg\b)", re.I)
_TAGS = re.compile(r"</?(?:html|head|body|div|p|span|a|article|section|h[1-6]|table|br|meta|script)\b", re.I)
_CLOSED_BLOCK = re.compile(r"</(?:p|div|article|section|main|h[1-6]|table|body|html)\s*>", re.I)
_HEAD = 4096
HEAD = 64 * 1024  # bytes that tell what text is; before the root element of XML licences are quoted
_NINJS_NAME = re.compile(
    r'"(?:bodies|headlines?|body_\w+|pubstatus|versioncreated|representationtype)"\s*:', re.I
)
_JSON_START = re.compile(r'\s*(?:\{\s*(?:"|\}\s*$)|\[\s*(?:\{\s*["}]|\]\s*$))')
_G2_ROOTS = frozenset(
    ("newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem")
)
_G2_PIECES = frozenset(
    ("itemMeta", "contentMeta", "contentSet", "itemSet", "groupSet", "inlineXML", "rightsInfo")
)
_OTHER_ROOTS = {
    "NewsML": "an item in NewsML 1, an old standard",
    "nitf": "a text in NITF without the item around it",
    "rss": "a feed (RSS), a list of articles",
    "feed": "a feed (Atom), a list of articles",
}
_MAX_CONTENT_TYPES = 1024 * 1024


def sniff(data: bytes) -> str:
    """The media type of `data`: one of TEXT, HTML, PDF, DOCX, NINJS (any JSON), NEWSML.

    Raises Refused: wrong_type (the message says what it looks like), encrypted, damaged.
    """
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"PK\x07\x08")):
        return _zip_type(data)
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:5] == b"%PDF-":
        return PDF
    if data.startswith(_OLE):
        raise _old_office(data)
    if data.startswith(b"{\\rtf"):
        raise wrong_type("a rich-text (RTF) file")
    return _text_type(data)


def item_type(text: str) -> str:
    """NINJS or NEWSML for text that begins as the source of a wire item does (or as any JSON), else ""."""
    head = text[:HEAD].lstrip("\ufeff")
    if _JSON_START.match(head):
        return NINJS
    return NEWSML if head.lstrip().startswith("<") and root_name(head) in _G2_ROOTS else ""


def is_page_source(text: str) -> bool:
    """Tell whether pasted text is the source of an HTML page or of a part of one: it begins with a tag, and some block of it is closed. A text
    that only quotes a tag ("<script> was found in the file") is none, and none of it is lost."""
    head = text[:_HEAD].lstrip("\ufeff")
    return bool(_MARKUP_START.match(head)) and _CLOSED_BLOCK.search(head) is not None


def is_item(head: bytes) -> bool:
    """Whether a file that begins with `head` (HEAD bytes at most) looks like a wire item, of any kind."""
    text = decode(head).text
    kind = item_type(text)
    return kind == NEWSML or (kind == NINJS and '"uri"' in text and bool(_NINJS_NAME.search(text)))


def name_note(media_type: str, name: str) -> str:
    """A sentence when the file's name promises another type than its content has, else ""."""
    suffix = PurePath(name).suffix.lower()
    promised = next((kind for kind, suffixes in _EXTENSIONS.items() if suffix in suffixes), None)
    if promised in (None, media_type) or not suffix:
        return ""
    return f"The name ends in {suffix}, but the content is {LABELS[media_type]}; it was read as that."


def wrong_type(looks_like: str) -> Refused:
    """The refusal of a type that is not read. `looks_like` carries its article ("a PNG picture")."""
    return Refused("wrong_type", f"This looks like {looks_like}. {READABLE}")


def _zip_type(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _archive_type(archive)
    except Refused:
        raise
    except Exception as error:  # zipfile raises a dozen kinds on broken input, among them struct.error
        raise Refused("damaged", "The file is damaged or cut short: it cannot be opened.") from error


def _archive_type(archive: zipfile.ZipFile) -> str:
    names = {entry.filename: entry for entry in archive.infolist()}
    if "EncryptedPackage" in names:
        raise Refused(
            "encrypted", "The document is locked with a password. Remove the password and try again."
        )
    types = names.get("[Content_Types].xml")
    if types is None:
        raise wrong_type(_other_archive(archive, set(names)))
    if types.flag_bits & 1:
        raise Refused("encrypted", "The file is locked with a password. Remove the password and try again.")
    with archive.open(types) as stream:
        listed = stream.read(_MAX_CONTENT_TYPES)
    if _WORD_MAIN in listed:
        return DOCX
    office = (label for part, label in _OFFICE_PARTS.items() if part.encode() in listed)
    raise wrong_type(next(office, "an Office file of another kind"))


def _other_archive(archive: zipfile.ZipFile, names: set[str]) -> str:
    if "mimetype" in names and archive.getinfo("mimetype").file_size < 200:
        stated = archive.read("mimetype").decode("ascii", "replace")
        return next((label for part, label in _MIMETYPES.items() if part in stated), "an OpenDocument file")
    return "a zip archive"


def _old_office(data: bytes) -> Refused:
    if "EncryptedPackage".encode("utf-16-le") in data:
        message = (
            "The document is locked with a password. Remove the password in Word, save it and try again."
        )
        return Refused("encrypted", message)
    word = "WordDocument".encode("utf-16-le") in data
    what = "an old Word document (.doc)" if word else "an old Office file"
    return Refused("wrong_type", f"This looks like {what}. Save it as .docx or PDF and try again.")


def _text_type(data: bytes) -> str:
    head = decode(data[:_HEAD]).text.lstrip("\ufeff")
    if _is_binary(head):
        raise wrong_type(_magic_name(data))
    if item := item_type(head if not head.lstrip().startswith("<") else decode(data[:HEAD]).text):
        return item
    if _MARKUP_START.match(head):
        return HTML
    _refuse_other_xml(head)
    if _XML_START.match(head):
        if re.search(r"<html\b", head, re.I):
            return HTML
        raise wrong_type("an XML file")
    return HTML if head.lstrip().startswith("<") and len(_TAGS.findall(head)) >= 5 else TEXT


def _refuse_other_xml(head: str) -> None:
    """Name the XML that newsrooms know and that is not read."""
    root = root_name(head) if head.lstrip().startswith("<") else ""
    if root in _G2_PIECES:
        raise wrong_type(f"a piece of a NewsML-G2 item (“{root}”), not a whole one")
    if root in _OTHER_ROOTS:
        raise wrong_type(_OTHER_ROOTS[root])


def _is_binary(head: str) -> bool:
    """Control characters that no text editor writes, in numbers."""
    odd = sum(char < " " and char not in "\t\n\r\f\v\x1a\x1b\b" for char in head)
    return odd > 0.02 * len(head) or (odd > 0 and "\x00" in head and odd > 8)


def _magic_name(data: bytes) -> str:
    """What the bytes look like, in the words of a person who wonders why the file is not taken."""
    try:
        match = puremagic.magic_string(data[: 64 * 1024])[0]
    except (puremagic.PureError, ValueError, IndexError):
        return "a binary file, not text"
    plain = next(
        (what for kind, what in _KINDS.items() if kind in f"{match.mime_type} {match.name}".lower()), ""
    )
    if plain or not match.name:
        return plain or "a binary file, not text"
    article = "an" if match.name[0].lower() in "aeio" else "a"
    return f"{article} {match.name}" if "file" in match.name.lower() else f"{article} {match.name} file"
