"""Numbers that name, date or order something instead of counting it: "Article 50", "8 p.m.", "a 3-1 win"."""

from __future__ import annotations

from claims.extraction.lexicon import words
from claims.extraction.number_words import ORDINALS, WORDS, Number
from claims.extraction.parse import Parse
from claims.extraction.units import CURRENCY_SIGNS, is_time_unit, unit_after

NAMERS = words(
    "no no. number nos nos. page chapter article section room flight route level phase channel gate type version volume"
    " grade highway interstate unit figure table step rule act clause protocol resolution act amendment tier group area"
    " pier block zone bus platform ward district terminal line runway game round week day act part season episode"
)
CLOCK = words(
    "am pm a.m. p.m. a.m p.m o'clock gmt bst utc noon hrs est edt bc bce b.c. b.c b.c.e. b.c.e ad ce c.e. c.e a.d."
)
_BEFORE_HYPHEN = words("mid to some pre post") | WORDS
_COUNTED_AFTER_YEAR = words("people men women children % percent per more")
_BEFORE_YEAR = words("the a an its their his her our 's ’s this that in since")
_NOT_ONE = words("of another or by day hand time thing side point way more that who is was")


def only_names(parse: Parse, number: Number) -> bool:
    """Tell whether the number names, dates or orders something instead of counting it."""
    lower, first, end = parse.lower, number.first, number.end
    before = lower[first - 1] if first else ""
    after = lower[end] if end < len(lower) else ""
    digits = lower[first][:1].isdigit()
    if after in CLOCK or before in NAMERS or _is_glued(parse, first, end):
        return True
    if after == "-" and lower[end + 1 : end + 2] and lower[end + 1] in ORDINALS:
        return True
    if lower[first] == "one" and end == first + 1:
        return _is_pronoun_one(parse, first, before, after)
    if after == "-" and lower[end + 1 : end + 2] in (
        ["and"],
        ["to"],
    ):  # "six-and-a-half-year", "a 230-to-197 vote"
        return True
    if is_time_unit(after) and lower[end + 1 : end + 2] == ["old"]:
        return False
    if is_time_unit(after) and not _is_sentence_length(lower, first):
        return True
    if after == "-" and is_time_unit(lower[end + 1] if end + 1 < len(lower) else ""):
        return lower[end + 2 : end + 4] != ["-", "old"]
    return digits and (_is_year(parse, number, after) or _is_name_tail(parse, first, after))


def _is_glued(parse: Parse, first: int, end: int) -> bool:
    """A number that hangs on a word or on a further number ("3-1", "A/12", "24/7", "2.0.1") names something."""
    if parse.lower[first][-1:] in ("b", "k", "m") and (
        not first or parse.lower[first - 1] not in CURRENCY_SIGNS
    ):
        return True
    before = parse.lower[first - 1] if first and parse.end[first - 1] == parse.start[first] else ""
    if (
        before == "-"
        and first > 1
        and parse.lower[first - 2][:1].isalpha()
        and parse.lower[first - 2] not in _BEFORE_HYPHEN
    ):
        return True
    after = parse.lower[end] if end < len(parse) and parse.start[end] == parse.end[end - 1] else ""
    return before in ("/", "#", ":", "_", "@") or after in ("/", ":", "_", "@", "'", "’", "th", "st")


def _is_pronoun_one(parse: Parse, at: int, before: str, after: str) -> bool:
    if before in ("no", "any", "every", "each", "the", "this", "that", "which", "some") or after in _NOT_ONE:
        return True
    if after == "in" or after == "-" or after in ("percent", "per", "million", "%"):
        return after == "-"
    if parse.pos[at] and parse.dep[at]:
        return not parse.dep[at].startswith("nummod") or is_time_unit(after)
    return not after[:1].isalpha() or is_time_unit(after)


def _is_sentence_length(lower: list[str], first: int) -> bool:
    # "sentenced to 12 years": here the stretch of time is the fact itself, and `times` leaves it alone.
    window = lower[max(0, first - 12) : first]
    return any(
        word in ("sentenced", "jailed", "imprisoned", "sentence", "banned", "suspended") for word in window
    )


def _is_year(parse: Parse, number: Number, after: str) -> bool:
    word = parse.lower[number.first]
    if (
        not (len(word) == 4 and word.isdigit() and 1500 <= int(word) <= 2099)
        or number.end != number.first + 1
    ):
        return False
    if after in _COUNTED_AFTER_YEAR:
        return False
    before = parse.lower[number.first - 1] if number.first else ""
    if before in _BEFORE_YEAR:  # "the 2014 protests", "last month's 2019 talks"
        return True
    # "1998 models" are of that year, "2000 troops" are counted: a round number without a comma is the rarer year.
    plural = word.endswith("00") and after.endswith("s") and not after.endswith(("ss", "us", "is"))
    return not plural or after in ("was", "has", "as", "ends", "its")


def _is_name_tail(parse: Parse, first: int, after: str) -> bool:
    """ "Boeing 737", "Al Qaeda 2.0", "Apollo 11": a capitalised word before, and nothing counted after."""
    if first == 0 or parse.words[first].count(",") or first in {start for start, _ in parse.sentences}:
        return False
    before = parse.words[first - 1]
    if (
        not before[:1].isupper()
        or before.lower() in CURRENCY_SIGNS
        or (parse.pos[first - 1] and parse.pos[first - 1] not in ("PROPN", "NOUN"))
    ):
        return False
    if first - 1 in {start for start, _ in parse.sentences} and not parse.pos[first - 1]:
        return False
    noun = parse.dep[first].startswith("nummod") and parse.head[first] > first
    return not noun and not unit_after(parse.lower, first + 1)


def is_score(parse: Parse, number: Number) -> bool:
    """Tell whether a number is one side of a score or a vote ("won 3-1", "by 52-48")."""
    lower, first = parse.lower, number.first
    if not lower[first].isdigit():
        return False
    sides = ((number.end, number.end + 1), (first - 1, first - 2))
    return any(
        0 <= other < len(parse) and lower[join] in ("-", "–") and lower[other].isdigit()
        for join, other in sides
    )
