"""What a page says about its article in JSON-LD, the schema.org block that news sites embed for search engines."""

from __future__ import annotations

import html
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

_LARGEST = 512 * 1024  # characters of one block
_OBJECTS = 2_000


@dataclass(frozen=True, slots=True)
class Stated:
    """Values of the page's article object, as printed there; empty where it says nothing."""

    headline: str = ""
    publisher: str = ""
    source: str = ""
    authors: tuple[str, ...] = ()
    published: str = ""


def read_jsonld(blocks: list[str]) -> Stated:
    """Read the first article object in the JSON-LD blocks of a page. Broken blocks are passed over."""
    objects = [item for block in blocks for item in _objects(block)][:_OBJECTS]
    known = {str(item["@id"]): item for item in objects if isinstance(item.get("@id"), str)}
    article = next((item for item in objects if _is_article(item)), None)
    if article is None:
        return Stated()
    return Stated(
        headline=_text(article.get("headline")) or _text(article.get("name")),
        publisher=_name(article.get("publisher"), known),
        source=_name(article.get("sourceOrganization"), known),
        authors=tuple(name for entry in _listed(article.get("author")) if (name := _name(entry, known))),
        published=_text(article.get("datePublished")) or _text(article.get("dateCreated")),
    )


def _objects(block: str) -> Iterator[dict[str, Any]]:
    if len(block) > _LARGEST:
        return
    try:
        found = json.loads(block.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
    except (ValueError, RecursionError):
        return
    for item in _listed(found):
        if isinstance(item, dict):
            yield item
            yield from (inner for inner in _listed(item.get("@graph")) if isinstance(inner, dict))
            if isinstance(main := item.get("mainEntity"), dict):
                yield main


def _is_article(item: dict[str, Any]) -> bool:
    return any(
        isinstance(kind, str) and kind.endswith(("Article", "BlogPosting"))
        for kind in _listed(item.get("@type"))
    )


def _listed(value: Any) -> list[Any]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _name(value: Any, known: dict[str, dict[str, Any]]) -> str:
    """The name in a string, an object with one, or a reference to such an object."""
    for entry in _listed(value):
        if isinstance(entry, dict):
            return _text(entry.get("name")) or _text(known.get(str(entry.get("@id")), {}).get("name"))
        return _text(entry)
    return ""


def _text(value: Any) -> str:
    return html.unescape(value).strip() if isinstance(value, str) else ""
