"""The small class of words by which a claim says that what it tells is so only until further notice: that it stands ("remained closed"),
is under way ("is being towed"), is to come, is not known yet. What a claim tells aside, in a relative clause, says nothing of it.
"""

from __future__ import annotations

import re
from functools import lru_cache

# A matter of either kind: one that stands as it stood, and one that somebody will settle.
_OPEN = r"still|yet to|not yet|waiting|awaiting|unclear|unknown|will"
_STANDS = re.compile(
    rf"\b(?:{_OPEN}|remains?|remained|stays?|stayed|continues?|continued|(?:is|are|was|were) to|plans?|(?:due|expects?|expected|means?|meant"
    r"|intends?|intended) to|en route|on (?:its|his|her|their) way|bound for|in (?:advanced )?talks|no word|no group|nobody"
    r"|no one|no team|not (?:\w+ ){0,2}(?:known|clear|certain|decided)|ha(?:s|ve) not|hasn['’]t|haven['’]t|front-?runner|lead(?:s|ing)?|ahead)\b"
)
_HELD = r"thought|believed|understood|suspected|feared"
_LEFT_OPEN = re.compile(
    rf"\b(?:{_OPEN}|probably|likely|(?:is|are|was|were) (?:{_HELD}|expected|due|set|scheduled|to|being)|(?<!the )(?<!human )remains?"
    r"|not (?:\w+ly )?(?:been )?(?:known|clear|decided|identified|named|found)|at large|on the run|no sign|nothing has"
    r"|pending|considering|weighing|in talks)\b"
)
_BELIEVED = re.compile(
    rf"\b(?:{_HELD}|probably|likely|unknown|unclear|not (?:been )?(?:known|clear|identified))\b"
)
# What goes on may end; what is told of it in the present goes on.
_GOES_ON = re.compile(r"\b(?:is|are|has been|have been) (?:\w+ly )?\w+ing\b")
_UNDER_WAY = re.compile(r"\b(is|are|was|were) (?:\w+ly )?(?:being [a-z]+|[a-z]+ing)$")
_NOW = frozenset({"is", "are"})
# An act under way ("was negotiating") settles no more than the state that it goes on from ("is in talks"). "Being" tells what is done to it.
_AT_WORK = re.compile(r"\b(?:is|are|was|were|been|be)\b.*\b(?!being\b)[a-z]+ing$")
_SEEKS = re.compile(
    r"\b(?:search|look|hunt)\w* for (?:[\w-]+ ){0,5}(?:gunm[ae]n|suspects?|shooters?|attackers?|killers?|drivers?|assailants?|robbers?|thie(?:f|ves)"
    r"|culprits?|motives?|weapons?|clues?|evidence|witnesses)\b",
    re.IGNORECASE,
)
CAUGHT = frozenset({"find", "arrest", "charge"})  # what ends it
_ASIDE_OF_WHOM = re.compile(r", (?:who|whom|whose|which)\b[^,]*(?:,|$)")
_ASIDE = re.compile(
    r"(?:, (?:who|whom|whose|which)\b| (?:where|after|because|since)\b)[^,]*(?:,|$)", re.IGNORECASE
)


@lru_cache(maxsize=8192)
def stands(quote: str, telling: str, outlook: str) -> bool:
    """Tell whether what a claim tells stands until further notice; `telling` are the words that tell its event."""
    return outlook == "planned" or _UNDER_WAY.search(telling) is not None or _says_that_it_stands(quote)


@lru_cache(maxsize=8192)
def goes_on_standing(quote: str, telling: str) -> bool:
    """Tell whether a claim tells what stands or goes on when it is told; "was moving again" is told as begun."""
    under_way = _UNDER_WAY.search(telling)
    begun = under_way is not None and under_way[1] not in _NOW and " again" in quote
    return (under_way is not None and not begun) or _says_that_it_stands(quote)


def _says_that_it_stands(quote: str) -> bool:
    return _STANDS.search(_ASIDE_OF_WHOM.sub(" ", quote)) is not None


@lru_cache(maxsize=8192)
def leaves_open(quote: str) -> bool:
    """Tell whether a claim says that what it tells stands open. Capitals are names ("Will Reyes")."""
    return _LEFT_OPEN.search(_ASIDE.sub(" ", quote)) is not None


@lru_cache(maxsize=8192)
def goes_on(quote: str) -> bool:
    """Tell whether a claim tells in the present what may end."""
    return _GOES_ON.search(_ASIDE.sub(" ", quote)) is not None


def is_believed(quote: str) -> bool:
    """Tell whether a claim says that it is only thought, or not known."""
    return _BELIEVED.search(quote) is not None


@lru_cache(maxsize=8192)
def seeks_who_did_it(quote: str) -> bool:
    """Tell whether a search is for who did it or why, of which nobody is found hurt or dead."""
    return _SEEKS.search(quote) is not None


def is_at_work(telling: str) -> bool:
    """Tell whether the words that tell an event tell an act under way ("was negotiating")."""
    return _AT_WORK.search(telling) is not None
