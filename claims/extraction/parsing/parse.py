"""The columns of a parsed text as plain lists.

Reading an attribute of a spaCy token builds a Python object each time, and rules look at the same few
attributes again and again. A `Parse` pays that once, which is what keeps extraction cheap beside the
pipeline itself; rules then work on list positions.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "nsubj:outer"})


@dataclass(frozen=True, slots=True, eq=False)
class Parse:
    """One parsed text. `start` and `end` are code points in its text, `source`; `head` holds positions,
    a root being its own head; `left` and `right` are the outermost positions of each token's subtree; `stoppages` are
    the words that tell of a stoppage of work ("strike"), and of no attack."""

    doc: Doc
    source: str
    words: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    start: list[int]
    end: list[int]
    children: list[list[int]]
    left: list[int]
    right: list[int]
    sentences: list[tuple[int, int]]
    names: list[tuple[int, int, str]]
    name_at: dict[int, tuple[int, int, str]]
    stoppages: set[int] = field(default_factory=set)

    def __len__(self) -> int:
        return len(self.words)

    def text(self, first: int, last: int) -> str:
        """Return the text from token `first` to token `last`, both included."""
        return self.source[self.start[first] : self.end[last]]

    def word_at(self, at: int) -> str:
        """Return the word at a token in lower case, an empty string outside the text."""
        return self.lower[at] if 0 <= at < len(self.lower) else ""

    def child(self, token: int, deps: frozenset[str]) -> int | None:
        """Return the first child of `token` with one of the relations `deps`, or None."""
        for child in self.children[token]:
            if self.dep[child] in deps:
                return child
        return None

    def subject(self, token: int) -> int | None:
        """Return the subject of a clause's head, or None."""
        return self.child(token, SUBJECTS)

    def start_of_sentence(self, token: int) -> int:
        """Return the first token of a token's sentence."""
        return self.sentence_of(token)[0]

    def sentence_of(self, token: int) -> tuple[int, int]:
        """Return the first token of a token's sentence, and the one behind its last."""
        return self.sentences[max(bisect_right(self.sentences, (token, len(self.words) + 1)) - 1, 0)]

    def printed_sentence_of(self, token: int) -> tuple[int, int]:
        """Return the sentence that a token stands in as it is printed: the statements that semicolons part are one."""
        first, end = self.sentence_of(token)
        for start, stop in reversed(self.sentences):
            if stop == first and self.words[stop - 1] == ";":
                first = start
        for start, stop in self.sentences:
            if start == end and self.words[start - 1] == ";":
                end = stop
        return first, end

    def tops(self, first: int, end: int) -> list[int]:
        """Return the tokens of `[first, end)` that hang on none of them."""
        return [at for at in range(first, end) if not first <= self.head[at] < end or self.head[at] == at]

    def subtree(self, token: int) -> set[int]:
        """Return the positions of `token` and everything below it."""
        found, todo = set(), [token]
        while todo:
            here = todo.pop()
            found.add(here)
            todo.extend(self.children[here])
        return found
