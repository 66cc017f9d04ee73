"""Long lists of phrases, looked for in a text at the words with which they may begin.

One pattern of some hundred phrases is tried anew at each word. Here each word is looked up by its first letters, and only the phrases
that may begin so are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

# So many letters of a phrase are looked up, or its first word where that is shorter.
_LETTERS = 3
_BEGINNING = re.compile(rf"\b\w{{1,{_LETTERS}}}")
# An escaped character, a class of characters, or any other.
_PIECE = re.compile(r"\\.|\[[^\]]*\]|.")
_BEHIND = re.compile(r"(?:\(\?<[!=][^)]*\))+")
_LITERAL = re.compile(r"[a-z]+(?![?*{])(?: (?![?*{]))?")
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
                for opening in set(map(_looked_up, _openings(phrase))):
                    found.setdefault(opening, {}).setdefault(name, []).append(phrase + end)
        self._of_any = _one_of(found.pop(_ANY, {}), at=r"\b(?=\w)")
        self._by_letters = {letters: _one_of(named) for letters, named in found.items()}

    def names_in(self, text: str) -> Iterator[str]:
        """Yield the names of the phrases that the words of a text in small letters begin, in no order."""
        starts = beginnings(text)
        for letters in starts.keys() & self._by_letters.keys():
            names, pattern = self._by_letters[letters]
            for start in starts[letters]:
                if (match := pattern.match(text, start)) and match.lastindex:
                    yield names[match.lastindex - 1]
        names, pattern = self._of_any
        if names:
            yield from (names[match.lastindex - 1] for match in pattern.finditer(text) if match.lastindex)

    def finds_any(self, text: str) -> bool:
        """Tell whether a text in small letters has any of the phrases."""
        return next(self.names_in(text), None) is not None


@lru_cache(maxsize=4096)  # several finders ask of one claim
def beginnings(text: str) -> Mapping[str, Sequence[int]]:
    """Return by their first three letters, or all of a shorter one, where the words of a text begin."""
    starts: dict[str, list[int]] = {}
    for word in _BEGINNING.finditer(text):
        starts.setdefault(word.group(), []).append(word.start())
    return starts


def _looked_up(letters: str) -> str:
    """Return what is looked up of the letters with which a phrase begins: all of a short word that ends there."""
    known = len(letters) >= _LETTERS or letters.endswith(" ")
    return letters[:_LETTERS].rstrip() if known else _ANY


def _one_of(named: Mapping[str, Sequence[str]], at: str = "") -> tuple[tuple[str, ...], re.Pattern[str]]:
    """Return the names of some phrases, and the pattern of them all behind `at`, with a group for each name."""
    groups = "|".join(f"({'|'.join(phrases)})" for phrases in named.values())
    return tuple(named), re.compile(f"{at}(?:{groups})")


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
    """Return the letters with which a phrase may begin, with the space behind its first word; an empty string where any may."""
    if behind := _BEHIND.match(phrase):
        phrase = phrase[behind.end() :]
    if phrase.startswith("(?:"):
        group, rest = _first_group(phrase)
        behind_it = rest.removeprefix("?")
        found = {letters for part in alternatives(group) for letters in _openings(part + behind_it)}
        return found | _openings(behind_it) if rest != behind_it else found
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
