"""Parts of a number told beside it ("27 soldiers, including four officers"): each is a fact of its own."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.lexicon import words
from claims.extraction.parse import Parse

_INCLUDING = "including"
_ENDS = frozenset(",;:.!?—–)")
_TAIL = words(
    "among them between in at on near since during when after before as who which that from were was"
)
_LONGEST = 14


def find_parts(parse: Parse, sentence: tuple[int, int], facts: set[int]) -> Iterator[tuple[int, int, int]]:
    """Yield (noun that the part is taken of, first token, last token) for each "including ..." with a figure."""
    for at in range(sentence[0] + 1, sentence[1] - 1):
        if parse.lower[at] != _INCLUDING:
            continue
        last = _last(parse, at, sentence[1])
        whole = _whole(parse, at, sentence[0])
        if whole is not None and any(here in facts for here in range(at + 1, min(at + 6, last + 1))):
            yield whole, at, last


def _last(parse: Parse, at: int, end: int) -> int:
    """Return the last token of the noun phrase after "including": up to a mark or what tells of the whole again."""
    last = at + 1
    while last + 1 < min(end, at + _LONGEST):
        word = parse.lower[last + 1]
        if word in _ENDS or word in _TAIL or parse.pos[last + 1] == "AUX":
            break
        last += 1
    return last


def _whole(parse: Parse, at: int, start: int) -> int | None:
    """Return what the part is taken of: the noun or number that governs "including", or the nearest one before."""
    here = at
    for _ in range(4):
        here = parse.head[here]
        if here < at:
            break
    if start <= here < at and _may_be_whole(parse, here):
        return here
    return next((before for before in range(at - 1, start - 1, -1) if _may_be_whole(parse, before)), None)


def _may_be_whole(parse: Parse, at: int) -> bool:
    """Tell whether a token counts something that has parts: no name of a place."""
    plain = at not in parse.name_at and not parse.words[at][0].isupper()
    return plain and parse.pos[at] in ("NOUN", "NUM")
