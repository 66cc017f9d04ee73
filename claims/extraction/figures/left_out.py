"""The number of a statement that leaves out its verb: "Marlow had 14 shots and Chelsea nine", "sent 40 doctors and Spain 25"."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse

_JOINS = frozenset({"and", "but"})
_WHO = frozenset({"PROPN", "NOUN", "DET", "ADJ"})
_BEHIND = frozenset({"PUNCT", "ADP", "CCONJ"})
_LONGEST_NAME, _LONGEST_COUNT, _FAR = 4, 5, 12


def shares_the_verb(parse: Parse, first: int, end: int) -> bool:
    """Tell whether the number at tokens `[first, end)` stands right behind somebody to whom "and" gives the verb, and what is
    counted, of the statement before."""
    if end < len(parse) and parse.pos[end] not in _BEHIND:
        return False
    opens = first
    while opens and first - opens < _LONGEST_NAME and parse.pos[opens - 1] in _WHO:
        opens -= 1
    named = opens < first and (parse.pos[opens] in ("PROPN", "DET"))
    if not named or opens < 3 or parse.lower[opens - 1] not in _JOINS:
        return False
    return _counts_before(parse, opens - 1)


def _counts_before(parse: Parse, joint: int) -> bool:
    """Tell whether a verb with a number and what it counts ends right before a joint, told of somebody."""
    if parse.pos[joint - 1] != "NOUN":
        return False
    number = next(
        (at for at in range(joint - 2, max(0, joint - _LONGEST_COUNT), -1) if parse.pos[at] == "NUM"), None
    )
    if number is None:
        return False
    verb = next(
        (at for at in range(number - 1, max(0, number - _FAR), -1) if parse.pos[at] in ("VERB", "AUX")), None
    )
    subject = parse.subject(verb) if verb is not None else None
    return subject is not None and parse.pos[subject] in ("PROPN", "NOUN")
