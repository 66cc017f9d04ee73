"""The words of a source's name: what belongs to it, and how it is compared with others."""

from __future__ import annotations

import re

from claims.extraction.attribution.offices import SMALL
from claims.extraction.text.turns import Turn
from claims.extraction.vocabulary.cues import PERSONAL_NOUNS
from claims.extraction.vocabulary.titles import TITLES

_ARTICLE = re.compile(r"^(?:the|a|an|its|their|his|her)\s+(?=[A-Z])", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_][\w'’.-]*")
_LONGEST_INITIALS = 3  # letters


def name_on_label(turn: Turn) -> str:
    """Return the name on a speaker's label without its party and office: "Ida Brandt" of "Mayor Ida Brandt (D-OH)"."""
    written = turn.name.partition("(")[0].strip() or turn.name
    parts = bare_name(
        written.title() if written.isupper() and len(written) > _LONGEST_INITIALS else written
    ).split()
    while len(parts) > 1 and parts[0].lower() in PERSONAL_NOUNS:
        parts.pop(0)
    return " ".join(parts) or written


def bare_name(text: str) -> str:
    """Return a name without what stands before it ("the", "Mr") and the mark of an owner."""
    return TITLES.sub("", _ARTICLE.sub("", text)).removesuffix("'s").removesuffix("’s").strip()


def with_small_article(text: str) -> str:
    """Return a description with the article that opens it in small letters ("the mayor" for "The mayor")."""
    first, _, rest = text.partition(" ")
    return (
        f"{first.lower()} {rest}"
        if rest and first in ("The", "A", "An", "Its", "Their", "His", "Her")
        else text
    )


def words_in(name: str) -> list[str]:
    """Return the words of a name in small letters, "of" and the like left out."""
    return [word.lower() for word in _WORD.findall(name) if word.lower() not in SMALL]


def has_words(name: str, words: list[str]) -> bool:
    """Tell whether `name` holds `words` one after the other, other words between allowed."""
    rest = iter(words_in(name))
    return bool(words) and all(any(word.lower() == other for other in rest) for word in words)


def ends_like(name: str, words: list[str]) -> bool:
    """Tell whether the last word of `name` is that of `words`."""
    return words_in(name)[-1:] == [word.lower() for word in words[-1:]]
