"""ninjs (1.x, 2.x, 3.x), IPTC's news in JSON, to the article in a text item.

The versions differ in how they spell and fold their names: `headline`, `headlines[]`; `body_xhtml`, `bodies[]`; `versioncreated`,
`versionCreated`. Associated items (pictures, graphics) are not part of the article.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from claims.ingest import bodies
from claims.ingest.bodies import Body
from claims.ingest.document import NINJS, Document
from claims.ingest.limits import Limits
from claims.ingest.nitf import read_nitf
from claims.ingest.prolog import root_name
from claims.ingest.refused import Refused
from claims.ingest.sources import parse_json, parse_xml_text
from claims.ingest.wire import Stated, check_kind, document_of, merged, said

_STANDARD = "ninjs"
_MOST_BODIES = 20
_MOST_ITEMS = 200
_OURS = (
    "uri",
    "guid",
    "headline",
    "headlines",
    "bodies",
    "body_text",
    "body_xhtml",
    "pubstatus",
    "versioncreated",
)
_DATA = re.compile(r"json|image/|video/|audio/|octet-stream|pdf", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^<>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|quot|apos|lt|gt|nbsp|[lr][sd]quo|[mn]dash|#\d+|#x[0-9a-f]+);", re.IGNORECASE)
_Fields = Mapping[str, Any]


def read(data: bytes, *, url: str, charset: str, limits: Limits) -> Document:
    """Read the item of a JSON file, or the items of a list of them.

    Raises Refused: wrong_type, bad_item, no_text, not_english, too_large, too_complex, damaged.
    """
    found = parse_json(data, charset=charset)
    if not isinstance(found, list):
        return _document(found, url, limits)
    if len(found) > _MOST_ITEMS:
        raise Refused("too_large", f"The list has more than {_MOST_ITEMS} items. Split it.")
    read_items: list[Document] = []
    refusals: list[Refused] = []
    for one in found:
        try:
            read_items.append(_document(one, "", limits))
        except Refused as refused:
            refusals.append(refused)
    if not read_items:
        raise refusals[0] if refusals else Refused("empty", "The list holds no items.")
    return merged(read_items, (f"An item of the same list was left out: {one.message}" for one in refusals))


def _document(found: Any, url: str, limits: Limits) -> Document:
    fields = _fields(found)
    texts = _bodies(fields, limits)
    filled = any(body.text.strip() for body in texts)
    check_kind(_STANDARD, _text(fields, "type").strip().lower(), has_text=filled)
    return document_of(_stated(fields, texts, limits), _STANDARD, limits, url=url)


def _fields(found: Any) -> _Fields:
    """The item's properties by their names in lower case."""
    if not isinstance(found, dict):
        raise Refused("wrong_type", "This is JSON, but not a news item (ninjs).")
    fields = {name.lower(): value for name, value in found.items()}
    if not any(name in fields for name in _OURS):
        raise Refused(
            "wrong_type", "This is JSON, but not a news item (ninjs): it has none of its properties."
        )
    if not _uri(fields):
        raise Refused("bad_item", "The ninjs item has no “uri”, by which one item is told from another.")
    return fields


def _stated(fields: _Fields, texts: list[Body], limits: Limits) -> Stated:
    embargo = _text(fields, "embargoed") or _text(fields, "embargoeduntil")
    partial = _text(fields, "representationtype") in ("incomplete", "partial")
    return Stated(
        media_type=NINJS,
        uri=_uri(fields),
        bodies=texts,
        version=_number(fields, "version"),
        alternatives=tuple(_alternatives(fields)),
        status=_text(fields, "pubstatus"),
        created=_text(fields, "versioncreated"),
        dates=(
            (_text(fields, "contentcreated"), "time of its content"),
            (_text(fields, "firstcreated"), "time of its first version"),
        ),
        headline=_plain(_headline(fields), limits),
        by=_plain(_text(fields, "byline") or _text(fields, "by"), limits),
        outlets=(_text(fields, "copyrightholder"), _text(fields, "source")),
        sources=(*_names(fields, "infosource"), *_names(fields, "infosources")),
        located=_text(fields, "located"),
        language=_text(fields, "language").strip(),
        notes=(
            said("The agency's note to editors", _text(fields, "ednote")),
            said("The agency's terms of use", _text(fields, "usageterms")),
            said("The item is embargoed until", embargo),
            "The item says that it is not complete." if partial else "",
        ),
    )


def _uri(fields: _Fields) -> str:
    """The item's identifier; a widespread newsroom system writes it under its old name."""
    return (_text(fields, "uri") or _text(fields, "guid")).strip()


def _headline(fields: _Fields) -> str:
    if (plain := _text(fields, "headline")).strip():
        return plain
    listed = list(_listed(fields, "headlines"))
    main = [one for one in listed if _text(one, "role").lower() in ("main", "")] or listed
    for one in main:
        value = _text(one, "value", "headlines")
        if value.strip():
            return value
    return next((_text(fields, name) for name in fields if name.startswith("headline_")), "") or _text(
        fields, "title"
    )


def _bodies(fields: _Fields, limits: Limits) -> list[Body]:
    """The renditions of the text. One that cannot be read is passed over where another can; else its refusal is raised."""
    named = [(name[5:], "", _text(fields, name)) for name in fields if name.startswith("body_")]
    listed = [
        (_text(one, "role"), _text(one, "contenttype"), _text(one, "value", "bodies"))
        for one in _listed(fields, "bodies")
    ]
    found: list[Body] = []
    refusals: list[Refused] = []
    for role, media_type, value in (*named, *listed)[:_MOST_BODIES]:
        if _DATA.search(media_type):
            continue
        kind = bodies.kind_of(media_type, role, value)
        try:
            found.append(Body(kind, role, _read_body(kind, value, limits)))
        except Refused as refused:
            refusals.append(refused)
    if refusals and not any(body.text.strip() for body in found):
        raise refusals[0]
    return found


def _read_body(kind: str, value: str, limits: Limits) -> str:
    if kind == bodies.NITF and root_name(value) == "nitf":
        return read_nitf(parse_xml_text(value, limits)).text
    if kind == bodies.HTML or (kind == bodies.NITF and value.lstrip().startswith("<")):
        return bodies.html_text(
            value, limits
        )  # agencies send NITF's paragraphs without the document around them
    return value


def _plain(value: str, limits: Limits) -> str:
    """A headline or byline without the markup that some agencies leave in it."""
    if _TAG.search(value):
        value = " ".join(bodies.html_text(value, limits).split())
    return html.unescape(value) if _ENTITY.search(value) else value


def _alternatives(fields: _Fields) -> Iterator[str]:
    """Values of `altids` (an object in 1.x, a list later)."""
    found = fields.get("altids")
    values = (
        found.values() if isinstance(found, dict) else [one.get("value") for one in _listed(fields, "altids")]
    )
    yield from (value for value in list(values)[:50] if isinstance(value, str))


def _names(fields: _Fields, name: str) -> Iterator[str]:
    yield from (value for one in _listed(fields, name) if (value := _text(one, "name", name)))


def _listed(fields: _Fields, name: str) -> Iterator[_Fields]:
    """The objects in a list, their names in lower case. Raises Refused where it is no list of objects."""
    found = fields.get(name)
    if found is None:
        return
    if not isinstance(found, list) or not all(isinstance(one, dict) for one in found):
        raise Refused("bad_item", f"In the ninjs item “{name}” is not a list of objects.")
    yield from ({key.lower(): value for key, value in one.items()} for one in found)


def _text(fields: _Fields, name: str, inside: str = "") -> str:
    value = fields.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refused("bad_item", f"In the ninjs item “{inside or name}” is not text.")
    return value


def _number(fields: _Fields, name: str) -> str:
    """A text, or a number as agencies write it."""
    value = fields.get(name)
    return (
        str(value) if isinstance(value, int | float) and not isinstance(value, bool) else _text(fields, name)
    )
