"""Places: where a clause is set.

A place is a named location that a preposition sets the event in ("in the eastern province of Deir
Ezzor"), not one that acts or owns ("Russia signed", "Syria's affiliate").
"""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.candidate import Place
from claims.extraction.lexicon import words
from claims.extraction.parse import Parse

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
    " prefecture municipality airport port street square avenue road bridge camp desert mountain mountains lake"
)
# Whoever and whatever comes from a place, wherever it is told of.
_COMERS = words(
    "migrants migrant refugees refugee immigrants workers tourists visitors students troops soldiers fighters volunteers scientists experts"
    " imports exports oil gas grain goods drones missiles rockets aid letter letters man woman boy girl team side company"
)
_IN = words("in near outside around")
_EDGES = words("edge outskirts suburb suburbs centre center")
_MONTHS = words("january february march april may june july august september october november december")
_OF = words(
    "north south east west outskirts edge edges edge centre center suburb suburbs part parts capital city town village province"
    " region district state area countryside coast border island port swathe rest heart side half people"
)


def find_places(parse: Parse, first: int, last: int, offset: int) -> tuple[Place, ...]:
    """Return the places of the clause over tokens `first` to `last`, in order, each name once."""
    places: dict[str, Place] = {}
    for start, end, label in sorted([*parse.names, *_unknown_names(parse, first, last)]):
        if end < len(parse) and parse.lower[end] in ("'s", "’s"):
            continue
        if label != "LOC" or start < first or end - 1 > last or not _is_setting(parse, start, first):
            continue
        low, high = _widened(parse, start, end - 1, first, last)
        text = parse.text(low, high)
        position = parse.start[low] + offset
        places.setdefault(text, Place(text, position, position + len(text)))
    return tuple(places.values())


def _unknown_names(parse: Parse, first: int, last: int) -> Iterator[tuple[int, int, str]]:
    """Yield the names behind "in", "near" or "district of" that the name finder does not know ("in Tarvia"); nothing else is called so
    there but months."""
    at = first + 1
    while at <= last:
        leads = parse.lower[at - 1] in _IN or (
            parse.lower[at - 1] == "of" and parse.lower[at - 2] in _KINDS | _EDGES
        )
        if leads and parse.tag[at] == "NNP" and at not in parse.name_at and parse.lower[at] not in _MONTHS:
            end = at + 1
            while end <= last and parse.tag[end] == "NNP" and end not in parse.name_at:
                end += 1
            yield at, end, "LOC"
            at = end
        at += 1


def _is_setting(parse: Parse, start: int, first: int) -> bool:
    """Tell whether a preposition of place leads to the name, over articles, sides and "province of"."""
    at = start - 1
    for _ in range(9):
        if at < first - 1 or at < 0:
            return False
        word = parse.lower[at]
        if word in _WHERE:
            return word != "from" or not _tells_origin(parse, start)
        if word == "of" and at > 0 and (parse.lower[at - 1] in _OF or parse.lower[at - 1] in _SIDES):
            return True
        if (
            word in (",", "and", "&")
            and at > 0
            and (at - 1 in parse.name_at and parse.name_at[at - 1][2] == "LOC")
        ):
            return _is_setting(parse, parse.name_at[at - 1][0], first)
        if parse.pos[at] not in ("DET", "ADJ", "NOUN", "PROPN", "CCONJ") and word not in ("-", "'s", "’s"):
            return False
        at -= 1
    return False


def _tells_origin(parse: Parse, name: int) -> bool:
    """Tell whether "from" and a name only say whence somebody or something is ("migrants from Tarvia")."""
    came = name - 2 if parse.lower[name - 1] == "from" else name - 3
    noun = parse.lower[came] if came >= 0 else ""
    return noun in _COMERS or (parse.dep[name] == "nmod" and parse.pos[parse.head[name]] in ("NOUN", "PROPN"))


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
