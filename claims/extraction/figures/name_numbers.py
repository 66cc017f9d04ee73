"""Numbers that name, date or order something instead of counting it: "Article 50", "8 p.m.", "a 3-1 win"."""

from __future__ import annotations

import re

from claims.extraction.figures.codes import is_code
from claims.extraction.figures.headlines import verb_before
from claims.extraction.figures.pronoun_one import is_pronoun_one
from claims.extraction.figures.ranks import is_ordinal
from claims.extraction.figures.scores import is_chained
from claims.extraction.figures.units import unit_after
from claims.extraction.figures.year_numbers import BEFORE_YEAR, is_year
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.rows import row_of
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import CURRENCY_SIGNS
from claims.extraction.vocabulary.namers import NAMERS
from claims.extraction.vocabulary.number_words import WORDS, Number, read_number

CLOCK = words(
    "am pm a.m. p.m. a.m p.m o'clock gmt bst utc noon hrs est edt bc bce b.c. b.c b.c.e. b.c.e ad ce c.e. c.e a.d."
)
_BEFORE_HYPHEN = words("mid to some pre post") | WORDS
_SHAPES = words("figure handed footed legged armed eyed headed sided pronged wheeled way")
_GROUPS = frozenset({"7", "8", "10", "15", "20", "24", "77"})  # "the Group of 20"
_OF_STATES = words(
    "finance foreign trade energy leaders ministers nations countries economies states members summit central talks meeting major"
    " industrialised industrialized leading wealthy rich biggest largest top developing emerging"
)
_TOLD_BY_NUMBER = words(
    "age ages toll total count score tally rate average percentage temperature past around just par"
)
_QUOTES = frozenset("\"“‘'")
_CLOCK_TIME = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
_LABEL = re.compile(r"\d+[A-Z]?")  # "Sections 304A and 279"
_MODEL_DIGITS = 3
_CLOCK_DIGITS, _LAST_HOUR = 4, 24
_TO_HOUR = words("to and or - – — until till through")


def only_names(parse: Parse, number: Number) -> bool:
    """Tell whether the number names, dates or orders something instead of counting it."""
    first, end = number.first, number.end
    if parse.word_at(first - 1) == "magnitude":
        return False
    if any(names(parse, number) for names in _BY_ITS_NEIGHBOURS):
        return True
    if parse.lower[first] == "one" and end == first + 1:
        alone = _closes_name(parse, number) or is_pronoun_one(parse, first)
        return alone and row_of(parse, first) is None
    if is_chained(parse, first, end) or _is_named_with(parse, number):
        return True
    named = parse.lower[first][:1].isdigit() and any(names(parse, number) for names in _OF_DIGITS)
    return named and row_of(parse, first) is None


def _tells_hour(parse: Parse, number: Number) -> bool:
    return parse.word_at(number.end) in CLOCK


def _is_behind_namer(parse: Parse, number: Number) -> bool:
    """Tell "Article 50" from "the dead now number 26" and "on stage 12"."""
    before = number.first - 1
    named = parse.word_at(before) in NAMERS and parse.pos[before] != "VERB"
    return named and parse.lower[max(0, before - 1) : number.first] != ["on", "stage"]


def _opens_compound(parse: Parse, number: Number) -> bool:
    """Tell "a six-figure sum", "a two-handed tap" and "a 7-10th"."""
    behind = parse.word_at(number.end + 1)
    return parse.word_at(number.end) == "-" and (is_ordinal(behind) or behind in _SHAPES)


def _closes_name(parse: Parse, number: Number) -> bool:
    """Tell "Air Force One"."""
    first = number.first
    return bool(first) and parse.words[first - 1][:1].isupper() and _is_named_with(parse, number)


def _is_of_block(parse: Parse, number: Number) -> bool:
    """Tell "in the 500 block of Lavergne Avenue", "between the 400 and the 700 blocks of Moss Street"."""
    at = number.end
    if parse.word_at(at) in ("and", "to", "through") and parse.word_at(at + 1) == "the":
        at += 3
    if parse.word_at(at + 1) != "of" or parse.word_at(at) not in ("block", "blocks"):
        return False
    street = "".join(parse.words[at + 2 : at + 3])
    return parse.word_at(at) == "block" or street[:1].isupper()  # and not "400 blocks of flats"


def _opens_hours(parse: Parse, number: Number) -> bool:
    """Tell the 4 of "from 4 to 7 p.m." and "between 4 and 5pm", the 1645 of "at about 1645 hours"."""
    lower, end = parse.lower, number.end
    if lower[end : end + 1] == ["hours"] and len(lower[number.first]) == _CLOCK_DIGITS:
        return "at" in lower[max(0, number.first - 2) : number.first] and lower[number.first].isdigit()
    if number.value > _LAST_HOUR or end + 2 >= len(parse) or lower[end] not in _TO_HOUR:
        return False
    second = read_number(lower, end + 1)
    return second is not None and lower[second.end : second.end + 1] != [] and lower[second.end] in CLOCK


def _is_second_name(parse: Parse, number: Number) -> bool:
    """Tell the 11 of "between junctions 10 and 11" and of "rooms 3, 7 and 11"."""
    first, end = number.first, number.end
    at = first
    while (
        at > 2
        and parse.lower[at - 1] in ("and", "or", "to", ",", "-", "–")
        and _LABEL.fullmatch(parse.words[at - 2])
    ):
        at -= 2
    named = at < first and parse.lower[at - 1] in NAMERS and parse.lower[at - 1].endswith("s")
    return named and parse.pos[end : end + 1] != ["NOUN"]


def _is_group(parse: Parse, number: Number) -> bool:
    """Tell "the Group of 20" from "Group of 20 tourists rescued"."""
    first = number.first
    if parse.words[max(0, first - 2) : first] != ["Group", "of"] or parse.words[first] not in _GROUPS:
        return False
    opens = first - 2 in {start for start, _ in parse.sentences}
    return not opens or parse.word_at(number.end) in _OF_STATES


def _is_glued(parse: Parse, number: Number) -> bool:
    """A number that hangs on a word or on a further number ("3-1", "A/12", "24/7", "2.0.1") names something."""
    first, end = number.first, number.end
    if _is_letter_name(parse, first, end):
        return True
    before = parse.lower[first - 1] if first and parse.end[first - 1] == parse.start[first] else ""
    if (
        before == "-"
        and first > 1
        and parse.lower[first - 2][:1].isalpha()
        and parse.lower[first - 2] not in _BEFORE_HYPHEN
    ):
        return True
    if before in ("-", "–") and first > 1 and parse.words[first - 2][:1].isdigit():
        return True  # the second half of "2016-17"; ranges and scores are read whole
    after = parse.lower[end] if end < len(parse) and parse.start[end] == parse.end[end - 1] else ""
    if after == ":":
        return end + 1 < len(parse) and parse.start[end + 1] == parse.end[end]  # no "toll hits 540: army"
    if (
        before in ("'", "’", "‘")
        and re.fullmatch(r"\d\d", parse.words[first])
        and parse.lower[first - 2 : first - 1] == ["of"]
    ):
        return parse.pos[end : end + 1] not in (["NOUN"], ["ADJ"])  # "the class of '84"
    return before in ("/", "#", ":", "_", "@") or after in ("/", "_", "@", "'", "’", "th", "st")


def _is_letter_name(parse: Parse, first: int, end: int) -> bool:
    """Tell "a 10k race" from "$10k" and "12k people"."""
    if parse.lower[first][-1:] not in ("b", "k", "m") or (first and parse.lower[first - 1] in CURRENCY_SIGNS):
        return False
    after = parse.lower[end] if end < len(parse) else ""
    return after != "people" and not (after.endswith("s") and parse.pos[end] in ("NOUN", ""))


def _is_name_tail(parse: Parse, number: Number) -> bool:
    """ "Boeing 737", "Al Qaeda 2.0", "Apollo 11": a capitalised word before, and nothing counted after."""
    first, end = number.first, number.end
    if (
        number.scale != 1
        or first == 0
        or parse.words[first].count(",")
        or first in {start for start, _ in parse.sentences}
    ):
        return False
    before = parse.words[first - 1]
    if (
        before.islower()
        or not before[:1].isalpha()
        or before.lower() in CURRENCY_SIGNS
        or (parse.pos[first - 1] and parse.pos[first - 1] not in ("PROPN", "NOUN"))
    ):
        return False
    if first - 1 in {start for start, _ in parse.sentences} and not parse.pos[first - 1]:
        return False
    if parse.lower[end : end + 1] == ["times"]:
        return False  # "was named an All-Star 18 times"
    head = parse.head[first]
    noun = parse.dep[first].startswith("nummod") and head > first and _is_plural(parse, head)
    if noun or unit_after(parse.lower, first + 1):
        return False
    return verb_before(parse, first, end) is None


def _is_name_head(parse: Parse, number: Number) -> bool:
    """Tell "the 737 Max": three digits and a single capitalised word behind them that nothing counted follows."""
    first, end = number.first, number.end
    article = parse.lower[first - 1 : first] in (["the"], ["a"], ["its"])
    if not article or len(parse.words[first]) != _MODEL_DIGITS or not _is_model_name(parse, end):
        return False
    return not parse.lower[end].endswith("s") and parse.pos[end + 1 : end + 2] not in (["NOUN"], ["PROPN"])


def _is_model_name(parse: Parse, at: int) -> bool:
    """Tell the "Max" and the "MAX" of a model."""
    capital = parse.words[at : at + 1] != [] and parse.words[at].isupper() and len(parse.words[at]) > 1
    return parse.tag[at : at + 1] == ["NNP"] or (capital and parse.pos[at] in ("NOUN", "PROPN"))


def _is_plural(parse: Parse, at: int) -> bool:
    return parse.lower[at].endswith("s") or "Number=Plur" in str(parse.doc[at].morph)


def _is_named_with(parse: Parse, number: Number) -> bool:
    """Tell "World War Two", "the Group of Seven": a capital letter within a sentence makes a number word a name."""
    first, end = number.first, number.end
    if not parse.words[first][:1].isupper() or first in {start for start, _ in parse.sentences}:
        return False
    before = parse.words[first - 1]
    if not before[:1].isalpha():
        return end < len(parse) and parse.words[end][:1].isupper() and before in _QUOTES
    return parse.words[first].lower() in WORDS and verb_before(parse, first, end) is None


def _is_clock(parse: Parse, number: Number) -> bool:
    """Tell "At 11.30 the sirens went off" from a decimal."""
    first, end = number.first, number.end
    match = _CLOCK_TIME.fullmatch(parse.words[first])
    if match is None or not first or parse.lower[first - 1] != "at":
        return False
    opens = first - 1 in {start for start, _ in parse.sentences}
    return opens and not unit_after(parse.lower, end)


def _is_numbered(parse: Parse, number: Number) -> bool:
    """Tell "reactor 4", "cell 12": a small number right behind a single thing that it tells from its like."""
    first, end = number.first, number.end
    word = parse.words[first]
    if not first or not word.isdigit() or len(word) > 3 or parse.pos[first - 1] != "NOUN":
        return False
    if (
        parse.lower[first - 1].endswith("s")
        or parse.lower[first - 1] in _TOLD_BY_NUMBER
        or parse.start[first] == parse.end[first - 1]
    ):
        return False
    if (first > 1 and parse.pos[first - 2] == "DET") or parse.lower[first - 2] in BEFORE_YEAR:
        return False
    after = parse.pos[end] if end < len(parse) else "PUNCT"
    return after in ("PUNCT", "ADP", "AUX", "CCONJ", "VERB") and not unit_after(parse.lower, end)


_BY_ITS_NEIGHBOURS = (
    _tells_hour,
    _is_behind_namer,
    _is_glued,
    _opens_hours,
    _is_second_name,
    _is_group,
    _opens_compound,
)
_OF_DIGITS = (_is_clock, _is_numbered, is_code, is_year, _is_name_tail, _is_name_head, _is_of_block)
