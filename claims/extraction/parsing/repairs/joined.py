"""Repairs of joined clauses: what a small model joins to the noun before it although it opens a statement of its own."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.vocabulary.cues import CUE_OF

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_HELPERS = frozenset({"ADV", "PART"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_JOINED = frozenset({"conj", "parataxis"})
_AND = frozenset({"and", "but"})
_SINGULAR, _PLURAL = frozenset({"NN", "NNP"}), frozenset({"are", "were", "have"})
_STEPS = 6  # heads up the tree
_OPENS_PHRASE = frozenset({"DET", "NUM", "NOUN"})
_IN_PHRASE = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM", "ADP"})
_LONGEST_INSERT = 8  # tokens
_STATES = frozenset({"shut", "closed", "locked", "open"})
_KEEPS = frozenset({"keep", "keeps", "kept", "leave", "leaves", "left", "find", "found", "have", "had"})
_BEHIND = frozenset({"obl", "advmod", "obj"})


def give_joined_verbs_their_subject(draft: Draft) -> None:
    """Read "and a poll by Orla College put it at zero" as a clause of its own, where "a poll" was joined to the noun
    before it.

    Changes `dep` and `head` in place: a finite verb without a subject or a conjunction of its own takes the noun phrase
    right before it, which "and" or "but" opens.
    """
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    with_subject = draft.governors("nsubj", "csubj", "expl")
    for verb in range(len(dep)):
        if verb in with_subject or head[verb] >= verb or not _may_open_clause(draft, verb):
            continue
        opens = _start_of_predicate(pos, tag, dep, head, verb)
        if opens is None:
            continue
        noun = _joined_noun(lower, pos, dep, head, opens - 1)
        if noun is None:
            noun = _noun_before_insert(draft, opens - 1)
        if noun is None or noun == head[verb] or _is_joined_itself(lower, dep, head, noun, verb):
            continue
        first = _first_of_joined(dep, head, noun)
        if first == noun and _is_told_of_several(draft, noun, opens):
            continue
        _make_clause(draft, first, verb)


def _may_open_clause(draft: Draft, verb: int) -> bool:
    """Tell whether a predicate was joined to what stands before it, or hung there as if that reported it or led to it."""
    relation, above = draft.dep[verb], draft.lower[draft.head[verb]]
    if relation == "xcomp":
        kept = draft.lower[verb] in _STATES and above in _KEEPS  # "keep windows and doors shut"
        return draft.tag[verb] in _FINITE and not kept
    return relation in _JOINED or (relation == "ccomp" and above not in CUE_OF)


def _is_told_of_several(draft: Draft, noun: int, opens: int) -> bool:
    """Tell whether a predicate has the form for several while its noun is one ("to have Bo and Ana are home": both are)."""
    plural = draft.lower[opens] in _PLURAL or draft.tag[opens] == "VBP"
    return plural and draft.tag[noun] in _SINGULAR


def _make_clause(draft: Draft, noun: int, verb: int) -> None:
    """Join a verb with its noun as a clause to what it hangs on; what stands behind the verb goes with it."""
    dep, head = draft.dep, draft.head
    head[noun], dep[noun] = verb, draft.relation_of_subject(verb, since=noun)
    dep[verb] = "conj"
    for at in range(verb + 1, len(head)):
        if head[at] == head[verb] and dep[at] in _BEHIND:
            head[at] = verb


def _start_of_predicate(
    pos: Sequence[str], tag: Sequence[str], dep: Sequence[str], head: Sequence[int], verb: int
) -> int | None:
    """Return the first word of a finite predicate, its adverbs before it passed; None where it is not finite."""
    opens = next(
        (
            at
            for at in range(max(0, verb - _STEPS), verb)
            if head[at] == verb and dep[at].startswith(("aux", "cop")) and tag[at] in _FINITE
        ),
        verb if tag[verb] in _FINITE and pos[verb] in ("VERB", "AUX") else None,
    )
    while opens is not None and opens > 0 and pos[opens - 1] in _HELPERS and head[opens - 1] == verb:
        opens -= 1
    return opens


def _joined_noun(
    lower: Sequence[str], pos: Sequence[str], dep: Sequence[str], head: Sequence[int], last: int
) -> int | None:
    """Return the joined noun whose phrase ends at `last` and begins with "and" or "but"."""
    at = last
    for _ in range(_STEPS):
        if at <= 1 or lower[at] == ",":
            return None
        if dep[at] == "conj":
            joined = any(head[here] == at and lower[here] in _AND for here in range(head[at] + 1, at))
            return at if joined and pos[at] in _NOMINAL else None
        if head[at] >= at:
            return None
        at = head[at]
    return None


def _noun_before_insert(draft: Draft, closing: int) -> int | None:
    """Return the noun of "and the second, worth $1 billion," or "and dozens of others, including two children," before a predicate.

    Its phrase and what is inserted are hung on it.
    """
    comma = _start_of_insert(draft, closing)
    opens = None if comma is None else _and_before(draft, comma, closing)
    if comma is None or opens is None:
        return None
    dep, head = draft.dep, draft.head
    tops = [at for at in range(opens + 1, comma) if not opens < head[at] < closing]
    noun = tops[-1] if tops else comma - 1
    inner = head[noun]
    for at in range(opens, closing):
        if at != noun and not opens < head[at] < closing:
            head[at] = noun
    for at in [at for at in range(comma + 1, closing) if head[at] == noun or at == inner]:
        head[at], dep[at] = noun, "appos"
    dep[noun], head[noun] = "conj", opens - 1
    head[opens] = noun
    return noun


def _start_of_insert(draft: Draft, closing: int) -> int | None:
    """Return the comma that opens what the comma `closing` ends, where no verb but a participle right behind it stands in it."""
    lower, pos, dep = draft.lower, draft.pos, draft.dep
    if closing < 1 or lower[closing] != ",":
        return None
    within = range(closing - 1, max(0, closing - _LONGEST_INSERT), -1)
    comma = next((at for at in within if lower[at] == ","), None)
    if comma is None:
        return None
    verbs = (at for at in range(comma, closing) if pos[at] in ("VERB", "AUX") and dep[at] != "case")
    return comma if all(dep[at] == "acl" and at == comma + 1 for at in verbs) else None


def _and_before(draft: Draft, comma: int, closing: int) -> int | None:
    """Return the "and" of a noun phrase that ends at a comma, None where something else stands between."""
    lower, pos = draft.lower, draft.pos
    opens = next((at for at in range(comma - 2, max(0, comma - _STEPS), -1) if lower[at] in _AND), None)
    if opens is None:
        return None
    aged = comma == closing - 2 and pos[comma + 1] == "NUM"  # "and Bo Lind, 45, swam"
    phrase = pos[opens + 1] in _OPENS_PHRASE or (aged and pos[opens + 1] == "PROPN")
    return opens if phrase and all(pos[at] in _IN_PHRASE for at in range(opens + 1, comma)) else None


def _is_joined_itself(
    lower: Sequence[str], dep: Sequence[str], head: Sequence[int], noun: int, verb: int
) -> bool:
    return (
        any(dep[at] == "cc" and head[at] == verb for at in range(noun + 1, verb)) or ";" in lower[noun:verb]
    )


def _first_of_joined(dep: list[str], head: list[int], noun: int) -> int:
    """Return the first noun of "but senators and representatives", and join the others to it."""
    beside = [
        at
        for at in range(head[noun] + 1, noun)
        if head[at] == head[noun]
        and dep[at] == "conj"
        and any(head[here] == at and dep[here] == "cc" for here in range(head[noun] + 1, at))
    ]
    if not beside:
        return noun
    head[noun] = beside[-1]
    return beside[-1]


def give_joined_clauses_their_opener(draft: Draft) -> None:
    """Read ", and in Velm, a vote was held" as one clause, where "in Velm" was joined to what stands before it.

    Changes `dep` and `head` in place: a phrase with a preposition that was joined, a comma behind it, goes with the clause
    that begins behind that comma and was joined to the same.
    """
    lower, dep, head = draft.lower, draft.dep, draft.head
    with_subject = draft.governors("nsubj", "expl")
    for comma in range(3, len(dep) - 2):
        if lower[comma] != ",":
            continue
        noun = _joined_phrase(lower, dep, head, comma - 1)
        verb = None if noun is None else _clause_at(dep, head, comma)
        if noun is None or verb is None or verb not in with_subject:
            continue
        if head[verb] not in (head[noun], head[head[noun]]):
            continue
        for at in range(head[noun] + 1, noun):
            if head[at] == noun and dep[at] == "cc":
                head[at] = verb
        head[noun], dep[noun], dep[verb] = verb, "obl", "conj"


def _joined_phrase(lower: Sequence[str], dep: Sequence[str], head: Sequence[int], last: int) -> int | None:
    """Return the noun of a phrase like "and in Velm" that ends at `last`."""
    at = last
    for _ in range(_STEPS):
        if dep[at] == "conj":
            before = [here for here in range(head[at] + 1, at) if head[here] == at]
            joined = any(lower[here] in _AND for here in before)
            return at if joined and any(dep[here] == "case" for here in before) else None
        if head[at] >= at:
            return None
        at = head[at]
    return None


def _clause_at(dep: Sequence[str], head: Sequence[int], comma: int) -> int | None:
    """Return the joined verb of the clause whose first word stands behind a comma."""
    at = comma + 1
    for _ in range(_STEPS):
        if dep[at] in _JOINED and head[at] < comma:
            return at
        if head[at] <= comma or head[at] == at:
            return None
        at = head[at]
    return None
