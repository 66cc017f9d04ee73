"""What will be because somebody decided it: an act under a body's own control, on record as soon as it is told.

"Troops will be sent to the border" can be held against what was decided; "prices will rise" only against what comes. The difference is
in the verb: whoever sends, opens, closes or publishes does so because they mean to, while what rises, recovers or wins does not.
"""

from __future__ import annotations

from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.verb_forms import verb_of
from claims.extraction.vocabulary.cues import CUE_OF, GROUP_NOUNS, PERSONAL_NOUNS, PUBLIC_WORDS
from claims.extraction.vocabulary.lexicon import words

_DEEDS = words(
    "send join open reopen close vote examine publish pay ban deploy release appoint visit attend sign host launch introduce"
    " withdraw transfer issue review inspect investigate search build rebuild repair replace remove install demolish evacuate suspend"
    " cancel postpone fund compensate refund reimburse hire recruit dismiss extradite deport prosecute question detain bury train test"
    " monitor distribute provide supply assign station notify report inform display auction award broadcast convert privatise privatize conduct"
)
# An event that is arranged takes its course: "talks will resume".
_EVENTS = words(
    "election referendum vote talk meeting conference trial hearing inquest ceremony funeral service festival parade race"
    " tournament match ballot runoff session summit exercise drill auction"
)
_COURSES = words("take begin start open resume reopen continue run")
_CREWS = words(
    "soldier troop crew team force staff worker authority member delegate lawmaker inspector investigator volunteer firefighter"
    " ranger priest nun country state city county town board panel regulator trustee battalion regiment squad nurse"
    " school hospital factory plant museum library airport port prison court"
)
_WHO = PERSONAL_NOUNS | GROUP_NOUNS | PUBLIC_WORDS | _CREWS
_UNSURE = words(
    "likely probably possibly perhaps maybe eventually inevitably surely hopefully someday never always ever if unless"
    " whether otherwise until once when"
)
_GUESSING = words("analyst economist expert forecaster observer critic commentator pundit bookmaker fan")
_GUESS = words("predict forecast warn think believe suspect expect suggest fear hope estimate argue")
_RULES = words(
    "decree decrees law laws rule rules policy directive guideline guidelines regulation regulations treaty code"
)
_WILL = words("will wo 'll ’ll")
_BY, _AIM, _PASSIVE = frozenset({"obl:agent"}), frozenset({"xcomp"}), frozenset({"nsubj:pass"})
_FIRM = frozenset(("main", "conj", "content", "joined", "shared"))


def is_decided(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause says what a body will do, or have done, as it decided ("Troops will be sent to the border")."""
    head = clause.head
    subject = parse.subject(head)
    if subject is None or clause.kind not in _FIRM or not _will(parse, head):
        return False
    if not _UNSURE.isdisjoint(parse.lower[clause.first : clause.last + 1]) or _is_guessed(parse, clause):
        return False
    verb = verb_of(parse, head)
    if parse.dep[subject] in _PASSIVE:
        agent = parse.child(head, _BY)
        return verb in _DEEDS and (agent is None or _acts(parse, agent))
    return (verb in _DEEDS and _acts(parse, subject)) or (
        verb in _COURSES and parse.lemma[subject] in _EVENTS
    )


def is_duty(parse: Parse, clause: Clause) -> bool:
    """Tell whether what is expected of somebody is what a rule lays down ("by the decree priests are expected to notify ...")."""
    if parse.lower[clause.head] != "expected" or _RULES.isdisjoint(parse.lower[slice(*clause.sentence)]):
        return False
    subject, verb = parse.subject(clause.head), parse.child(clause.head, _AIM)
    # Behind a phrase with a comma the parser may join the subject to that.
    who = subject if subject is not None else clause.head - 2
    return verb is not None and verb_of(parse, verb) in _DEEDS and _acts(parse, who)


def _will(parse: Parse, head: int) -> bool:
    return any(parse.lower[child] in _WILL for child in parse.children[head] if child < head)


def _acts(parse: Parse, at: int) -> bool:
    """Tell whether a noun names who can decide and act."""
    return at in parse.name_at or parse.lemma[at] in _WHO or parse.lower[at] in _WHO


def _is_guessed(parse: Parse, clause: Clause) -> bool:
    """Tell whether who states a clause, or how, makes it a forecast ("analysts said", "she predicted")."""
    cue = parse.head[clause.head]
    if clause.kind != "content" or cue == clause.head:
        return False
    source = parse.subject(cue)
    return CUE_OF.get(parse.lower[cue]) in _GUESS or (
        source is not None and parse.lower[source].removesuffix("s") in _GUESSING
    )
