"""A repair of the tree around brackets: what stands in them is added, and nothing outside hangs on it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.extraction.parsing.draft import Draft

_LONGEST = 20
_STEPS = 12


def keep_brackets_apart(draft: Draft) -> None:
    """Hang "off Port Orla" in "waves of 4 metres (13 ft; a record) off Port Orla" on what stands before the bracket.

    Changes `dep` and `head` in place.
    """
    words, pos, dep, head = draft.words, draft.pos, draft.dep, draft.head
    for opening, closing in _brackets(words):
        inside = range(opening + 1, closing)
        anchor = opening - 1
        # What in the bracket governs the words before it gives them its place.
        while head[below := _last_outside(inside, head, anchor)] in inside:
            top = _top(inside, head, head[below])
            head[below], dep[below] = (below, "ROOT") if head[top] == top else (head[top], dep[top])
        governor = _verb_above(pos, head, anchor)
        for at in (*range(opening), *range(closing + 1, len(words))):
            if head[at] in inside:
                head[at] = governor if at > closing and governor != at else anchor
        for at in inside:
            if head[at] not in inside or head[at] == at:
                head[at], dep[at] = anchor, "appos" if dep[at] == "ROOT" else dep[at]


def _brackets(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield where a bracket opens and closes, not far apart and with something before it."""
    opening = None
    for at, word in enumerate(words):
        if word == "(" and at:
            opening = at
        elif word == ")" and opening is not None:
            if at - opening <= _LONGEST:
                yield opening, at
            opening = None


def _last_outside(inside: range, head: Sequence[int], at: int) -> int:
    """Return the last word before a bracket's own on the way from a word up to its root."""
    for _ in head:
        if head[at] in inside or head[at] == at:
            break
        at = head[at]
    return at


def _top(inside: range, head: Sequence[int], at: int) -> int:
    for _ in inside:
        if head[at] not in inside or head[at] == at:
            break
        at = head[at]
    return at


def _verb_above(pos: Sequence[str], head: Sequence[int], at: int) -> int:
    """Return the verb that a word hangs on, itself where there is none."""
    here = at
    for _ in range(_STEPS):
        if pos[here] == "VERB" or head[here] == here:
            return here if pos[here] == "VERB" else at
        here = head[here]
    return at
