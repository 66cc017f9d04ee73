"""An article's text cut into lines, each with what kind of page furniture it is, if any."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claims.models import Article

KINDS = {
    "navigation": "Navigation",
    "caption": "Caption",
    "credit": "Credit",
    "section": "Section head",
    "headline": "Headline",
    "dateline": "Dateline",
    "correction": "Correction note",
    "speaker": "Speaker",
}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the article; `kind` names its furniture in a person's words, or is empty."""

    text: str
    kind: str = ""


def lines(article: Article) -> Iterator[Line]:
    """Yield the article's paragraphs in order, cut where furniture begins or ends; nothing of the text is left out."""
    position = 0
    for start, end, kind in sorted(article.furniture):
        yield from _plain(article.text[position:start])
        yield from _plain(article.text[start:end], KINDS.get(kind, kind))
        position = end
    yield from _plain(article.text[position:])


def _plain(text: str, kind: str = "") -> Iterator[Line]:
    for paragraph in text.split("\n\n"):
        if paragraph.strip():
            yield Line(paragraph.strip(), kind)
