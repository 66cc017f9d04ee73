"""How somebody or something stands, told by a set phrase ("in intensive care", "remain in place"), and what may come of it.

News tells most turns of a story in such phrases and not in one verb: who was "fighting for her life" is "out of danger", what was
"the likely cause" is "ruled out". Own lists of phrases; a row of `_TURNS` says which state is replaced by which later one.
"""

from __future__ import annotations

import re
from functools import lru_cache

_PHRASES = {
    "in danger": r"intensive care|critical(?:ly)? (?:condition|ill|injured|hurt|wounded)|in (?:a )?(?:critical|serious|grave) condition"
    r"|fighting for (?:his|her|their) li[fv]es?|life[- ]threatening|on life support|in a coma|on a ventilator",
    "out of danger": r"out of danger|in (?:a )?stable condition|is stable|(?:left|leave|released from|home from|out of) (?:the )?hospital"
    r"|discharged|regained consciousness|off the critical list|no longer (?:in danger|critical)|off (?:the|a) ventilator",
    "dead": r"\bdied\b|passed away|succumbed|\bis dead\b",
    "missing": r"\bmissing\b|unaccounted for|not been (?:seen|heard)|failed to (?:return|come (?:home|back))|contact [^.]{0,40}\blost\b"
    r"|lost contact|whereabouts|appeal\w* for [^.]{0,20}\b(?:find|information|sightings)|last seen|feared (?:dead|drowned|lost)|swept away"
    r"|search\w* for|look\w* for",
    "found": r"safe and (?:well|sound)|turned up|(?:found|picked up|back) (?:alive|dead|safe|unharmed|unhurt)|body [^.]{0,60}\b(?:found|recovered|pulled)"
    r"|(?:was|were|been) (?:found|located|traced|rescued|recovered)|accounted for|reunited with|walked (?:out|free|back)|unhurt|unharmed|in good health",
    "in force": r"(?:in|under) (?:place|force|effect|curfew)\b|evacuation orders?|(?:told|ordered|urged|advised) to (?:leave|evacuate|stay|flee|boil)"
    r"|as a precaution|under (?:an )?evacuation|off limits",
    "lifted": r"\blifted\b|rescinded|(?:return\w*|allowed|go(?:ne|ing)?|went) (?:back )?home|back (?:in|to) their homes|no longer (?:in force|apply)",
    "shut": r"\bclosed\b|\bshut\b|suspended|grounded|at a standstill|out of service",
    "open": r"re-?open\w*|resum\w*|again (?:taking off|running|flying|open)|(?:taking off|running|flying|open|back) again|back (?:in service|to normal|in operation)",
    "suspected": r"\bsuspect(?:s|ed)?\b|(?:is|are|was|were) (?:thought|believed|feared) to|(?:the )?(?:likely|probable|possible) (?:cause|source|reason)"
    r"|\bfeared\b|await\w*|cause [^.]{0,40}\b(?:not (?:yet )?(?:known|clear)|unknown|unclear|under investigation)|may have (?:been )?(?:caused|started|come)|(?:test|lab\w*) results are (?:due|pending)",
    "settled": r"confirmed|ruled out|(?:dropped|discarded|abandoned) the (?:theory|idea)|not to blame|not the (?:source|cause|culprit)"
    r"|(?:tests|results|analysis|inquiry|investigators) (?:\w+ )?(?:found|showed|shown|confirmed|established|concluded)|on purpose|deliberately"
    r"|tested (?:positive|negative)|was (?:an accident|accidental|arson)|(?:was|were) (?:caused|started) by|\b(?:caused|started) (?:the|a) (?:fire|blaze|crash|blast)|set alight|no longer (?:believed|suspected|thought)|as first (?:suspected|thought|feared)",
    "convicted": r"\bconvicted\b|found [^.]{0,30}\bguilty|conviction",
    "quashed": r"(?:thrown|threw|throw) out|quashed|overturned|cleared of|acquitted|set aside|freed on appeal",
    "on trial": r"verdict is (?:expected|due)|denies|pleaded not guilty|on trial|stands accused|accused of|face\w* (?:\w+ )?(?:counts?|charges|trial)",
    "judged": r"found [^.]{0,30}\bguilty|was (?:convicted|acquitted|sentenced|jailed)|were (?:convicted|acquitted|sentenced|jailed)|cleared of"
    r"|pleaded guilty|admitted",
    "refusing": r"(?:ruled out|no (?:plans?|intention) (?:to|of)|refus\w+ to|will not|insist\w*|vowed) [^.]{0,30}\b(?:stepp?(?:ing)? down|resign\w*|quit\w*|go|leave|stay)\b",
    "gone": r"resigned|resignation|stepped down|\bquit\b|handed in|bowing to",
    "to come": r"(?:is|are) (?:expected|due|set|to|scheduled)\b|\bwill\b|plans? to|\bintends?\b",
    "called off": r"called off|averted|cancel\w*|scrapped|shelved|passed over|postponed|put off|backed out|pulled out|pulled the plug|(?:moved|brought forward|pushed back|put back) to|rescheduled|delayed|will not now|not (?:now )?\w+ (?:until|before)",
    "under way": r"took (?:hold|effect)|(?:came|went) into (?:force|effect)|fell silent|got under way",
    "leading": r"\bleads?\b|\bleading\b|\bled\b|\bahead\b|in front",
    "won": r"\bwon\b|\bdefeated\b|\bhas beaten\b|\bwas (?:re-?)?elected|winner",
    "sought": r"\bsought (?:over|by|for|in)\b|wanted by|manhunt|on the run|at large|hunt\w* for",
    "caught": r"\b(?:has|have|was|were|been) (?:detained|arrested|captured|caught)\b|in custody|gave (?:himself|herself|themselves) up",
    "undecided": r"yet to (?:decide|vote|rule|be (?:decided|approved|named))|\b(?:considering|weighing|mulling)\b|is before (?:the|a)\b|in doubt|undecided"
    r"|under (?:review|consideration|discussion)|in talks|talks [^.]{0,40}\b(?:continu\w+|going on|under way)",
    "decided": r"\bdecided\b|\bapproved\b|\brejected\b|voted (?:down|for|against|to)|(?:reached|struck|signed) (?:a|an) \w*\s?(?:deal|agreement|pact)|\bpassed (?:the|a)\b"
    r"|\bagreed\b|(?:collapsed|broke down|broken down)|(?:has|have) sold|turned down|given the go-ahead",
    "unnamed": r"not (?:yet )?(?:been )?(?:named|identified)|unidentified|did not (?:immediately )?comment|not (?:yet )?commented",
    "named": r"(?:named|identified) (?:as|by)|(?:was|been) identified|called the",
    "counting": r"with [\w.% ]{1,30}(?:counted|reporting|in)\b|partial (?:results|count)|\bprojected\b|exit polls?|(?:early|provisional) (?:results|count)",
    "counted": r"with all [\w ]{1,30}(?:counted|reporting|in)\b|final (?:results?|count|tally)|official results|certified|fully counted",
    "on strike": r"on strike|strike (?:began|started)|began [^.]{0,20}\bstrike|walked out|downed tools",
    "back at work": r"(?:return\w*|went back|go back|back) (?:to|at) work|strike [^.]{0,40}\b(?:is over|ended|was called off|called off|averted)",
    "burning": r"\d ?(?:%|per ?cent) contained|out of control|still burning|raging|battling",
    "put out": r"under control|put out|extinguished|(?:fully|100 per ?cent|now) contained",
    "trapped": r"\btrapped\b|\bstranded\b|under (?:the )?(?:rubble|debris|snow)|\bstuck\b",
    "freed": r"\bfreed\b|pulled (?:out|alive|free|from)|brought (?:up|out|to safety|ashore)|dug out|\breleased\b|no one [^.]{0,20}(?:believed|thought) to be under",
    "captive": r"kidnapped|hostages?\b|held captive|taken captive|being held|in detention",
    "none dead": r"no (?:deaths?|fatalities|casualties|loss of life|one (?:was|has been|is) (?:killed|dead))|(?:deaths?|fatalities) have been reported",
}  # fmt: skip

# What may be told later of somebody or something that the first was told of.
_TURNS = """
in danger: out of danger, dead
missing: found, dead
in force: lifted, open
shut: open
suspected: settled
convicted: quashed
on trial: judged, quashed
refusing: gone
to come: called off, under way
leading: won
none dead: dead
sought: caught
undecided: decided, called off
unnamed: named
counting: counted
on strike: back at work
burning: put out
trapped: freed, found, dead
captive: freed, found, dead
"""

_FINDERS = {state: re.compile(phrases, re.IGNORECASE) for state, phrases in _PHRASES.items()}
_REPLACED_BY = {
    state.strip(): frozenset(one.strip() for one in turns.split(","))
    for state, turns in (row.split(":") for row in _TURNS.strip().split("\n"))
}


@lru_cache(maxsize=8192)
def states_in(quote: str) -> frozenset[str]:
    """Return the states that a claim's words tell, by their names in this module."""
    return frozenset(state for state, finder in _FINDERS.items() if finder.search(quote))


def turned(earlier: str, later: str) -> bool:
    """Tell whether the later claim's words tell what became of what the earlier one's tell: a state that replaces one of its
    states, and that it did not tell itself."""
    before, after = states_in(earlier), states_in(later)
    return any(_REPLACED_BY[state] & (after - before) for state in before if state in _REPLACED_BY)
