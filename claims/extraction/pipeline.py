"""From the text of articles to their candidate claims.

Paragraphs are parsed one by one, many at a time, so that no sentence runs across a paragraph's end. The
rules then see one article as a whole, because a source is often named in full only once.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.find import find_attributions
from claims.extraction.attribution.reach import reaches
from claims.extraction.attribution.sources import Sources
from claims.extraction.candidate import Article, Candidate, Claimant, Figure, Options, Place, When
from claims.extraction.clauses.clause import Clause, by_heads, sharing_helper
from claims.extraction.clauses.find import find_clauses, tokens_of
from claims.extraction.context import find_context, places_around
from claims.extraction.events import event_of
from claims.extraction.figures.find import find_figures
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.quotes import find_quotes
from claims.extraction.parsing.read import read_parse
from claims.extraction.places import find_places
from claims.extraction.text.batches import read_in_batches
from claims.extraction.text.loader import load
from claims.extraction.text.pieces import Piece, find_pieces
from claims.extraction.text.turns import find_turns, turn_at
from claims.extraction.times.datelines import day_of_telling
from claims.extraction.times.find import TimeMention, find_times
from claims.extraction.times.joined_harm import time_of_joined_harm
from claims.extraction.times.moment import find_when, holds_for
from claims.extraction.times.same_day import DayTold
from claims.extraction.worth.checkable import is_checkable
from claims.extraction.worth.worthiness import Facts, weigh

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_DEFAULT = Options()


def extract(
    text: str,
    *,
    published: date | datetime | None = None,
    options: Options = _DEFAULT,
    nlp: Language | None = None,
) -> list[Candidate]:
    """Return the candidate claims of one article, in order of their start.

    `published` resolves times such as "Thursday"; without it only full dates have values. Raises
    `loader.ModelMissing` where the trained pipeline is absent, and nothing over any text.
    """
    return next(extract_many([Article(text, published)], options=options, nlp=nlp))


def extract_many(
    articles: Iterable[Article],
    *,
    options: Options = _DEFAULT,
    batch_size: int = 32,
    nlp: Language | None = None,
) -> Iterator[list[Candidate]]:
    """Yield the candidate claims of each article in turn, `batch_size` articles parsed at once.

    Memory that the pipeline takes for a batch is given back after it, so a long run stays flat. Not to be
    called from two threads at once with the same pipeline.
    """
    yield from read_in_batches(
        nlp or load(),
        articles,
        batch_size,
        find_pieces,
        lambda article, docs: find_candidates(article, docs, options),
    )


def find_candidates(article: Article, docs: list[tuple[Piece, Doc]], options: Options) -> list[Candidate]:
    """Return the candidates of an article from its parsed paragraphs."""
    return candidates_of(article, read_paragraphs(article, docs), options)


def read_paragraphs(article: Article, docs: list[tuple[Piece, Doc]]) -> list[Paragraph]:
    """Return what the rules read in each parsed paragraph of an article, in order."""
    told = day_of_telling(article.text, article.published)
    return [Paragraph(piece, read_parse(doc, article.text), told) for piece, doc in docs]


def candidates_of(
    article: Article, paragraphs: list[Paragraph], options: Options, *, unchecked: bool = False
) -> list[Candidate]:
    """Return the candidates of an article; with `unchecked` those of every clause, checkable or not."""
    sources = Sources()
    for paragraph in paragraphs:
        sources.meet(paragraph.parse, paragraph.attributions)
    turns = find_turns(article.text)
    sources.meet_speakers(turns)
    found: list[Candidate] = []
    day = DayTold(day_of_telling(article.text, article.published))
    for paragraph in paragraphs:
        turn = turn_at(turns, paragraph.offset)
        paragraph.speaker = sources.speaker(turn) if turn and turn.name else None
        found.extend(paragraph.candidates(sources, day, article.text, options, unchecked=unchecked))
    return _without_repeats(found)


class Paragraph:
    """One parsed paragraph with what the rules read in it. Offsets are those of the article; `speaker` has the floor in it, if it is one of
    an interview."""

    def __init__(self, piece: Piece, parse: Parse, published: date | datetime | None) -> None:
        self.parse, self.offset = parse, piece.start
        self.times: tuple[TimeMention, ...] = find_times(piece.text, published)
        self.figures: tuple[Figure, ...] = find_figures(
            parse, [(time.start, time.end) for time in self.times], self.offset
        )
        units = self._units()
        self.facts = tokens_of(units)
        self.attributions: list[Attribution] = find_attributions(parse)
        self.clauses: list[Clause] = find_clauses(parse, self.attributions, units)
        self.speaker: Claimant | None = None

    def _units(self) -> list[tuple[int, int]]:
        """Return the token spans of the times and figures."""
        spans = [(time.start, time.end) for time in self.times]
        spans += [(figure.start - self.offset, figure.end - self.offset) for figure in self.figures]
        ends = self.parse.end
        return [(bisect_right(ends, low), bisect_left(self.parse.start, high)) for low, high in spans]

    def candidates(
        self, sources: Sources, day: DayTold, text: str, options: Options, *, unchecked: bool = False
    ) -> Iterator[Candidate]:
        """Yield the candidates of the paragraph; `sources` learns who speaks in it, `day` what day it tells of."""
        claimants = {item.cue: sources.claimant(self.parse, item, self.offset) for item in self.attributions}
        sources.leave(self.parse)
        by_head = by_heads(self.clauses)
        whens = {
            clause.head: find_when(self.parse, clause, self.times, self.offset) for clause in self.clauses
        }
        quotes = find_quotes(self.parse)
        for clause in self.clauses:
            if not unchecked and not is_checkable(self.parse, clause, self.facts):
                continue
            claimant = self._claimant_of(clause, by_head, claimants, quotes) or self.speaker
            when = (
                whens[clause.head]
                or self._inherited_when(clause, by_head, whens)
                or day.of(self.parse, clause, self.times, self.offset)
            )
            day.meet(when)
            candidate = self._candidate(clause, by_head, claimant, when, text, options)
            if candidate.worthiness >= options.min_worthiness:
                yield candidate

    def _candidate(
        self,
        clause: Clause,
        by_head: dict[int, Clause],
        claimant: Claimant | None,
        when: When | None,
        text: str,
        options: Options,
    ) -> Candidate:
        start = self.parse.start[clause.first] + self.offset
        end = self.parse.end[clause.last] + self.offset
        figures = tuple(figure for figure in self.figures if start <= figure.start and figure.end <= end)
        places = find_places(self.parse, clause.first, clause.last, self.offset)
        score, reasons = weigh(self.parse, clause, Facts(claimant, figures, when, places), options.weights)
        return Candidate(
            start,
            end,
            text[start:end],
            text[max(0, start - options.context_chars) : start],
            text[end : end + options.context_chars],
            score,
            reasons,
            claimant,
            figures,
            when,
            places,
            event_of(self.parse, clause, by_head),
            find_context(
                self.parse, clause, when, () if places else self._around(clause, by_head), self.offset
            ),
        )

    def _around(self, clause: Clause, by_head: dict[int, Clause]) -> tuple[Place, ...]:
        return places_around(self.parse, clause, by_head, self.offset)

    def _claimant_of(
        self,
        clause: Clause,
        by_head: dict[int, Clause],
        claimants: dict[int, Claimant],
        quotes: list[tuple[int, int]],
    ) -> Claimant | None:
        """Return who states a clause: whoever states it, or a clause that it was parted from, or its quotation."""
        contents = {item.content: item for item in self.attributions}
        told = {item.content: item for item in self.attributions if not item.whole}
        here: int | None = clause.head
        while here is not None:
            item = contents.get(here) if here == clause.head else told.get(here)
            if item is not None:
                return claimants[item.cue] if reaches(self.parse, item.cue, clause.head, quotes) else None
            here = by_head[here].outer if here in by_head else None
        return self._speaker_of_quote(clause, claimants, quotes)

    def _speaker_of_quote(
        self, clause: Clause, claimants: dict[int, Claimant], quotes: list[tuple[int, int]]
    ) -> Claimant | None:
        """A quotation may run over several sentences: all of them belong to who is named where it begins or ends, else
        to the nearest attribution."""
        around = [quote for quote in quotes if quote[0] <= clause.first and clause.last <= quote[1]]
        if not around or not claimants:
            return None
        first, end = around[0]
        starts = self.parse.start_of_sentence(first), self.parse.start_of_sentence(end - 1)
        leads = [cue for cue in claimants if starts[0] <= cue < first]
        closes = [cue for cue in claimants if cue >= end and self.parse.start_of_sentence(cue) == starts[1]]
        if leads or closes:
            return claimants[leads[-1] if leads else closes[0]]
        return claimants[min(claimants, key=lambda cue: abs(cue - clause.head))]

    def _inherited_when(
        self, clause: Clause, by_head: dict[int, Clause], whens: dict[int, When | None]
    ) -> When | None:
        """A clause without a time has that of the clause it is parted from, where the time holds for both, or of one that shares its
        helping verb."""
        sharing = sharing_helper(self.parse, clause, by_head)
        if sharing is not None and (when := whens.get(sharing.head)) is not None:
            return when
        if (when := time_of_joined_harm(self.parse, clause, by_head, whens, self.offset)) is not None:
            return when
        outer = by_head.get(clause.outer) if clause.outer is not None else None
        if outer is None or outer.sentence != clause.sentence:
            return None
        when = whens.get(outer.head) or self._inherited_when(outer, by_head, whens)
        return when if holds_for(self.parse, clause, outer, when, self.times, self.offset) else None


def _without_repeats(found: list[Candidate]) -> list[Candidate]:
    """Keep the worthier of two candidates that are nearly the same stretch; return them in order."""
    kept: list[Candidate] = []
    for candidate in sorted(found, key=lambda item: (-item.worthiness, item.start, item.end)):
        start, end = candidate.start, candidate.end
        beside = [other for other in kept if other.start < end and start < other.end]
        if not any(_shared(candidate, other) >= 0.7 for other in beside):
            kept.append(candidate)
    return sorted(kept, key=lambda item: (item.start, item.end))


def _shared(one: Candidate, other: Candidate) -> float:
    """Return the overlap of two spans as a part of the longer one, 0..1."""
    overlap = min(one.end, other.end) - max(one.start, other.start)
    return max(0, overlap) / max(one.end - one.start, other.end - other.start)
