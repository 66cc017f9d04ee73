"""A cheap look at an HTML page before any parser builds a tree of it.

Parsers take minutes on pages a few megabytes large when one tag has hundreds of thousands of attributes or when
elements nest without end. One pass over the characters, in linear time, counts what they would stumble on. It
reads tags as the HTML standard's tokenizer does (section 13.2.5), simplified where the difference only counts
too much.
"""

from __future__ import annotations

import re
from collections import Counter

from claims.ingest.limits import Limits
from claims.ingest.refused import Refused

_TAG = re.compile(r"<(/?)([a-zA-Z][^\s/>]{0,60}+)[^\s/>]*+")
_ATTRIBUTE = re.compile(
    r"[\s/]*+([^\s/>=][^\s/>=]*+|=[^\s/>=]*+)(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s>\"'][^\s>]*+)?+)?+"
)
_REST = re.compile(r"[\s/]*+>")
_RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
_VOID = frozenset(
    (
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
    )
)
# Elements whose end tag may be left out: the next of the same kind closes them.
_SELF_CLOSING = frozenset(
    ("p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot")
)
_CONTAINERS = frozenset(
    ("table", "ul", "ol", "dl", "select", "div", "section", "article", "td", "th", "li", "blockquote")
)


def check_shape(page: str, limits: Limits) -> None:
    """Raise Refused (too_complex) for a page beyond the limits on elements, depth or attributes."""
    tree = _OpenElements(limits)
    at = page.find("<")
    while at != -1:
        at = page.find("<", _step(page, at, tree, limits))


def _step(page: str, at: int, tree: _OpenElements, limits: Limits) -> int:
    """Take in what begins at the "<" and return where the search goes on."""
    if page.startswith("<!--", at):
        return _after(page, "-->", at + 4)
    tag = _TAG.match(page, at)
    if tag is None:
        return at + 1
    closing, name = tag[1], tag[2].lower()
    end = _end_of_tag(page, tag.end(), limits)
    if closing:
        tree.close(name)
        return end
    tree.open(name)
    if name in _RAW:
        tree.close(name)
        return _raw_end(page, name, end)
    return end


def _end_of_tag(page: str, at: int, limits: Limits) -> int:
    for _ in range(limits.html_attributes + 1):
        if rest := _REST.match(page, at):
            return rest.end()
        attribute = _ATTRIBUTE.match(page, at)
        if attribute is None:
            return len(page)
        at = attribute.end()
    raise _too_complex(f"a tag with more than {limits.html_attributes:,} attributes")


def _raw_end(page: str, name: str, at: int) -> int:
    """Where the text of a script or style ends. The name is one of ours, so the pattern is safe."""
    end = re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE).search(page, at)
    return end.start() + 2 if end else len(page)


def _after(page: str, mark: str, at: int) -> int:
    found = page.find(mark, at)
    return found + len(mark) if found != -1 else len(page)


def _too_complex(what: str) -> Refused:
    return Refused("too_complex", f"The page has {what}, far beyond a news article. Paste its text instead.")


class _OpenElements:
    """The elements open at one point of the page, and how many there were in all."""

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._count = 0
        self._stack: list[str] = []
        self._open: Counter[str] = Counter()

    def open(self, name: str) -> None:
        self._count += 1
        if self._count > self._limits.html_nodes:
            raise _too_complex(f"more than {self._limits.html_nodes:,} elements")
        if name in _VOID:
            return
        if name in _SELF_CLOSING:
            self._close_sibling(name)
        self._stack.append(name)
        self._open[name] += 1
        if len(self._stack) > self._limits.html_depth:
            raise _too_complex(f"elements nested more than {self._limits.html_depth} deep")

    def close(self, name: str) -> None:
        """Close the nearest open element of that name with all inside it; a stray end tag does nothing."""
        if self._open[name] > 0:
            while self._pop() != name:
                pass

    def _close_sibling(self, name: str) -> None:
        """An open element of the same kind ends here, unless it stands outside the innermost container."""
        for opened in reversed(self._stack):
            if opened == name:
                self.close(name)
                return
            if opened in _CONTAINERS:
                return

    def _pop(self) -> str:
        name = self._stack.pop()
        self._open[name] -= 1
        return name
