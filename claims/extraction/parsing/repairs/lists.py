"""Repairs of sentences that begin with a list: all in it are the subject of the verb behind it."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft

_NAMING = frozenset({"NOUN", "PROPN"})
_IN_LIST = _NAMING | {"DET", "ADJ", "NUM", "PART", "ADP"}
_BETWEEN = frozenset({",", "-", "including"})
_SET_BESIDE = frozenset({"conj", "parataxis", "acl", "appos"})
_ANY = frozenset({"a", "an", "one", "two", "three", "no", "more"})  # "A shot, a scream, and the crowd ran"
_LONGEST = 24


def give_lists_their_verb(draft: Draft) -> None:
    """Read "Some museums, the zoo, and two courts have shut" as what all three have, where only the last was read as its subject.

    Changes `dep` and `head` in place: what stands before the comma and "and" before a subject, from the beginning of the sentence
    on, is a list where nothing but nouns and what describes them stands there and the first of them goes with the verb.
    """
    dep, head = draft.dep, draft.head
    for start, end in draft.sentences:
        subject = _first_subject(start, min(end, start + _LONGEST), dep, head)
        opens = None if subject is None else _and_of_list(draft, start, subject)
        if subject is None or opens is None or _is_told_of_last(draft, start, opens, head[subject]):
            continue
        listed = _listed_nouns(draft, start, opens)
        if not listed or dep[listed[0]].startswith(("obl", "advmod", "vocative")):
            continue
        first, verb = listed[0], head[subject]
        if head[verb] == first and dep[verb] in _SET_BESIDE:
            draft.take_place(verb, first)
            if dep[verb].startswith("nsubj"):
                dep[verb] = "ccomp"  # "..., and two teachers were hurt, police said"
        elif head[first] != verb:
            continue
        head[first] = verb
        dep[first], dep[subject], head[subject], head[opens] = dep[subject], "conj", first, subject
        for other in listed[1:]:
            dep[other], head[other] = "conj", first


def _and_of_list(draft: Draft, start: int, subject: int) -> int | None:
    """Return the "and" behind a comma that joins a subject as the last to what is listed from `start` on, None where no list stands there."""
    lower, pos = draft.lower, draft.pos
    opens = next((at for at in range(subject - 1, start, -1) if lower[at] == "and"), None)
    if opens is None or lower[opens - 1] != "," or not _are_listed(pos, lower, start, opens - 1):
        return None
    plain = all(pos[at] in _IN_LIST for at in range(opens + 1, subject))
    return opens if plain and "," in lower[start : opens - 1] else None


def _is_told_of_last(draft: Draft, start: int, opens: int, verb: int) -> bool:
    """Tell whether the verb has the form for one alone, or a new statement begins at the last ("A shot, a scream, and the crowd ran")."""
    lower = draft.lower
    anew = lower[start] in _ANY and lower[opens + 1] == "the"
    return anew or _tells_of_one(lower, draft.tag, draft.head, verb)


def _listed_nouns(draft: Draft, start: int, opens: int) -> list[int]:
    """Return the nouns of a list that hang on nothing in it."""
    return [
        at
        for at in range(start, opens - 1)
        if draft.pos[at] in _NAMING and not _is_within(draft.head, at, start, opens)
    ]


def _first_subject(start: int, end: int, dep: Sequence[str], head: Sequence[int]) -> int | None:
    """Return the last subject before the first verb that has one."""
    first = next((at for at in range(start, end) if dep[at].startswith("nsubj") and head[at] > at), None)
    if first is None:
        return None
    return max(
        at for at in range(first, head[first]) if dep[at].startswith("nsubj") and head[at] == head[first]
    )


def _tells_of_one(lower: Sequence[str], tag: Sequence[str], head: Sequence[int], verb: int) -> bool:
    """Tell whether a verb or its helper has the form for one alone ("has", "was")."""
    helpers = [at for at in range(max(0, verb - _LONGEST), verb) if head[at] == verb]
    return any(tag[at] == "VBZ" or lower[at] == "was" for at in (*helpers, verb))


def _is_within(head: Sequence[int], at: int, start: int, end: int) -> bool:
    return head[at] != at and start <= head[at] < end


def _are_listed(pos: Sequence[str], lower: Sequence[str], start: int, last: int) -> bool:
    """Tell whether the tokens from `start` up to the comma `last` are nouns and what describes them, commas between."""
    plain = all(pos[at] in _IN_LIST or lower[at] in _BETWEEN for at in range(start, last))
    return plain and pos[start] not in ("ADP", "ADV") and any(pos[at] in _NAMING for at in range(start, last))
