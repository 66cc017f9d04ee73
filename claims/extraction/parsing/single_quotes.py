"""Speech between single quotation marks, as British houses print it, shown with the marks that the rules know."""

from __future__ import annotations

from collections.abc import Sequence

_OPENS = frozenset({"'", "‘"})
_CLOSES = frozenset({"'", "’"})
_DOUBLE = frozenset({'"', "“", "”", "``", "''", "«", "»"})
_PAUSES = frozenset({",", ".", "!", "?"})


def with_double_quotes(words: Sequence[str], spaces: Sequence[bool]) -> list[str]:
    """Return the words with “I saw it,” for 'I saw it,': a mark before a word, and one right behind a comma or full stop.

    A text with double marks is left as it is: its single ones quote within a quotation.
    """
    found = list(words)
    if not _DOUBLE.isdisjoint(words) or _OPENS.isdisjoint(words):
        return found
    opened: int | None = None
    for at, word in enumerate(words):
        if opened is None and word in _OPENS and (at == 0 or spaces[at - 1]) and not spaces[at]:
            opened = at
        elif opened is not None and word in _CLOSES and words[at - 1] in _PAUSES and not spaces[at - 1]:
            found[opened], found[at], opened = "“", "”", None
    return found
