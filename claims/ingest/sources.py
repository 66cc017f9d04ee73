"""JSON and XML as they come from strangers, parsed without their tricks."""

from __future__ import annotations

import json
import re
from typing import Any

from lxml import etree
from lxml.etree import _Element as Element

from claims.ingest.limits import MIB, Limits
from claims.ingest.plain import decode
from claims.ingest.prolog import prolog_end
from claims.ingest.refused import Refused

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w.:-]{1,40})[\"']")
_DECLARATION = re.compile(r"\s*<\?xml\b[^>]*\?>")
_HEAD = 4096
_LONG_NUMBER = 40  # digits; nothing in a news item has more, and huge ones take Python long to read


def parse_json(data: bytes, *, charset: str = "") -> Any:
    """Read JSON. Raises Refused: damaged (with the place of the fault), too_complex."""
    try:
        return json.loads(decode(data, charset=charset).text.lstrip("\ufeff"), parse_int=_integer)
    except RecursionError as error:
        raise Refused("too_complex", "The JSON is nested far deeper than a news item.") from error
    except json.JSONDecodeError as error:
        where = f"line {error.lineno:,}, column {error.colno:,}"
        raise Refused("damaged", f"The JSON is broken at {where}. Export the item again.") from error


def parse_xml(data: bytes, limits: Limits, *, charset: str = "") -> Element:
    """Read XML whose entities are only the five of XML itself. Raises Refused: too_large, too_complex, damaged."""
    if len(data) > limits.html_bytes:
        raise Refused("too_large", f"The item is larger than {limits.html_bytes // MIB} MB of XML.")
    declared = _DECLARED.search(data[:_HEAD])
    stated = declared[1].decode("ascii", "replace") if declared else charset
    return parse_xml_text(decode(data, charset=stated).text, limits)


def parse_xml_text(text: str, limits: Limits) -> Element:
    """As `parse_xml`, of XML that is text already; an encoding that it declares counts no more."""
    text = text.lstrip("\ufeff")
    if text.startswith("<!", prolog_end(text)):
        raise Refused(
            "too_complex",
            "The XML has a document type declaration, which can hide what it says. Export the item without one.",
        )
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
        encoding="utf-8",
    )
    bare = _DECLARATION.sub("", text, count=1) if text.lstrip().startswith("<?xml") else text
    try:
        root = etree.fromstring(bare.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        raise _broken(error) from error
    if sum(1 for _ in root.iter()) > limits.html_nodes:
        raise Refused("too_complex", f"The XML has more than {limits.html_nodes:,} elements.")
    return root


def _broken(error: etree.XMLSyntaxError) -> Refused:
    message = str(error).lower()
    if "depth" in message or "huge" in message or "too long" in message:
        return Refused("too_complex", "The XML is nested deeper, or holds longer pieces, than a news item.")
    line = error.lineno or 1
    return Refused("damaged", f"The XML is broken at line {line:,}. Export the item again.")


def _integer(digits: str) -> int | str:
    return int(digits) if len(digits) <= _LONG_NUMBER else digits
