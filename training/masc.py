"""MASC newspaper files (`word_TAG` in running order) to `Sentence`: Penn tags in newspaper style, nothing else.

The files are cut at blanks, so the running text is put together again by the rules of print; a word that the
shipped tokenizer would cut in two ("$27") keeps its place and loses its tag.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from spacy.language import Language

from training.sentences import Sentence
from training.words import word_list

PENN_TAGS = frozenset(word_list("text", "penn_tags"))
BRACKET_TAGS = {"(": "-LRB-", ")": "-RRB-", "[": "-LRB-", "]": "-RRB-"}
CLOSING = frozenset(
    {",", ".", ";", ":", "?", "!", ")", "]", "%", "'s", "n't", "'re", "'ve", "'ll", "'d", "'m", "'"}
)
OPENING = frozenset({"(", "[", "$", "``"})


def read_masc(folder: Path, nlp: Language) -> Iterator[Sentence]:
    """Yield the lines of all `.txt` files that hold at least three words."""
    for path in sorted(folder.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if len(line.split()) >= 3:
                yield to_sentence(line, nlp, document=path.stem)


def to_sentence(line: str, nlp: Language, *, document: str = "") -> Sentence:
    """One line of `word_TAG` pairs. Tags that are not Penn Treebank tags are taken as missing."""
    pairs = [pair for pair in (piece.rpartition("_") for piece in line.split()) if pair[0]]
    words = [word for word, _, _ in pairs]
    tags = [_tag(word, tag, nlp) for word, _, tag in pairs]
    words, spaces = _print(words)
    return Sentence(
        words=tuple(words), spaces=tuple(spaces), tags=tuple(tags), document=document, genre="masc"
    )


def _tag(word: str, tag: str, nlp: Language) -> str:
    if word in BRACKET_TAGS:
        return BRACKET_TAGS[word]
    if word in ('"', "``", "''"):
        return ""  # which side a straight quote closes is not told reliably
    if word == "-" and tag == ":":
        return "HYPH"
    return tag if tag in PENN_TAGS and len(nlp.make_doc(word)) == 1 else ""


def _print(words: list[str]) -> tuple[list[str], list[bool]]:
    """Words as printed and the blanks after them; straight quotes open and close in turn."""
    spaces: list[bool] = []
    inside = False
    for i, word in enumerate(words):
        following = words[i + 1] if i + 1 < len(words) else ""
        if word in ('"', "``", "''"):
            inside = not inside
        opens = word in OPENING or (word in ('"', "``") and inside)
        closes = following in CLOSING or following == "''" or (following == '"' and inside)
        spaces.append(not opens and not closes)
    return ['"' if w in ("``", "''") else w for w in words], spaces
