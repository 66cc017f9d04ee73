"""Repairs of clauses with "whose", "most of whom" and "themselves", which a small model takes for statements or subjects of their own."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.parsing.draft import Draft

_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})
_WHICH = frozenset({"which", "whom"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_NAMES = frozenset({"NOUN", "PROPN"})
_SET_BESIDE = frozenset({"ccomp", "parataxis", "conj", "advcl", "appos"})


def read_reflexives_as_stress(draft: Draft) -> None:
    """Read "the rebels themselves admitted" as what the rebels admitted, where "themselves" was taken for one more subject.

    Changes `dep` in place."""
    if _REFLEXIVE.isdisjoint(draft.said):
        return
    for at in range(1, len(draft.lower)):
        if draft.lower[at] not in _REFLEXIVE or draft.dep[at] != "nsubj" or draft.pos[at - 1] not in _NAMES:
            continue
        verb = draft.head[at]
        if any(draft.head[one] == verb and draft.dep[one] == "nsubj" for one in range(at)):
            draft.dep[at] = "advmod"


def give_relatives_with_pronouns_their_noun(draft: Draft) -> None:
    """Read ", whose vineyard lost half its buds" and ", neither of which the army acknowledged" as told of what stands before the comma.

    Changes `dep` and `head` in place: the verb of such a clause, read as set beside what came before, hangs on the noun before it.
    """
    if draft.said.isdisjoint(_WHICH | {"whose"}):
        return
    for opens, subject in _openings(draft):
        noun = _noun_before(draft, opens)
        verb = None if noun is None else _verb_of(draft, subject)
        if noun is None or verb is None or draft.dep[verb] not in _SET_BESIDE or draft.head[verb] > opens:
            continue
        if draft.head[subject] != verb:
            draft.dep[subject], draft.head[subject] = "nsubj", verb
        draft.dep[verb], draft.head[verb] = "acl:relcl", noun


def _openings(draft: Draft) -> Iterator[tuple[int, int]]:
    """Yield the first token behind the comma, and the noun or pronoun that is told of, of each such clause."""
    for at in range(2, len(draft.lower)):
        if draft.lower[at] == "whose" and draft.lower[at - 1] == "," and draft.head[at] > at:
            yield at, draft.head[at]
        elif (
            draft.lower[at] in _WHICH
            and draft.lower[at - 1] == "of"
            and draft.lower[at - 3 : at - 2] == [","]
        ):
            yield at - 2, at - 2


def _noun_before(draft: Draft, opens: int) -> int | None:
    """Return the noun before a comma, of a name the word that the others hang on."""
    at = opens - 2
    if draft.pos[at] not in _NAMES:
        return None
    while (
        draft.head[at] < at and draft.dep[at] in ("flat", "compound") and draft.pos[draft.head[at]] in _NAMES
    ):
        at = draft.head[at]
    return at


def _verb_of(draft: Draft, subject: int) -> int | None:
    """Return the verb that a subject has, or the finite one right behind it that has none."""
    if draft.dep[subject].startswith("nsubj") and draft.head[subject] > subject:
        return draft.head[subject]
    verb = subject + 1
    if verb >= len(draft.lower) or draft.tag[verb] not in _FINITE or draft.pos[verb] != "VERB":
        return None
    has_own = any(draft.head[at] == verb and draft.dep[at].startswith("nsubj") for at in range(verb))
    return None if has_own else verb
