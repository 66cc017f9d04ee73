"""Attributions in the passive: "was confirmed by the army", "was described by the union as a danger"."""

from __future__ import annotations

from claims.extraction.attribution.attributed import Attribution
from claims.extraction.parsing.nounphrase import noun_phrase
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import ANNOUNCE, CUE_OF, DESCRIBE

# Who rejects, condemns or reports what is told decides or tells: the clause itself states no more than that.
_STATING = (ANNOUNCE | DESCRIBE) - {"reject", "condemn", "report", "disclose"}
_TAKEN = frozenset({"life", "lives"})  # "lives were claimed by the flood"
_COMPLEMENT = frozenset({"xcomp", "obj"})
_AGENT, _PASSIVE = frozenset({"obl:agent"}), frozenset({"nsubj:pass"})
_NAMING = frozenset({"NOUN", "PROPN"})


def stated_by(parse: Parse, cue: int) -> Attribution | None:
    """Read "The strike was confirmed by the army": the clause is the statement of whoever is named behind "by"."""
    if parse.tag[cue] != "VBN" or CUE_OF[parse.lower[cue]] not in _STATING:
        return None
    agent = parse.child(cue, _AGENT)
    told_of = parse.child(cue, _PASSIVE)
    if agent is None or told_of is None or agent < cue or parse.pos[agent] not in _NAMING:
        return None
    first, last = noun_phrase(parse, agent)
    if parse.lemma[told_of] in _TAKEN or not _is_statement(parse, cue, last):
        return None
    return Attribution(cue, parse.words[cue], agent, first, last, cue, True, frozenset())


def _is_statement(parse: Parse, cue: int, last: int) -> bool:
    """Tell a description from a call or a visit: it says as what somebody is described ("was called by police" says nothing)."""
    if CUE_OF[parse.lower[cue]] not in DESCRIBE:
        return True
    return parse.lower[last + 1 : last + 2] == ["as"] or parse.child(cue, _COMPLEMENT) is not None
