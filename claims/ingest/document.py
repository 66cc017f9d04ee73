"""What reading a document yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime
from typing import Any

from claims.ingest.item import Item

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
NINJS = "application/json"
NEWSML = "application/vnd.iptc.g2.newsitem+xml"


@dataclass(frozen=True, slots=True)
class Document:
    """An article as stored: its plain text, and what the document itself says about it.

    `text` is in Unicode NFC, its paragraphs are separated by one blank line, and a paragraph holds no line
    break; offsets into it count code points. `published_at` is aware and in UTC. `notes` are sentences for
    the person about what was guessed or left out. `item` is the identity of a wire item; one that only stops
    its earlier versions may have no text. `others` are the other text items of the same message.
    """

    text: str
    media_type: str
    headline: str = ""
    outlet: str = ""
    agency: str = ""
    byline: str = ""
    dateline: str = ""
    published_at: datetime | None = None
    language: str = "en"
    url: str = ""
    notes: tuple[str, ...] = ()
    item: Item | None = None
    others: tuple[Document, ...] = ()

    @property
    def is_notice(self) -> bool:
        """Whether it has no text of its own and only says that earlier versions of its item may not be used."""
        return not self.text and self.item is not None and self.item.stopped

    @property
    def all(self) -> tuple[Document, ...]:
        """The document and the others of the same message."""
        return (replace(self, others=()), *self.others)

    def noting(self, *notes: str) -> Document:
        """The same document with more notes, empty ones and repeats left out."""
        return replace(self, notes=tuple(dict.fromkeys(note for note in (*self.notes, *notes) if note)))

    def as_dict(self) -> dict[str, Any]:
        """The document as JSON values; `from_dict` reads it back."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        values["published_at"] = _iso(self.published_at)
        values["notes"] = list(self.notes)
        values["item"] = {**asdict(self.item), "created": _iso(self.item.created)} if self.item else None
        values["others"] = [other.as_dict() for other in self.others]
        return values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Document:
        """A document from `as_dict`. Values pass through `str`, so a hostile writer can bring in only text.

        Raises KeyError, TypeError or ValueError when the values are not those of a document.
        """
        texts = {f.name: str(values[f.name]) for f in fields(cls) if f.name not in _NOT_TEXT}
        return cls(
            **texts,
            published_at=_moment(values["published_at"]),
            notes=tuple(str(note) for note in values["notes"]),
            item=_item(values.get("item")),
            others=tuple(cls.from_dict(other) for other in values.get("others", ())),
        )


_NOT_TEXT = ("published_at", "notes", "item", "others")


def _item(values: Mapping[str, Any] | None) -> Item | None:
    if values is None:
        return None
    texts = {field.name: str(values[field.name]) for field in fields(Item) if field.name != "created"}
    return Item(**texts, created=_moment(values["created"]))


def _iso(moment: datetime | None) -> str | None:
    return moment.isoformat() if moment else None


def _moment(iso: str | None) -> datetime | None:
    return datetime.fromisoformat(iso) if iso else None
