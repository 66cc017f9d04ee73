"""From tokens with blanks between to running text."""

from __future__ import annotations

import re

_JOINED = (
    (re.compile(r"(?<=\d) ([.,]) (?=\d{3}\b)"), r"\1"),
    (re.compile(r"(?<=\d) ([.:]) (?=\d)"), r"\1"),
    (re.compile(r"(?<=\w) - (?=\w)"), "-"),
    (re.compile(r" (?=[.,:;!?%)’]|'s\b|n't\b)"), ""),
    (re.compile(r"(?<=[($£€]) |(?<=’) (?=s\b)"), ""),
    (re.compile(r"`` ?"), "“"),
    (re.compile(r" ?''"), "”"),
)
_SPACED_QUOTE = re.compile(r"(?<!\S)\"(?!\S)")


def plain(sentence: str) -> str:
    """Return a tokenised sentence as news would print it: no blanks before commas, inside brackets or numbers."""
    for pattern, joined in _JOINED:
        sentence = pattern.sub(joined, sentence)
    return sentence.strip()


def with_quotes_joined(sentence: str) -> str:
    """Return a sentence whose straight quotation marks stand by themselves with each at the words it opens or closes, by turns."""
    pieces = _SPACED_QUOTE.split(sentence)
    if len(pieces) % 2 == 0:
        return sentence  # one is missing, so that nobody knows which way they face
    joined = pieces[0]
    for at, piece in enumerate(pieces[1:], start=1):
        joined = f'{joined}"{piece.lstrip()}' if at % 2 else f'{joined.rstrip()}"{piece}'
    return joined
