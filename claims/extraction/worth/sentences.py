"""The worthiness of single sentences, each taken as a whole: for lists of statements without an article around them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from claims.extraction.attribution.find import find_attributions
from claims.extraction.attribution.sources import Sources
from claims.extraction.clauses.clause import Clause
from claims.extraction.figures.find import find_figures
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.read import read_parse
from claims.extraction.places import find_places
from claims.extraction.text.batches import prepared
from claims.extraction.text.loader import load
from claims.extraction.times.find import find_times
from claims.extraction.times.moment import find_when
from claims.extraction.worth.signals import Facts, Look, look_at
from claims.extraction.worth.worthiness import weigh

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 64
# Only whether a time is told matters here, not which days it means: any day will do to read "last month" by.
_ANY_DAY = date(2000, 1, 3)
T = TypeVar("T")


def weigh_sentences(
    sentences: Iterable[str], *, weights: Mapping[str, float] | None = None, nlp: Language | None = None
) -> Iterator[float]:
    """Yield the worthiness, 0..1, of each sentence in turn; one without a letter or digit is worth 0.

    `weights` are a desk's own. A batch of sentences is held at a time. Raises `loader.ModelMissing`.
    """
    yield from look_at_sentences(
        sentences,
        lambda look: weigh(look.parse, look.clause, look.facts, weights)[0] if look else 0.0,
        nlp=nlp,
    )


def look_at_sentences(
    sentences: Iterable[str], read: Callable[[Look | None], T], *, nlp: Language | None = None
) -> Iterator[T]:
    """Yield what `read` makes of what the signals see in each sentence; None where it has no letter or digit.

    What `read` returns must not hold on to the parse, whose memory is given back after each batch.
    """
    nlp = nlp or load()
    waiting = iter(sentences)
    while batch := list(islice(waiting, _BATCH)):
        with nlp.memory_zone():
            docs = nlp.pipe(prepared(nlp, text.strip()) for text in batch)
            found = [
                read(_look(doc) if any(letter.isalnum() for letter in text) else None)
                for text, doc in zip(batch, docs, strict=True)
            ]
        yield from found


def _look(doc: Doc) -> Look:
    parse = read_parse(doc)
    times = find_times(doc.text, _ANY_DAY)
    figures = find_figures(parse, [(time.start, time.end) for time in times], 0)
    clause = _whole(parse)
    attributions = find_attributions(parse)
    sources = Sources()
    sources.meet(parse, attributions)
    claimant = next((sources.claimant(parse, item, 0) for item in attributions), None)
    when = find_when(parse, clause, times, 0)
    places = find_places(parse, clause.first, clause.last, 0)
    return look_at(parse, clause, Facts(claimant, figures, when, places))


def _whole(parse: Parse) -> Clause:
    """Return all of the text as one clause; its head is that of the longest sentence in it."""
    longest = max(parse.sentences, key=lambda span: span[1] - span[0])
    head = next((at for at in range(*longest) if parse.head[at] == at), longest[0])
    return Clause(head, 0, len(parse) - 1, "main", None, (0, len(parse)))
