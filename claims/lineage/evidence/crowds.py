"""Counts of a crowd: how many marched, rallied or struck, in whatever words. Of those each side has its own, and neither corrects the other."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.lineage.statement import Statement
from claims.lineage.words.senses import LOTS

_GATHERING = (
    r"(?:marche?|rally|rallie|protest|demonstration|demo|strike|walkout|vigil|parade|gathering|picket)s?"
)
_THOSE = r"(?:protesters?|demonstrators?|marchers?|participants?|strikers?|supporters|attendees)"
_CROWD = re.compile(
    rf"\b(?:crowd(?! (?:barrier|control|surge|fund))|turnout|turn-out|attendance|numbers? of {_THOSE})\b"
    rf"|\b(?:march(?:ed|ing)?|rall(?:y|ied|ying)|demonstrat(?:e|ed|ing)|protest(?:ed|ing)?|turn(?:ed|ing)? out|t(?:ake|ook|aken|aking) part"
    rf"|gather(?:ed|ing)?|t(?:ake|ook|aken|aking) to the streets|walk(?:ed|ing)? out|stay(?:ed|ing)? away|down(?:ed|ing)? tools)\b"
    rf"|\b(?:join(?:ed|ing|s)?|attend(?:ed|ing|s)?|drew|draw[ns]?)\b.*\b{_GATHERING}\b|\b{_GATHERING}\b.*\b(?:drew|draw[ns]?|attracted)\b",
    re.IGNORECASE,
)
# What people are counted by when it befell them, whatever they had gathered for.
_BEFELL = LOTS | {"shoot", "attack", "bomb", "clash", "crash", "collapse"}
_VOTE = re.compile(r"\b(?:votes?|voters?|ballots?|polls?|election|referendum)\b", re.IGNORECASE)


def counts_a_crowd(one: Statement) -> bool:
    """Tell whether a claim says how many people came to a gathering or took part in a strike: not how many are awaited, were hurt or held
    there, and no turnout of voters."""
    if one.outlook != "fact" or not _BEFELL.isdisjoint(one.events):
        return False
    counts = any(figure.kind == "count" and figure.role == "total" for figure in one.figures)
    return counts and _is_of_crowd(one.quote)


@lru_cache(maxsize=4096)
def _is_of_crowd(quote: str) -> bool:
    return _CROWD.search(quote) is not None and _VOTE.search(quote) is None
