"""The edges of a clause: joining words, punctuation and quotation marks that are no part of what it states."""

from __future__ import annotations

from claims.extraction.clauses.short import states_in_short
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

EDGE = frozenset(",;:.–—-\"“”‘’«»()[]…!?'") | {"..."}
_OPENERS = words(
    "meanwhile however but and or so also then yet nor still that whether if as while whereas although though because since"
    " after before moreover furthermore additionally besides instead thus therefore hence nevertheless nonetheless"
)
_AMOUNTS = frozenset(("many", "much", "few", "little"))  # "as many as 40"
_KEPT_OPENERS = frozenset(("since", "after", "before", "as"))  # of a time, not of a clause
_JOINERS = words("and but or while as whereas although though because that")
_EVEN = (["though"], ["as"])
_UP_TO_NOW = frozenset(("so", "thus"))  # "So far, no one ..."
_EMPTY = words("and but or that")
_LEAD_OF = frozenset(("because", "instead"))
_OF_COURSE = ["of", "course"]
_QUOTES = {'"': '"', "“": "”", "‘": "’", "«": "»"}
_DOTS = frozenset(("...", "…", "."))
_SHORTEST = 3


def trim(parse: Parse, first: int, last: int, head: int) -> tuple[int, int] | None:
    """Return the span without leading joining words and edge punctuation; None where too little is left.

    `head` is the clause's: what opens another clause inside it stays ("After leaving the bank, she ..."). Quotation
    marks are kept when both of a pair are inside, and the closing one is taken in when it follows at once.
    """
    first, last = _unquoted(parse, first, last)
    moved = True
    while moved and first <= last:
        moved = False
        word = parse.lower[first]
        if parse.lower[first : first + 2] == _OF_COURSE:
            first += len(_OF_COURSE)
            moved = True
        elif (word in EDGE and not _closes(parse, first, last)) or _is_opener(parse, first, head):
            first, moved = first + 1, True
    while last > first and _may_drop(parse, first, last):
        last -= 1
    if last + 1 < len(parse) and _opens(parse, first, last + 1):
        last += 1
    elif last + 2 < len(parse) and parse.words[last + 1] in ".," and _opens(parse, first, last + 2):
        last += 2
    spoken = [at for at in range(first, last + 1) if parse.words[at][:1].isalnum()]
    counts = len(spoken) == _SHORTEST - 1 and any(parse.pos[at] == "NUM" for at in spoken)
    enough = len(spoken) >= _SHORTEST or counts or states_in_short(parse, first, last, head)
    return (first, last) if enough else None


def _may_drop(parse: Parse, first: int, last: int) -> bool:
    return parse.lower[last] in _JOINERS or (parse.words[last] in EDGE and not _opens(parse, first, last))


def _unquoted(parse: Parse, first: int, last: int) -> tuple[int, int]:
    """Drop a pair of quotation marks around the whole span, which say nothing about its parts."""
    closing = _QUOTES.get(parse.words[first])
    if closing is None or last - first < 3:
        return first, last
    ends = [at for at in range(first + 1, last + 1) if parse.words[at] == closing]
    inner = first + 1, (ends[0] - 1 if len(ends) == 1 and ends[0] >= last - 1 else last)
    return inner if len(ends) == 1 and ends[0] >= last - 1 else (first, last)


def _is_opener(parse: Parse, first: int, head: int) -> bool:
    word = parse.lower[first]
    if word == "even" and parse.lower[first + 1 : first + 2] in _EVEN:
        return True
    if word not in _OPENERS or first + 1 >= len(parse):
        return False
    if word in _UP_TO_NOW and parse.lower[first + 1] == "far":
        return False
    if parse.dep[first] == "case" or (word in _LEAD_OF and parse.lower[first + 1] == "of"):
        return False  # "Because of the storm, ..."
    if parse.dep[first] == "mark" and first < parse.head[first] < head and word not in _EMPTY:
        return False
    if word in _KEPT_OPENERS and _leads_in(parse, first, head):
        return False
    if word in _KEPT_OPENERS:
        return parse.dep[first] == "mark" and parse.lower[first + 1] not in _AMOUNTS
    if word == "that":
        return parse.dep[first] == "mark" or parse.pos[first] == "SCONJ"
    return word in (
        "but",
        "and",
        "or",
        "nor",
        "whether",
        "if",
        "while",
        "whereas",
        "although",
        "though",
        "because",
    ) or (parse.words[first + 1] == "," or parse.dep[first] in ("advmod", "cc", "mark"))


def _leads_in(parse: Parse, first: int, head: int) -> bool:
    """Tell whether a word that may open a clause leads a phrase before the subject ("Since the strike, ports have ...")."""
    subject = parse.subject(head)
    return (
        parse.head[first] == head and subject is not None and "," in parse.words[first : parse.left[subject]]
    )


def _closes(parse: Parse, first: int, last: int) -> bool:
    """Tell whether the opening mark at `first` is closed inside the span."""
    closing = _QUOTES.get(parse.words[first])
    return closing is not None and closing in parse.words[first + 1 : last + 1]


def _opens(parse: Parse, first: int, last: int) -> bool:
    """Tell whether the closing mark at `last` was opened inside the span."""
    word, inside = parse.words[last], parse.words[first:last]
    if word == '"':
        return inside.count('"') % 2 == 1
    if word == "]" and parse.words[last - 1] in _DOTS:
        return False  # "in our surveys [...]"
    opening = {"”": "“", "’": "‘", "»": "«", ")": "(", "]": "["}.get(word)
    return opening is not None and inside.count(opening) > inside.count(word)
