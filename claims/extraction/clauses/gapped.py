"""Joined statements that leave out the verb they share: "... and representatives to three", "... and two for forgery",
"..., and again on January 14".

The whole stays one clause; what is joined states a fact of its own beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.clauses.predicates import shared_subject
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_JOINS = frozenset({"and", "but"})
_ENDS = frozenset(',;:.!?—–()"”')
_AGAIN = words("again also then later")
_NAMING = frozenset({"NOUN", "PROPN"})
_IN_NOUN = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NOT_SHARED = words("of than between per")  # they lead to what belongs to a number, not to a second fact
_BEHIND_NUMBER = words("each % percent points")
_LONGEST_NAME, _LONGEST = 5, 16


def find_gapped(
    parse: Parse, sentence: tuple[int, int], facts: set[int]
) -> Iterator[tuple[int, int, int | None]]:
    """Yield (first token, last token, subject) of each joined statement without a verb."""
    for at in range(sentence[0] + 3, sentence[1] - 2):
        if parse.lower[at] not in _JOINS or at in parse.name_at:
            continue
        last = _last(parse, at, sentence[1])
        span = range(at + 1, last + 1)
        if len(span) < 2 or any(parse.tag[here] in _FINITE or parse.pos[here] == "VERB" for here in span):
            continue
        start = _start(parse, at, sentence[0])
        if "including" in parse.lower[start:at]:
            continue  # parts of one number
        if _names_another(parse, at, last, start):
            yield at + 1, last, None
        elif _counts_another(parse, at, last, start) or _goes_again(parse, at, last, facts):
            verb = next((here for here in range(at - 1, start - 1, -1) if parse.tag[here] in _FINITE), None)
            if verb is not None:
                yield at + 1, last, shared_subject(parse, _predicate(parse, verb), itself=True)


def _predicate(parse: Parse, finite: int) -> int:
    return parse.head[finite] if parse.dep[finite].startswith(("aux", "cop")) else finite


def _last(parse: Parse, at: int, end: int) -> int:
    last = at
    while last + 1 < min(end, at + _LONGEST) and parse.words[last + 1] not in _ENDS:
        last += 1
    return last


def _start(parse: Parse, at: int, start: int) -> int:
    """Return where the statement before the joining word begins, at most a mark of the sentence's middle behind."""
    return next((here + 1 for here in range(at - 1, start, -1) if parse.words[here] in ";:"), start)


def _names_another(parse: Parse, at: int, last: int, start: int) -> bool:
    """Tell whether a noun and a number follow, led to like one before ("limited to two terms and representatives to three")."""
    here = at + 1
    while here <= min(last, at + _LONGEST_NAME) and parse.pos[here] in _IN_NOUN:
        here += 1
    if here == at + 1 or here >= last or parse.pos[here - 1] not in _NAMING:
        return False
    return parse.pos[here + 1] == "NUM" and _leads_to_number(parse, parse.lower[here], start, at)


def _leads_to_number(parse: Parse, word: str, start: int, at: int) -> bool:
    leads = (here for here in range(start, at - 1) if parse.lower[here] == word and parse.pos[here] == "ADP")
    return word not in _NOT_SHARED and any(parse.pos[here + 1] == "NUM" for here in leads)


def _counts_another(parse: Parse, at: int, last: int, start: int) -> bool:
    """Tell whether a bare number follows, for something else than one before ("six years for fraud and two for forgery", "seven from
    the army and two each from ...")."""
    lead = at + 2 + (parse.lower[at + 2] in _BEHIND_NUMBER)
    if parse.pos[at + 1] != "NUM" or lead >= last or parse.pos[lead] != "ADP":
        return False
    word = parse.lower[lead]
    counted = any(
        parse.pos[number] == "NUM"
        and parse.words[number - 1] not in _ENDS  # ", 38 by sea and nine by air": parts
        for here in range(start + 2, at)
        if parse.lower[here] == word
        for number in range(max(start + 1, here - 3), here)
    )
    return word not in _NOT_SHARED and counted


def _goes_again(parse: Parse, at: int, last: int, facts: set[int]) -> bool:
    """Tell whether ", and again on January 14", ", and also to the Board on Friday" follows."""
    first = at + 1 + (parse.lower[at + 1] in _AGAIN)
    joined = parse.words[at - 1] == "," and first > at + 1
    return joined and parse.pos[first] == "ADP" and any(here in facts for here in range(first, last + 1))
