"""Repairs of what happened "after" or "until" somebody with an addition to the name did something."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.lexicon import words

_MARKS = words("after before until since once because")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_HUNG = frozenset({"conj", "parataxis", "advcl", "ROOT"})
_DONE = frozenset({"obj", "ccomp", "iobj"})
_LONGEST_ADDITION = 14  # tokens


def give_marks_their_clause(draft: Draft) -> None:
    """Read "The strike came after Holt, the union's leader, rejected an offer" as what Holt did, where "after Holt" was read as a time and
    the rest as one more thing that the strike did.

    Changes `tag`, `dep` and `head` in place: a finite verb without a subject, behind the comma that closes what is added to the noun.
    """
    lower, tag, dep, head = draft.lower, draft.tag, draft.dep, draft.head
    if _MARKS.isdisjoint(draft.said) or "appos" not in dep:
        return
    with_subject = draft.governors("nsubj", "csubj", "expl")
    for added, relation in enumerate(dep):
        noun = head[added]
        if relation != "appos" or dep[noun] != "obl" or head[noun] > noun:
            continue
        mark = next(
            (at for at in range(noun - 1, head[noun], -1) if head[at] == noun and dep[at] == "case"), None
        )
        if mark is None or lower[mark] not in _MARKS or "," not in lower[noun:added]:
            continue
        comma = _closing_comma(lower, head, added)
        opened = None if comma is None else _verb_behind(tag, dep, head, comma)
        if opened is not None and opened not in with_subject and head[noun] in with_subject:
            _subordinate(draft, mark, noun, opened)


def _closing_comma(lower: Sequence[str], head: Sequence[int], added: int) -> int | None:
    """Return the comma right behind an addition and all that hangs on it."""
    last = added
    for at in range(added + 1, min(added + _LONGEST_ADDITION, len(lower) - 1)):
        if lower[at] == ",":
            return at if last == at - 1 else None
        if not added <= head[at] <= at + _LONGEST_ADDITION:
            return None
        last = at
    return None


def _verb_behind(tag: Sequence[str], dep: Sequence[str], head: Sequence[int], comma: int) -> int | None:
    """Return the finite verb right behind a comma, or the one that the helper there helps."""
    first = comma + 1
    helped = dep[first].startswith(("aux", "cop")) and tag[first] in _FINITE
    verb = head[first] if helped else first
    if dep[verb] not in _HUNG:
        return None
    # "ordered that the votes be counted" is what somebody did, "ordered by a court" is not.
    active = tag[verb] == "VBN" and any(
        head[at] == verb and dep[at] in _DONE for at in range(verb + 1, len(dep))
    )
    return verb if helped or tag[verb] in _FINITE or active else None


def _subordinate(draft: Draft, mark: int, noun: int, verb: int) -> None:
    """Hang a verb with its mark and subject on the verb that the mark's phrase hung on."""
    tag, dep, head = draft.tag, draft.dep, draft.head
    main = head[noun]
    if head[main] == verb:
        draft.take_place(main, verb)
    elif head[verb] != main:
        return
    relation = draft.relation_of_subject(verb, since=noun)
    if tag[verb] == "VBN" and not any(
        dep[at].startswith("aux") and head[at] == verb for at in range(noun, verb)
    ):
        tag[verb] = "VBD"
    dep[verb], head[verb] = "advcl", main
    dep[mark], head[mark] = "mark", verb
    dep[noun], head[noun] = relation, verb
