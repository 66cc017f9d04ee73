"""What brought something about, by kinds that rule each other out: a fire was laid, or came of faulty wiring, of lightning, of a
cigarette.

News tells a cause in many forms ("was started by", "sparks from ... set off", "was to blame"), so only its kind is compared, and only
pairs of kinds are listed of which one leaves no room for the other. Two causes of other kinds may both be true, or one in other words: a
bomb is set off on purpose, a short circuit is a human error.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from claims.lineage.words.phrase_finder import PhraseFinder

_TELLS_CAUSE = PhraseFinder(
    {
        "cause": r"caus(?:e|ed|es|ing)|start(?:ed|ing)|spark(?:ed|ing)|ignit(?:ed|ing)|trigger(?:ed|ing)|touch(?:ed|ing) off|set off|set (?:alight|ablaze|on fire)"
        r"|set fire|blam(?:e|ed|es|ing)|due to|because of|result(?:ed)? (?:of|from)|led to|came from|traced to|origin|origins|responsible for|lit|laid"
        r"|before the (?:fire|blaze|flames)|human-caused|man-?made|deliberate|deliberately|on purpose|arson|accidental|accident|down to|behind the"
    },
    whole=True,
)
_KINDS = {
    "intent": r"deliberate(?:ly)?|on purpose|arson(?:ists?)?|set alight|intentional(?:ly)?|sabotage|foul play|petrol bombs?|firebombs?|was laid|were laid",
    "electricity": r"electric(?:al|ity)?|wiring|short[- ]circuit(?:ed)?|power lines?|cables?|sockets?|chargers?|transformers?",
    "lightning": r"lightning|thunderbolts?",
    "people": r"human[- ]caused|man-?made|by (?:people|humans?|a person|somebody|someone)|human activity",
    "smoking": r"cigarettes?|cigars?|smoking materials?",
    "open flame": r"barbecues?|campfires?|candles?|chip pans?|fryers?|frying pans?|fireworks?|bonfires?",
    "gas": r"gas (?:leaks?|explosions?|cylinders?|pipes?|mains?|heaters?|boilers?)|leaking gas",
    "pressure": r"(?:boilers?|cylinders?|canisters?|pressure cookers?) (?:had |has |have )?(?:exploded|blew up|blown up)|explosion of an? (?:\w+ )?(?:boiler|cylinder|canister)",
    "software": r"software|programming|computer (?:error|fault|failure|glitch|bug)s?",
    "intruders": r"hackers?|hacking|cyber[- ]?attacks?|ransomware",
    "mistake": r"human error|pilot error|driver error|operator(?:'s)? error|signalling error",
    "explosives": r"bombs?|explosives|grenades?|landmines?|rockets?|missiles?",
    "sun": r"solar (?:flares?|storms?)",
    "accident": r"(?:was|were) (?:an accident|accidental)|accidentally",
}  # fmt: skip
_FINDERS = {kind: re.compile(rf"\b(?:{phrases})\b", re.IGNORECASE) for kind, phrases in _KINDS.items()}
# What is told only to be ruled out is no cause that the claim states.
_RULED_OUT = re.compile(
    r"\b(?:rather than|instead of|and not|not by|not an?|no evidence of|ruled out|not the)\b[^,.;]*",
    re.IGNORECASE,
)
_RIVALS = frozenset(
    frozenset(pair.split("/"))
    for pair in (
        "intent/lightning",
        "intent/smoking",
        "intent/accident",
        "intent/sun",
        "people/lightning",
        "people/sun",
        "lightning/smoking",
        "lightning/open flame",
        "lightning/gas",
        "smoking/open flame",
        "gas/explosives",
        "lightning/pressure",
        "pressure/explosives",
        "software/intruders",
        "software/sun",
        "mistake/explosives",
    )
)
# Of a fire; a power cut may have been caused by a cable that was cut on purpose.
_RIVALS_OF_FIRE = frozenset(
    frozenset({"electricity", kind}) for kind in ("intent", "lightning", "smoking", "open flame", "pressure")
)
_FIRE = re.compile(r"\b(?:fires?|blazes?|infernos?|flames|burn(?:ed|t|ing)?|gutted|alight)\b", re.IGNORECASE)
_OTHER = re.compile(r"\b(?:other|another|second|further)\b", re.IGNORECASE)


class Rivals(NamedTuple):
    """The words of the earlier claim that tell a cause, and those of the later one that tell another."""

    before: str
    after: str


@lru_cache(maxsize=8192)
def causes_in(words: str) -> Mapping[str, str]:
    """Return the kinds of causes that some words tell, by their names in this module, each with the phrase that tells it; none where
    they tell of no cause."""
    if not _TELLS_CAUSE.finds_any(words.lower()):
        return {}
    stated = _RULED_OUT.sub(" ", words)
    found = ((kind, finder.search(stated)) for kind, finder in _FINDERS.items())
    told = {kind: match.group() for kind, match in found if match}
    if "pressure" in told:
        told.pop("gas", None)  # the cylinder burst, whatever it held
    return told


def rival_causes(earlier: str, later: str) -> Rivals | None:
    """Return the causes to which two claims about one event lay it, where these rule each other out."""
    mine, theirs = causes_in(earlier), causes_in(later)
    if len(mine) != 1 or len(theirs) != 1 or _OTHER.search(later):
        return None
    pair = mine.keys() | theirs.keys()
    burnt = pair in _RIVALS_OF_FIRE and bool(_FIRE.search(earlier) and _FIRE.search(later))
    if pair not in _RIVALS and not burnt:
        return None
    return Rivals(next(iter(mine.values())), next(iter(theirs.values())))
