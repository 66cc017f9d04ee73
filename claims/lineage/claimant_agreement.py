"""Whether two statements are stated by one source."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction.cues import GROUP_NOUNS, PERSONAL_NOUNS, PUBLIC_WORDS
from claims.extraction.lexicon import words
from claims.lineage.degrees import DIFFERENT, SAME, UNKNOWN
from claims.lineage.folding import fold, plain, reduce
from claims.lineage.prepared import Prepared

_WORD = re.compile(r"[^\W_]+")
_ANYONE = frozenset(
    [
        "official",
        "authority",
        "source",
        "report",
        "witness",
        "people",
        "resident",
        "medium",
        "monitor",
        "a",
        "an",
        "some",
        "spokesman",
        "spokeswoman",
        "spokesperson",
        "statement",
        "expert",
        "analyst",
        "observer",
        "estimate",
        "figure",
        "data",
        "count",
        "tally",
        "result",
        "projection",
    ]
)
_ANYONE |= words("dating analysis test review audit examination check recount footage record image autopsy")
# "an analysis of tree rings in its timbers"
_OF_WHAT = re.compile(r"\b(analysis|dating|test|tests|review|examination|study) (?:of|on) [^A-Z]*$")
# The two sides that count one crowd, one toll: who speaks for the state, and who for those who face it.
_STATE = words(
    "police army military navy government ministry commission commissioner authority prosecutor cabinet mayor governor electoral"
    " sheriff constabulary"
)
_FACING_IT = words(
    "organiser organizer union protester demonstrator marcher activist campaigner opposition observer rebel militant insurgent"
    " separatist guerrilla striker dissident"
)
_POINTING = GROUP_NOUNS | {"force", "department"}
# Words that many sources share: what stands before them tells which it is.
_BODIES = frozenset(
    fold(reduce(word)) for word in GROUP_NOUNS | PUBLIC_WORDS | PERSONAL_NOUNS | {"department", "force"}
)
# "The mayor's deputy" is not the mayor; "the mayor's spokesman" speaks for him.
_OTHERS = words(
    "deputy rival opponent predecessor successor neighbour neighbor friend colleague assistant wife husband widow widower son daughter father"
    " mother brother sister uncle aunt cousin parents family"
)
_OWNER = re.compile(r"^.*['’]s? (?=[a-z])")
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "this", "that", "who", "which"})


def claimant_agreement(earlier: Prepared, later: Prepared) -> str:
    """Compare who states it. A claimant left open ("officials", "a monitor") may be anyone."""
    one, other = earlier.statement.claimant, later.statement.claimant
    if not one or not other:
        return UNKNOWN
    if _is_another_of(one, other):
        return DIFFERENT
    if one.casefold() == other.casefold() or _is_one_source(earlier.claimant, later.claimant):
        return SAME
    if _are_rivals(one, other):
        return DIFFERENT
    return UNKNOWN if _is_open(one) or _is_open(other) else DIFFERENT


@lru_cache(maxsize=4096)
def _is_another_of(one: str, other: str) -> bool:
    """Tell whether one is somebody who belongs to the other, or to whom the other belongs in another way ("the victim's son", "the
    victim's daughter")."""
    who = [_OTHERS.intersection(_WORD.findall(_OWNER.sub("", claimant))) for claimant in (one, other)]
    owned = [_OWNER.match(claimant) is not None for claimant in (one, other)]
    return who[0] != who[1] and all(not some or owns for some, owns in zip(who, owned, strict=True))


@lru_cache(maxsize=4096)
def _are_rivals(one: str, other: str) -> bool:
    """Tell whether one speaks for the state and the other for those who face it ("police", "organisers"): where their numbers
    differ, neither corrects the other."""
    sides = [
        {reduce(word) for word in _WORD.findall(claimant) if word.islower()} for claimant in (one, other)
    ]
    camps = [(bool(side & _STATE), bool(side & _FACING_IT)) for side in sides]
    return camps in ([(True, False), (False, True)], [(False, True), (True, False)])


@lru_cache(maxsize=4096)
def _is_one_source(one: frozenset[str], other: frozenset[str]) -> bool:
    """Tell whether two sources share a word that tells who they are: "ministry" alone tells it of "the ministry" only."""
    mine, theirs = one - _ANYONE, other - _ANYONE
    shared = mine & theirs
    return bool(shared - _BODIES) or (bool(shared) and (mine <= theirs or theirs <= mine))


@lru_cache(maxsize=4096)
def _is_open(claimant: str) -> bool:
    """Tell whether it may be anyone: a pronoun, "officials", "a hospital official", "the force"; a "rights group" is somebody."""
    found = [plain(word) for word in _WORD.findall(_OF_WHAT.sub(r"\1", claimant))]
    if claimant.lower() in _PRONOUNS:
        return True
    if len(found) == 2 and found[0] == "the" and found[1] in _POINTING:
        return True  # a group that was named before
    anyone = [word in _ANYONE or word.removesuffix("s") in _ANYONE or word == "the" for word in found]
    unnamed = not any(letter.isupper() for letter in claimant[1:])
    return all(anyone) or (unnamed and bool(anyone) and anyone[-1])
