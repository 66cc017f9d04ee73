"""Repairs of statements whose only finite verb a small model takes for a participle that describes a noun."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.lexicon import words

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_OPENS_PHRASE = frozenset({"DET", "NOUN", "PROPN", "ADJ", "NUM", "PRON"})
_ENDS = frozenset({".", "!", '."', ".”", "a.m.", "p.m."})
# Past forms that are no participles, whatever they are tagged as.
_PASTS = words(
    "rose fell went came took gave saw broke began drove wrote spoke stole grew flew drew threw blew shook sank became ran"
    " tore swam slid arose awoke chose froze forgot overthrew withdrew undertook"
)
_ONE_FORM = frozenset({"cut", "hit", "put", "set", "shut"})
_PARTICIPLES_TOO = frozenset({"struck"})  # "a quake struck Velm", but "a man struck by a car"
_WITHOUT_AGENT = words(
    "voted dropped declined slumped plunged climbed soared jumped surged dipped slipped risen"
)
_NOUNS_TOO = frozenset({"rose", "fell", "saw", "drove"})
_SUBJECTS = ("nsubj", "csubj", "expl")
_PRONOUNS = frozenset({"who", "which", "that"})
_POINTERS = frozenset({"these", "those", "this", "some"})
_GO_ON = frozenset({"NOUN", "PROPN", "PUNCT", "PART"})  # a phrase, behind one of its nouns


def read_lost_verbs(draft: Draft) -> None:
    """Read "A court in Tallwick sentenced the ex-chief to nine years." as a statement, where "sentenced" was read as
    what describes the court. Changes the columns in place.

    A sentence that ends in a full stop needs a subject, and what stands before ", police said" a finite verb; where there
    is none, the first participle behind a noun is the verb.
    """
    for start, end in draft.sentences:
        if not _ends_as_statement(draft, end):
            continue
        if _lacks_statement(draft, start, end):
            verb = _verb_in(draft, start, end) or _other_verb_in(draft, start, end)
            _give_verb(draft, start, end, start, verb)
        else:
            _give_first_of_joined(draft, start, end)
            _give_told_before_report(draft, start, end)


def _ends_as_statement(draft: Draft, end: int) -> bool:
    return draft.lower[end - 1] in _ENDS or draft.lower[end - 2 : end - 1] == ["."]


def _lacks_statement(draft: Draft, start: int, end: int) -> bool:
    """Tell whether a sentence has no subject or no finite verb."""
    subjects = any(relation.startswith(_SUBJECTS) for relation in draft.dep[start:end])
    return not subjects or _FINITE.isdisjoint(draft.tag[start:end])


def _give_first_of_joined(draft: Draft, start: int, end: int) -> None:
    """Give what stands before ", and" and the main verb a verb of its own ("the bank cut rates to 1%, and in May it cut them again")."""
    lower, dep, head = draft.lower, draft.dep, draft.head
    root = next((at for at in range(start, end) if head[at] == at), start)
    opens = next((at for at in range(start + 1, root) if head[at] == root and dep[at] == "cc"), None)
    if opens is None or lower[opens - 1] != "," or not _FINITE.isdisjoint(draft.tag[start : opens - 1]):
        return
    verb = _verb_in(draft, start, opens - 1)
    _give_verb(draft, start, opens - 1, start, verb)
    if verb is not None and head[verb] == verb:
        dep[root], head[root] = "conj", verb


def _give_told_before_report(draft: Draft, start: int, end: int) -> None:
    """Give what stands before ", police said" a verb of its own where only its noun was read as what they said."""
    dep, head = draft.dep, draft.head
    told = next(
        (
            at
            for at in range(start, end)
            if dep[at] == "ccomp" and draft.pos[at] in _NOMINAL and at < head[at]
        ),
        None,
    )
    if told is None:
        return
    cue = head[told]
    comma = next((at for at in range(cue - 1, told, -1) if draft.lower[at] == ","), None)
    if comma is not None and cue < end and _FINITE.isdisjoint(draft.tag[start:comma]):
        _give_verb(draft, start, comma, cue, _verb_in(draft, start, comma))


def _give_verb(draft: Draft, start: int, end: int, governor: int, verb: int | None) -> None:
    """Make `verb` the verb of all that stands in `[start, end)`.

    `governor` is the reporting verb that has it as content; within the span it says that there is none.
    """
    noun = None if verb is None else _subject_of(draft, start, verb)
    if verb is None or noun is None:
        return
    pos, tag, dep, head = draft.pos, draft.tag, draft.dep, draft.head
    told = not start <= governor < end
    pos[verb], tag[verb] = "VERB", "VBD"
    _hang_all_on(draft, start, end, verb)
    head[verb], dep[verb] = (governor, "ccomp") if told else (verb, "ROOT")
    head[noun], dep[noun] = verb, "nsubj"
    if pos[noun] == "VERB":
        pos[noun], tag[noun] = "NOUN", "NN"  # "shelling killed 11"
    thing = next((at for at in range(verb + 1, end) if head[at] == verb and pos[at] in _NOMINAL), None)
    if thing is not None and pos[verb + 1] in _OPENS_PHRASE:
        dep[thing] = "obj"


def _hang_all_on(draft: Draft, start: int, end: int, verb: int) -> None:
    """Hang on the verb of `[start, end)` what hangs on nothing on its own side of it."""
    head, dep = draft.head, draft.dep
    for at in range(start, end):
        before, behind = start <= head[at] < verb, verb < head[at] < end
        within = head[at] != at and (before if at < verb else behind)
        if at != verb and not within:
            head[at] = verb
            dep[at] = _hung_anew(draft.pos[at], dep[at])


def _hung_anew(pos: str, dep: str) -> str:
    """Return the relation to the verb of what hung on something across it."""
    if dep not in ("ROOT", "ccomp", "amod", "nmod", "nsubj", "nsubj:pass", "acl", "compound", "flat", "conj"):
        return dep
    return "obl" if pos in _NOMINAL else "advcl" if pos == "VERB" else "advmod"


def _verb_in(draft: Draft, start: int, end: int) -> int | None:
    """Return the first past form behind a noun: one that is no participle, or one before what may be its object."""
    return next(
        (
            at
            for at in range(start + 1, end - 1)
            if _may_be_subject(draft, at - 1, start) and any(reads(draft, at) for reads in _AS_VERBS)
        ),
        None,
    )


def _may_be_subject(draft: Draft, at: int, start: int) -> bool:
    named = draft.pos[at] in _NOMINAL and draft.lower[at] not in _PRONOUNS
    return named or _is_gerund(at, start, draft.lower)


def _is_past_alone(draft: Draft, at: int) -> bool:
    """Tell whether a form is a past and no participle ("Velm fell"); "the rose", "a fell" are nouns too."""
    word = draft.lower[at]
    return word in _PASTS and (draft.pos[at] == "VERB" or word not in _NOUNS_TOO)


def _is_one_form_before_object(draft: Draft, at: int) -> bool:
    """Tell whether "cut" in "The bank cut rates" and "put" in "The bank put its ships" was read as a noun."""
    noun = draft.lower[at] in _ONE_FORM and draft.pos[at] == "NOUN"
    return noun and draft.tag[at + 1] in ("NNS", "DT", "PRP$")


def _costs(draft: Draft, at: int) -> bool:
    """Tell whether "cost" in "The flood cost $2bn" was read as a noun."""
    return draft.lower[at] == "cost" and draft.pos[at] == "NOUN" and draft.tag[at + 1] in ("$", "CD")


def _is_participle_too(draft: Draft, at: int) -> bool:
    return draft.lower[at] in _PARTICIPLES_TOO and draft.lower[at + 1] != "by"


def _has_no_agent(draft: Draft, at: int) -> bool:
    """Tell whether "by" behind a form tells how much or how, not by whom ("Members voted by nine votes to three")."""
    return draft.lower[at] in _WITHOUT_AGENT and draft.tag[at] == "VBN" and draft.lower[at + 1] == "by"


def _has_object(draft: Draft, at: int) -> bool:
    """Tell whether a phrase that may be its object follows what was tagged as a participle, or as an adjective in -ed."""
    described = draft.tag[at] == "JJ" and draft.lower[at].endswith("ed") and draft.pos[at] in ("VERB", "ADJ")
    if draft.tag[at] != "VBN" and not described:
        return False
    return draft.lower[at + 1] != "by" and draft.pos[at + 1] in _OPENS_PHRASE


_AS_VERBS = (
    _is_past_alone,
    _is_one_form_before_object,
    _costs,
    _is_participle_too,
    _has_no_agent,
    _has_object,
)


def _is_gerund(at: int, start: int, lower: Sequence[str]) -> bool:
    """Tell whether a word in -ing right behind a comma may be a subject ("Despite the truce, shelling killed 11")."""
    return at > start and lower[at - 1] == "," and lower[at].endswith("ing")


def _other_verb_in(draft: Draft, start: int, end: int) -> int | None:
    """Return the first participle behind a noun or "these" that no agent follows ("The guests arranged for a car.")."""
    lower, pos, tag = draft.lower, draft.pos, draft.tag
    for at in range(start + 1, end - 1):
        opening = at - 1 == start and lower[start] in _POINTERS
        participle = tag[at] == "VBN" and pos[at] == "VERB" and lower[at + 1] not in ("by", "as")
        if participle and (opening or pos[at - 1] in _NOMINAL):
            return at
    return None


def _subject_of(draft: Draft, start: int, verb: int) -> int | None:
    """Return the noun that heads the phrase right before a verb: the first that no preposition leads to."""
    lower, pos = draft.lower, draft.pos
    first = next((at + 1 for at in range(verb - 1, start - 1, -1) if lower[at] == ","), start)
    if verb - first == 1 and (pos[first] == "DET" or _is_gerund(first, start, lower)):
        return first
    for at in range(first, verb):
        if pos[at] == "ADP":
            return None
        if pos[at] in _NOMINAL and (at + 1 == verb or pos[at + 1] not in _GO_ON):
            return at
    return None
