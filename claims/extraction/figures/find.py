"""Figures: quantities with their bounds, units, what they count and what happened to it.

Numbers inside a time expression are the business of `times`; numbers that only name a thing ("Article
50", "F-16") are not quantities. Everything works on the words alone and gets better where a parse is present.
Each reader looks at one token and says what quantity starts there, if any; the first that knows one is right.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from claims.extraction.candidate import Figure
from claims.extraction.figures import absence, ranks, vague
from claims.extraction.figures.amounts import with_unit
from claims.extraction.figures.carried import with_carried
from claims.extraction.figures.codes import find_telephones
from claims.extraction.figures.decades_of_life import find_decade, is_decade
from claims.extraction.figures.finish import Quantity, make_figure, sides
from claims.extraction.figures.magnitudes import find_magnitude, may_be_magnitude
from claims.extraction.figures.name_numbers import only_names
from claims.extraction.figures.ranges import Range, range_from
from claims.extraction.figures.scores import find_score
from claims.extraction.figures.shares import find_share
from claims.extraction.figures.stopwatch import find_timed
from claims.extraction.figures.unit_reading import money_scale
from claims.extraction.figures.units import unit_after
from claims.extraction.figures.year_numbers import is_year_range
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.bounds import find_bound
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import naira, pence, signed_amount
from claims.extraction.vocabulary.number_words import STARTS, Number, read_number

_BY_WORD = STARTS | vague.STARTS | absence.STARTS | ranks.STARTS
_TEMPERATURE = re.compile(r"([-−]?)(\d{1,3}(?:\.\d)?)°?([CF])\.?")
_OF_HEAT = words(
    "temperature temperatures heat heatwave mercury thermometer thermometers hot warm cold cool freezing"
    " fever degrees highs lows weather summer winter summit ice sun shade frost peaked thermometers celsius"
    " warmed warming warmer hotter colder cooler climate overnight forecast"
)
_HEAT_NEAR = 14
_ASIDE = (
    6  # tokens from a number to the one that it is told in place of: "26 people from the village, not 13"
)
_SCALE_LETTERS = "bkmnt"  # those of "HK$50bn"


def find_figures(parse: Parse, taken: Iterable[tuple[int, int]] = (), offset: int = 0) -> tuple[Figure, ...]:
    """Return the figures of a parsed text in order.

    `taken` are character spans of the text that hold no figures (its time expressions); `offset` is
    added to every position, for a text that is a piece of a longer one.
    """
    starts = [
        at
        for at, word in enumerate(parse.lower)
        if word in _BY_WORD
        or _may_be_digits(word)
        or (word[-2:] == "0s" and is_decade(word))
        or may_be_magnitude(word)
        or (word[0] == "n" and _naira_at(parse, at))
    ]
    if not starts:
        return ()
    blocked = _blocked_tokens(parse, (*taken, *find_telephones(parse.source)))
    found: list[Quantity] = []
    position = 0
    for at in starts:
        if at < position or at in blocked:
            continue
        quantity = _quantity_at(parse, at)
        if quantity is not None and quantity.first >= position:
            found.append(quantity)
            position = quantity.end
    told = [quantity for at, quantity in enumerate(found) if not _is_set_aside(parse, quantity, found[:at])]
    return tuple(make_figure(parse, quantity, offset) for quantity in with_carried(parse, told))


def _is_set_aside(parse: Parse, quantity: Quantity, before: list[Quantity]) -> bool:
    """Tell the 26 of "killed 13, not 26, the ministry said", which another number of its kind is told in place of."""
    first = quantity.first - (parse.lower[quantity.first - 1 : quantity.first] == ["the"])
    if (
        first < 2
        or parse.lower[first - 1] != "not"
        or parse.words[first - 2] not in (",", "-", "–", "—", "(")
    ):
        return False
    near = before[-1] if before else None
    return near is not None and _is_alike(near, quantity) and first - near.end <= _ASIDE


def _is_alike(one: Quantity, other: Quantity) -> bool:
    return one.kind == other.kind or (other.kind == "count" and not other.counted)


def _may_be_digits(word: str) -> bool:
    return (
        word[:1].isnumeric()
        or (word[:1] in ("-", "−") and word[1:2].isnumeric())
        or (word.rstrip(_SCALE_LETTERS)[-1:].isnumeric() and signed_amount(word) is not None)
    )


def _blocked_tokens(parse: Parse, taken: Iterable[tuple[int, int]]) -> set[int]:
    return {
        at
        for start, end in taken
        for at in range(bisect_right(parse.end, start), bisect_left(parse.start, end))
    }


def _quantity_at(parse: Parse, at: int) -> Quantity | None:
    word = parse.lower[at]
    if word in vague.STARTS and (found := vague.find_vague(parse, at)):
        return found
    if word in absence.STARTS and (found := absence.find_absence(parse, at)):
        return found
    if found := ranks.find_rank(parse, at):
        return found
    return find_share(parse, at) or _number_at(parse, at)


def _number_at(parse: Parse, at: int) -> Quantity | None:
    word = parse.lower[at]
    if (pounds := pence(word)) is not None:
        return _money(parse, at, at + 1, pounds, "GBP")
    if formed := _in_form_of_its_own(parse, at):
        return formed
    if signed := signed_amount(word):
        return _signed(parse, at, *signed)
    if digits := _naira_at(parse, at):
        return _signed(parse, at, "NGN", digits)
    number = _plain_number(parse, at)
    if number is None or (number.value < 0 and not _may_be_negative(parse, number)):
        return None
    return find_score(parse, number) or _counted_or_measured(parse, number)


def _in_form_of_its_own(parse: Parse, at: int) -> Quantity | None:
    """Read what is written in a way that says what it is: a magnitude, a decade, a time on the watch, degrees."""
    return (
        find_magnitude(parse, at)
        or find_decade(parse, at)
        or (find_timed(parse, at) if ":" in parse.lower[at] else None)
        or _degrees(parse, at)
    )


def _counted_or_measured(parse: Parse, number: Number) -> Quantity | None:
    """Read a number or range with its unit, None where it only names something."""
    between = range_from(parse, number)
    if between is None:
        if only_names(parse, number):
            return None
        between = Range(number.value, number.value, number.first, number.end, number.end - 1)
    elif is_year_range(parse, between.first, between.end, between.low, between.high):
        return None
    return with_unit(parse, between, number)


def _naira_at(parse: Parse, at: int) -> str | None:
    return (
        naira(parse.words[at], "".join(parse.lower[at + 1 : at + 2])) if parse.words[at][:1] == "N" else None
    )


def _plain_number(parse: Parse, at: int) -> Number | None:
    number = read_number(parse.lower, at)
    margin = number is not None and number.value < 0 and parse.lower[max(0, at - 2) : at] == ["plus", "or"]
    return read_number(parse.lower, at + 1) if margin else number


def _may_be_negative(parse: Parse, number: Number) -> bool:
    return parse.lower[number.first] == "minus" or unit_after(parse.lower, number.end) is not None


def _signed(parse: Parse, at: int, currency: str, digits: str) -> Quantity | None:
    number = read_number([digits, *parse.lower[at + 1 : at + 3]], 0)
    if number is None:
        return None
    factor, end = money_scale(parse, at + number.end) if number.scale == 1 else (1.0, at + number.end)
    return _money(parse, at, end, number.value * factor, currency)


def _money(parse: Parse, first: int, end: int, value: float, currency: str) -> Quantity:
    bounded = find_bound(parse.lower, first, end)
    low, high, bound = sides(value, bounded.bound)
    return Quantity(
        bounded.first, bounded.end, low, high, bound, end - 1, "money", currency, adds=bounded.adds
    )


def _degrees(parse: Parse, at: int) -> Quantity | None:
    """Read "-14C", "1.3C", and "35C" where the talk is of temperatures; elsewhere it is a seat."""
    match = _TEMPERATURE.fullmatch(parse.words[at])
    if match is None or not (_is_no_seat(match) or _is_told_of_heat(parse, at)):
        return None
    value = float(match[2]) * (-1 if match[1] else 1)
    if (
        at > 1
        and parse.words[at - 1] in ("-", "–")
        and parse.words[at - 2].isdecimal()
        and parse.end[at - 1] == parse.start[at]
    ):
        lower_end = float(parse.words[at - 2])
        if lower_end < value:  # "30–35C"
            return Quantity(at - 2, at + 1, lower_end, value, "range", at, "measure", f"°{match[3]}")
    bounded = find_bound(parse.lower, at, at + 1)
    low, high, bound = sides(value, bounded.bound)
    return Quantity(bounded.first, bounded.end, low, high, bound, at, "measure", f"°{match[3]}")


def _is_no_seat(match: re.Match[str]) -> bool:
    return bool(match[1]) or "." in match[2]


def _is_told_of_heat(parse: Parse, at: int) -> bool:
    return not _OF_HEAT.isdisjoint(parse.lower[max(0, at - _HEAT_NEAR) : at + _HEAT_NEAR])
