"""Long lists of phrases, looked for in a text at the words with which they may begin.

One pattern of some hundred phrases is tried anew at each word. Here each word is looked up by its first letters, and only the phrases
that may begin so are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

# So many letters of a phrase are looked up.
_LETTERS = 2
_BEGINNING = re.compile(rf"\b\w{{1,{_LETTERS}}}")
# An escaped character, a class of characters, or any other.
_PIECE = re.compile(r"\\.|\[[^\]]*\]|.")
_BEHIND = re.compile(r"(?:\(\?<[!=][^)]*\))+")
_LITERAL = re.compile(r"[a-z]+(?![?*{])")
# Of a phrase whose first letters are open.
_ANY = ""


class PhraseFinder:
    """Patterns of phrases by the name of what they tell, in small letters. Each phrase begins a word, and with `whole` ends one; none has
    a group that captures."""

    def __init__(self, phrases: Mapping[str, str], *, whole: bool = False) -> None:
        """Sort the phrases by their first letters."""
        end = r"\b" if whole else ""
        found: dict[str, dict[str, list[str]]] = {}
        for name, pattern in phrases.items():
            for phrase in alternatives(pattern):
                for letters in {letters[:_LETTERS] for letters in _openings(phrase)}:
                    opening = letters if len(letters) == _LETTERS else _ANY
                    found.setdefault(opening, {}).setdefault(name, []).append(phrase + end)
        patterns = {
            opening: (tuple(named), re.compile("|".join(f"({'|'.join(told)})" for told in named.values())))
            for opening, named in found.items()
        }
        self._of_any = tuple(patterns[opening] for opening in (_ANY,) if opening in patterns)
        self._by_letters = {
            opening: (pattern, *self._of_any) for opening, pattern in patterns.items() if opening != _ANY
        }

    def names_in(self, text: str) -> Iterator[str]:
        """Yield the name of the first phrase that each word of a text in small letters begins, where it begins one."""
        for start, letters in _beginnings(text):
            for names, pattern in self._by_letters.get(letters, self._of_any):
                if (match := pattern.match(text, start)) and match.lastindex:
                    yield names[match.lastindex - 1]
                    break

    def finds_any(self, text: str) -> bool:
        """Tell whether a text in small letters has any of the phrases."""
        return next(self.names_in(text), None) is not None


@lru_cache(maxsize=4096)  # several finders ask of one claim
def _beginnings(text: str) -> tuple[tuple[int, str], ...]:
    """Return where each word of a text begins, and its first letters."""
    return tuple((word.start(), word.group()) for word in _BEGINNING.finditer(text))


def alternatives(pattern: str) -> list[str]:
    """Return the parts of a pattern between the bars that stand in no group."""
    parts, depth = [""], 0
    for piece in _PIECE.findall(pattern):
        depth += (piece == "(") - (piece == ")")
        if piece == "|" and depth == 0:
            parts.append("")
        else:
            parts[-1] += piece
    return parts


def _openings(phrase: str) -> set[str]:
    """Return the letters with which a phrase may begin, an empty string where any may."""
    if behind := _BEHIND.match(phrase):
        phrase = phrase[behind.end() :]
    if phrase.startswith("(?:"):
        group, rest = _first_group(phrase)
        found = {letters for part in alternatives(group) for letters in _openings(part)}
        return found | _openings(rest[1:]) if rest.startswith("?") else found
    literal = _LITERAL.match(phrase)
    return {literal.group() if literal else _ANY}


def _first_group(phrase: str) -> tuple[str, str]:
    """Return what stands in the group with which a phrase begins, and what stands behind it."""
    depth = 0
    for found in _PIECE.finditer(phrase):
        depth += (found.group() == "(") - (found.group() == ")")
        if depth == 0:
            return phrase[len("(?:") : found.start()], phrase[found.end() :]
    raise ValueError(f"A group is left open in {phrase!r}.")
