"""Totals whose last part is what is left: "The court tried 25 officers. It convicted 19 and acquitted the rest."

The rest may be told with its number ("The other 30 are new"), which must then fit, or without, and is worked out. Its sentence,
or the ones right before it, tell the other parts; the figure before these is the total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from claims.extraction import Figure
from claims.lineage.figures.intervals import interval_of
from claims.lineage.statement import Statement
from claims.lineage.sums import words as sum_words
from claims.lineage.sums.arithmetic import added
from claims.lineage.sums.bare import in_unit_of
from claims.lineage.sums.computed import COMPUTED
from claims.lineage.sums.found import Found
from claims.lineage.sums.mentions import Mention, mention_of, names_its_own
from claims.lineage.sums.spread import may_be_whole, may_divide
from claims.lineage.values import NO_FIGURE, Term

_REST = re.compile(
    r"\b(?:the (?:rest|remainder|others)|everyone else|everybody else)\b"
    r"(?!\s+(?:of (?!them\b|those\b|these\b|the group\b)|stops?\b|areas?\b|days?\b|homes?\b|rooms?\b|periods?\b|houses?\b))",
    re.IGNORECASE,
)
# "Gas made up most of the rest", "for the rest", "than the others": no part, or not all of it.
_NO_PART = re.compile(
    r"\b(?:of|for|than|like|among|from|as|to|against|between|behind|before|after)\s+$", re.IGNORECASE
)
_MOST_SENTENCES, _MOST_PARTS = 4, 6
_NEXT_SENTENCE = 80  # code points from sentence to sentence: who says so stands between
_SURE = 2.5


def with_rests(
    mentions: Sequence[Mention], statements: Sequence[tuple[int, Statement]], article: int
) -> Iterator[Found]:
    """Yield the sums that a rest completes. `mentions` stand in the order of the text, `statements` with their positions."""
    for rest in _untold(statements, article):
        yield from _completed(mentions, rest)
    for rest in mentions:
        if rest.is_point and sum_words.says_rest(rest.statement, rest.figure):
            yield from _completed(mentions, rest)


def _untold(statements: Sequence[tuple[int, Statement]], article: int) -> Iterator[Mention]:
    """Yield the rests that are told without a number, each in the claim that tells it first, or else in the longest."""
    found: dict[int, Mention] = {}
    for claim, statement in statements:
        for match in _REST.finditer(statement.quote):
            if _NO_PART.search(statement.quote[: match.start()]):
                continue
            start = statement.start + match.start()
            figure = Figure(match[0], start, start + len(match[0]), 0.0, 0.0, "exact", role=COMPUTED)
            mention = mention_of(Term(claim, NO_FIGURE), article, figure, statement)
            if start not in found or _rank(mention) > _rank(found[start]):
                found[start] = mention
    yield from found.values()


def _rank(rest: Mention) -> tuple[bool, int]:
    first = not any(figure.start < rest.start for figure in rest.statement.figures)
    return first, rest.statement.end - rest.statement.start


def _completed(mentions: Sequence[Mention], rest: Mention) -> Iterator[Found]:
    before = [one for one in mentions if one.article == rest.article and one.start < rest.start]
    sentences = [list(told) for _, told in groupby(before, key=lambda one: one.statement.sentence_start)]
    parts: list[Mention] = []
    begins = rest.statement.sentence_start
    for told in reversed(sentences[-_MOST_SENTENCES:]):
        last = told[-1].statement
        if begins - (last.sentence_start + len(last.sentence)) > _NEXT_SENTENCE:
            return
        begins = last.sentence_start
        total, more = _whole_and_parts(told, parts)
        parts = [*more, *parts]
        if total is not None:
            yield from _sum(total, parts, rest)
            return
        if len(parts) >= _MOST_PARTS:
            return


def _whole_and_parts(told: list[Mention], parts: list[Mention]) -> tuple[Mention | None, list[Mention]]:
    """Return the total that a sentence tells, or None, and the parts that it tells."""
    first, following = told[0], [one for one in told[1:] if not _is_included(one)]
    if sum_words.says_whole(first.statement, first.figure) and following:
        return first, following
    holds_all = first.value > added([*following, *parts])
    listed = not any(names_its_own(one) for one in following)
    if may_be_whole(first) and holds_all and names_its_own(first) and (parts or following) and listed:
        return first, following
    return None, [first, *(one for one in following if one.figure.role != "part")]


def _is_included(mention: Mention) -> bool:
    return sum_words.says_part_here(mention.statement, mention.figure)


def _sum(total: Mention, told: Sequence[Mention], rest: Mention) -> Iterator[Found]:
    parts = [part for part in (in_unit_of(one, total) for one in told) if part is not None]
    if not parts or len(parts) < len(told) or not total.is_point:
        return
    left = total.value - added(parts)
    last = in_unit_of(rest, total) if rest.figure.role != COMPUTED else _worked_out(rest, total, left)
    if last is None or left <= 0 or last.value != left or not may_divide(total, [*parts, last]):
        return
    yield Found(total, (*parts, last), True, _SURE)


def _worked_out(rest: Mention, total: Mention, value: float) -> Mention:
    whole = total.figure
    figure = replace(rest.figure, low=value, high=value, kind=whole.kind, unit=whole.unit)
    return replace(rest, figure=figure, value=value, interval=interval_of(figure))
