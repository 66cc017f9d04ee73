"""What speakers say of themselves: deeds and sights that records or others could confirm, and the mind that nobody can check."""

from __future__ import annotations

from claims.extraction.clauses.clause import Clause
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_MIND = words(
    "think feel believe guess suppose hope love hate like want wish wonder imagine mean know hear see"
)
_SPEAKERS = frozenset(("i", "you", "we"))
_POINTERS = words("it this that these those they he she there one which who")
# "I have been told not to speak"
_DONE_TO_ONE = words("tell ask order warn inform instruct advise offer promise refuse deny arrest")
_OF_ONESELF = words("have get try enjoy laugh give do work feel sleep dream spend lose go find manage")
_SENSES = words("see hear watch")
_ONE = words("a an the")
_INWARD = words(
    "hope need change opportunity chance way reason lot bit potential passion pain love joy fear future word news story"
    " concern rumour rumor side difference progress improvement look fight effort thing point problem"
)
_ON_RECORD = words(
    "house home car job business farm shop son daughter child wife husband mother father brother sister friend leg arm hand eye"
    " everything money saving"
)
_PERFECT = frozenset({"have", "had", "'ve", "’ve"})
_AILMENTS = words(
    "nightmare seizure headache migraine fever cough scar asthma cancer diabetes infection stroke flashback rash covid"
)
_DONE = frozenset({"obj"})


def is_private(parse: Parse, clause: Clause, has_fact: bool) -> bool:
    """Tell whether the clause is about the speaker's own mind ("I think", "we love"), which nobody can check."""
    subject = parse.subject(clause.head)
    if subject is None or parse.lower[subject] not in _SPEAKERS:
        return False
    rules = (_witnessed, _watches, _lost, _denies, _suffers, _went)
    if any(rule(parse, clause.head) for rule in rules):
        return False
    if parse.lemma[clause.head] in _MIND and not _was_met(parse, clause):
        return True
    done = parse.dep[subject] == "nsubj:pass" and parse.lemma[clause.head] in _DONE_TO_ONE
    return not has_fact and not done and not _did(parse, clause) and parse.lower[subject] != "we"


def _witnessed(parse: Parse, head: int) -> bool:
    """Tell whether an eyewitness tells what was there to see or hear ("I saw three men with guns", "I saw the van hit the boy")."""
    if (
        parse.lemma[head] not in _SENSES
        or parse.tag[head] != "VBD"
        or parse.child(head, frozenset({"aux"})) is not None
    ):
        return False
    for met in (child for child in parse.children[head] if child > head):
        bare = parse.dep[met] in ("ccomp", "xcomp") and parse.tag[met] in ("VB", "VBG")
        told = bare and parse.lower[head + 1] not in _POINTERS
        counted = any(
            parse.dep[at] == "nummod" or parse.lower[at] in _ONE for at in parse.children[met] if at < met
        )
        thing = parse.dep[met] == "obj" and parse.pos[met] == "NOUN" and parse.lemma[met] not in _INWARD
        if told or (thing and counted):
            return True
    return False


def _watches(parse: Parse, head: int) -> bool:
    """Tell whether those who observe something tell what they see now ("We are seeing a new process")."""
    seen = parse.child(head, _DONE)
    if parse.lower[head] != "seeing" or seen is None or seen < head:
        return False
    return parse.pos[seen] == "NOUN" and parse.lemma[seen] not in _INWARD


def _denies(parse: Parse, head: int) -> bool:
    """Tell whether a speaker denies a deed ("I never threatened anybody"), unlike a habit of mind ("I never lose hope")."""
    never = any(parse.lower[child] == "never" for child in parse.children[head] if child < head)
    modal = any(parse.tag[child] == "MD" for child in parse.children[head])
    own = parse.lemma[head] in _MIND or parse.lemma[head] in _OF_ONESELF
    done = parse.child(head, _DONE)
    return never and not modal and not own and done is not None and parse.pos[head] == "VERB" and done > head


def _suffers(parse: Parse, head: int) -> bool:
    """Tell whether a speaker tells of an ailment ("I still have nightmares"), which others can confirm."""
    had = parse.child(head, _DONE)
    return parse.lemma[head] == "have" and had is not None and parse.lemma[had] in _AILMENTS


def _went(parse: Parse, head: int) -> bool:
    """Tell whether a speaker tells where they went ("I went to the hospital")."""
    if parse.lower[head] != "went":
        return False
    to = (at for at in parse.children[head] if at > head and parse.dep[at] == "obl")
    return any(
        parse.lower[parse.left[at]] == "to"
        and parse.pos[at] in ("NOUN", "PROPN")
        and parse.lemma[at] not in _INWARD
        and parse.left[at] == head + 1
        for at in to
    )


def _lost(parse: Parse, head: int) -> bool:
    """Tell whether a speaker lost what records know of ("I lost my house in the flood"), unlike a temper."""
    lost = parse.child(head, frozenset({"obj"}))
    return parse.lower[head] == "lost" and lost is not None and parse.lemma[lost] in _ON_RECORD


def _did(parse: Parse, clause: Clause) -> bool:
    """Tell whether a speaker tells of a deed that is over ("I asked the director for his resignation")."""
    head = clause.head
    finite = any(parse.dep[child].startswith("aux") for child in parse.children[head])
    perfect = any(parse.lower[child] in _PERFECT for child in parse.children[head])
    over = parse.pos[head] == "VERB" and (perfect or (parse.tag[head] == "VBD" and not finite))
    to_something = any(
        parse.dep[child] in ("obj", "iobj", "obl")
        and parse.pos[child] in ("NOUN", "PROPN", "NUM", "ADJ")
        and child > head
        for child in parse.children[head]
    )
    return over and to_something and parse.lemma[head] not in _OF_ONESELF


def _was_met(parse: Parse, clause: Clause) -> bool:
    """Tell "we have never seen such a flood", which records can answer, from what a speaker sees or knows."""
    lower = {parse.lower[child] for child in parse.children[clause.head]}
    return (
        parse.lemma[clause.head] in ("see", "know", "hear")
        and "never" in lower
        and bool({"have", "had"} & lower)
    )
