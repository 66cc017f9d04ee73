"""Numbers that name, date or order something instead of counting it: "Article 50", "8 p.m.", "a 3-1 win"."""

from __future__ import annotations

import re
from itertools import pairwise

from claims.extraction.figures.headlines import verb_before
from claims.extraction.figures.left_out import shares_the_verb
from claims.extraction.figures.ranks import is_ordinal
from claims.extraction.figures.scores import is_chained
from claims.extraction.figures.units import is_time_unit, unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.event_words import VERBS
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import CURRENCY_SIGNS
from claims.extraction.vocabulary.namers import NAMERS
from claims.extraction.vocabulary.number_words import WORDS, Number, read_number

CLOCK = words(
    "am pm a.m. p.m. a.m p.m o'clock gmt bst utc noon hrs est edt bc bce b.c. b.c b.c.e. b.c.e ad ce c.e. c.e a.d."
)
_BEFORE_HYPHEN = words("mid to some pre post") | WORDS
_COUNTED_AFTER_YEAR = words("people men women children % percent per more")
_BEFORE_YEAR = words("the a an its their his her our 's ’s this that in since")
_BEFORE_PRONOUN = words("no any every each the this that which some not another day number")
_AFTER_PRONOUN = words(
    "another or by day hand time thing side point way that who is 's ’s must should can could may might would"
)
_ONE_HYPHEN = words(
    "sided time way off on man woman stop liner size dimensional party state handed upmanship by to of"
)
_SHAPES = words("figure handed footed legged armed eyed headed sided pronged wheeled way")
_AT_LEAST = words("at least about only just another")
_PRAISE = words("best worst most least biggest largest greatest finest oldest youngest")
_GROUPS = frozenset({"7", "8", "10", "15", "20", "24", "77"})  # "the Group of 20"
_OF_STATES = words(
    "finance foreign trade energy leaders ministers nations countries economies states members summit central talks meeting major"
    " industrialised industrialized leading wealthy rich biggest largest top developing emerging"
)
_STREETS = words(
    "Rue Quai Street Road Lane Avenue Drive Boulevard Square Way Court Crescent Terrace St Rd Ave Blvd Row Close Highway Parkway Pkwy Dr Ln Hwy"
)
_PLAIN_STREETS = frozenset({"street", "avenue"})  # "506 East 8th street"
_IDENTIFIERS = words("number code badge pin id zip postcode serial")
_TOLD_BY_NUMBER = words(
    "age ages toll total count score tally rate average percentage temperature past around just"
)
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
_QUOTES = frozenset("\"“‘'")
_CLOCK_TIME = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
_LABEL = re.compile(r"\d+[A-Z]?")  # "Sections 304A and 279"
_MODEL_DIGITS = 3
_CLOCK_DIGITS, _LAST_HOUR = 4, 24
_TO_HOUR = words("to and or - – — until till through")
_NEAR, _FAR = 5, 14


def only_names(parse: Parse, number: Number) -> bool:
    """Tell whether the number names, dates or orders something instead of counting it."""
    lower, first, end = parse.lower, number.first, number.end
    before = lower[first - 1] if first else ""
    after = lower[end] if end < len(lower) else ""
    digits = lower[first][:1].isdigit()
    if before == "magnitude":
        return False
    named = before in NAMERS and parse.pos[first - 1] != "VERB"  # "the dead now number 26"
    named = named and lower[max(0, first - 2) : first] != ["on", "stage"]
    if after in CLOCK or named or _is_glued(parse, first, end) or _opens_hours(parse, number):
        return True
    if _is_second_name(parse, first, end) or _is_group(parse, first, after):
        return True
    if after == "-" and lower[end + 1 : end + 2] and is_ordinal(lower[end + 1]):
        return True
    if after == "-" and lower[end + 1 : end + 2] and lower[end + 1] in _SHAPES:
        return True  # "a six-figure sum", "a two-handed tap"
    if lower[first] == "one" and end == first + 1:
        if first and parse.words[first - 1][:1].isupper() and _is_named_with(parse, first, end):
            return True  # "Air Force One"
        return _is_pronoun_one(parse, first, before, after)
    if is_chained(parse, first, end) or _is_named_with(parse, first, end):
        return True
    return digits and (
        _is_clock(parse, first, end)
        or _is_numbered(parse, first, end)
        or _is_code(parse, first, end)
        or _is_year(parse, number, after)
        or (number.scale == 1 and _is_name_tail(parse, first, end))
        or _is_name_head(parse, first, end)
        or lower[end : end + 2] == ["block", "of"]  # "in the 500 block of Lavergne Avenue"
    )


def _opens_hours(parse: Parse, number: Number) -> bool:
    """Tell the 4 of "from 4 to 7 p.m." and "between 4 and 5pm", the 1645 of "at about 1645 hours"."""
    lower, end = parse.lower, number.end
    if lower[end : end + 1] == ["hours"] and len(lower[number.first]) == _CLOCK_DIGITS:
        return "at" in lower[max(0, number.first - 2) : number.first] and lower[number.first].isdigit()
    if number.value > _LAST_HOUR or end + 2 >= len(parse) or lower[end] not in _TO_HOUR:
        return False
    second = read_number(lower, end + 1)
    return second is not None and lower[second.end : second.end + 1] != [] and lower[second.end] in CLOCK


def _is_second_name(parse: Parse, first: int, end: int) -> bool:
    """Tell the 11 of "between junctions 10 and 11" and of "rooms 3, 7 and 11"."""
    at = first
    while (
        at > 2
        and parse.lower[at - 1] in ("and", "or", "to", ",", "-", "–")
        and _LABEL.fullmatch(parse.words[at - 2])
    ):
        at -= 2
    named = at < first and parse.lower[at - 1] in NAMERS and parse.lower[at - 1].endswith("s")
    return named and parse.pos[end : end + 1] != ["NOUN"]


def _is_group(parse: Parse, first: int, after: str) -> bool:
    """Tell "the Group of 20" from "Group of 20 tourists rescued"."""
    if parse.words[max(0, first - 2) : first] != ["Group", "of"] or parse.words[first] not in _GROUPS:
        return False
    opens = first - 2 in {start for start, _ in parse.sentences}
    return not opens or after in _OF_STATES


def _is_glued(parse: Parse, first: int, end: int) -> bool:
    """A number that hangs on a word or on a further number ("3-1", "A/12", "24/7", "2.0.1") names something."""
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


def _is_pronoun_one(parse: Parse, at: int, before: str, after: str) -> bool:
    """Tell whether "one" stands for a person, a thing or an unnamed day, and counts nothing."""
    if not before[:1].isalpha() and "other" in parse.lower[at : at + _FAR]:
        return False  # "One is gold and the other silver"
    if before in _BEFORE_PRONOUN or after in _AFTER_PRONOUN:
        return True
    if _is_harmed(parse, at):
        return False
    if after == "of":
        return _is_one_of_the_best(parse, at)
    if after == "-":
        word = parse.lower[at + 2] if at + 2 < len(parse) else ""
        return word in _ONE_HYPHEN or not (
            unit_after(parse.lower, at + 2) or parse.pos[at + 2 : at + 3] == ["NOUN"]
        )
    if after == "more":
        return parse.lower[at + 2 : at + 3] in (["time"], ["than"], ["thing"])
    if after in ("in", "percent", "per", "million", "%", "was"):
        return False
    if is_time_unit(after):
        return True
    if parse.pos[at] and parse.dep[at]:
        return not (
            parse.dep[at].startswith("nummod")
            or _did_something(parse, at)
            or _heads_a_noun(parse, at, before)
        )
    return not after[:1].isalpha()


def _is_harmed(parse: Parse, at: int) -> bool:
    """Tell the one of "killing one and wounding two", "killed at least one"."""
    verb = at - 1
    while verb > 0 and parse.lower[verb] in _AT_LEAST:
        verb -= 1
    return verb >= 0 and parse.pos[verb] == "VERB" and parse.lemma[verb] in VERBS["casualty"]


def _heads_a_noun(parse: Parse, at: int, before: str) -> bool:
    """Tell "one freed prisoner", and "two women, one wearing a hat", whatever the tree says."""
    following = parse.pos[at + 1 : at + 3]
    if following[:1] == ["NOUN"] or (following[:1] in (["ADJ"], ["VERB"]) and following[1:] == ["NOUN"]):
        return True
    return before == "," and following[:1] == ["VERB"] and parse.lower[at + 1].endswith(("ing", "ed"))


def _did_something(parse: Parse, at: int) -> bool:
    """Tell "one fled" from "one must be careful"."""
    subject = parse.dep[at].startswith("nsubj")
    return subject and "Tense=Past" in str(parse.doc[parse.head[at]].morph) and parse.head[at] - at < _NEAR


def _is_one_of_the_best(parse: Parse, at: int) -> bool:
    """Tell "one of the best nights", which praises, from "one of the officers", which counts."""
    following = parse.lower[at + 2 : at + 2 + _NEAR]
    if following[:1] in (["a"], ["us"], ["those"]):
        return following[0] == "a"
    return any(word in _PRAISE or (word.endswith("est") and len(word) > 5) for word in following[:4])


_OF_A_YEAR = words("level levels high highs low lows figures prices")
_STANDS_AT = words("is was at to reached")
_TALLIES = words("number total toll tally count")
_TOLD_OF = 10
_MODERN = 1900  # news tells of things of a year of this century or the last: "1885 houses" are counted


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
    if (
        before in _STANDS_AT
        and after not in _OF_A_YEAR
        and not _TALLIES.isdisjoint(parse.lower[max(0, number.first - _TOLD_OF) : number.first])
    ):
        return False  # "the number of those infected is 1501"
    if before in _BEFORE_YEAR:  # "the 2014 protests", "last month's 2019 talks"
        return True
    # "1998 models" are of that year, "2000 troops" are counted: a round number without a comma is the rarer year.
    counts = word.endswith("00") or int(word) < _MODERN
    plural = counts and after.endswith("s") and not after.endswith(("ss", "us", "is"))
    return not plural or after in ("was", "has", "as", "ends", "its")


def _is_name_tail(parse: Parse, first: int, end: int) -> bool:
    """ "Boeing 737", "Al Qaeda 2.0", "Apollo 11": a capitalised word before, and nothing counted after."""
    if first == 0 or parse.words[first].count(",") or first in {start for start, _ in parse.sentences}:
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
    if noun or unit_after(parse.lower, first + 1) or shares_the_verb(parse, first, end):
        return False
    return verb_before(parse, first, end) is None


def _is_name_head(parse: Parse, first: int, end: int) -> bool:
    """Tell "the 737 Max": three digits and a single capitalised word behind them that nothing counted follows."""
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


def _is_code(parse: Parse, first: int, end: int) -> bool:
    """Tell a telephone number, a list's number, a house in a street or a coordinate from a quantity."""
    word = parse.words[first]
    if word[0] == "0" and len(word) > 1 and word.isdigit():
        return True
    if _is_emergency_call(parse, first, end) or _is_calibre(parse, end):
        return True
    if parse.words[end : end + 1] in (["-"], ["–"]) and re.fullmatch(
        r"0\d+", "".join(parse.words[end + 1 : end + 2])
    ):
        return True  # case number 26-0418
    if any(0 <= at < len(parse) and parse.words[at].isdigit() for at in (first - 1, end)):
        return True
    following = parse.words[end : end + 3]
    if [name.rstrip(".") for name in following if name != "°"][:1] in (["N"], ["S"], ["E"], ["W"]):
        return True
    if (
        following[:1] in (["."], [":"])
        and word.isdigit()
        and first in {start for start, _ in parse.sentences}
    ):
        return True
    if _IDENTIFIERS.intersection(parse.lower[max(0, first - 2) : first]) and len(word) > 3 and word.isdigit():
        return parse.lower[first - 1] in ("is", "was", ",", ":", *_IDENTIFIERS)
    return _is_house(parse, following, end)


def _is_house(parse: Parse, following: list[str], end: int) -> bool:
    """Tell the house number of "14 Market Street", "418 Pine St." and "1420 Broadway"."""
    if following[:1] == ["Broadway"]:
        return parse.pos[end + 1 : end + 2] not in (["NOUN"], ["PROPN"], ["ADJ"])
    return (
        following[:1] != []
        and following[0][:1].isupper()
        and (
            any(name.removesuffix(".") in _STREETS for name in following)
            or any(is_ordinal(one.lower()) and two in _PLAIN_STREETS for one, two in pairwise(following))
        )
    )


def _is_emergency_call(parse: Parse, first: int, end: int) -> bool:
    """Tell "called 911", "a 999 call"."""
    if parse.words[first] not in _EMERGENCIES:
        return False
    return (first > 0 and parse.lower[first - 1] in _CALLS) or (
        end < len(parse) and parse.lower[end] in _OF_CALL
    )


def _is_calibre(parse: Parse, end: int) -> bool:
    """Tell "a 9 mm handgun"."""
    behind = [word for word in parse.lower[end : end + 3] if word != "-"]
    return behind[:1] == ["mm"] and len(behind) > 1 and behind[1] in _GUNS


def _is_named_with(parse: Parse, first: int, end: int) -> bool:
    """Tell "World War Two", "the Group of Seven": a capital letter within a sentence makes a number word a name."""
    if not parse.words[first][:1].isupper() or first in {start for start, _ in parse.sentences}:
        return False
    before = parse.words[first - 1]
    if not before[:1].isalpha():
        return end < len(parse) and parse.words[end][:1].isupper() and before in _QUOTES
    return parse.words[first].lower() in WORDS and verb_before(parse, first, end) is None


def _is_clock(parse: Parse, first: int, end: int) -> bool:
    """Tell "At 11.30 the sirens went off" from a decimal."""
    match = _CLOCK_TIME.fullmatch(parse.words[first])
    if match is None or not first or parse.lower[first - 1] != "at":
        return False
    opens = first - 1 in {start for start, _ in parse.sentences}
    return opens and not unit_after(parse.lower, end)


def _is_numbered(parse: Parse, first: int, end: int) -> bool:
    """Tell "reactor 4", "cell 12": a small number right behind a single thing that it tells from its like."""
    word = parse.words[first]
    if not first or not word.isdigit() or len(word) > 3 or parse.pos[first - 1] != "NOUN":
        return False
    if (
        parse.lower[first - 1].endswith("s")
        or parse.lower[first - 1] in _TOLD_BY_NUMBER
        or parse.start[first] == parse.end[first - 1]
    ):
        return False
    if (first > 1 and parse.pos[first - 2] == "DET") or parse.lower[first - 2] in _BEFORE_YEAR:
        return False
    after = parse.pos[end] if end < len(parse) else "PUNCT"
    return after in ("PUNCT", "ADP", "AUX", "CCONJ", "VERB") and not unit_after(parse.lower, end)


def is_year_range(parse: Parse, first: int, end: int, low: float, high: float) -> bool:
    """Tell whether a range is of years ("1880-1954", "2016-17")."""
    after = parse.lower[end] if end < len(parse) else ""
    if not parse.lower[first][:4].isdigit() or after.endswith("s"):
        return False
    return all(1500 <= value <= 2099 and value == int(value) for value in (low, high))
