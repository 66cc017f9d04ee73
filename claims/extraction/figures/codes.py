"""Numbers that are written down to find something by: a telephone, a house in a street, a calibre, an item of a list, a grid reference."""

from __future__ import annotations

import re
from itertools import pairwise

from claims.extraction.figures.ranks import is_ordinal
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.number_words import Number

_STREETS = words(
    "Rue Quai Street Road Lane Avenue Drive Boulevard Square Way Court Crescent Terrace St Rd Ave Blvd Row Close Highway Parkway Pkwy Dr Ln Hwy"
)
_PLAIN_STREETS = frozenset({"street", "avenue"})  # "506 East 8th street"
_IDENTIFIERS = words("number code badge pin id zip postcode serial")
_EMERGENCIES = frozenset({"911", "999", "112", "000"})
_CALLS = words(
    "call calls called calling dial dials dialed dialled dialing dialling phone phoned phoning rang ring ringing to"
)
_OF_CALL = words(
    "call calls caller callers dispatcher dispatchers operator operators emergency recording recordings"
)
_GUNS = words(
    "handgun handguns pistol pistols gun guns rifle rifles bullet bullets round rounds ammunition casing casings shell cartridge"
    " cartridges weapon weapons glock revolver semiautomatic semi"
)
_POINTS = ("N", "S", "E", "W")
_TELEPHONE = re.compile(
    r"(?:\b1[-. ])?(?:\(\d{3}\) ?|\b\d{3}[-. ])\d{3}[-. ](?:\d{4}|[A-Z]{4})\b(?: \(\d{4}\))?"
)
_AFTER_ZERO = re.compile(r"0\d+")


def find_telephones(text: str) -> list[tuple[int, int]]:
    """Return the half-open spans of North American telephone numbers: "(317) 444-6222", "1-800-423-TIPS (8477)"."""
    return [found.span() for found in _TELEPHONE.finditer(text)]


def is_code(parse: Parse, number: Number) -> bool:
    """Tell a telephone number, a list's number, a house in a street or a coordinate from a quantity."""
    first, end = number.first, number.end
    if any(reads(parse, first, end) for reads in _CODES):
        return True
    if _is_behind_identifier(parse, first):
        return parse.lower[first - 1] in ("is", "was", ",", ":", *_IDENTIFIERS)
    return _is_house(parse, end)


def _opens_with_zero(parse: Parse, first: int, end: int) -> bool:
    """Tell "0418", and the case number "26-0418"."""
    word = parse.words[first]
    if word[0] == "0" and len(word) > 1 and word.isdigit():
        return True
    hyphen = parse.words[end : end + 1] in (["-"], ["–"])
    return hyphen and _AFTER_ZERO.fullmatch("".join(parse.words[end + 1 : end + 2])) is not None


def _is_beside_number(parse: Parse, first: int, end: int) -> bool:
    return any(0 <= at < len(parse) and parse.words[at].isdigit() for at in (first - 1, end))


def _is_coordinate(parse: Parse, first: int, end: int) -> bool:
    """Tell "14 N" and "22° W."."""
    behind = next((word for word in parse.words[end : end + 3] if word != "°"), "")
    return behind.rstrip(".") in _POINTS


def _numbers_item(parse: Parse, first: int, end: int) -> bool:
    """Tell the "2." that opens an item of a list."""
    opens = parse.words[end : end + 1] in (["."], [":"]) and parse.words[first].isdigit()
    return opens and first in {start for start, _ in parse.sentences}


def _is_behind_identifier(parse: Parse, first: int) -> bool:
    """Tell the 4182 of "badge number 4182" and "her zip code is 90210"."""
    word = parse.words[first]
    long = len(word) > 3 and word.isdigit()
    return long and not _IDENTIFIERS.isdisjoint(parse.lower[max(0, first - 2) : first])


def _is_house(parse: Parse, end: int) -> bool:
    """Tell the house number of "14 Market Street", "418 Pine St." and "1420 Broadway"."""
    following = parse.words[end : end + 3]
    if following[:1] == ["Broadway"]:
        return parse.pos[end + 1 : end + 2] not in (["NOUN"], ["PROPN"], ["ADJ"])
    if not following or not following[0][:1].isupper():
        return False
    street = any(name.removesuffix(".") in _STREETS for name in following)
    return street or any(
        is_ordinal(one.lower()) and two in _PLAIN_STREETS for one, two in pairwise(following)
    )


def _is_emergency_call(parse: Parse, first: int, end: int) -> bool:
    """Tell "called 911", "a 999 call"."""
    if parse.words[first] not in _EMERGENCIES:
        return False
    return parse.word_at(first - 1) in _CALLS or parse.word_at(end) in _OF_CALL


def _is_calibre(parse: Parse, first: int, end: int) -> bool:
    """Tell "a 9 mm handgun"."""
    behind = [word for word in parse.lower[end : end + 3] if word != "-"]
    return behind[:1] == ["mm"] and len(behind) > 1 and behind[1] in _GUNS


_CODES = (
    _opens_with_zero,
    _is_emergency_call,
    _is_calibre,
    _is_beside_number,
    _is_coordinate,
    _numbers_item,
)
