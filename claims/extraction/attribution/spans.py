"""Attributions as stretches of the text: who speaks, by which words, and all that is handed to them.

This is the reading of an annotator (PolNeAR, GUM), wider than the clauses that become candidates: content
keeps its "that" and its quotation marks, and a quotation that an insert splits has several pieces.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.attribution.content_span import Contents
from claims.extraction.attribution.reporting_span import cue_extent, source_extent
from claims.extraction.attribution.speaker_labels import find_labels
from claims.extraction.attribution.stances import find_stances
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.quotes import find_quotes


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of the text, in code points `[start, end)`."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class AttributionSpan:
    """One attribution. `source` is None where nobody is named ("it is said that ..."); `content` holds the
    pieces in order, more than one where the attribution stands in between."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]


def attribution_spans(
    parse: Parse, attributions: Iterable[Attribution], offset: int = 0
) -> list[AttributionSpan]:
    """Return the attributions of a parsed paragraph that starts at `offset` of its text, in their order.

    `attributions` are its statements; stances are added. What is quoted directly is left whole, and a stance inside
    what another source says is that source's account: only statements are shown inside others.
    """

    statements = list(attributions)
    quoted = {at for first, end in find_quotes(parse) for at in range(first, end)}
    stances = [*find_stances(parse, statements), *find_labels(parse)]
    found = [item for item in [*statements, *stances] if item.cue not in quoted]
    found.sort(key=lambda item: item.cue)
    contents = Contents(parse, {item.cue for item in found})
    pieces = [contents.of(item) for item in found]
    reported = {at for extents in pieces for first, last in extents for at in range(first, last + 1)}

    def span(first: int, last: int) -> Span:
        return Span(parse.start[first] + offset, parse.end[last] + offset, parse.text(first, last))

    return [
        AttributionSpan(
            span(*source_extent(parse, item)),
            span(*cue_extent(parse, item)),
            tuple(span(*piece) for piece in extents),
        )
        for item, extents in zip(found, pieces, strict=True)
        if item in statements or item.cue not in reported
    ]
