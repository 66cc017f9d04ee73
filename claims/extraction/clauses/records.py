"""Quoted superlatives: 'described it as "the highest toll since the siege began"' states a record of its own."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.quotes import MARKS, find_quotes

_SUPERLATIVES = frozenset({"JJS", "RBS"})
_NAMING = frozenset({"NN", "NNS", "NNP", "NNPS", "CD"})
_WITHIN = 5  # words from the opening mark to the superlative
_SHORTEST = 6  # words: what it is the highest of, or since when, must be told


def find_records(parse: Parse, sentence: tuple[int, int]) -> Iterator[tuple[int, int, int]]:
    """Yield (noun, first token, last token) of each quotation in a sentence that is a noun phrase with a superlative."""
    if MARKS.isdisjoint(parse.words[slice(*sentence)]):
        return
    for first, end in find_quotes(parse):
        if not sentence[0] <= first < end <= sentence[1] or end - first < _SHORTEST:
            continue
        noun = next((at for at in range(first, end) if not first <= parse.head[at] < end), first)
        subject = parse.subject(noun)
        phrase = parse.tag[noun] in _NAMING and (subject is None or subject < first)
        if phrase and _SUPERLATIVES & set(parse.tag[first : first + _WITHIN]):
            yield noun, first, end - 1
