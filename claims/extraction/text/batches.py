"""Articles through the pipeline, many at a time, at a size of memory that does not grow."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from claims.extraction.candidate import Article
from claims.extraction.text.acronyms import keep_acronyms
from claims.extraction.text.pieces import Piece
from claims.extraction.text.stops import mark_sentence_starts

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

P = TypeVar("P", bound=Piece)
T = TypeVar("T")
_PARAGRAPHS = 256


def read_in_batches(
    nlp: Language,
    articles: Iterable[Article],
    size: int,
    cut: Callable[[str], Iterable[P]],
    read: Callable[[Article, list[tuple[P, Doc]]], T],
) -> Iterator[T]:
    """Yield what `read` makes of each article and its pieces, as `cut` gives them, with their parses.

    No more than `size` articles are held at once. What `read` returns must not hold on to a parse, whose memory
    is given back after each batch.
    """
    waiting = iter(articles)
    while batch := list(islice(waiting, size)):
        with nlp.memory_zone(), _collector_at_rest():
            found = [
                read(article, pieces) for article, pieces in zip(batch, _parse(nlp, batch, cut), strict=True)
            ]
        yield from found


@contextmanager
def _collector_at_rest() -> Iterator[None]:
    """Keep Python's cycle collector from walking the network and the parses again and again, which cost a tenth
    of the time; it takes up its work after the batch."""
    if not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def _parse(
    nlp: Language, batch: list[Article], cut: Callable[[str], Iterable[P]]
) -> list[list[tuple[P, Doc]]]:
    docs = (
        (prepared(nlp, piece.text), (index, piece))
        for index, article in enumerate(batch)
        for piece in cut(article.text)
    )
    pieces: list[list[tuple[P, Doc]]] = [[] for _ in batch]
    for doc, (index, piece) in nlp.pipe(docs, as_tuples=True, batch_size=_PARAGRAPHS):
        pieces[index].append((piece, doc))
    return pieces


def prepared(nlp: Language, text: str) -> Doc:
    """Return a text in tokens, with what the pipeline would misread in it marked."""
    return mark_sentence_starts(keep_acronyms(nlp.make_doc(text)), text)
