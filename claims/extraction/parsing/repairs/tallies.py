"""Repairs of tallies ("98 backed him, 91 voted against and 11 stayed away"), whose later numbers a small model takes for parts of what
stands before them."""

from __future__ import annotations

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF
from claims.extraction.vocabulary.lexicon import words

_JOINTS = frozenset({",", "and", "but", "while"})
_FINITE = frozenset({"VBD", "VBP", "VBZ"})
_PREDICATES = _FINITE | {"VBN", "MD"}
# Of these nobody is done to, so that the form is a past whatever it was read as.
_INTRANSITIVE = words(
    "stayed abstained died drowned fled escaped survived remained vanished disappeared voted"
)
_JOINED = frozenset({"conj", "parataxis"})
_SUBORDINATE = frozenset({"acl:relcl", "acl"})
_HELPERS = frozenset({"cop", "aux:pass"})
_ONE = frozenset({"one", "1"})
_YEAR_DIGITS = 4
_FEWEST = 2  # words of a statement before another


def give_tallies_their_verb(draft: Draft) -> None:
    """Read "14 were rescued, two drowned" and "Some 300 fled, 40 were arrested and six stayed" as statements side by side.

    Changes the columns in place: a bare number behind a comma or "and", with a finite verb right behind it, is that verb's subject,
    and the verb is joined to the predicate before it.
    """
    for start, end in draft.sentences:
        for number in range(start + _FEWEST, end - 1):
            if draft.tag[number] == "CD" and draft.lower[number - 1] in _JOINTS:
                _give_verb(draft, start, end, number)


def _give_verb(draft: Draft, start: int, end: int, number: int) -> None:
    joint, helper = number - 1, number + 1 + (draft.tag[number + 1] == "RB")
    if helper >= end or not _may_tell(draft, number, helper) or not _is_tally(draft, number, joint):
        return
    verb = _verb_of(draft, helper)
    before = _predicate_before(draft, start, joint)
    if before is None or _is_told_apart(draft, verb, number, before) or not _ends_statement(draft, verb, end):
        return
    passive = draft.tag[helper] == "VBN" and draft.lower[helper] not in _INTRANSITIVE
    if passive and not _has_been(draft, start, before):
        return
    told = draft.dep[before] == "ccomp" and draft.head[before] > verb
    if draft.head[verb] == verb or (draft.lower[verb] in CUE_OF and not told):
        return
    _leave_before(draft, before, joint)
    _take_behind(draft, verb, number, helper, end)
    _join(draft, verb, number, before, start)


def _verb_of(draft: Draft, helper: int) -> int:
    """Return the verb that a helper helps, else the word itself."""
    helps = draft.dep[helper].startswith(("aux", "cop")) and draft.head[helper] > helper
    return draft.head[helper] if helps else helper


def _leave_before(draft: Draft, before: int, joint: int) -> None:
    """Hang on the predicate before a joint what stands there and hung behind it ("voted against | and")."""
    for at in range(before + 1, joint):
        if draft.head[at] > joint:
            draft.head[at] = before
            draft.dep[at] = "advmod" if draft.dep[at] in ("case", "mark", "obl", "advmod") else "obl"


def _take_behind(draft: Draft, verb: int, number: int, helper: int, end: int) -> None:
    """Hang on a verb what stands behind it up to the next joint, but for what hangs within."""
    stop = next((at for at in range(verb + 1, end) if draft.lower[at] in _JOINTS), end)
    for at in range(helper, stop):
        if at != verb and not number < draft.head[at] < stop:
            draft.head[at] = verb
    if draft.pos[verb] == "VERB" and draft.tag[verb] == "VBN" and verb == helper:
        draft.tag[verb] = "VBD"


def _join(draft: Draft, verb: int, number: int, before: int, start: int) -> None:
    """Join a verb, its number the subject, to the predicate before it."""
    dep, head, joint = draft.dep, draft.head, number - 1
    dep[verb], head[verb] = "conj", before
    for at in range(start, number):
        if head[at] == number:
            head[at] = before
    dep[number], head[number] = draft.relation_of_subject(verb, number), verb
    if draft.lower[joint] != ",":
        dep[joint], head[joint] = "cc", verb


def _may_tell(draft: Draft, number: int, helper: int) -> bool:
    """Tell whether a word may be the finite verb of a number; "eight counts" and "one filmed by a guard" have none."""
    form = draft.tag[helper]
    if form == "VBZ":
        return draft.lower[number] in _ONE
    return form in _PREDICATES and draft.lower[helper + 1 : helper + 2] != ["by"]


def _is_tally(draft: Draft, number: int, joint: int) -> bool:
    """Tell whether a number counts, alone: no year, no part of a list or a span ("blocks 13 and 14 were closed")."""
    year = draft.words[number].isdigit() and len(draft.words[number]) == _YEAR_DIGITS
    return not year and draft.pos[joint - 1] != "NUM"


def _predicate_before(draft: Draft, start: int, joint: int) -> int | None:
    """Return the nearest predicate with a subject before a joint, but for those of relative clauses."""
    for at in range(joint - 1, start, -1):
        if draft.dep[at] in _SUBORDINATE or draft.pos[at] not in ("VERB", "ADJ", "NOUN"):
            continue
        if any(
            draft.head[under] == at and draft.dep[under].startswith("nsubj") for under in range(start, at)
        ):
            return at
    return None


def _has_been(draft: Draft, start: int, predicate: int) -> bool:
    """Tell whether a predicate has the "were" that a participle behind it may go without; "left two dead and six wounded" has none."""
    return any(draft.head[at] == predicate and draft.dep[at] in _HELPERS for at in range(start, predicate))


def _is_told_apart(draft: Draft, verb: int, number: int, before: int) -> bool:
    """Tell whether a verb has its number and stands beside what is told before it already, or has another subject."""
    subjects = [
        at
        for at, above in enumerate(draft.head[:verb])
        if above == verb and draft.dep[at].startswith("nsubj")
    ]
    own = subjects == [number]
    return (own and draft.dep[verb] in _JOINED and draft.head[verb] <= before) or (bool(subjects) and not own)


def _ends_statement(draft: Draft, verb: int, end: int) -> bool:
    """Tell whether no other finite verb follows before the next joint, of which the number would be the subject ("12 wounded in it died")."""
    for at in range(verb + 1, end):
        if draft.lower[at] in _JOINTS:
            return True
        if draft.tag[at] in _FINITE or draft.tag[at] == "MD":
            return False
    return True
