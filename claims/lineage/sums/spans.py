"""What the article says of each figure of a sum: its claim, or its own piece of the claim where other figures stand too.

"Fifty-two voted for it, 47 voted against and one abstained" tells three parts; each has the words around its figure up to
what joins it to the next. A piece ends before a clause that only comments on it (", where a tower fell on a party").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from claims.lineage.statement import Statement
from claims.lineage.sums.mentions import Mention
from claims.lineage.values import NO_FIGURE, Term

# What joins two parts, the firmer first. The first group that stands between two figures is where they are parted.
_JOINTS = [
    re.compile(r"\s*[;:—–]\s*(?:(?:and|but)\s+)?|\s+-\s+"),
    re.compile(
        r",\s+(?:(?:and|but|while|whereas|with|plus|then)\s+|including\s+|among (?:them|whom)\s+|of (?:whom|which|them)\s+)+"
    ),
    re.compile(r"[,(]\s+"),
    re.compile(r"\s+(?:and|but|while|whereas|plus|including|as well as)\s+"),
]
_COMMENT = re.compile(
    r",\s+(?:where|which|who|whose|whom|among|when|while|as|after|before|since|until|because|though|although|most|many|some|all|both|half"
    r"|several|mostly|mainly|its|their|his|her|according|compared|leaving|bringing|taking|making|with|fewer|more|up|down)\b"
    r"|,\s+(?:[\w’'-]+\s+){1,4}(?:said|says|told)\b"
)
_JOINED = re.compile(r"(?:and|or|but)\s+")
_OF_WHOLE = re.compile(r"^(?:Out of|Of|Among)\s[^,]{1,60},\s+")
# "rose by 220": the verb that tells a change belongs to its amount.
_CHANGE = re.compile(r"[\w’'-]+\s+by\s+$")

_Extent = tuple[int, int]


def told_terms(total: Mention, parts: Sequence[Mention]) -> tuple[Term, ...]:
    """Return the terms of a sum, the total first, each with what is said of it alone."""
    spans: dict[tuple[int, int], _Extent] = {}
    by_claim: dict[tuple[int, int, int], list[Mention]] = {}
    parts = [_in_one_claim(part, total, parts) for part in parts]
    for mention in (total, *parts):
        claim = (mention.article, mention.statement.start, mention.statement.end)
        by_claim.setdefault(claim, []).append(mention)
    for told in by_claim.values():
        here = sorted(told, key=lambda mention: mention.start)
        spans |= {one.place: span for one, span in zip(here, _pieces(here, total), strict=True)}
    return tuple(
        _term(mention, _without_others(mention, spans[mention.place], parts)) for mention in (total, *parts)
    )


def _without_others(mention: Mention, span: _Extent, parts: Sequence[Mention]) -> _Extent:
    """Return the stretch of a mention without that of a part that stands in it as a claim of its own ("29 on the third and 24 on the
    last"), nor the word that joins it to what stands before it."""
    base, quote = mention.statement.start, mention.statement.quote
    low, high = span
    for part in parts:
        if part.article != mention.article or not mention.statement.contains(part.statement):
            continue
        if mention.figure.end < part.start and low <= part.start and part.figure.end <= high:
            high = base + _joint(quote, mention.figure.end - base, part.start - base)[0]
    joined = _JOINED.match(quote, low - base, high - base)
    return (base + joined.end() if joined and base + joined.end() <= mention.start else low), high


def _in_one_claim(part: Mention, total: Mention, parts: Sequence[Mention]) -> Mention:
    """Return a part in the claim that it shares with others, where one claim holds another: that of the total, if it tells a
    part already, or else the shortest."""
    shares = any(one.statement is total.statement for one in parts)
    for whole in (total.statement,) if shares else [one.statement for one in parts]:
        nested = whole.contains(part.statement) if shares else part.statement.contains(whole)
        if nested and whole.start <= part.start and part.figure.end <= whole.end:
            claim = next(one.term.claim for one in (total, *parts) if one.statement is whole)
            at = next((at for at, one in enumerate(whole.figures) if one.start == part.start), NO_FIGURE)
            return replace(part, statement=whole, term=Term(claim, at))
    return part


def _term(mention: Mention, span: _Extent) -> Term:
    base = mention.statement.start
    quote = mention.statement.quote[span[0] - base : span[1] - base]
    return replace(mention.term, start=span[0], end=span[1], quote=quote)


def _pieces(here: Sequence[Mention], total: Mention) -> Iterator[_Extent]:
    """Yield the stretch of each of the mentions of one claim, in the order of the text."""
    statement = here[0].statement
    base, quote = statement.start, statement.quote
    inner = [part for part in here if part is not total and not _is_joined(part, here)]
    apart = [mention for mention in here if mention not in inner]
    found: dict[tuple[int, int], _Extent] = {}
    if apart:
        cuts = [
            _joint(quote, one.figure.end - base, other.figure.start - base) for one, other in pairwise(apart)
        ]
        starts = [_lead(statement, apart[0]), *(cut[1] for cut in cuts)]
        ends = [*(cut[0] for cut in cuts), len(quote)]
        for mention, low, high in zip(apart, starts, ends, strict=True):
            found[mention.place] = base + low, base + _before_comment(quote, mention.figure.end - base, high)
    for mention in inner:
        found[mention.place] = _phrase(mention)
    for mention in here:
        yield found[mention.place]


def _is_joined(part: Mention, here: Sequence[Mention]) -> bool:
    """Tell whether something joins or parts a figure and those beside it; nothing does in "rose by 220 to 1,340"."""
    base, quote = part.statement.start, part.statement.quote
    at = here.index(part)
    beside = [pair for pair in pairwise(here[max(0, at - 1) : at + 2]) if part in pair]
    between = [quote[one.figure.end - base : max(0, other.figure.start - base)] for one, other in beside]
    return not between or any(any(joint.search(text) for joint in _JOINTS) for text in between)


def _joint(quote: str, low: int, high: int) -> _Extent:
    """Return where the words of one figure end and those of the next begin."""
    found = [last for joint in _JOINTS for last in [*joint.finditer(quote, low, high + 1)][-1:]]
    # The comma of "Most, 49, slept in the hall and the others in tents" parts nothing from the number before it.
    further = [last for last in found if last.start() > low]
    best = next(iter(further if quote[:low].count(",") and found and found[0][0] == ", " else found), None)
    best = best or (found[0] if found else None)
    return (best.start(), min(best.end(), high)) if best else (high, high)


def _lead(statement: Statement, first: Mention) -> int:
    """Return where the words of the first figure begin: behind "Of the dead, " where the dead are no figure."""
    match = _OF_WHOLE.match(statement.quote)
    inside = match is not None and statement.start + match.end() <= first.start
    return match.end() if match is not None and inside else 0


def _before_comment(quote: str, low: int, high: int) -> int:
    match = _COMMENT.search(quote, low, high)
    return match.start() if match else high


def _phrase(mention: Mention) -> _Extent:
    base, quote = mention.statement.start, mention.statement.quote
    match = _CHANGE.search(quote, 0, mention.figure.start - base)
    return (base + match.start() if match else mention.figure.start), mention.figure.end
