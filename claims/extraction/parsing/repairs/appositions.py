"""Repairs of appositions, which a small model takes for a second subject of the verb behind them."""

from __future__ import annotations

from claims.extraction.parsing.draft import Draft

_NAMES = frozenset({"NOUN", "PROPN"})
_TWO = 2
_PASSED = frozenset({"aux", "aux:pass", "cop", "advmod"})


def give_nouns_their_apposition(draft: Draft) -> None:
    """Read "Nilora, the maker founded by sisters in 2014, agreed to pay" as what Nilora, which is the maker, agreed to, where both were read
    as subjects.

    Changes `dep` and `head` in place: of two subjects before a verb the second, between two commas, is the first by another name.
    """
    subjects: dict[int, list[int]] = {}
    for at, relation in enumerate(draft.dep):
        if relation.startswith("nsubj") and at < draft.head[at]:
            subjects.setdefault(draft.head[at], []).append(at)
    for verb, found in subjects.items():
        first, second = found[0], found[-1]
        if len(found) == _TWO and _is_apposition(draft, first, second, verb):
            draft.dep[first] = draft.dep[second]
            draft.dep[second], draft.head[second] = "appos", first


def _is_apposition(draft: Draft, first: int, second: int, verb: int) -> bool:
    """Tell whether a comma parts two subjects and another the second from the verb, with nothing but their own words between."""
    if draft.pos[first] not in _NAMES or draft.pos[second] not in _NAMES:
        return False
    comma = next((at for at in range(first + 1, second) if draft.lower[at] == ","), None)
    closing = verb - 1
    while closing > second and draft.head[closing] == verb and draft.dep[closing] in _PASSED:
        closing -= 1
    if comma is None or closing <= second or draft.lower[closing] != ",":
        return False
    inserted = draft.lower[verb + 1 : verb + 2] == [","]  # "The orcas, the team said, hunt sharks"
    own = all(_is_under(draft, at, first) for at in range(first + 1, comma)) and all(
        _is_under(draft, at, second) for at in range(comma + 1, closing)
    )
    return own and not inserted and "and" not in draft.lower[comma:second]


def _is_under(draft: Draft, at: int, noun: int) -> bool:
    """Tell whether a token hangs on a noun, by whatever others."""
    for _ in range(len(draft.head)):
        if at == noun:
            return True
        if draft.head[at] == at:
            return False
        at = draft.head[at]
    return False
