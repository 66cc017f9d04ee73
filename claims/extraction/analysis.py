"""What the rules read in every sentence of a text, whether or not it makes a claim.

for sentence in analyse(text, published=date(2026, 3, 14)):
    print(sentence.text, [figure.text for figure in sentence.figures])
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING, Any, TypeVar

from claims.extraction.attribution.spans import AttributionSpan, Span, attribution_spans
from claims.extraction.candidate import Article, Figure
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.read import read_parse
from claims.extraction.pipeline import Paragraph
from claims.extraction.text.batches import read_in_batches
from claims.extraction.text.loader import load
from claims.extraction.text.pieces import Piece, find_all_pieces
from claims.extraction.text.turns import Turn, find_turns
from claims.extraction.times.datelines import day_of_telling
from claims.extraction.times.durations import find_durations
from claims.extraction.times.moment import read_time
from claims.extraction.times.vague import find_vague_times

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class AnalysisOptions:
    """What a caller may choose. `tokens` adds the words of each sentence with their parse."""

    tokens: bool = False


@dataclass(frozen=True, slots=True)
class Entity:
    """A name; `label` is one of PERSON, ORG, LOC, NORP (peoples, faiths, parties), EVENT."""

    text: str
    start: int
    end: int
    label: str


@dataclass(frozen=True, slots=True)
class Time:
    """An expression of time, with the first and last day that it means (ISO dates, inclusive; None is open or unknown).
    `duration` is the length that the words state, in ISO 8601 ("P3D"), else empty: "for three days" has no days."""

    text: str
    start: int
    end: int
    value_start: str | None
    value_end: str | None
    duration: str = ""


@dataclass(frozen=True, slots=True)
class Token:
    """A word as the pipeline parsed it: `pos` is its universal class, `tag` its Penn tag, `dep` its Universal Dependencies
    relation to the word number `head` of the sentence, counted from 0. A root is its own head."""

    text: str
    start: int
    end: int
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with what stands in it, each part in the order of the text; offsets are those of the whole text.

    An attribution stands with the sentence of its cue; its content may run on into later ones. `furniture` is empty in the running text,
    else the kind of page furniture that the sentence is (headline, caption ...). `tokens` is None unless asked for.
    """

    text: str
    start: int
    end: int
    furniture: str
    attributions: tuple[AttributionSpan, ...]
    figures: tuple[Figure, ...]
    times: tuple[Time, ...]
    entities: tuple[Entity, ...]
    tokens: tuple[Token, ...] | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON object that `manage.py analyse` prints; "tokens" only where they were asked for."""
        plain = asdict(self)
        if self.tokens is None:
            del plain["tokens"]
        return plain


_DEFAULT = AnalysisOptions()


def analyse(
    text: str,
    *,
    published: date | datetime | None = None,
    options: AnalysisOptions = _DEFAULT,
    nlp: Language | None = None,
) -> list[Sentence]:
    """Return the sentences of a text, page furniture included, in order.

    `published` resolves times such as "Thursday"; without it only full dates have values. Raises
    `loader.ModelMissing` where the trained pipeline is absent, and nothing over any text.
    """
    return next(analyse_many([Article(text, published)], options=options, nlp=nlp))


def analyse_many(
    articles: Iterable[Article],
    *,
    options: AnalysisOptions = _DEFAULT,
    batch_size: int = 32,
    nlp: Language | None = None,
) -> Iterator[list[Sentence]]:
    """Yield the sentences of each article in turn, as `analyse` does; at most `batch_size` articles are held at once."""
    yield from read_in_batches(
        nlp or load(),
        articles,
        batch_size,
        find_all_pieces,
        lambda article, docs: _sentences(article, docs, options),
    )


def _sentences(article: Article, docs: list[tuple[Piece, Doc]], options: AnalysisOptions) -> list[Sentence]:
    told = day_of_telling(article.text, article.published)
    floor = {turn.start: turn for turn in find_turns(article.text)}
    found: list[Sentence] = []
    for piece, doc in docs:
        sentences = [*_of_piece(Paragraph(piece, read_parse(doc, article.text), told), piece, options)]
        turn = floor.get(piece.start)
        if turn is not None and turn.name:
            said = [one for one, _ in docs if turn.end <= one.start < turn.until and not one.furniture]
            sentences[-1] = replace(sentences[-1], attributions=(_spoken(turn, article.text, said),))
        found += sentences
    return found


def _spoken(turn: Turn, text: str, said: Iterable[Piece]) -> AttributionSpan:
    """Return the attribution that the label of a speaker makes; its cue is the mark behind the name."""
    end = turn.named + len(turn.name)
    return AttributionSpan(
        Span(turn.named, end, turn.name),
        Span(end, turn.end, text[end : turn.end]),
        tuple(Span(piece.start, piece.start + len(piece.text), piece.text) for piece in said),
    )


def _of_piece(paragraph: Paragraph, piece: Piece, options: AnalysisOptions) -> Iterator[Sentence]:
    parse, offset = paragraph.parse, piece.start
    bounds = [_without_space(parse, first, end) for first, end in parse.sentences]
    firsts = [parse.start[first] + offset for first, _ in bounds]
    attributions = attribution_spans(parse, paragraph.attributions, offset)
    spoken = _parted(attributions, [item.cue.start for item in attributions], firsts)
    figures = _parted(paragraph.figures, [figure.start for figure in paragraph.figures], firsts)
    found = [*_times(paragraph, piece.text)]
    times = _parted(found, [time.start for time in found], firsts)
    for number, (first, end) in enumerate(bounds):
        yield Sentence(
            text=parse.text(first, end - 1),
            start=firsts[number],
            end=parse.end[end - 1] + offset,
            furniture=piece.furniture,
            attributions=spoken[number],
            figures=figures[number],
            times=times[number],
            entities=tuple(_entities(parse, first, end, offset)),
            tokens=tuple(_tokens(parse.doc, first, end, offset)) if options.tokens else None,
        )


def _parted(found: Sequence[T], starts: Sequence[int], firsts: Sequence[int]) -> list[tuple[T, ...]]:
    """Part findings by the sentence that each starts in."""
    parts: list[list[T]] = [[] for _ in firsts]
    for one, start in sorted(zip(found, starts, strict=True), key=lambda pair: pair[1]):
        parts[max(0, bisect_right(firsts, start) - 1)].append(one)
    return [tuple(part) for part in parts]


def _times(paragraph: Paragraph, text: str) -> Iterator[Time]:
    lengths = find_durations(text, paragraph.times)
    vague = find_vague_times(text, (*paragraph.times, *lengths))
    for time in (*paragraph.times, *lengths, *vague):
        first, last = read_time(paragraph.parse, time)
        yield Time(
            text[time.start : time.end],
            time.start + paragraph.offset,
            time.end + paragraph.offset,
            first.isoformat() if first else None,
            last.isoformat() if last else None,
            time.duration,
        )


def _without_space(parse: Parse, first: int, end: int) -> tuple[int, int]:
    while end - first > 1 and parse.words[first].isspace():
        first += 1
    while end - first > 1 and parse.words[end - 1].isspace():
        end -= 1
    return first, end


def _entities(parse: Parse, first: int, end: int, offset: int) -> Iterator[Entity]:
    for low, high, label in parse.names:
        if first <= low < end:
            start, stop = parse.start[low], parse.end[high - 1]
            yield Entity(parse.source[start:stop], start + offset, stop + offset, label)


def _tokens(doc: Doc, first: int, end: int, offset: int) -> Iterator[Token]:
    for token in doc[first:end]:
        head = token.head.i if first <= token.head.i < end else token.i
        start = token.idx + offset
        yield Token(
            token.text,
            start,
            start + len(token.text),
            token.lemma_,
            token.pos_,
            token.tag_,
            token.dep_,
            head - first,
        )
