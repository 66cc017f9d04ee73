"""What marks a claim off from others that are worded like it: its direction, its numbering, the things it is about."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping

from claims.lineage.senses import kind_of_person
from claims.lineage.slots import head_nouns
from claims.lineage.statement import Statement

_WAY = re.compile(
    r"\b(?:(up|rose|rises?|rising|risen|higher|gain(?:s|ed)?|climb(?:s|ed)?|strengthen(?:s|ed)?|jump(?:s|ed)?|increased?|grew)"
    r"|(?:down|fell|falls?|falling|fallen|lower|los(?:es|t)|weaken(?:s|ed)?|slump(?:s|ed)?|decreased?|shrank|dropped|drops))\b"
)
_ORDINAL = frozenset("first second third fourth fifth sixth seventh eighth ninth tenth".split())  # noqa: SIM905
_DIGITS = re.compile(r"\d")
# The least weight of a noun that tells, where it is common in both articles.
_TELLS = 0.5


def way_of(one: Statement) -> str:
    """Return "up" or "down" for what rises or falls, else an empty string."""
    found = {"up" if match[1] else "down" for match in _WAY.finditer(one.quote.lower())}
    return found.pop() if len(found) == 1 else ""


def order_of(one: Statement, weights: Mapping[str, float]) -> frozenset[str]:
    """Return the words that number its things ("the second ship", "Flight 370")."""
    ranks = {figure.text.lower() for figure in one.figures if figure.kind == "rank"}
    return frozenset(key for key in (*weights, *ranks) if key in _ORDINAL or _DIGITS.search(key))


def things_of(
    one: Statement, role: str, weights: Mapping[str, float], names: Container[str]
) -> frozenset[str]:
    """Return the nouns of the things in a role; people and counted things are compared by their figures."""
    counted = {key for figure in one.figures for key in head_nouns(figure.counted)}
    return frozenset(
        item.head
        for item in one.participants
        if item.role == role
        and not item.pointing
        and not kind_of_person(item.head)
        and item.head not in counted
        and weights.get(item.head, 0.0) >= _TELLS
        and item.head not in names
    )
