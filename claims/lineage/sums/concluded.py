"""Totals that close what stands before them, whatever is counted: "taking the toll to seven", "so that 120 people met".

Such words alone do not say of which figures a total is: it is told only where the nearest ones make it to the last digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claims.lineage.sums.arithmetic import added
from claims.lineage.sums.bare import in_unit_of
from claims.lineage.sums.found import Found, run_on
from claims.lineage.sums.mentions import Mention

_MOST_PARTS = 6
_SENTENCE_APART = 60  # code points from claim to claim: "the ministry said. In total, "
# Without a word for a total, a small number is met by accident too often.
_LARGE = 10
_SURE = 2.0
_CONCLUDES = re.compile(
    r"\b(?:so that|thus|therefore|hence|(?:has|have|had) now|stands? (?:now )?at|[Aa]ll(?: the)?(?= $)|(?:which|that|this) (?:gives|gave|makes|made|fills|filled|means|meant))\b[^.;:]*$"
)
_BEHIND_COLON = re.compile(r"[:—–]\s*$")
_ORDINAL_ONE = re.compile(r"\bone\b(?=[^.;]*\banother\b)", re.IGNORECASE)


def concluded(mentions: Sequence[Mention]) -> Iterator[Found]:
    """Yield the sums of totals with the figures right before them. `mentions` stand in the order of the text."""
    for at, total in enumerate(mentions):
        if not total.is_point or not (parts := _made_by_nearest(mentions, at)):
            continue
        if total.sums_up or (total.value >= _LARGE and _concludes(total, mentions[at - 1])):
            yield Found(total, parts, True, _SURE)


def _concludes(total: Mention, last: Mention) -> bool:
    """Tell whether words between the last part and a total draw the sum, or nothing but a colon does."""
    since = max(last.figure.end, total.statement.sentence_start)
    between = total.statement.sentence[
        since - total.statement.sentence_start : total.start - total.statement.sentence_start
    ]
    return _CONCLUDES.search(between) is not None or (
        _BEHIND_COLON.search(between) is not None and since == last.figure.end
    )


def _made_by_nearest(mentions: Sequence[Mention], at: int) -> tuple[Mention, ...]:
    """Return the figures right before a total that make it ("Four firefighters and seven residents were hurt ... to 11")."""
    total, parts = mentions[at], list[Mention]()
    for mention in reversed(mentions[max(0, at - _MOST_PARTS) : at]):
        last = parts[0] if parts else total
        if not run_on(mention, last) and last.statement.start - mention.statement.end > _SENTENCE_APART:
            return ()
        part = in_unit_of(mention, total) if mention.article == total.article else None
        if part is not None and part.is_point and not _enumerates(part):
            parts.insert(0, part)
        if added(parts) > total.value:
            return ()
        if len(parts) > 1 and added(parts) == total.value:
            # "A total of 15 burns and 23 cuts" sums up already.
            own = any(one.is_total for one in parts)
            return () if own else tuple(parts)
    return ()


def _enumerates(mention: Mention) -> bool:
    """Tell whether a one only tells two things apart ("60 in one crate and 45 in another")."""
    base = mention.figure.start - mention.statement.start
    return mention.value == 1 and _ORDINAL_ONE.match(mention.statement.quote, base) is not None
