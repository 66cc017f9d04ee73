"""The text of a NewsML-G2 item in all its renditions: XHTML, NITF or plain, inline or somewhere else."""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Callable

from lxml.etree import QName
from lxml.etree import _Element as Element

from claims.ingest import bodies
from claims.ingest.bodies import Body
from claims.ingest.describe import one_line
from claims.ingest.limits import Limits
from claims.ingest.nitf import Nitf, read_nitf
from claims.ingest.plain import decode
from claims.ingest.refused import Refused
from claims.ingest.sources import parse_xml_text

_NAR = {"n": "http://iptc.org/std/nar/2006-10-01/"}
_MOST_BODIES = 20
_LAST_WORD = re.compile(r"[^:/#]*$")


class Content:
    """The renditions of an item's text, read once: `bodies`, what NITF says beside them, an address of a text elsewhere."""

    def __init__(self, item: Element, limits: Limits) -> None:
        self.bodies: list[Body] = []
        self.nitf = Nitf()
        self.elsewhere = ""
        self._limits = limits
        readers: dict[str, Callable[[Element], None]] = {
            "inlineXML": self._inline_xml, "inlineData": self._inline_data, "remoteContent": self._remote,
        }  # fmt: skip
        for one in item.findall("n:contentSet/*", _NAR)[:_MOST_BODIES]:
            if isinstance(one.tag, str) and (reader := readers.get(QName(one).localname)):
                reader(one)

    @property
    def has_text(self) -> bool:
        return any(body.text.strip() for body in self.bodies)

    def _inline_xml(self, element: Element) -> None:
        for child in list(element.iterchildren("*")):
            if QName(child).localname.lower() == "nitf":
                self._add_nitf(child)
            else:
                self.bodies.append(
                    Body(bodies.HTML, _role(element), bodies.blocks_text(bodies.as_html(child)))
                )

    def _inline_data(self, element: Element) -> None:
        value = _decoded(
            "".join(element.itertext()), element.get("encoding") or element.get("encodinguri") or ""
        )
        kind = bodies.kind_of(element.get("contenttype") or "", "", value)
        if kind == bodies.NITF and value.lstrip().startswith("<"):
            self._add_nitf(parse_xml_text(value, self._limits))
        elif kind == bodies.HTML:
            self.bodies.append(Body(kind, _role(element), bodies.html_text(value, self._limits)))
        else:
            self.bodies.append(Body(bodies.PLAIN, _role(element), value))

    def _add_nitf(self, root: Element) -> None:
        self.nitf = read_nitf(root)
        self.bodies.append(Body(bodies.NITF, "", self.nitf.text))

    def _remote(self, element: Element) -> None:
        if (element.get("contenttype") or "text/").startswith(("text/", "application/")):
            self.elsewhere = self.elsewhere or element.get("href") or ""


def _decoded(value: str, encoding: str) -> str:
    """Inline data without its wrapping, which is base64 where there is one."""
    if not encoding:
        return value
    if "64" not in encoding:
        raise Refused(
            "bad_item", f"The item's text is wrapped in a way that is not read (“{one_line(encoding, 40)}”)."
        )
    try:
        return decode(base64.b64decode("".join(value.split()), validate=True)).text
    except (binascii.Error, ValueError) as error:
        raise Refused("bad_item", "The item says that its text is base64, but it is not.") from error


def _role(element: Element) -> str:
    return tail(element.get("rendition") or element.get("renditionuri") or "")


def tail(code: str) -> str:
    """The last part of a code or address: "text" of "ninat:text"."""
    match = _LAST_WORD.search(code.strip())
    return match[0].strip() if match else ""
