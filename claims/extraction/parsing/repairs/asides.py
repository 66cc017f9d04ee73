"""Repairs where the aside, or the second of two joined statements, was taken for what the whole sentence says."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.naming_words import HOW_NAMED, NAMED

_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NOMINAL = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_JOINS = frozenset({"and", "but"})
_LONGEST_NAME = 10


def give_named_nouns_their_verb(draft: Draft) -> None:
    """Read "Sea lettuce, also called green algae, covered the beach" as what it covered, where it was read as calling somebody something.

    Changes `dep` and `head` in place."""
    lower, dep, head = draft.lower, draft.dep, draft.head
    if NAMED.isdisjoint(draft.said):
        return
    for named, word in enumerate(lower):
        if word not in NAMED or dep[named] not in ("ROOT", "ccomp") or named < 2:
            continue
        below = draft.below(named)
        noun = _noun_before_comma(draft, named, below)
        verb = None if noun is None else _verb_behind_name(draft, named)
        if noun is None or verb is None:
            continue
        relation = draft.relation_of_subject(verb, since=named)
        draft.take_place(verb, named)
        dep[noun], head[noun] = relation, verb
        dep[named], head[named] = "acl", noun
        for at in below:
            if at not in (noun, verb) and (at > verb or at < noun):
                head[at] = verb


def _noun_before_comma(draft: Draft, named: int, below: Sequence[int]) -> int | None:
    """Return the noun that "called" with its adverb tells of behind a comma; None where it has a helper, and so is a predicate."""
    dep = draft.dep
    comma = named - 1 - (draft.lower[named - 1] in HOW_NAMED)
    if draft.lower[comma] != "," or any(dep[at].startswith("aux") for at in below if at < named):
        return None
    return next((at for at in below if dep[at] == "nsubj" and at < comma), None)


def _verb_behind_name(draft: Draft, named: int) -> int | None:
    """Return the verb without a subject of its own right behind the comma that closes a name, None where there is none."""
    dep, head = draft.dep, draft.head
    end = min(len(dep) - 1, named + _LONGEST_NAME)
    finite = next((at + 1 for at in range(named + 1, end) if draft.lower[at] == ","), None)
    if finite is None or draft.tag[finite] not in _FINITE:
        return None
    helps = dep[finite].startswith(("aux", "cop")) and head[finite] > finite
    verb = head[finite] if helps else finite
    own = any(above == verb and dep[at].startswith("nsubj") for at, above in enumerate(head))
    return None if own else verb


def part_joined_predicates(draft: Draft) -> None:
    """Read "Three were male officers and the fourth was a female clerk" as two statements, where the officers were read as the subject
    of "clerk". Changes `dep` and `head` in place: what has a form of "be" of its own is no subject."""
    lower, pos, dep, head = draft.lower, draft.pos, draft.dep, draft.head
    copulas = {head[at]: at for at, relation in enumerate(dep) if relation == "cop"}
    for first in copulas:
        second = head[first]
        if (
            not dep[first].startswith("nsubj")
            or second not in copulas
            or not first < copulas[second] < second
        ):
            continue
        joint = first + 1
        subject = next((at for at in range(copulas[second] - 1, joint, -1) if pos[at] in _NOMINAL), None)
        if lower[joint] not in _JOINS or subject is None:
            continue
        draft.take_place(first, second)
        dep[second], head[second] = "conj", first
        dep[subject], head[subject] = "nsubj", second
        dep[joint], head[joint] = "cc", second
