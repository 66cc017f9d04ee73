"""Whether two statements are stated by one source."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction.vocabulary.cues import COMPANY_NOUNS, GROUP_NOUNS, PERSONAL_NOUNS, PUBLIC_WORDS
from claims.extraction.vocabulary.lexicon import words
from claims.lineage.evidence.degrees import DIFFERENT, SAME, UNKNOWN
from claims.lineage.statements.prepared import Prepared, name_keys
from claims.lineage.words.folding import fold, plain, reduce, with_short_names

_WORD, _TOKEN = re.compile(r"[^\W_]+"), re.compile(r"[^\W_]+(?:\.[A-Z]\.?)*")
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
_ANYONE |= words(
    "rescuer firefighter medic doctor local officer diplomat aide worker two three four several many"
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
# And the two sides of a labour dispute.
_EMPLOYING = COMPANY_NOUNS | words("employer management owner airport railway port utility")
_WORKING = words("union striker worker employee federation")
_CAMPS = ((_STATE, _FACING_IT), (_EMPLOYING, _WORKING))
# Those who were there, or belong to one who was: what they say is put beside what an article tells of itself, not in its place.
_THERE = _FACING_IT | words(
    "neighbour neighbor relative family parent friend colleague survivor witness bystander passenger passerby villager resident worker"
    " employee federation fan patient tenant shopkeeper driver"
)
_SPEAKS = words("spokesman spokeswoman spokesperson")
_POINTING = GROUP_NOUNS | {"force", "department"}
_OWNED = frozenset({"its", "their", "our"})
_OF_A_PEOPLE = re.compile(r"(?:[Tt]he )?[A-Z]\w+(?:ish|an|ese|ch|ss|i|ic) [a-z]+$")
_TITLES = frozenset(fold(reduce(word)) for word in PERSONAL_NOUNS)
# Words that many sources share: what stands beside them tells which it is.
_BODIES = _TITLES | frozenset(
    fold(reduce(word)) for word in GROUP_NOUNS | PUBLIC_WORDS | {"department", "force"}
)
# Written with a capital as often as not, and the name of nobody.
_COMMON = _BODIES | frozenset(
    fold(reduce(word))
    for word in words(
        "health defence defense interior foreign finance justice education labour labor transport energy agriculture environment home state"
        " federal national regional provincial local central general civil public military armed forces air coast border prison fire rescue"
        " emergency electoral election statistics meteorological weather medical human rights world international united security"
        " intelligence staff north south east west northern southern eastern western prime vice first former acting great new"
    )
)
_OFFICES = _COMMON - _TITLES | {fold("minister")}
_ARMY = frozenset(
    fold(reduce(word)) for word in words("army military forces armed defence defense staff general")
)
_PLACED = re.compile(r"^(.*?\w) (?:in|at|near|across|around|familiar with|close to|briefed on)\b.*$")
# "The mayor's deputy" is not the mayor; "the mayor's spokesman" speaks for him.
_OTHERS = words(
    "deputy rival opponent predecessor successor neighbour neighbor friend colleague assistant wife husband widow widower son daughter father"
    " mother brother sister uncle aunt cousin parents family"
)
_OWNER = re.compile(r"^.*['’]s? (?=[a-z])")
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "i", "this", "that", "who", "which"})


def claimant_agreement(earlier: Prepared, later: Prepared) -> str:
    """Compare who states it. A claimant left open ("officials", "a monitor") may be anyone."""
    mine, theirs = earlier.statement, later.statement
    if not mine.claimant or not theirs.claimant:
        return UNKNOWN
    return _agreement(mine.claimant, mine.source, theirs.claimant, theirs.source)


def is_put_beside(claimant: str) -> bool:
    """Tell whether a source with no name of its own is one of those who were there or a party ("neighbours", "the workers' federation"):
    its word does not correct what an article tells as a fact."""
    found = _WORD.findall(_PLACED.sub(r"\1", claimant))
    return bool(found) and found[-1].islower() and reduce(found[-1]) in _THERE


# Asked for each pair of claims, of few sources.
@lru_cache(maxsize=16384)
def _agreement(one: str, source: str, other: str, other_source: str) -> str:
    if _is_another_of(one, other):
        return DIFFERENT
    if one.casefold() == other.casefold() or _is_one_source(f"{one} {source}", f"{other} {other_source}"):
        return SAME
    if _are_rivals(one, other) or _of_two_countries(one, other):
        return DIFFERENT
    if _only_speaks(one, source) != _only_speaks(other, other_source):
        return UNKNOWN  # "spokeswoman Ana Reyes said", of whichever body the other article lets speak
    return UNKNOWN if _is_open(one) or _is_open(other) else DIFFERENT


@lru_cache(maxsize=4096)
def _only_speaks(claimant: str, source: str) -> bool:
    """Tell whether a source is called nothing but somebody who speaks for a body that is not named with it."""
    called = set(_WORD.findall(source)) - set(_WORD.findall(claimant))
    return " " in claimant and bool(called & _SPEAKS) and called <= _SPEAKS | {"the", "a"}


def told_by_two(one: str, other: str) -> bool:
    """Tell whether two sources are named by nothing in common ("the union", "the company"), where they need not be rivals either."""
    sides = [name_keys(claimant) for claimant in (one, other)]
    pronouns = any(claimant.lower() in _PRONOUNS for claimant in (one, other))
    return all(sides) and sides[0].isdisjoint(sides[1]) and not pronouns


@lru_cache(maxsize=4096)
def _is_one_source(one: str, other: str) -> bool:
    """Tell whether two sources, each with all that its article calls it, may be one.

    One may say less than the other ("the ministry", "Velm's health ministry"). Where each says something else, they share a name, and at
    most one of them has a further name ("Observatory chief Ana Reyes"): Velm's ministry is not Norrick's.
    """
    if _is_short_for(one, other) or _is_short_for(other, one):
        return True
    mine, theirs = name_keys(one) - _ANYONE, name_keys(other) - _ANYONE
    shared = mine & theirs
    own, their = mine - shared, theirs - shared
    if not own or not their:
        return bool(shared)
    if not (_names(one) or _names(other)):
        return bool(shared - _COMMON)
    if not (shared & _names(one) & _names(other)):
        return False
    rests = own & _names(one), their & _names(other)
    if all(rests):
        return bool(own & _TITLES) != bool(their & _TITLES)
    if any(rests):
        return (their if rests[0] else own) <= _TITLES
    two_bodies = bool(own & _OFFICES) and bool(their & _OFFICES)
    return not two_bodies or (own | their) <= _ARMY


@lru_cache(maxsize=4096)
def _names(source: str) -> frozenset[str]:
    """Return the words of a source's proper names."""
    capitals = " ".join(word for word in _TOKEN.findall(source) if word[:1].isupper())
    return name_keys(capitals) - _COMMON - _ANYONE


@lru_cache(maxsize=4096)
def _is_short_for(short: str, full: str) -> bool:
    """Tell whether one source is written by the first letters of the other ("USGS", "the BoE")."""
    found = [word for word in with_short_names(short).split() if word.lower() not in ("the", "a")]
    letters = found[0].lower() if len(set(found)) == 1 and sum(map(str.isupper, found[0])) > 1 else ""
    words_of_full = [word for word in _WORD.findall(with_short_names(full)) if word.lower() != "the"]
    initials = [
        "".join(
            word.lower() if word == "US" else word[0].lower()
            for word in words_of_full
            if small or word[0].isupper()
        )
        for small in (False, True)
    ]
    return bool(letters) and letters in initials


def _of_two_countries(one: str, other: str) -> bool:
    """Tell whether both are named, and by nothing in common ("U.S. officials", "Chinese officials"): neither may be the other."""
    if any(_PLACED.match(source) or _points_back(source) for source in (one, other)):
        return False
    mine, theirs = _names(one), _names(other)
    return bool(mine) and bool(theirs) and mine.isdisjoint(theirs)


def _points_back(claimant: str) -> bool:
    """Tell whether it is a group that was named before: "the company", "the Danish company"."""
    found = claimant.lower().split()
    named = len(found) == 2 and found[0] == "the"
    return found[-1] in _POINTING and (named or _OF_A_PEOPLE.match(claimant) is not None)


@lru_cache(maxsize=4096)
def _is_another_of(one: str, other: str) -> bool:
    """Tell whether one is somebody who belongs to the other, or to whom the other belongs in another way ("the victim's son", "the
    victim's daughter")."""
    who = [_OTHERS.intersection(_WORD.findall(_OWNER.sub("", claimant))) for claimant in (one, other)]
    owned = [_OWNER.match(claimant) is not None for claimant in (one, other)]
    return who[0] != who[1] and all(not some or owns for some, owns in zip(who, owned, strict=True))


@lru_cache(maxsize=4096)
def _are_rivals(one: str, other: str) -> bool:
    """Tell whether one speaks for the state and the other for those who face it ("police", "organisers"), or one for who employs and the
    other for who works ("the airline", "the union"): where their numbers differ, neither corrects the other."""
    first, second = (
        {reduce(word) for word in _WORD.findall(claimant) if word.islower()} for claimant in (one, other)
    )
    return any(_stand_on(first, second, *camps) or _stand_on(second, first, *camps) for camps in _CAMPS)


def _stand_on(one: set[str], other: set[str], here: frozenset[str], there: frozenset[str]) -> bool:
    """Tell whether one source belongs to the one camp alone, and the other to the other alone."""
    return (
        not (one.isdisjoint(here) or other.isdisjoint(there))
        and one.isdisjoint(there)
        and other.isdisjoint(here)
    )


@lru_cache(maxsize=4096)
def _is_open(claimant: str) -> bool:
    """Tell whether it may be anyone: a pronoun, "officials", "a hospital official", "the force"; a "rights group" is somebody."""
    claimant = _PLACED.sub(r"\1", claimant)
    found = [plain(word) for word in _WORD.findall(_OF_WHAT.sub(r"\1", claimant))]
    if claimant.lower() in _PRONOUNS and (len(claimant) == 1 or not claimant.isupper()):
        return True
    if _points_back(claimant):
        return True
    if found[:1] and found[0] in _OWNED:
        return True  # "its chief executive", whosever
    anyone = [word in _ANYONE or word.removesuffix("s") in _ANYONE or word == "the" for word in found]
    unnamed = not any(letter.isupper() for letter in claimant[1:])
    return all(anyone) or (unnamed and bool(anyone) and anyone[-1])
