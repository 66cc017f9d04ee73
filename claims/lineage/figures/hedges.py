"""What the words around a number say about the value: "about 60", "almost 50", "more than 60", "at least 10".

Readers take a hedge the wider the rounder its number is, and hedges of one kind much alike (Ferson et al., "Natural language
of uncertainty: numeric hedge words", Int. J. Approx. Reasoning 57, 2015; Williams & Power, "Hedging and rounding in numerical
expressions", Pragmatics & Cognition 21, 2013). How round a number is tells the coarsest step of 1, 2 or 5 times a power of
ten that it stands on (Krifka, "Approximate interpretation of number words", 2007). So a hedge here reaches a part of the
number, and never farther than that step: "about 60" is 54 to 66, "about 61" is 60 to 62.
"""

from __future__ import annotations

import re
from decimal import Decimal
from math import floor, log10

from claims.extraction.vocabulary.number_words import FRACTIONS, MONEY_SCALES, SCALES, VAGUE

# "about N" and "almost N" reach a tenth of N, as the rounding of 61 to 60 or 1,080 to 1,000 does.
NEAR = 0.10
# "more than N" is said until the next round number would be: in steps of 1, 2 and 5 that is about a fifth farther.
BEYOND = 0.20
# "fewer than N" is also said of a far smaller number, "well over N" of a far greater one.
FAR = 0.50
# "dozens" gives way to "hundreds" and "hundreds" to "thousands" well before five times the least that they say.
VAGUE_SPAN = 5.0
# "a third" is said of 31 as of 35 percent.
FRACTION = 2.0
# A number rounded as it was written ("1.2 million", "5 km") is off by half its last digit, and by no more than this part of it.
ROUNDING = 0.05

_CLOSED = (
    "at least|no fewer than|no less than|not less than|not fewer than|upwards of|upward of|a minimum of|minimum|as few as"
    "|as little as|≥|up to|as many as|as much as|at most|no more than|not more than|a maximum of|maximum|≤|or more|plus|and counting|or above"
    "|or over|or higher|or longer|or less|or fewer|or under|or lower|or below"
)
_HAIR = (
    "almost|nearly|nearing|approaching|close to|just under|just short of|short of|just below|a little less than|slightly less than"
    "|just less than|slightly fewer than|slightly under|slightly below|just over|just above|just more than|slightly more than"
    "|a little more than|a little over|slightly over|slightly above|a bit more than|not even"
)
_FAR = "well|far|much more|many more|north of|beyond|in excess of"


def _phrases(rows: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(row) for row in rows.split('|'))})(?!\w)|(?<=\d)\+")


_IS_CLOSED, _IS_HAIR, _IS_FAR = _phrases(_CLOSED), _phrases(_HAIR), _phrases(_FAR)
_DIGITS = re.compile(r"\d[\d,]*(\.\d+)?")
_LARGE = 1e6  # "two hundred" is as exact as 200, "two million" is not
_WORD = re.compile(r"[a-z]+")
_VAGUE_WORDS = frozenset(VAGUE) | {"several", "few", "tens"}


def includes_its_number(text: str) -> bool:
    """Tell whether a bound holds its own number: "at least 10" does, "more than 10" does not."""
    return _IS_CLOSED.search(text.lower()) is not None


def is_vague(text: str) -> bool:
    """Tell a number without a number: "dozens", "several hundred", "tens of thousands"."""
    return not _DIGITS.search(text) and not _VAGUE_WORDS.isdisjoint(_WORD.findall(text.lower()))


def tolerance(value: float) -> float:
    """Return how far "about `value`" reaches to either side."""
    return _within(value, NEAR)


def reach(text: str, bound: str, value: float) -> float:
    """Return how far a bound without its own number reaches: "almost 50" down, "more than 60" up."""
    lower = text.lower()
    if _IS_HAIR.search(lower):
        return max(tolerance(value), FRACTION if _is_fraction(lower) else 0.0)
    if _IS_FAR.search(lower) or bound == "below":
        return FAR * abs(value)
    return _within(value, BEYOND)


def rounding(text: str, value: float, *, whole: bool) -> float:
    """Return half of the last digit that the article writes of `value`.

    A `whole` number (of people, of goals) is as exact as it is written, unless a word scales it ("1.2 million"). A fraction
    in words ("a third") is off by `FRACTION` percent.
    """
    match = _DIGITS.search(text)
    if match is None:
        return _rounding_of_words(text.lower(), value, whole=whole)
    scale = _scale_after(text[match.end() :].lower())
    decimals = len(match[1]) - 1 if match[1] else 0
    if whole and scale == 1 and not decimals:
        return 0.0
    return min(scale / 10.0**decimals / 2, ROUNDING * abs(value))


def _rounding_of_words(lower: str, value: float, *, whole: bool) -> float:
    found = _WORD.findall(lower)
    if _is_fraction(lower):
        return 0.0 if whole else min(FRACTION, 2 * ROUNDING * abs(value))
    scale = max((SCALES.get(word, 1.0) for word in found), default=1.0)
    large = scale >= _LARGE
    return 0.0 if whole and not large else min(scale if large else 1.0, 2 * ROUNDING * abs(value)) / 2


def _is_fraction(lower: str) -> bool:
    found = _WORD.findall(lower)
    return not FRACTIONS.keys().isdisjoint(found) or "half" in found


def step_of(value: float) -> float:
    """Return the coarsest step of 1, 2 or 5 times a power of ten that `value` stands on; 0 for 0."""
    if not value:
        return 0.0
    exact = abs(Decimal(repr(value)))
    for power in range(floor(log10(abs(value))), -7, -1):
        for part in (5, 2, 1):
            step = part * Decimal(10) ** power
            if step <= exact and exact % step == 0:
                return float(step)
    return 0.0


def _within(value: float, part: float) -> float:
    return min(part * abs(value), step_of(value))


def _scale_after(tail: str) -> float:
    words = _WORD.findall(tail)
    if not words:
        return 1.0
    glued = tail[:1].isalpha()
    return SCALES.get(words[0]) or (MONEY_SCALES.get(words[0], 1.0) if glued else 1.0)
