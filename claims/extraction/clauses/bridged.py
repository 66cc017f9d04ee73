"""Clauses that go on behind an attribution which parts a preposition from its noun ("was hit by, police said, two lorries")."""

from __future__ import annotations

from collections.abc import Container

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_LEADS_ON = words("by with from into of for to against about around nearly almost over under at least than")
_STOPS = frozenset(',;:.()"“”–—')
_LONGEST_BEHIND = 12  # tokens


def behind_insert(parse: Parse, last: int, end: int, cut: Container[int]) -> int:
    """Return the last token of a clause that breaks off at `last`, that of the phrase behind an attribution between commas; `cut` are
    the tokens of attributions, `end` is the sentence's."""
    comma = last + 1
    if parse.lower[last] not in _LEADS_ON or parse.words[comma : comma + 1] != [","] or comma + 1 not in cut:
        return last
    closing = next((at for at in range(comma + 1, end) if parse.words[at] == ","), end)
    if not all(at in cut for at in range(comma + 1, closing)):
        return last
    stop = next(
        (at for at in range(closing + 1, min(end, closing + _LONGEST_BEHIND)) if parse.words[at] in _STOPS),
        end,
    )
    told = range(closing + 1, stop)
    goes_on = bool(told) and parse.pos[told[0]] in ("NOUN", "PROPN", "NUM", "DET", "ADJ", "ADV", "SYM", "ADP")
    return told[-1] if goes_on and len(told) < _LONGEST_BEHIND else last
