"""Two numbers that enclose one value: "3 to 5", "between 20 and 30", "$30 million to $40 million"."""

from __future__ import annotations

from typing import NamedTuple

from claims.extraction.figures.name_numbers import CLOCK
from claims.extraction.figures.scores import is_chained
from claims.extraction.figures.units import unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import CURRENCY_SIGNS
from claims.extraction.vocabulary.namers import NAMERS
from claims.extraction.vocabulary.number_words import MONEY_SCALES, Number, read_number

_JOINS = frozenset({"to", "-", "–", "—", "and", "or", "through"})
_DASHES = frozenset("-–—")
_CHANGE = words(
    "rise rose risen rising increase increased increasing grow grew grown growing climb climbed climbing jump jumped soar soared surge surged swell"
    " go went gone fall fell fallen falling drop dropped dropping decline declined declining sink shrink shrank decrease decreased"
    " decreasing slip slipped plunge plunged cut cutting raise raised raising reduce reduced reducing lower lowered lowering gain gained"
    " lost lose add added tumble tumbled slide slid edge edged ease eased"
    " move moved revise revised change changed up down bring brought bringing took taking"
)
_FAR = 12  # tokens in which a verb of change speaks of both ends of "from 13 to 26"
_WIDEST_OF_CHANGE, _WIDEST_BY = 2.5, 5.0


class Range(NamedTuple):
    """A number or a range over tokens `[first, end)` before its bound and unit are known; `number` is the
    token that the parser attached to the noun."""

    low: float
    high: float
    first: int
    end: int
    number: int

    @property
    def is_range(self) -> bool:
        """Whether there are two numbers."""
        return self.low != self.high


def range_from(parse: Parse, number: Number) -> Range | None:
    """Return the range that starts with `number`; None for changes ("rose from 13 to 26") and single numbers."""
    lower = parse.lower
    signed = number.first > 0 and lower[number.first - 1] in CURRENCY_SIGNS
    number = _with_letters(lower, number) if signed else number
    join = number.end
    between = None if signed else unit_after(lower, join)
    if between and lower[between.end : between.end + 1] and lower[between.end] in ("to", "-", "–", "and"):
        join = between.end
    if join + 1 >= len(lower) or lower[join] not in _JOINS:
        return None
    second = _second(lower, join + 1, signed=signed)
    if second is None or _is_code(lower[second.first]) or not _is_range(parse, number, second, lower[join]):
        return None
    if between and not _same_unit(lower, between.name, second.end):
        return None
    if number.value < 0 < second.value and lower[join] in _DASHES:  # "minus 5–10 degrees"
        second = second._replace(value=-second.value)
    low = number.value * _shared_scale(number, second)
    if low < 0 and second.value < low:
        return Range(second.value, low, number.first, second.end, second.end - 1)
    if low >= second.value:
        return None
    return Range(low, second.value, number.first, second.end, second.end - 1)


def _second(lower: list[str], at: int, *, signed: bool) -> Number | None:
    """Return the number at `at`, of money with the letters of its scale: "to $40m"."""
    start = at
    while at < len(lower) - 1 and lower[at] in CURRENCY_SIGNS:
        at += 1
    number = read_number(lower, at)
    return number if number is None or not (signed or at > start) else _with_letters(lower, number)


def _with_letters(lower: list[str], number: Number) -> Number:
    """Take in the letters behind an amount of money: "5m", "38 bn"."""
    factor = MONEY_SCALES.get(lower[number.end].rstrip("."), 1.0) if number.end < len(lower) else 1.0
    return number if factor == 1 else Number(number.value * factor, number.first, number.end + 1, factor)


def _is_code(digits: str) -> bool:
    """Tell the second part of the case "26-0418"."""
    return len(digits) > 1 and digits[0] == "0" and digits.isdigit()


def _same_unit(lower: list[str], name: str, end: int) -> bool:
    unit = unit_after(lower, end)
    return unit is not None and unit.name == name


def _shared_scale(number: Number, second: Number) -> float:
    """Return the factor that "3 to 5 million" lends its first number."""
    lends = number.scale == 1 and second.scale > 1 and number.value < second.value / second.scale
    return second.scale if lends else 1.0


def _is_range(parse: Parse, first: Number, second: Number, join: str) -> bool:
    lower = parse.lower
    opener = lower[first.first - 1] if first.first else ""
    after = lower[second.end] if second.end < len(parse) else ""
    named = (
        first.first > 1
        and parse.words[first.first - 1][:1].isupper()
        and opener not in CURRENCY_SIGNS
        and (parse.pos[second.end : second.end + 1] != ["NOUN"] or not parse.lower[second.end].endswith("s"))
    )
    if (
        after in CLOCK
        or opener in NAMERS
        or (join in ("-", "–") and named)
        or is_chained(parse, first.first, second.end)
    ):
        return False
    if join == "and":
        return "between" in lower[max(0, first.first - 4) : first.first]
    if join == "or":
        return 0 < second.value - first.value <= max(1.0, first.value / 4)
    if join == "to" and "from" in lower[max(0, first.first - 2) : first.first]:
        window = range(max(0, first.first - _FAR), first.first)
        return not any(lower[at] in _CHANGE for at in window)
    return join != "to" or not _moves_to(lower, first, second)


def _moves_to(lower: list[str], first: Number, second: Number) -> bool:
    """Tell "rose $1.40 to $82.15": by how much, and where to."""
    signed = first.first and lower[first.first - 1] in CURRENCY_SIGNS
    before = lower[max(0, first.first - 2 - bool(signed)) : first.first]
    ratio = second.value / first.value if first.value > 0 else _WIDEST_BY + 1
    return ratio > (_WIDEST_BY if "by" in before else _WIDEST_OF_CHANGE) and not _CHANGE.isdisjoint(before)
