"""What kind of accident or attack a claim is about, and whether a number that moved on is the number of that one.

"The number of dead in the Norrick landslide climbed to 27 on Wednesday" is of the slide on Tuesday; a toll of "a second slide", of "the war so
far", or of a ferry where the other tells of a blast is not. Own lists.
"""

from __future__ import annotations

import re
from functools import lru_cache

from claims.lineage.words.phrase_finder import PhraseFinder

_KINDS = {
    "slide": r"(?:land|mud|rock)?slides?|hillside|avalanches?|cave-?in|mud",
    "blast": r"blasts?|explosions?|explod\w+|bomb\w*|grenades?",
    "ship": r"ferry|ferries|boats?|ships?|trawlers?|vessels?|capsiz\w+|sank|sunk|sinking",
    "train": r"trains?|trams?|derail\w*|rail",
    "road": r"bus|buses|coach|cars?|lorry|lorries|trucks?|minibus|pile-?up|motorway|highway",
    "plane": r"planes?|aircraft|airliners?|jets?|helicopters?|flights?",
    "quake": r"(?:earth)?quakes?|tremors?|aftershocks?",
    "flood": r"floods?|flooding|floodwaters?|dam",
    "fire": r"fires?|blazes?|wildfires?|flames|inferno|burn(?:ed|ing|t)?",
    "storm": r"storms?|hurricanes?|typhoons?|cyclones?|tornado\w*",
    "illness": r"outbreaks?|cholera|ebola|measles|virus|flu|fever|dengue|malaria|polio|infect\w+|coli|salmonella|poisoning",
    "shooting": r"shootings?|gunm[ae]n|shot|gunfire",
    "attack": r"raids?|air ?strikes?|strikes? on|drones?|missiles?|shell\w*|ambush\w*|rebels?|militants?",
    "building": r"buildings?|bridge|collaps\w+|scaffold\w*|crane|roof",
    "crowd": r"crush|stampede|riots?|protests?|clashes|rally",
    "crash": r"crash\w*|collision|collided",
    "stabbing": r"stabb\w+|knife|knives",
    "robbery": r"robber\w*|robbed|burglar\w*|theft|heist",
    "drugs": r"drugs?|cocaine|heroin|traffick\w+|smuggl\w+",
    "fraud": r"fraud|brib\w+|corruption|embezzl\w+|launder\w+",
}
# Kinds that may be one event told by its parts: who drowned in a storm, who was in the bus that crashed.
_MAY_BE_ONE = (
    {"blast", "fire", "building", "attack"},
    {"fire", "plane", "ship", "train", "blast"},
    {"storm", "flood", "slide", "building", "ship", "road", "plane", "train"},
    {"quake", "building", "slide", "flood"},
    {"shooting", "attack", "blast", "crowd", "road", "plane", "ship", "train"},
    {"shooting", "stabbing", "attack", "crowd"},
    {"shooting", "stabbing", "robbery"},
    {"road", "train", "plane", "ship", "crash", "building", "crowd"},
    {"drugs", "ship", "plane", "road", "shooting"},
)
_DISEASES = re.compile(
    r"\b(?:mpox|cholera|ebola|measles|marburg|dengue|malaria|polio|yellow fever|lassa|zika|diphtheria|typhoid|plague|anthrax|rabies|mumps|rubella"
    r"|tuberculosis|influenza|bird flu|swine flu|covid|mers|sars|hiv|hepatitis|meningitis|pertussis|whooping cough|salmonella|listeria|e\. coli"
    r"|legionnaires|norovirus|botulism|chikungunya|leprosy|scarlet fever|smallpox|monkeypox|nipah|hantavirus|rift valley fever)\b"
)
# "the earthquake and its aftershocks": both in one.
_QUAKE_WITH_AFTERSHOCKS = re.compile(
    r"quakes?\b(?: [\w’'-]+){0,4}?,? (?:and|with|followed by)(?: [\w’'-]+){0,3}? aftershocks?\b"
)
# No word is of two kinds.
_FINDER = PhraseFinder(_KINDS, whole=True)
# What rises here is how many there are, or how much of it there is: no person falls from a ridge, no tree on a bus.
_MOVED_ON = re.compile(
    r"\b(?:toll|number|count|total|tally|cases|deaths|casualties|fire|blaze|wildfire|flames|outbreak|slick|evacuees)\b[^.;]{0,60}?"
    r"\b(?:rose|risen|climb(?:s|ed)|grown|grew|grows|increased|jumped|swelled|swollen|passed|reached|stands?|stood|mounted|now)\b"
    r"[^.;]{0,40}?(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|\w+ty(?:-\w+)?|hundred|thousand)\b)",
)
_OF_MORE = re.compile(
    r"\b(?:second|another|separate|other|new|since (?:the|\d|january|february|march|april|may|june|july|august|september|october|november"
    r"|december)\b|this (?:year|month|season)|so far this|in all|overall|per ?cent|%)"
)


def numbers_moved_on(earlier: str, later: str) -> bool:
    """Tell whether the later sentence tells a number that has grown, of one thing, and both may tell of one kind of accident or attack."""
    told = later.lower()
    if _MOVED_ON.search(told) is None or _OF_MORE.search(told) is not None:
        return False
    before, after = kinds_in(earlier), kinds_in(later)
    return not before or not after or bool(before & after)


@lru_cache(maxsize=4096)
def of_two_incidents(earlier: str, later: str) -> bool:
    """Tell whether each of two claims names a kind of accident, attack or crime, and no event is of both ("a fire", "a crash")."""
    if of_two_diseases(earlier, later) or _are_shock_and_aftershock(earlier, later):
        return True
    before = kinds_in(earlier)
    after = kinds_in(later) if before else before
    return bool(before and after) and before.isdisjoint(after) and not _may_be_one(before, after)


def _may_be_one(before: frozenset[str], after: frozenset[str]) -> bool:
    return all(_may_be_part(kind, before) for kind in after) and all(
        _may_be_part(kind, after) for kind in before
    )


def _are_shock_and_aftershock(earlier: str, later: str) -> bool:
    """Tell whether one claim is about an aftershock and the other about the quake itself."""
    if _tells_aftershock(earlier) == _tells_aftershock(later):
        return False
    return all("quake" in kinds_in(words) for words in (earlier, later))


def _tells_aftershock(words: str) -> bool:
    low = words.lower()
    return "aftershock" in low and _QUAKE_WITH_AFTERSHOCKS.search(low) is None


def of_two_diseases(earlier: str, later: str) -> bool:
    """Tell whether each of two claims names a disease, and another one."""
    before = _diseases_in(earlier)
    after = _diseases_in(later) if before else before
    return bool(before and after) and before.isdisjoint(after)


@lru_cache(maxsize=4096)
def _diseases_in(words: str) -> frozenset[str]:
    return frozenset(_DISEASES.findall(words.lower()))


def _may_be_part(kind: str, others: frozenset[str]) -> bool:
    return any(kind == other or {kind, other} <= group for other in others for group in _MAY_BE_ONE)


@lru_cache(maxsize=4096)
def kinds_in(words: str) -> frozenset[str]:
    """Return the kinds of accident or attack that some words name."""
    return frozenset(_FINDER.names_in(words.lower()))
