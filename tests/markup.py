"""Reading an HTML answer as a browser would, for tests that ask what is in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from lxml import html

FENCE = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'none'",
}


def is_html(answer: Any) -> bool:
    return answer.headers.get("Content-Type", "").startswith("text/html")


def elements(content: bytes) -> list[Any]:
    """Every element of a page or of a part of one."""
    if not content.strip():
        return []
    return [one for one in html.document_fromstring(content.decode()).iter() if isinstance(one.tag, str)]


def inline(found: Iterable[Any]) -> Iterator[str]:
    """Yield what the Content-Security-Policy would stop: scripts, styles and handlers written into its elements."""
    for one in found:
        if one.tag == "script" and not one.get("src") and one.get("type") != "application/json":
            yield "script"
        if one.tag == "style":
            yield "style"
        yield from (f"{one.tag} {name}" for name in one.attrib if name == "style" or name.startswith("on"))


def unfenced(answer: Any) -> list[str]:
    """Name the security headers that the answer lacks or weakens."""
    return [name for name, part in FENCE.items() if part not in answer.headers.get(name, "")]
