"""The body that a speaker belongs to or speaks for, as his phrase names it ("Ana Reyes of the aid group Orla Relief said")."""

from __future__ import annotations

import itertools

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.offices import SMALL
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import GROUP_NOUNS

_OF = frozenset({"of", "for", "from", "at", "with"})
_MARKS = frozenset(',.;:"“”()')
_ENDS = _MARKS - {","}
_NEAR = 8  # words from a name to the noun of the body


def body_of_speaker(parse: Parse, item: Attribution) -> str:
    """Return the name right behind the noun of a body in a speaker's phrase or the apposition behind it, or an empty string."""
    around = itertools.takewhile(lambda at: parse.words[at] not in _ENDS, _around(parse, item))
    leads = next((at for at in around if parse.lower[at] in _OF), None)
    if leads is None:
        return ""
    for at in range(leads + 1, min(leads + _NEAR, len(parse) - 1)):
        if parse.words[at] in _MARKS or at == item.cue:
            return ""
        if parse.lower[at] in GROUP_NOUNS and parse.words[at].islower() and parse.words[at + 1][:1].isupper():
            return _run_of_capitals(parse, at + 1)
    return ""


def _around(parse: Parse, item: Attribution) -> range:
    """Return the tokens of a speaker's phrase and those behind it up to the verb, or up to the end of a phrase behind the verb."""
    behind = item.cue if item.cue > item.last_source else item.last_source + _NEAR
    return range(item.first_source, min(behind, len(parse)))


def _run_of_capitals(parse: Parse, first: int) -> str:
    """Return the name of capitals that begins at a token, small words within it included ("Doctors on Call")."""
    end = first
    while end < len(parse) and (parse.words[end][:1].isupper() or parse.lower[end] in SMALL):
        end += 1
    while parse.lower[end - 1] in SMALL:
        end -= 1
    return parse.text(first, end - 1)
