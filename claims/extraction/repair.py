"""Repairs of a parse where a small model often goes wrong and the words leave no doubt."""

from __future__ import annotations

from collections.abc import Sequence

_NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
_HELPERS = frozenset({"AUX", "ADV", "PART"})


def give_joined_verbs_their_subject(
    lower: Sequence[str], pos: Sequence[str], dep: list[str], head: list[int]
) -> None:
    """Read ", and work began" as a clause of its own, where "work" was joined to the noun before it.

    Changes `dep` and `head` in place: a joined verb without a subject, right behind a joined noun that a
    comma and a conjunction open, takes that noun as its subject.
    """
    with_subject = {head[at] for at, relation in enumerate(dep) if relation.startswith(("nsubj", "csubj"))}
    for verb, relation in enumerate(dep):
        if relation != "conj" or pos[verb] != "VERB" or verb in with_subject:
            continue
        noun = verb - 1
        while noun > 0 and pos[noun] in _HELPERS and head[noun] == verb:
            noun -= 1
        if noun > 1 and pos[noun] in _NOMINAL and dep[noun] == "conj" and _is_opened(lower, head, noun):
            head[noun], dep[noun] = verb, "nsubj"


def _is_opened(lower: Sequence[str], head: Sequence[int], noun: int) -> bool:
    """Tell whether the noun phrase begins with ", and" or ", but"."""
    at = noun
    while at > 0 and head[at - 1] == noun and lower[at - 1] not in ("and", "but"):
        at -= 1
    return at > 1 and lower[at - 1] in ("and", "but") and lower[at - 2] == ","
