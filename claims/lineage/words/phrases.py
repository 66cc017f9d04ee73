"""Expressions of several words that news shortens to one: "chief executive" and "CEO" are compared as one word."""

from __future__ import annotations

from collections.abc import Sequence

_PHRASES = """
ceo: chief executive officer, chief executive
cfo: chief financial officer
premier: prime minister
mall: shopping centre, shopping center, shopping mall
co2: carbon dioxide
gdp: gross domestic product
birdflu: bird flu, avian flu, avian influenza
iss: international space station
lorry: heavy goods vehicle
worker: member of staff, members of staff
ceasefire: cease - fire
lawmaker: member of parliament, members of parliament
america: united states of america, united states
britain: united kingdom
"""


def _read(text: str) -> dict[tuple[str, ...], str]:
    rows = (line.split(": ") for line in text.strip().split("\n"))
    return {tuple(phrase.split()): word for word, phrases in rows for phrase in phrases.split(", ")}


_WORD_OF = _read(_PHRASES)
_OPENERS = frozenset(words[0] for words in _WORD_OF)
_LONGEST = max(len(words) for words in _WORD_OF)


def phrase_at(lower: Sequence[str], at: int) -> tuple[str, int] | None:
    """Return the one word for the expression that begins at a token and how many tokens it takes, the longest first."""
    if lower[at] not in _OPENERS:
        return None
    for count in range(_LONGEST, 1, -1):
        found = tuple(lower[at : at + count])
        # In the plural the last word alone changes.
        word = _WORD_OF.get(found) or _WORD_OF.get((*found[:-1], found[-1].removesuffix("s")))
        if word is not None and len(found) == count:
            return word, count
    return None
