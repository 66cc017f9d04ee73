"""Places: where a clause is set.

A place is a named location that a preposition sets the event in ("in the eastern province of Deir
Ezzor"), not one that acts or owns ("Russia signed", "Syria's affiliate").
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.candidate import Place
from claims.extraction.parsing.parse import Parse
from claims.extraction.place_names import AREAS, STANDS, place_named
from claims.extraction.vocabulary.lexicon import words

_WHERE = words(
    "in at near across outside inside into around through throughout over along off beside beyond between towards toward"
    " from to on within above below amid via under upstream downstream"
)
_SIDES = words(
    "northern southern eastern western central north south east west north-western northwestern northeastern southwestern"
    " southeastern upper lower inner outer greater rural coastal"
)
_KINDS = words(
    "province region city town village district county state island valley river sea bay coast border area governorate"
    " prefecture municipality airport port street square avenue road bridge neighborhood neighbourhood camp desert mountain mountains lake"
)
# Whoever and whatever comes from a place, wherever it is told of.
_COMERS = words(
    "migrants migrant refugees refugee immigrants workers tourists visitors students troops soldiers fighters volunteers scientists experts"
    " imports exports oil gas grain goods drones missiles rockets aid letter letters man woman boy girl team side company"
)
_IN = words("in near outside around")
_GETS = words("expect receive get demand hear learn want buy import")
# Behind these "to" leads nowhere: "belongs to", "in response to".
_NO_WAY = words(
    "belong refer relate unrelated respond response react reaction owe due thanks contrary similar"
)
_EDGES = words("edge outskirts suburb suburbs centre center")
_AREA_NEXT = [[area] for area in sorted(AREAS)]
_MONTHS = words("january february march april may june july august september october november december")
_OF = words(
    "north south east west outskirts edge edges edge centre center suburb suburbs part parts capital city town village province"
    " region district state area countryside coast border island port swathe rest heart side half people"
)


def find_places(parse: Parse, first: int, last: int, offset: int) -> tuple[Place, ...]:
    """Return the places of the clause over tokens `first` to `last`, in order, each name once."""
    places: dict[str, Place] = {}
    for start, end, label in sorted([*parse.names, *_unknown_names(parse, first, last)]):
        if (
            start < first
            or end - 1 > last
            or not _may_be_place(parse, start, end)
            or (end < len(parse) and parse.lower[end] in ("'s", "’s"))
        ):
            continue
        named = place_named(parse, start, end, label)
        if named is None or named[1] - 1 > last or not _is_setting(parse, named[0], first, strict=named[2]):
            continue
        low, high = _widened(parse, max(named[0], first), named[1] - 1, first, last)
        text = parse.text(low, high)
        position = parse.start[low] + offset
        places.setdefault(text, Place(text, position, position + len(text)))
    return tuple(places.values())


def _may_be_place(parse: Parse, start: int, end: int) -> bool:
    """Tell whether what the name finder calls a place has a capital, and is no month: "bacteria" and "mid-August" are none."""
    capital = any(word[:1].isupper() for word in parse.words[start:end])
    return capital and parse.lower[end - 1] not in _MONTHS


def _unknown_names(parse: Parse, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Yield the names behind "in", "near" or "district of" that the name finder does not know ("in Tarvia"); nothing else is called so
    there but months."""
    at = first + 1
    while at <= last:
        nearby = parse.lower[at - 1] == "nearby" and parse.lower[at - 2] in _IN
        an_area = parse.lower[at - 1] == "the" and parse.lower[at - 2] in _IN  # "in the Callow area"
        leads = (
            nearby
            or an_area
            or parse.lower[at - 1] in _IN
            or (parse.lower[at - 1] == "of" and parse.lower[at - 2] in _KINDS | _EDGES)
        )
        if leads and parse.tag[at] == "NNP" and at not in parse.name_at and parse.lower[at] not in _MONTHS:
            end = at + 1
            while end <= last and parse.tag[end] == "NNP" and end not in parse.name_at:
                end += 1
            if not an_area or parse.lower[end : end + 1] in _AREA_NEXT:
                yield at, end, "LOC"
            at = end
        at += 1


def _is_setting(parse: Parse, start: int, first: int, *, strict: bool = False) -> bool:
    """Tell whether a preposition of place leads to the name, over articles, sides and "province of"; with `strict` one behind which
    something stands, not goes."""
    at = _named_in_apposition(parse, start) - 1
    for _ in range(9):
        if at < first - 1 or at < 0:
            return False
        word = parse.lower[at]
        if word in _WHERE:
            leads = word in STANDS or (not strict and parse.lemma[at - 1] not in _NO_WAY)
            return leads and (word != "from" or not _tells_origin(parse, start))
        if word == "of" and parse.lower[at - 1] == "block":
            return _stands_on_block(parse, at - 1)
        if word == "of" and at > 0 and (parse.lower[at - 1] in _OF or parse.lower[at - 1] in _SIDES):
            return True
        if word in (",", "and", "&") and at > 0 and (before := _place_before(parse, at)) is not None:
            return _is_setting(parse, before, first, strict=strict)
        if parse.pos[at] not in ("DET", "ADJ", "NOUN", "PROPN", "CCONJ") and word not in ("-", "'s", "’s"):
            return False
        at -= 1
    return False


def _stands_on_block(parse: Parse, block: int) -> bool:
    """Tell whether something happens on a block, which has a number before it ("in the 500 block of"), and nobody is only of it."""
    led = (at for at in range(block - 1, max(block - 6, -1), -1) if parse.pos[at] == "ADP")
    return parse.lower[next(led, block)] in STANDS


def _named_in_apposition(parse: Parse, start: int) -> int:
    """Return the noun that a name only names ("in the country's capital, Orlan,"), else where the name begins."""
    name = parse.name_at.get(start)
    head = parse.head[name[1] - 1 if name else start]
    added = parse.words[start - 1] == "," and parse.dep[name[1] - 1 if name else start] == "appos"
    return head if added and head < start and parse.lower[head] in _OF else start


def _place_before(parse: Parse, joint: int) -> int | None:
    """Return where the place begins that a comma or "and" joins another to."""
    at = joint - 1 - (parse.words[joint - 1] == ",")
    name = parse.name_at.get(at)
    found = None if name is None else place_named(parse, *name)
    return None if found is None or found[1] != at + 1 else found[0]


def _tells_origin(parse: Parse, start: int) -> bool:
    """Tell whether "from" and a name only say whence somebody or something is ("migrants from Tarvia", "expects help from Tarvia")."""
    came = start - 2 if parse.lower[start - 1] == "from" else start - 3
    noun = parse.lower[came] if came >= 0 else ""
    _, end, _ = parse.name_at.get(start, (start, start + 1, ""))
    name = next((at for at in range(start, end) if not start <= parse.head[at] < end), start)
    of_noun = parse.dep[name] == "nmod" and parse.pos[parse.head[name]] in ("NOUN", "PROPN")
    return noun in _COMERS or of_noun or parse.pos[came] == "PROPN" or parse.lemma[parse.head[name]] in _GETS


def _widened(parse: Parse, low: int, high: int, first: int, last: int) -> tuple[int, int]:
    while low - 1 >= first and parse.lower[low - 1] in _SIDES:
        low -= 1
        if low - 2 >= first and parse.lower[low - 1] == "and" and parse.lower[low - 2] in _SIDES:
            low -= 2
    while (
        high + 1 <= last
        and parse.lower[high + 1] in _KINDS
        and parse.lower[high + 1] not in ("state", "people")
    ):
        high += 1
    return low, high
