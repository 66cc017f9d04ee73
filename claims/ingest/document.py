"""What reading a document yields."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any

TEXT = "text/plain"
HTML = "text/html"
PDF = "application/pdf"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@dataclass(frozen=True, slots=True)
class Document:
    """An article as stored: its plain text, and what the document itself says about it.

    `text` is in Unicode NFC, its paragraphs are separated by one blank line, and a paragraph holds no line
    break; offsets into it count code points. `published_at` is aware and in UTC. `notes` are sentences for
    the person about what was guessed or left out.
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

    def noting(self, *notes: str) -> Document:
        """The same document with more notes, empty ones and repeats left out."""
        return replace(self, notes=tuple(dict.fromkeys(note for note in (*self.notes, *notes) if note)))

    def as_dict(self) -> dict[str, Any]:
        """The document as JSON values; `from_dict` reads it back."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        values["published_at"] = self.published_at.isoformat() if self.published_at else None
        values["notes"] = list(self.notes)
        return values

    @classmethod
    def from_dict(cls, values: Mapping[str, Any]) -> Document:
        """A document from `as_dict`. Values pass through `str`, so a hostile writer can bring in only text.

        Raises KeyError, TypeError or ValueError when the values are not those of a document.
        """
        published = values["published_at"]
        texts = {f.name: str(values[f.name]) for f in fields(cls) if f.name not in ("published_at", "notes")}
        return cls(
            **texts,
            published_at=datetime.fromisoformat(published) if published else None,
            notes=tuple(str(note) for note in values["notes"]),
        )
