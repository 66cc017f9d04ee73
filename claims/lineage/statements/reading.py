"""Claims read into statements: what each says, out of the parse of the paragraphs that they stand in."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from claims.extraction import Article, Candidate, Claimant, Figure, When
from claims.extraction.clauses.clause import Clause
from claims.extraction.events import event_of
from claims.extraction.figures.find import find_figures
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.read import read_parse
from claims.extraction.pipeline import Paragraph
from claims.extraction.places import find_places
from claims.extraction.text.batches import read_in_batches
from claims.extraction.text.loader import load
from claims.extraction.text.pieces import Piece, find_all_pieces
from claims.extraction.times.datelines import day_of_telling
from claims.extraction.times.days import UNKNOWN
from claims.extraction.times.find import TimeMention, find_times
from claims.extraction.times.moment import find_when
from claims.extraction.vocabulary.cues import CUE_OF
from claims.lineage.figures.slots import ABOARD
from claims.lineage.statement import Statement, Word
from claims.lineage.statements.deciding import DENIALS, Deciding, read_deciding
from claims.lineage.statements.setting import named_settings
from claims.lineage.statements.taking_part import find_participants, is_day_of_telling, teller
from claims.lineage.words.wording import find_names, outside, read_words, ruled_out

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_UNTIL = re.compile(r"(?:until|till)\b", re.IGNORECASE)


def read_statements(
    text: str,
    candidates: Sequence[Candidate],
    *,
    published: date | datetime | None = None,
    nlp: Language | None = None,
) -> list[Statement]:
    """Return what each claim of an article says, one statement a candidate and in their order.

    Only paragraphs that hold a claim are parsed. A claim that a person marked, without figures, time or event, gets
    them read inside its span. Raises `ModelMissing`, and nothing over any text.
    """
    if not candidates:
        return []
    found: list[list[Statement]] = list(
        read_in_batches(
            nlp or load(),
            [Article(text, published)],
            1,
            lambda whole: [piece for piece in find_all_pieces(whole) if _holds_any(piece, candidates)],
            lambda article, docs: statements_from(article, docs, candidates),
        )
    )
    return found[0]


def statements_from(
    article: Article, docs: Sequence[tuple[Piece, Doc]], candidates: Sequence[Candidate]
) -> list[Statement]:
    """Return the statements of `candidates` from the parsed paragraphs of their article."""
    told = day_of_telling(article.text, article.published)
    return _statements(
        [_read(piece, doc, article.text, told) for piece, doc in docs if _holds_any(piece, candidates)],
        candidates,
    )


def statements_of(paragraphs: Sequence[Paragraph], candidates: Sequence[Candidate]) -> list[Statement]:
    """Return the statements of `candidates` from what extraction has read in their article already."""
    return _statements(
        [_Paragraph(one.parse, one.offset, one.times, one.figures) for one in paragraphs], candidates
    )


def _read(piece: Piece, doc: Doc, article: str, told: date | datetime | None) -> _Paragraph:
    parse, times = read_parse(doc, article), find_times(piece.text, told)
    figures = find_figures(parse, [(time.start, time.end) for time in times], piece.start)
    return _Paragraph(parse, piece.start, times, figures)


def _statements(paragraphs: Sequence[_Paragraph], candidates: Sequence[Candidate]) -> list[Statement]:
    starts = [paragraph.offset for paragraph in paragraphs]
    found = []
    for candidate in candidates:
        at = bisect_right(starts, candidate.start) - 1
        inside = at >= 0 and candidate.start < paragraphs[at].end
        found.append(paragraphs[at].statement(candidate) if inside else _unread(candidate))
    return found


class _Time(NamedTuple):
    """When it happened, None where no day is known, and how the claim writes the time."""

    day: When | None
    text: str


@dataclass(frozen=True)
class _Paragraph:
    """One parsed paragraph with its times and figures. Offsets are those of the article, of times the paragraph's."""

    parse: Parse
    offset: int
    times: tuple[TimeMention, ...]
    figures: tuple[Figure, ...]

    @property
    def end(self) -> int:
        return self.offset + (self.parse.end[-1] if len(self.parse) else 0)

    @cached_property
    def words(self) -> list[Word | None]:
        """The word of content at each token, read once for all claims that hold it or stand beside it."""
        return read_words(self.parse, self.times, self.offset)

    def statement(self, candidate: Candidate) -> Statement:
        parse = self.parse
        first = min(bisect_right(parse.end, candidate.start - self.offset), len(parse) - 1)
        last = max(first, bisect_left(parse.start, candidate.end - self.offset) - 1)
        deciding = read_deciding(parse, first, last)
        sentence = parse.printed_sentence_of(deciding.head)
        clause = Clause(deciding.head, first, last, "main", None, sentence)
        figures = self._figures_of(candidate, deciding)
        claimant = candidate.claimant
        told_by = claimant.name if claimant else teller(parse, deciding.head, bool(figures))
        when = self._time_of(candidate, clause, counted_by=told_by if claimant is None else "")
        beside = self.words[sentence[0] : first] + self.words[last + 1 : sentence[1]]
        return Statement(
            start=candidate.start,
            end=candidate.end,
            quote=candidate.quote,
            claimant=told_by,
            source=claimant.text if claimant else "",
            denied=deciding.denied or _is_denied_by(claimant),
            figures=figures,
            first=_first_day(when.day, negated=deciding.negated),
            last=_day(when.day.value_end) if when.day else None,
            time=when.text,
            places=self._settings(first, last, candidate),
            event=candidate.event or event_of(parse, clause, {}),
            events=deciding.senses,
            participants=tuple(find_participants(parse, first, last, candidate)),
            negated=deciding.negated,
            outlook=deciding.outlook,
            past=deciding.past,
            words=tuple(outside(figures, self.words[first : last + 1])),
            near=frozenset(word.key for word in outside(figures, beside)),
            names=tuple(find_names(parse, first, last)),
            near_figures=self._figures_beside(candidate, sentence),
            ruled_out=ruled_out(parse, first, last),
            telling=deciding.telling,
            sentence=parse.text(sentence[0], sentence[1] - 1),
            sentence_start=self.offset + parse.start[sentence[0]],
            about=next(_context(candidate, "subject"), ""),
        )

    def _figures_of(self, candidate: Candidate, deciding: Deciding) -> tuple[Figure, ...]:
        """Return the figures of a claim: those that it was given, else those that stand in it."""
        figures = candidate.figures or tuple(
            figure
            for figure in self.figures
            if candidate.start <= figure.start and figure.end <= candidate.end
        )
        if not deciding.aboard:
            return figures
        return tuple(replace(one, event=one.event or ABOARD) for one in figures)

    def _figures_beside(self, candidate: Candidate, sentence: tuple[int, int]) -> tuple[Figure, ...]:
        """Return the figures of a claim's sentence that stand outside it."""
        start = self.offset + self.parse.start[sentence[0]]
        end = self.offset + self.parse.end[sentence[1] - 1]
        return tuple(
            figure
            for figure in self.figures
            if start <= figure.start < end and not candidate.start <= figure.start < candidate.end
        )

    def _time_of(self, candidate: Candidate, clause: Clause, *, counted_by: str) -> _Time:
        """Return the time of what a claim tells, and not that of the telling; `counted_by` is who puts the number to it, if anybody."""
        when = candidate.when or find_when(self.parse, clause, self.times, self.offset)
        if when is None:
            return _Time(None, self._time_in(candidate))
        start = when.start - self.offset
        if counted_by and is_day_of_telling(self.parse, clause.head, start):
            return _Time(None, "")
        if self._is_stamp(start):
            return _Time(None, self._time_in(candidate))
        return _Time(when, when.text)

    def _settings(self, first: int, last: int, candidate: Candidate) -> tuple[str, ...]:
        """Return the places of a claim: those that extraction knows, and names behind a preposition of place; else the one that it was
        read with."""
        places = candidate.places or find_places(self.parse, first, last, self.offset)
        known = [place.text for place in places]
        for low, high in named_settings(self.parse, first, last):
            start, text = self.parse.start[low], self.parse.text(low, high)
            timed = any(time.start <= start < time.end for time in self.times)
            if not timed and not any(text in one or one in text for one in known):
                known.append(text)
        return tuple(known or _context(candidate, "place"))

    def _is_stamp(self, start: int) -> bool:
        """Tell whether a time only dates the telling ("90 percent contained as of Monday")."""
        return self.parse.source[max(0, start - 6) : start].lower() == "as of "

    def _time_in(self, candidate: Candidate) -> str:
        """Return the first words of time in a claim whose days are not known ("Thursday" of an undated text)."""
        low, high = candidate.start - self.offset, candidate.end - self.offset
        inside = [
            time
            for time in self.times
            if low <= time.start
            and time.end <= high
            and not self._is_stamp(time.start)
            # One whose days are known and which is not the claim's is that of something else.
            and time.past == time.future == UNKNOWN
        ]
        return self.parse.source[inside[0].start : inside[0].end] if inside else ""


def _context(candidate: Candidate, kind: str) -> Iterator[str]:
    """Yield what a claim is read with: its subject, or its place."""
    return (item.text for item in candidate.context if item.kind == kind)


def _is_denied_by(claimant: Claimant | None) -> bool:
    if claimant is None:
        return False
    cue = claimant.cue.lower()
    return CUE_OF.get(cue, cue) in DENIALS


def _holds_any(piece: Piece, candidates: Sequence[Candidate]) -> bool:
    end = piece.start + len(piece.text)
    return any(piece.start <= candidate.start < end for candidate in candidates)


def _unread(candidate: Candidate) -> Statement:
    """What can be said of a claim that stands in no text the parser bears (a run of hundreds of letters)."""
    return Statement(
        candidate.start,
        candidate.end,
        candidate.quote,
        candidate.claimant.name if candidate.claimant else "",
        candidate.claimant.text if candidate.claimant else "",
        figures=candidate.figures,
        places=tuple(place.text for place in candidate.places),
        event=candidate.event,
    )


def _first_day(when: When | None, *, negated: bool) -> date | None:
    """Return the first day of a time; what will not be until a day comes on that day."""
    if when is None:
        return None
    return _day(when.value_end if negated and _UNTIL.match(when.text) else when.value_start)


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
