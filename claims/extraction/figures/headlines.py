"""Verbs of headlines in title case ("Bombs Kill 35 in Baghdad"), which a small model takes for parts of a name."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import is_verb_form
from claims.extraction.vocabulary.bounds import find_bound
from claims.extraction.vocabulary.event_words import LIGHT, VERBS
from claims.extraction.vocabulary.lexicon import words

_OPEN = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
_TO_NUMBER = words("to by")
_PLURALS = words("police people children troops")
_EVENTS = frozenset().union(*VERBS.values()) - LIGHT


def verb_before(parse: Parse, first: int, end: int) -> int | None:
    """Return the verb of a headline in title case whose object or measure the number at tokens `[first, end)` is.

    The words of its bound, "to" and "by" may stand between ("Kills at Least Five", "Rises to 40"). None where the number
    may be part of a name, or where the sentence is no such headline.
    """
    at = find_bound(parse.lower, first, end).first - 1
    if at > 0 and parse.lower[at] in _TO_NUMBER:
        at -= 1
    if at < 1 or not parse.words[at][:1].isupper() or not is_verb_form(parse.lower[at]):
        return None
    start = parse.start_of_sentence(at)
    return at if at > start and _is_finite(parse, at, start) and _is_title_case(parse, start) else None


def _is_finite(parse: Parse, at: int, start: int) -> bool:
    """Tell "Kills", "Killed" and the "Kill" behind "Bombs" from the "Model" of "Maker Cuts Model 3 Price"."""
    if parse.lower[at].endswith(("s", "ed")):
        return True
    opens = parse.words[at - 1] in (",", ";")  # "Gunmen Storm Market, Kill 12"
    before = parse.lower[at - 1]
    if opens or before in _PLURALS or before.endswith("men"):
        return True
    plural = before.endswith("s") and not before.endswith(("ss", "'s", "’s"))
    return plural and (at - 1 == start or parse.lower[at] in _EVENTS)


def _is_title_case(parse: Parse, start: int) -> bool:
    end = next(end for first, end in parse.sentences if first == start)
    return all(
        parse.words[at][:1].isupper()
        for at in range(start, end)
        if parse.pos[at] in _OPEN and parse.words[at][:1].isalpha() and len(parse.words[at]) > 3
    )
