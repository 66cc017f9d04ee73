"""The one shape every corpus is turned into before it becomes a spaCy `Doc`.

A `Sentence` holds words and whatever annotation its corpus has. A layer the corpus lacks is `None`, which is
not the same as "nothing here": the pipeline must learn from silence only where a person looked.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from spacy.tokens import Doc
from spacy.vocab import Vocab

PARAGRAPH_BREAK = "\n\n"


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words of one sentence with parallel annotation columns; `heads` are indices into the sentence.

    `spaces[i]` says whether a blank follows word i in the running text. `names` are IOB2 strings.
    `opens_paragraph` and `document` place the sentence in its corpus; `genre` names the kind of text.
    """

    words: tuple[str, ...]
    spaces: tuple[bool, ...]
    tags: tuple[str, ...] | None = None
    pos: tuple[str, ...] | None = None
    morphs: tuple[str, ...] | None = None
    lemmas: tuple[str, ...] | None = None
    heads: tuple[int, ...] | None = None
    deps: tuple[str, ...] | None = None
    names: tuple[str, ...] | None = None
    opens_paragraph: bool = False
    document: str = ""
    genre: str = ""

    @property
    def text(self) -> str:
        """The running text, without the blank after the last word."""
        return "".join(w + " " * s for w, s in zip(self.words, self.spaces, strict=True)).rstrip(" ")


def make_doc(vocab: Vocab, sentences: Sequence[Sentence], *, with_breaks: bool = True) -> Doc:
    """Join sentences of one corpus to a `Doc`; a sentence that opens a paragraph is set off by a blank line.

    The blank line is a token of its own, as the shipped tokenizer makes it, and hangs on the word before it;
    without `with_breaks` it is left out. Raises ValueError where the sentences do not carry the same layers.
    """
    following = [with_breaks and s.opens_paragraph for s in sentences[1:]] + [False]
    pieces = [
        _before_break(s) if broken else replace(s, spaces=(*s.spaces[:-1], True))
        for s, broken in zip(sentences, following, strict=True)
    ]
    return Doc(
        vocab,
        words=_joined(pieces, "words"),
        spaces=_joined(pieces, "spaces"),
        tags=_joined(pieces, "tags"),
        pos=_joined(pieces, "pos"),
        morphs=_joined(pieces, "morphs"),
        lemmas=_joined(pieces, "lemmas"),
        heads=_joined_heads(pieces) if pieces[0].heads is not None else None,
        deps=_joined(pieces, "deps"),
        ents=_joined(pieces, "names"),
    )


def _joined(pieces: Sequence[Sentence], column: str) -> list[Any] | None:
    columns = [getattr(piece, column) for piece in pieces]
    missing = [c is None for c in columns]
    if all(missing):
        return None
    if any(missing):
        raise ValueError(f"some of the sentences to be joined have no {column}")
    return [value for c in columns for value in c]


def _joined_heads(pieces: Sequence[Sentence]) -> list[int]:
    heads: list[int] = []
    for piece in pieces:
        offset = len(heads)
        heads.extend(offset + head for head in piece.heads or ())
    return heads


def _before_break(sentence: Sentence) -> Sentence:
    """The sentence followed by a paragraph break token, annotated as spaCy annotates white space."""

    def more(column: tuple[Any, ...] | None, value: object) -> tuple[Any, ...] | None:
        return None if column is None else (*column, value)

    return replace(
        sentence,
        words=(*sentence.words, PARAGRAPH_BREAK),
        spaces=(*sentence.spaces[:-1], False, False),
        tags=more(sentence.tags, "_SP"),
        pos=more(sentence.pos, "SPACE"),
        morphs=more(sentence.morphs, ""),
        lemmas=more(sentence.lemmas, PARAGRAPH_BREAK),
        heads=more(sentence.heads, len(sentence.words) - 1),
        deps=more(sentence.deps, "dep"),
        names=more(sentence.names, "O"),
    )
