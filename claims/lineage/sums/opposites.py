"""Lots that exclude each other by the words that tell them: "rescued" and "missing", "passed" and "failed", "at home" and "away".

Parts that are told by such words and make a total are all of it: nobody is in two of them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claims.lineage.figures.slots import head_nouns
from claims.lineage.sums.mentions import Mention
from claims.lineage.words.senses import LOTS, sense_of_event

_OPPOSITES = [
    (re.compile(rf"\b(?:{one})\b", re.IGNORECASE), re.compile(rf"\b(?:{other})\b", re.IGNORECASE))
    for one, other in [
        (
            "first half|half-?time|(?:before|by) the (?:break|interval)",
            "second half|after (?:the )?(?:break|interval|half-?time)",
        ),
        ("at home|home|domestic", "abroad|overseas|away|elsewhere|foreign|international"),
        ("closed|shut", "open|opened"),
        ("passed|pass", "failed|fail"),
        ("won|wins", "lost|losses"),
        ("convicted|guilty", "acquitted|cleared|not guilty"),
        ("accepted|admitted|approved|granted", "rejected|refused|turned (?:away|down)|denied"),
        ("alive|survived|survivors|unhurt|unharmed", "dead|died|killed|drowned|bodies"),
        ("for|favou?r|yes", "against|opposed|no"),
        ("public|state", "private"),
        ("indoors?|inside", "outdoors?|outside"),
        ("urban|cities|city|towns?", "rural|countryside|villages?"),
        ("full[- ]time", "part[- ]time"),
        ("men|boys|male", "women|girls|female"),
        ("before", "after|since"),
        ("first", "second"),
    ]
]
_OUTCOMES = {"drown": "kill", "survive": "rescue", "escape": "rescue"}
_STATES = frozenset({"kill", "rescue", "miss", "injure"})


def lot_of(part: Mention) -> str:
    """Return what became of those whom a figure counts: "kill", "rescue", "miss", "injure", or an empty string."""
    if head_nouns(part.figure.counted) & {"body"}:
        return "kill"
    sense = _OUTCOMES.get(part.figure.event, sense_of_event(part.figure.event))
    return sense if sense in _STATES and sense in LOTS else ""


def are_other_outcomes(parts: Sequence[Mention]) -> bool:
    """Tell whether something else became of those whom each of several figures counts."""
    lots = [lot_of(part) for part in parts]
    return len(parts) > 1 and all(lots) and len(set(lots)) == len(lots)


def are_opposed(one: Mention, other: Mention) -> bool:
    """Tell whether opposite words are said of two figures, each beside its own."""
    mine, theirs = _words_of(one, other), _words_of(other, one)
    return any(
        (
            first.search(mine)
            and second.search(theirs)
            and not second.search(mine)
            and not first.search(theirs)
        )
        or (
            second.search(mine)
            and first.search(theirs)
            and not first.search(mine)
            and not second.search(theirs)
        )
        for first, second in _OPPOSITES
    )


def _words_of(mention: Mention, other: Mention) -> str:
    """Return the claim's words around a figure, up to the other one."""
    quote, base = mention.statement.quote, mention.statement.start
    low, high = 0, len(quote)
    if mention.statement is other.statement:
        if other.start < mention.start:
            low = mention.start - base
        else:
            high = other.start - base
    return quote[low:high]
