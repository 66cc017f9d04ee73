"""Numbers that are years: "the 2014 protests", "since 1998", unlike the counted "2000 troops"."""

from __future__ import annotations

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.number_words import Number

BEFORE_YEAR = words("the a an its their his her our 's ’s this that in since")
_COUNTED_AFTER_YEAR = words("people men women children % percent per more")
_OF_A_YEAR = words("level levels high highs low lows figures prices")
_STANDS_AT = words("is was at to reached")
_TALLIES = words("number total toll tally count")
_TOLD_OF = 10
_MODERN = 1900  # news tells of things of a year of this century or the last: "1885 houses" are counted
_FIRST_YEAR, _LAST_YEAR = 1500, 2099


def is_year(parse: Parse, number: Number) -> bool:
    """Tell whether a number is a year, and counts nothing."""
    word, before, after = (
        parse.lower[number.first],
        parse.word_at(number.first - 1),
        parse.word_at(number.end),
    )
    if not _may_be_year(word) or number.end != number.first + 1 or after in _COUNTED_AFTER_YEAR:
        return False
    if before in _STANDS_AT and after not in _OF_A_YEAR and _is_tallied(parse, number.first):
        return False
    if before in BEFORE_YEAR:  # "the 2014 protests", "last month's 2019 talks"
        return True
    # "1998 models" are of that year, "2000 troops" are counted: a round number without a comma is the rarer year.
    counts = word.endswith("00") or int(word) < _MODERN
    plural = counts and after.endswith("s") and not after.endswith(("ss", "us", "is"))
    return not plural or after in ("was", "has", "as", "ends", "its")


def _may_be_year(word: str) -> bool:
    return len(word) == 4 and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR


def _is_tallied(parse: Parse, first: int) -> bool:
    """Tell "the number of those infected is 1501"."""
    return not _TALLIES.isdisjoint(parse.lower[max(0, first - _TOLD_OF) : first])


def is_year_range(parse: Parse, first: int, end: int, low: float, high: float) -> bool:
    """Tell whether a range is of years ("1880-1954", "2016-17")."""
    after = parse.lower[end] if end < len(parse) else ""
    if not parse.lower[first][:4].isdigit() or after.endswith("s"):
        return False
    return all(_FIRST_YEAR <= value <= _LAST_YEAR and value == int(value) for value in (low, high))
