"""Repairs of what "and" joins: a verb that looks like a noun ("and cost 700 million"), a noun like a verb ("and winds reached")."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft
from claims.extraction.parsing.verb_forms import is_verb_form

# Their past is written like their present, and like the noun.
_ONE_FORM = frozenset({"cost", "hit", "cut", "hurt", "shut", "put", "set", "let", "spread", "split"})
_OPENS_OBJECT = frozenset({"DET", "NUM"})
_HEDGES = frozenset({"about", "around", "some", "nearly", "almost", "over", "roughly"})
_OBJECTS = frozenset({"NNS", "NN", "VBG", "DT", "PRP$", "CD", "$", "JJ"})
_PAST = frozenset({"VBD", "VBN"})


def read_joined_words(draft: Draft) -> None:
    """Read "took three years and cost 700 million euros" and "waves were high and winds reached 110 km/h" as two predicates.

    Changes the columns in place.
    """
    lower, pos, tag, dep, head = draft.lower, draft.pos, draft.tag, draft.dep, draft.head
    for at in range(2, len(lower) - 1):
        if dep[at] != "conj":
            continue
        if _closes_insert(at, lower, pos, tag, dep, head):
            pos[at], tag[at] = "VERB", "VBD"
        elif _goes_on_in_present(at, lower, pos, dep, head):
            pos[at], tag[at] = "VERB", "VBP"
        if lower[at - 1] not in ("and", "but") or head[at] >= at:
            continue
        if lower[at] in _ONE_FORM and pos[at] == "NOUN" and pos[head[at]] == "VERB":
            if pos[at + 1] in _OPENS_OBJECT or lower[at + 1] in _HEDGES:
                pos[at], tag[at] = "VERB", "VBD"
        elif tag[at] == "VBZ" and tag[at + 1] in _PAST and dep[at + 1] == "conj" and head[at + 1] == head[at]:
            pos[at], tag[at], dep[at], head[at] = "NOUN", "NNS", "nsubj", at + 1
            tag[at + 1], head[at - 1] = "VBD", at + 1


def _closes_insert(
    at: int,
    lower: Sequence[str],
    pos: Sequence[str],
    tag: Sequence[str],
    dep: Sequence[str],
    head: Sequence[int],
) -> bool:
    """Tell whether a verb that looks like a noun goes on behind an insert ("The mayor, who took office in May, cut spending")."""
    joined = dep[at] == "conj" and pos[head[at]] == "VERB" and head[at] < at
    return (
        joined
        and lower[at] in _ONE_FORM
        and pos[at] == "NOUN"
        and lower[at - 1] == ","
        and tag[at + 1] in _OBJECTS
    )


def _goes_on_in_present(
    at: int, lower: Sequence[str], pos: Sequence[str], dep: Sequence[str], head: Sequence[int]
) -> bool:
    """Tell whether a verb that looks like a noun says what is so now ("shares have risen 40% and now trade at 14 times earnings")."""
    joined = dep[at] == "conj" and pos[at] == "NOUN" and pos[head[at]] == "VERB" and head[at] < at
    return joined and lower[at - 2 : at] == ["and", "now"] and is_verb_form(lower[at])
