"""What brought something about, by kinds that rule each other out: a fire was laid, or came of faulty wiring, of lightning, of a
cigarette.

News tells a cause in many forms ("was started by", "sparks from ... set off", "was to blame"), so only its kind is compared, and only
kinds are listed of which one leaves no room for another. Two causes of kinds that are not listed may be one in other words.
"""

from __future__ import annotations

import re
from functools import lru_cache

_TELLS_CAUSE = re.compile(
    r"\b(?:caus(?:e|ed|es|ing)|start(?:ed|ing)|spark(?:ed|ing)|ignit(?:ed|ing)|trigger(?:ed|ing)|touch(?:ed|ing) off|set off|set (?:alight|ablaze|on fire)"
    r"|set fire|blam(?:e|ed|es|ing)|due to|because of|result(?:ed)? (?:of|from)|led to|came from|traced to|origin|origins|responsible for|lit|laid"
    r"|deliberate|deliberately|on purpose|arson|accidental|accident|down to|behind the)\b",
    re.IGNORECASE,
)
_KINDS = {
    "intent": r"deliberate(?:ly)?|on purpose|arson(?:ists?)?|set alight|intentional(?:ly)?|sabotage|foul play|petrol bombs?|firebombs?|was laid|were laid",
    "electricity": r"electric(?:al|ity)?|wiring|short[- ]circuit(?:ed)?|power lines?|cables?|sockets?|chargers?|transformers?",
    "lightning": r"lightning|thunderbolts?",
    "smoking": r"cigarettes?|cigars?|smoking materials?",
    "open flame": r"barbecues?|campfires?|candles?|chip pans?|fryers?|frying pans?|fireworks?|bonfires?|cooking|stoves?|lanterns?",
    "gas": r"gas (?:leaks?|explosions?|cylinders?|pipes?|mains?|heaters?|boilers?)|leaking gas",
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
# An accident may have any cause but intent.
_OPEN = frozenset({"accident"})


@lru_cache(maxsize=8192)
def causes_in(words: str) -> frozenset[str]:
    """Return the kinds of causes that some words tell, by their names in this module; none where they tell of no cause."""
    if _TELLS_CAUSE.search(words) is None:
        return frozenset()
    stated = _RULED_OUT.sub(" ", words)
    return frozenset(kind for kind, finder in _FINDERS.items() if finder.search(stated))


def have_rival_causes(earlier: str, later: str) -> bool:
    """Tell whether two claims about one event lay it to causes that rule each other out."""
    mine, theirs = causes_in(earlier), causes_in(later)
    if not mine or not theirs or mine & theirs:
        return False
    return "intent" in mine | theirs if (mine | theirs) & _OPEN else True
