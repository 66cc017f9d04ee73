"""Numbers as news texts write them: "370,000", "1.2 million", "twenty-five", "two dozen", "half a million"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from text_to_num import text2num

SCALES = {
    "hundred": 1e2,
    "thousand": 1e3,
    "lakh": 1e5,
    "million": 1e6,
    "crore": 1e7,
    "billion": 1e9,
    "trillion": 1e12,
    "dozen": 12.0,
    "mn": 1e6,
    "bn": 1e9,
    "tn": 1e12,
}
# Letters glued to, or right after, an amount of money ("$5m", "£3.2bn"); elsewhere "m" is a metre.
MONEY_SCALES = {
    "k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "mil": 1e6, "b": 1e9, "bn": 1e9, "bln": 1e9, "bil": 1e9, "tn": 1e12, "trn": 1e12,
}  # fmt: skip
UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
WORDS = frozenset((*UNITS, *TENS))
# A plural without a number says at least two of them: "dozens" is 24 or more.
VAGUE = {
    "dozens": 24.0,
    "scores": 40.0,
    "hundreds": 200.0,
    "thousands": 2e3,
    "millions": 2e6,
    "billions": 2e9,
    "trillions": 2e12,
}
_PARTS_OF_ONE = {
    "third": 3,
    "quarter": 4,
    "fifth": 5,
    "sixth": 6,
    "seventh": 7,
    "eighth": 8,
    "ninth": 9,
    "tenth": 10,
    "hundredth": 100,
    "thousandth": 1000,
}
FRACTIONS = {name: 1 / parts for name, parts in _PARTS_OF_ONE.items()} | {
    f"{name}s": 1 / parts for name, parts in _PARTS_OF_ONE.items()
}
_SIGNS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}
_WRITTEN_PARTS = {
    "1/2": 0.5,
    "1/4": 0.25,
    "3/4": 0.75,
    "1/3": 1 / 3,
    "2/3": 2 / 3,
    "1/8": 0.125,
    "3/8": 0.375,
}
_DIGITS = re.compile(r"(?:\d{1,3}(?:,\d{2,3})+|\d+)(?:\.\d+)?")
_WITH_SIGN = re.compile(rf"(\d*)([{''.join(_SIGNS)}])")
_GLUED = re.compile(rf"({_DIGITS.pattern})(k|m|mn|b|bn|tn)")
_GROUP = re.compile(r"\d{3}(?:\.\d+)?")
STARTS = WORDS | {"a", "an", "half", "minus"}
_COUNTS_OF_PARTS = {"a": 1.0, "an": 1.0} | {word: float(at) for at, word in enumerate(UNITS[:10]) if at}
_LARGE = frozenset({"million", "billion", "trillion"})
_HALF, _QUARTER = ["and", "a", "half"], ["and", "a", "quarter"]


class Number(NamedTuple):
    """A number over the tokens `[first, end)`. `scale` is the factor its last word stands for, else 1."""

    value: float
    first: int
    end: int
    scale: float = 1.0


def read_number(lower: Sequence[str], first: int) -> Number | None:
    """Return the number that starts at token `first` of the lower-cased words, or None."""
    word = lower[first]
    if part := part_of_scale(lower, first):
        return part
    if word[:1].isdigit() or word[:1] in _SIGNS:
        return _digits(lower, first)
    if word in WORDS:
        return _spelled(lower, first)
    if word in ("a", "an", "half"):
        return _with_article(lower, first)
    if word == "minus" or word[:1] in "-−":
        return _negative(lower, first)
    return None


def part_of_scale(lower: Sequence[str], first: int) -> Number | None:
    """Return the number of "a quarter of a million" or "three-quarters of a billion" at token `first`, or None."""
    if lower[first] not in _COUNTS_OF_PARTS:
        return None
    at = first + 2 if lower[first + 1 : first + 2] == ["-"] else first + 1
    words = lower[at : at + 4]
    if len(words) < 4 or words[0] not in FRACTIONS or words[1] != "of" or words[2] not in ("a", "one"):
        return None
    if words[3] not in _LARGE:
        return None
    value = _COUNTS_OF_PARTS[lower[first]] * FRACTIONS[words[0]] * SCALES[words[3]]
    return Number(value, first, at + 4, SCALES[words[3]])


def _negative(lower: Sequence[str], first: int) -> Number | None:
    """Read "minus 12" and "-20"."""
    if lower[first] == "minus":
        number = read_number(lower, first + 1) if first + 1 < len(lower) else None
        return number._replace(value=-number.value, first=first) if number else None
    bare = lower[first][1:]
    return Number(-_value(bare), first, first + 1) if _DIGITS.fullmatch(bare) else None


def _digits(lower: Sequence[str], first: int) -> Number | None:
    word = lower[first]
    if glued := _GLUED.fullmatch(word):
        scale = MONEY_SCALES[glued[2]]
        return Number(_value(glued[1]) * scale, first, first + 1, scale)
    if signed := _WITH_SIGN.fullmatch(word):
        return _scaled(lower, first, first + 1, float(signed[1] or 0) + _SIGNS[signed[2]])
    if word[-1:] == "-" and first + 1 < len(lower) and lower[first + 1] in ("to", "or"):
        word = word[:-1]  # "10- to 18-foot"
    if not _DIGITS.fullmatch(word) or len(word) > 25:
        return None
    end, value = _grouped(lower, first, word)
    return _scaled(lower, first, *_and_a_half(lower, end, value))


def _grouped(lower: Sequence[str], first: int, word: str) -> tuple[int, float]:
    """Join thousands set apart by blanks: "12 000"."""
    end = first + 1
    if word.isdigit() and len(word) <= 3 and word[0] != "0":
        while end < len(lower) and _GROUP.fullmatch(lower[end]):
            word, end = word + lower[end], end + 1
    return end, _value(word)


def _and_a_half(lower: Sequence[str], end: int, value: float) -> tuple[int, float]:
    """Add the half of "two and a half", "six-and-a-half", "2 1/2", the quarter of "two and a quarter"."""
    if end < len(lower) and lower[end] in _WRITTEN_PARTS and value == int(value):
        return end + 1, value + _WRITTEN_PARTS[lower[end]]
    if lower[end : end + 3] == _QUARTER:
        return end + 3, value + 0.25
    bare = [word for word in lower[end : end + 6] if word != "-"][:3]
    if bare != _HALF:
        return end, value
    hyphens = lower[end : end + 6] == ["-", "and", "-", "a", "-", "half"]
    return end + (6 if hyphens else 3), value + 0.5


def _value(digits: str) -> float:
    return float(digits.replace(",", ""))


def _scaled(lower: Sequence[str], first: int, end: int, value: float) -> Number:
    scale = 1.0
    while (at := _scale_at(lower, end)) is not None:
        scale *= SCALES[lower[at]]
        end = at + 1
    return Number(value * scale, first, end, scale)


def _scale_at(lower: Sequence[str], end: int) -> int | None:
    at = end + 1 if lower[end : end + 1] == ["-"] else end  # "a $4-billion sale"
    return at if at < len(lower) and lower[at] in SCALES and lower[at] not in ("mn", "bn", "tn") else None


def _spelled(lower: Sequence[str], first: int) -> Number | None:
    """Read number words, with hyphens as tokens of their own and "and" after a hundred or thousand."""
    words: list[str] = []
    end = first
    while end < len(lower):
        word = lower[end]
        if word in WORDS or (word in ("hundred", "thousand", "million", "billion") and words):
            words.append(word)
        elif not _joins(lower, end):
            break
        end += 1
    while end > first and lower[end - 1] in ("-", "and"):
        end -= 1
    value = _spelled_value(" ".join(words))
    if value is None:  # "two five" is two numbers: take the first
        return _scaled(lower, first, first + 1, float(_spelled_value(lower[first]) or 0))
    if lower[end - 1] in SCALES:
        return Number(value, first, end, SCALES[lower[end - 1]])
    return _scaled(lower, first, *_and_a_half(lower, end, value))


def _joins(lower: Sequence[str], position: int) -> bool:
    before, after = lower[position - 1], lower[position + 1] if position + 1 < len(lower) else ""
    if lower[position] == "-":
        return before in TENS and after in UNITS[1:10]
    return lower[position] == "and" and before in ("hundred", "thousand") and after in WORDS


@lru_cache(maxsize=4096)
def _spelled_value(words: str) -> float | None:
    try:
        return float(text2num(words, "en"))
    except ValueError:
        return None


def _with_article(lower: Sequence[str], first: int) -> Number | None:
    """Read "a hundred", "a dozen", "half a million", "half a dozen"."""
    if lower[first : first + 2] == ["a", "half"] and _scale_at(lower, first + 2) is not None:
        return _scaled(lower, first, first + 2, 0.5)
    half = lower[first] == "half"
    if half and lower[first + 1 : first + 3] == ["-", "dozen"]:
        return Number(6.0, first, first + 3, 12.0)
    at = first + 1 if half else first
    if at + 1 >= len(lower) or lower[at] not in ("a", "an") or lower[at + 1] not in SCALES:
        return None
    number = _scaled(lower, first, at + 1, 0.5 if half else 1.0)
    if not half and lower[number.end - 1] in _LARGE and lower[number.end : number.end + 3] == _HALF:
        return number._replace(value=1.5 * number.value, end=number.end + 3)  # "a million and a half"
    if not half and lower[number.end - 1] in ("hundred", "thousand") and number.end < len(lower) - 1:
        return _continued(lower, number)
    return number


def _continued(lower: Sequence[str], number: Number) -> Number:
    # "a hundred and fifty": the tail is a spelled number of its own, smaller than the scale.
    after = number.end + 1 if lower[number.end] == "and" else number.end
    tail = _spelled(lower, after) if after < len(lower) and lower[after] in WORDS else None
    if tail is None or tail.value >= number.scale:
        return number
    return Number(number.value + tail.value, number.first, tail.end)
