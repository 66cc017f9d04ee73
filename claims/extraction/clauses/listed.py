"""Lists whose members semicolons part, because they hold commas themselves ("Ana Reyes, 40, of Velm; Tom Holt, 32; and Ivo Kranz")."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse

_FEWEST = 2
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_OPENS_RELATIVE = frozenset({"WP", "WDT", "WP$", "WRB"})


def goes_on_list(parse: Parse, semicolon: int) -> bool:
    """Tell whether a semicolon leads to one more member of a list and not to a statement: no verb of its own stands before the next."""
    start, end = parse.sentence_of(semicolon)
    marks = [at for at in range(start, end) if parse.words[at] == ";"]
    if len(marks) < _FEWEST:
        return False
    for at in range(semicolon + 1, next((mark for mark in marks if mark > semicolon), end)):
        if parse.tag[at] in _OPENS_RELATIVE:
            return at > semicolon + 1
        if parse.tag[at] in _FINITE:
            return False
    return True
