"""What every repair of a parse must leave: trees. A ring of heads would keep the rules that climb them from ever ending."""

from __future__ import annotations

from collections.abc import Sequence


def keep_trees(
    sentences: Sequence[tuple[int, int]],
    before: tuple[Sequence[int], Sequence[str]],
    head: list[int],
    dep: list[str],
) -> None:
    """Give the sentences whose heads run in a ring the heads and relations back that the parser gave them.

    `before` are those; `head` and `dep` are changed in place. A ring that runs through several sentences costs them all their
    repairs.
    """
    # What the parser gave is a tree.
    ringed = _ringed(head) if head != before[0] else set()
    if not ringed:
        return
    for first, end in sentences:
        if not ringed.isdisjoint(range(first, end)):
            head[first:end], dep[first:end] = before[0][first:end], before[1][first:end]


def _ringed(head: Sequence[int]) -> set[int]:
    """Return the tokens from which no root is reached."""
    rooted, ringed = [False] * len(head), set[int]()
    for start in range(len(head)):
        here, path = start, dict[int, None]()
        while not rooted[here] and here not in ringed and here not in path and head[here] != here:
            path[here] = None
            here = head[here]
        if here in path or here in ringed:
            ringed.update(path)
        else:
            rooted[here] = True
            for at in path:
                rooted[at] = True
    return ringed
