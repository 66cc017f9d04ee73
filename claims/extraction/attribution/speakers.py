"""Who speaks at a reporting verb: its subject, or whom that stands for."""

from __future__ import annotations

from claims.extraction.attribution.spoken_nouns import SPOKEN_NOUNS, owner_of
from claims.extraction.parsing.nounphrase import TIME_NOUNS
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.cues import CUE_OF
from claims.extraction.vocabulary.lexicon import words

_RELATIVES = frozenset(("who", "which", "that"))
_HEARINGS = words("jury court inquest tribunal hearing inquiry jurors magistrates")
_QUOTED = frozenset({"nsubj:pass", "nsubj"})
_ASKING = words("how why what whether if who when where")
_CLAUSE = frozenset({"ccomp"})


def source_of(parse: Parse, cue: int) -> int | None:
    """Return the head of the noun phrase that speaks: the cue's subject, or the one it shares by "and"."""
    subject = parse.subject(cue)
    if subject is None:
        if parse.lower[cue] == "saying" and parse.lower[cue - 1] == "as":
            return parse.child(parse.head[cue], _QUOTED)  # "was quoted as saying"
        if _tells_of_statement(parse, cue):
            return owner_of(parse, parse.head[cue])
        subject = _shared_subject(parse, cue)
    if subject is None:
        return None if parse.child(cue, _CLAUSE) is None else _name_right_before(parse, cue)
    if parse.lower[cue] == "told" and parse.lower[subject] in _HEARINGS:
        return subject  # "The jury was told that ..."
    if parse.dep[subject] == "nsubj:pass" or _is_passive(parse, cue):
        return None
    return _meant(parse, subject, cue)


def _tells_of_statement(parse: Parse, cue: int) -> bool:
    """Tell whether a participle says what a statement does ("issued a statement | announcing the road had opened")."""
    described = parse.lower[cue].endswith("ing") and parse.dep[cue] == "acl"
    return described and parse.lemma[parse.head[cue]] in SPOKEN_NOUNS


def _shared_subject(parse: Parse, cue: int) -> int | None:
    """Return the subject of what a verb is joined to ("went on to say", "warned and said"), or completes as a participle."""
    completes = parse.dep[cue] in ("conj", "xcomp") or _goes_on_to(parse, cue)
    if completes and (subject := parse.subject(parse.head[cue])) is not None:
        return subject
    return _subject_above(parse, cue) if parse.lower[cue].endswith("ing") else None


def _goes_on_to(parse: Parse, cue: int) -> bool:
    """Tell "went on | to say", where that was read as an aim; "went on to explain how" tells what was done."""
    goes_on = parse.lemma[parse.head[cue]] == "go" and parse.lower[cue - 2 : cue] == ["on", "to"]
    return goes_on and parse.word_at(cue + 1) not in _ASKING


def _meant(parse: Parse, subject: int, cue: int) -> int:
    """Return whom a subject stands for, where it is a relative word ("police, | who said ..."), else the subject."""
    if parse.lower[subject] in _RELATIVES and parse.dep[cue] == "acl:relcl":
        return _who_spoke(parse, parse.head[cue])
    named = subject - 2
    if named >= 0 and parse.words[subject - 1] == ",":
        told = {"who": ("NOUN", "PROPN"), "which": ("PROPN",)}.get(parse.lower[subject], ())
        return named if parse.pos[named] in told else subject
    return subject


def _who_spoke(parse: Parse, noun: int) -> int:
    """Return whom "who said" or "which said" points back to: for a statement whoever made it ("The board issued a statement
    which said ...")."""
    owner = owner_of(parse, noun) if parse.lemma[noun] in SPOKEN_NOUNS else None
    return noun if owner is None else owner


def _name_right_before(parse: Parse, cue: int) -> int | None:
    """Return the last word of the name right before a verb that has no subject ("On Friday Orla Motors announced ...")."""
    at = cue - 1
    while at > 0 and parse.pos[at] in ("AUX", "ADV"):
        at -= 1
    name = parse.name_at.get(at)
    fronted = name is not None and parse.lower[name[0] - 1] in TIME_NOUNS
    is_speaker = name is not None and (name[2] in ("ORG", "PERSON") or fronted)
    return at if is_speaker and parse.dep[at] == "obl" else None


def _subject_above(parse: Parse, cue: int) -> int | None:
    """Return the subject that a participle shares with the verb it hangs on ("she said, adding that ...")."""
    here = cue
    for _ in range(3):
        if parse.dep[here] not in ("advcl", "conj", "xcomp", "parataxis") or parse.head[here] == here:
            return None
        here = parse.head[here]
        if parse.dep[here] == "ccomp" and parse.lower[parse.head[here]] in CUE_OF:
            here = parse.head[here]  # "she said the dam held, adding that ..." goes on with her own words
        if (subject := parse.subject(here)) is not None:
            return subject
    return None


def _is_passive(parse: Parse, cue: int) -> bool:
    helpers = [child for child in parse.children[cue] if parse.dep[child].startswith("aux") and child < cue]
    return (
        parse.dep[helpers[-1]] == "aux:pass"
        or (parse.lemma[helpers[-1]] == "be" and not parse.lower[cue].endswith("ing"))
        if helpers
        else False
    )
