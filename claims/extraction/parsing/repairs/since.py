"""Repairs of verbs behind "has since", and of deeds told one after the other behind "when" and before "then"."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft

_HAS = frozenset({"has", "have", "had"})
_SUBJECTS = ("nsubj", "csubj", "expl")
_FINITE = frozenset({"VBD", "VBZ", "VBP"})
_OPENERS = ("mark", "advmod")
_SUBORDINATING = frozenset({"IN", "WRB"})


def read_since_as_adverb(draft: Draft) -> None:
    """Read "has since divorced" and "has since faced charges" as what was done since, where "since" was taken for a preposition.

    Changes `dep` and `head` in place: the participle takes what hung on "since", and the place of "has" with what hung on that.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    if "since" not in draft.said:
        return
    for since in range(1, len(lower) - 2):
        has, verb = since - 1, since + 1
        if lower[since] != "since" or lower[has] not in _HAS or tag[verb] not in ("VBN", "VBD"):
            continue
        noun = head[verb]
        if noun > verb and dep[verb] == "amod" and head[noun] in (has, head[has]):
            draft.take_place(verb, has)
            dep[has], head[has] = "aux", verb
            dep[noun], head[noun] = "obj", verb
        elif head[has] != verb:
            continue
        _move(head, has, verb)
        _move(head, since, verb)
        dep[since], head[since] = "advmod", verb


def join_deeds_to_the_one_before(draft: Draft) -> None:
    """Read "The man shot himself then ran" and "when the man walked in, hit her" as two deeds of the same, where the first was taken for
    what sets the scene of the second. Changes `tag`, `dep` and `head` in place."""
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    if draft.said.isdisjoint(("then", "when")):
        return
    for first, relation in enumerate(dep):
        second = head[first]
        if relation != "advcl" or second <= first or tag[first] not in _FINITE:
            continue
        if _has_subject_before(draft, second, _SUBJECTS) or not _has_subject_before(draft, first, ("nsubj",)):
            continue
        opener = _opener_of(draft, first)
        if not _goes_on(lower, head, opener, second):
            continue
        draft.take_place(first, second)
        if opener is not None:
            dep[first] = "advcl"
        draft.hand_on(second, first, range(first))
        dep[second], head[second] = "conj", first
        if tag[second] == "VB" and tag[first] == "VBD":
            tag[second] = "VBD"


def _has_subject_before(draft: Draft, verb: int, relations: tuple[str, ...]) -> bool:
    return any(draft.head[at] == verb and draft.dep[at].startswith(relations) for at in range(verb))


def _opener_of(draft: Draft, verb: int) -> int | None:
    """Return the word that opens the clause of a verb as one within another."""
    return next(
        (
            at
            for at in range(verb)
            if draft.head[at] == verb and draft.dep[at] in _OPENERS and draft.tag[at] in _SUBORDINATING
        ),
        None,
    )


def _goes_on(lower: Sequence[str], head: Sequence[int], opener: int | None, second: int) -> bool:
    """Tell whether the second deed goes on with what "when" opened behind a clause, or is what was done "then"."""
    if opener is None:
        return lower[second - 1] == "then"
    return lower[opener] == "when" and head[second] < opener and lower[second - 1] in (",", "then")


def _move(head: list[int], here: int, there: int) -> None:
    for at, above in enumerate(head):
        if above == here and at not in (here, there):
            head[at] = there
