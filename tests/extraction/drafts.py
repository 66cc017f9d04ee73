"""Parses to be repaired, written by hand: the columns that a repair looks at, the others empty."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.parsing.draft import Draft


def draft_of(
    *,
    dep: list[str],
    head: list[int],
    words: Sequence[str] = (),
    lower: Sequence[str] = (),
    pos: list[str] | None = None,
    tag: list[str] | None = None,
    sentences: Sequence[tuple[int, int]] = (),
) -> Draft:
    """Return a draft whose lists are those that were passed, so that a test sees in them what was repaired."""
    blank = [""] * len(dep)
    return Draft(
        sentences=sentences or [(0, len(dep))],
        words=words or lower or blank,
        lower=lower or [word.lower() for word in words] or blank,
        pos=blank.copy() if pos is None else pos,
        tag=blank.copy() if tag is None else tag,
        dep=dep,
        head=head,
    )
