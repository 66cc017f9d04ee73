"""The extent of reported content: the clause with its "that", its quotation marks and its quoted sentences."""

from __future__ import annotations

from claims.extraction.attribution import Attribution
from claims.extraction.parse import Parse

_LOOSE = frozenset(",;:.–—-")


def content_spans(parse: Parse, item: Attribution) -> tuple[tuple[int, int], ...]:
    """Return the token spans, first and last included, of all that an attribution hands to its source."""
    below = parse.subtree(item.content) - item.tokens
    runs: list[tuple[int, int]] = []
    for at in sorted(below):
        if runs and at == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], at)
        else:
            runs.append((at, at))
    bare = (_bare(parse, *run) for run in runs)
    return tuple(run for run in bare if run is not None)


def _bare(parse: Parse, first: int, last: int) -> tuple[int, int] | None:
    while first <= last and parse.words[first] in _LOOSE:
        first += 1
    while last >= first and parse.words[last] in _LOOSE:
        last -= 1
    return (first, last) if first <= last else None
