"""Figures of a sum that no claim lists: those that share their unit with another, and those beside the claims.

"The northern fire burned 300 acres and the southern one 450": the second number is told without its verb and unit, which
are those of the first. "Police detained 118 people, a spokeswoman said: 83 men and 35 women": the parts make no claim.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from claims.extraction import Figure
from claims.extraction.vocabulary.number_words import SCALES
from claims.lineage.statement import Statement
from claims.lineage.sums.computed import is_share_in_words, multiples, pairs
from claims.lineage.values import NO_FIGURE, Term
from claims.lineage.words.senses import sense_of_event

Told = tuple[Term, Statement, Figure]

_SHARED = frozenset({"money", "measure", "points", "percent", "duration"})
_NUMBER = re.compile(
    r"(?<=[a-z’',] )(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d+)?|\d{4,6})(?: (?:million|billion|trillion))?(?![\w%°/-]|[.,:]\d)"
)
_ENDS = re.compile(
    r"^\s*(?:$|[.,;)]|of (?:them|those)\b|(?:and|but|while|in|into|to|for|from|on|at|by|after|before|during|over|with|away|abroad|overseas|elsewhere|outside|apiece|were|was|are|is)\b)"
)
_NO_NUMBER_OF = re.compile(
    r"\b(?:at|on|no|number|chapter|article|section|route|highway|flight|page|under|aged|age|channel|group|room|gate|of|than|by|about"
    r"|january|february|march|april|may|june|july|august|september|october|november|december)\s+$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"^(?:19|20)\d\d$")
_ADDED = frozenset({"", "add"})
_HEAD = re.compile(r"^[\s,;:.—–“”\"’')(-]*(?:(?:and|but|while|with)\s+)*")
_TOTAL = re.compile(r"\btotal\b", re.IGNORECASE)
_SEPARATES = re.compile(r"[:;—–]\s+|\b(?:said|says|told \w+),?\s+(?:that\s+)?")


def of_claim(claim: int, statement: Statement) -> Iterator[Told]:
    """Yield the figures of a claim with the units that they share, and the numbers among them that it does not list."""
    before = _first_in_sentence(statement)
    figures: list[tuple[int, Figure]] = list(enumerate(statement.figures))
    if statement.figures or before is not None:
        figures += [(NO_FIGURE, one) for one in _bare_numbers(statement, before)]
    for at, figure in sorted(figures, key=lambda one: one[1].start):
        told = _like(figure, before, statement) if before is not None else figure
        if at != NO_FIGURE or told is not figure:
            yield Term(claim, at), statement, told
        if (told.kind in _SHARED or told.kind == "count") and not is_share_in_words(told):
            before = told
    yield from _computed(claim, statement)


def _computed(claim: int, statement: Statement) -> Iterator[Told]:
    """Yield the parts that a claim tells by another number ("twice as many") or by a word ("both drivers")."""
    for figure in multiples(statement.quote, statement.start, statement.figures):
        yield Term(claim, NO_FIGURE), statement, figure
    for figure in pairs(statement.quote, statement.start):
        yield Term(claim, NO_FIGURE), statement, figure


def _first_in_sentence(statement: Statement) -> Figure | None:
    """Return the last figure that the sentence tells before the claim."""
    before = [figure for figure in statement.near_figures if figure.end <= statement.start]
    return before[-1] if before else None


def _bare_numbers(statement: Statement, before: Figure | None) -> Iterator[Figure]:
    if not any(mark.isdigit() for mark in statement.quote):
        return
    known = [(one.start - statement.start, one.end - statement.start) for one in statement.figures]
    first = 0 if before is not None else known[0][1]
    for match in _NUMBER.finditer(statement.quote, first):
        inside = any(low < match.end() and match.start() < high for low, high in known)
        lead, tail = statement.quote[: match.start()], statement.quote[match.end() :]
        if inside or _YEAR.match(match[0]) or _NO_NUMBER_OF.search(lead) or not _ENDS.match(tail):
            continue
        if match[0] in statement.time or (lead.endswith(", ") and tail[:1] in (",", ".", "")):
            continue  # "Jon Aske, 34, ..."
        start, value = statement.start + match.start(), _value(match[0])
        yield Figure(match[0], start, start + len(match[0]), value, value, "exact")


def _value(text: str) -> float:
    digits, *scale = text.split()
    return float(digits.replace(",", "")) * (SCALES[scale[0]] if scale else 1)


def _like(figure: Figure, before: Figure, statement: Statement) -> Figure:
    """Return a bare number with the unit, and where it is told without a verb with what is counted, of the one before."""
    bare = figure.kind == "count" and not figure.counted
    unlisted = figure not in statement.figures
    if not bare or not (unlisted or before.kind in _SHARED):
        return figure
    if before.kind == "duration" and not _is_told_like(figure, before, statement):
        return figure
    same = sense_of_event(figure.event) in {*_ADDED, sense_of_event(before.event)}
    if not same or not _ENDS.match(statement.quote[figure.end - statement.start :]):
        return figure
    return replace(
        figure, kind=before.kind, unit=before.unit, counted=before.counted, event=figure.event or before.event
    )


def _is_told_like(figure: Figure, before: Figure, statement: Statement) -> bool:
    """Tell whether a number goes on like the time before it ("six years for fraud and two for forgery") or sums it up."""
    behind = [statement.quote[max(0, one.end - statement.start) :].split()[:1] for one in (before, figure)]
    return behind[0] == behind[1] != [] or _TOTAL.search(figure.text) is not None


def beside(statements: Sequence[tuple[int, Statement]]) -> Iterator[Told]:
    """Yield the figures that stand in the sentence of a claim of the article, and in no claim."""
    spans = sorted((statement.start, statement.end) for _, statement in statements)
    done: set[int] = set()
    for claim, statement in statements:
        for figure in statement.near_figures:
            if figure.start in done:
                continue
            done.add(figure.start)
            if any(low <= figure.start < high for low, high in spans):
                continue
            if stretch := stretch_of(figure, statement, spans):
                yield Term(claim, NO_FIGURE), stretch, figure


def stretch_of(figure: Figure, statement: Statement, spans: Sequence[tuple[int, int]]) -> Statement | None:
    """Return what stands between the claims of a sentence around a figure, as if it were one."""
    first, last = statement.sentence_start, statement.sentence_start + len(statement.sentence)
    low = max([first, *(end for _, end in spans if first < end <= figure.start)])
    high = min([last, *(start for start, _ in spans if figure.end <= start < last)])
    words = statement.sentence[low - first : high - first]
    lead = [match.end() for match in _SEPARATES.finditer(words) if match.end() <= figure.start - low]
    begin = lead[-1] if lead else 0
    match = _HEAD.match(words[begin:])
    begin += match.end() if match else 0
    quote = words[begin:].rstrip(" ,;.:—–“”\"’'(").removesuffix(" and").rstrip(" ,")
    start = low + begin
    if not start <= figure.start < figure.end <= start + len(quote):
        return None
    inside = tuple(
        one for one in statement.near_figures if start <= one.start and one.end <= start + len(quote)
    )
    others = tuple(one for one in (*statement.near_figures, *statement.figures) if one not in inside)
    return replace(
        statement,
        start=start,
        end=start + len(quote),
        quote=quote,
        figures=inside,
        near_figures=others,
        places=(),
        words=(),
        participants=(),
    )
