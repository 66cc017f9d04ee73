"""How a piece of XML begins, told without a parser."""

from __future__ import annotations

import re

_BETWEEN = re.compile(r"\s+|<!--(?:(?!-->)[\s\S])*+-->|<\?(?:(?!\?>)[\s\S])*+\?>")
_ROOT = re.compile(r"<(?:!DOCTYPE\s+)?(?:[\w.-]{1,60}:)?([A-Za-z_][\w.-]{0,60})[\s/>]", re.IGNORECASE)


def root_name(text: str) -> str:
    """The local name of the root element (or of its document type) of something that looks like XML, else ""."""
    match = _ROOT.match(text, prolog_end(text))
    return match[1] if match else ""


def prolog_end(text: str) -> int:
    """Where the declaration, comments, instructions and white space before everything else end."""
    at = 0
    while match := _BETWEEN.match(text, at):
        at = match.end()
    return at
