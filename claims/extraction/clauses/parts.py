"""Parts of a number told beside it ("27 soldiers, including four officers"): each is a fact of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_INCLUDING = "including"
_OPENS_ASIDE = frozenset(",—–(")
_ENDS = frozenset(",;:.!?—–)")
_TAIL = words(
    "among them between in at on near since during when after before as who which that from were was"
)
_MEASURES = words(
    "second minute hour day night weekend week fortnight month quarter season year decade century today yesterday"
    " metre meter kilometre kilometer mile acre hectare"
)
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_COUNTS = frozenset({"nummod"})
_LONGEST = 14


def find_parts(parse: Parse, sentence: tuple[int, int], facts: set[int]) -> Iterator[tuple[int, int, int]]:
    """Yield (noun that the part is taken of, first token, last token) for each "including ..." and "among them ..." with a figure."""
    for at in range(sentence[0] + 1, sentence[1] - 2):
        word = parse.lower[at]
        if word != _INCLUDING and not (word == "among" and _is_among_them(parse, at)):
            continue
        opens = at if word == _INCLUDING else at + 1
        last = _last(parse, opens, sentence[1])
        whole = whole_before(parse, at, sentence[0])
        if whole is not None and any(here in facts for here in range(at + 1, min(at + 6, last + 1))):
            yield whole, at, last


def _is_among_them(parse: Parse, at: int) -> bool:
    """Tell whether a comma, "among them" and a number follow one another ("..., among them 40 children")."""
    follows = parse.words[at - 1] in _OPENS_ASIDE and parse.lower[at : at + 2] == ["among", "them"]
    return follows and parse.pos[at + 2] in ("NUM", "ADV", "ADJ", "ADP")


def _last(parse: Parse, at: int, end: int) -> int:
    """Return the last token of the noun phrase after "including" or "them": up to a mark or what tells of the whole again."""
    last = at + 1
    while last + 1 < min(end, at + _LONGEST):
        word = parse.lower[last + 1]
        if word in _ENDS or word in _TAIL or parse.pos[last + 1] == "AUX":
            break
        last += 1
    return last


def whole_before(parse: Parse, at: int, start: int) -> int | None:
    """Return what the part is taken of: the noun or number that governs "including", or the nearest one before."""
    here = at
    for _ in range(4):
        here = parse.head[here]
        if here < at:
            break
    if start <= here < at and _may_be_whole(parse, here, start):
        return here
    nearest = next(
        (before for before in range(at - 1, start - 1, -1) if _may_be_whole(parse, before, start)), None
    )
    return None if nearest is None else _counted_above(parse, nearest, start)


def _counted_above(parse: Parse, noun: int, start: int) -> int:
    """Return the counted noun that an uncounted one belongs to ("27 calls for service, including six fires"), else the noun itself."""
    above = parse.head[noun]
    counted = start <= above < noun and parse.child(above, _COUNTS) is not None
    own = parse.pos[noun] == "NUM" or parse.child(noun, _COUNTS) is not None
    return above if parse.dep[noun] == "nmod" and counted and not own and parse.pos[above] == "NOUN" else noun


def _may_be_whole(parse: Parse, at: int, start: int) -> bool:
    """Tell whether a token counts something that has parts: no name of a place, no time and no length ("60 kilometres of beach")."""
    plain = at not in parse.name_at and (at == start or not parse.words[at][0].isupper())
    above = parse.head[at] if parse.dep[at] in ("nmod", "nummod", "compound") else at
    measured = not _MEASURES.isdisjoint({parse.lemma[at], parse.lemma[above]})
    return plain and not (measured or _YEAR.fullmatch(parse.words[at])) and parse.pos[at] in ("NOUN", "NUM")
