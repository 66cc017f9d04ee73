"""Which unit a number has: what stands behind it, glued to it or hung on it by a hyphen."""

from __future__ import annotations

from claims.extraction.figures.ages import UNIT as YEARS_OLD
from claims.extraction.figures.ages import is_length_of_age
from claims.extraction.figures.money_near import is_money, is_told_of_money
from claims.extraction.figures.ranges import Range
from claims.extraction.figures.shares import exchange_after, rate_after
from claims.extraction.figures.units import Unit, length_of_time, unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.number_words import MONEY_SCALES

_COUNTED_IN_MILLIONS = frozenset({"people", "men", "women", "children"})
_METRES_OF = frozenset({"hurdles", "finals", "races", "waves", "times"})
_MANY = words(
    "population people users viewers customers jobs votes sales homes copies visitors audience followers"
    " subscribers passengers unemployed members revenue profit profits budget cost"
)
_NEAR = 10
_POUNDS_OF_MONEY = words(
    "note notes coin fine charge fee ticket cut tax levy bill prize bet voucher fare deal bonus a"
)
_HEAVIEST, _HEAVIEST_MAN = 5000, 700
_OF_BUILD = words("tall feet foot ft height build inches stands")
_CHANGES_OF_BUILD = words("lost lose losing loses gained gain gaining gains shed sheds shedding dropped")
_SOFTENERS = words("about around almost nearly over more than some roughly at least up to another")
_PERSONS = words("he she i they who")
_MATTER = words(
    "marijuana cannabis pot cocaine heroin methamphetamine meth fentanyl opium hashish ecstasy drugs narcotics explosives explosive"
    " dynamite gunpowder ammunition fireworks beef chicken pork meat meats turkey ham lamb sausage fish salmon tuna shrimp cheese butter"
    " rice flour sugar salt fruit potatoes tomatoes apples vegetables produce coffee cocoa honey chocolate pasta food groceries trash"
    " garbage rubbish waste litter debris plastic ice snow copper steel iron aluminium aluminum lead gold silver uranium ivory fertiliser"
    " fertilizer cement sand gravel wheat corn cotton wool tobacco fuel chemicals pesticide pesticides powder pressure force thrust"
    " weight fat muscle crystal liquid"
)
_LEAST_WON, _SURELY_WON = 100, 1e6  # so many hardly win anything together
_SCALES_ALONE = frozenset(
    {"mn", "bn", "tn", "mln", "bln", "trn"}
)  # "38 bn euros"; other letters behind a blank are units of their own


def unit_at(parse: Parse, span: Range, end: int) -> Unit | None:
    """Return the unit after a number: percent, money, a measure, a length of time, an age, a rate."""
    lower = parse.lower
    if end >= len(lower):
        return None
    hyphen = lower[end] == "-" and end + 1 < len(lower)
    at = end + 1 if hyphen else end
    if at < len(lower) and (name := length_of_time(lower[at])):
        if (age := _age_after(lower, at)) is not None:
            return age
        if is_length_of_age(parse, span.first):
            return Unit("age", YEARS_OLD if name == "year" else f"{name}s old", at + 1)
        return Unit("duration", name, at + 1) if _is_length(parse, span, at) else None
    if rate := exchange_after(parse, end) or rate_after(parse, end):
        return Unit("rate", *rate)
    unit = unit_after(lower, at)
    if unit and _is_weight(parse, span, unit, hyphen):
        return unit._replace(kind="measure", name="lb")
    if unit is None or _is_other(parse, span, unit, at) or not is_money(parse, unit, span.first, span.high):
        return None
    return unit if not hyphen or unit.kind != "points" or unit.name != "points" else None


def _age_after(lower: list[str], at: int) -> Unit | None:
    """Read "years old", "-year-old", "years of age"."""
    rest = [word for word in lower[at + 1 : at + 4] if word != "-"]
    if rest[:1] in (["old"], ["olds"]):
        end = at + 1 + lower[at + 1 : at + 4].index(rest[0]) + 1
    elif rest[:2] == ["of", "age"]:
        end = at + 3
    else:
        return None
    name = lower[at].removesuffix("s")
    return Unit("age", YEARS_OLD if name == "year" else f"{name}s old", end)


def _is_length(parse: Parse, span: Range, at: int) -> bool:
    """Tell a length of time from a point in time ("three years ago") and from a name ("the Six-Day War")."""
    after = parse.lower[at + 1] if at + 1 < len(parse) else ""
    named = (
        parse.words[at][:1].isupper()
        and parse.words[span.first][:1].isupper()
        and span.first not in {start for start, _ in parse.sentences}
    )
    return after not in ("ago", "earlier", "later", "since") and not named


def _is_weight(parse: Parse, span: Range, unit: Unit, hyphen: bool) -> bool:
    """Tell pounds that weigh ("a 150-pound man", "weighed 20 pounds") from pounds sterling."""
    if unit.name != "GBP" or unit.factor != 1 or not parse.lower[unit.end - 1].startswith("pound"):
        return False
    if _is_of_matter(parse, unit):
        return True
    if span.high > _HEAVIEST:
        return False
    if hyphen:
        return parse.lower[unit.end : unit.end + 1] != [] and parse.lower[unit.end] not in _POUNDS_OF_MONEY
    near = parse.lower[max(0, span.first - 5) : span.first]
    if any(word.startswith("weigh") for word in near):
        return True
    return span.high <= _HEAVIEST_MAN and (
        not _OF_BUILD.isdisjoint(near) or _is_body_weight(parse, span, unit)
    )


def _is_of_matter(parse: Parse, unit: Unit) -> bool:
    """Tell "120 pounds of marijuana" from "120 pounds of debt"."""
    if parse.lower[unit.end : unit.end + 1] != ["of"]:
        return False
    what = parse.lower[unit.end + 1 : unit.end + 4]
    return not _MATTER.isdisjoint(what)


def _is_body_weight(parse: Parse, span: Range, unit: Unit) -> bool:
    """Tell "She lost 60 pounds in a year", where a person is said to have and nothing tells of money."""
    verb = span.first - 1
    while verb > 0 and parse.lower[verb] in _SOFTENERS:
        verb -= 1
    subject = parse.subject(verb) if verb > 0 and parse.lower[verb] in _CHANGES_OF_BUILD else None
    return (
        subject is not None
        and parse.lower[subject] in _PERSONS
        and not is_told_of_money(parse, unit, span.first)
    )


def _is_other(parse: Parse, span: Range, unit: Unit, at: int) -> bool:
    """Tell whether a unit's word means something else here: "12 won seats", "in 1 Foot Lane"."""
    word = parse.lower[at]
    if word == "won":
        return not _is_korean(parse, span, unit)
    if word in ("m", "g", "mi", "in.", "mb", "v", "w") and unit.kind == "money":
        return parse.pos[at] == "VERB" or span.high < 100
    return parse.words[at] == "Stone" or (word == "stone" and parse.lower[at + 1 : at + 2] == ["-"])


def _is_korean(parse: Parse, span: Range, unit: Unit) -> bool:
    """Tell "40 million won", which the parser often takes for a verb, from "40 million won by the team" and "12 won seats"."""
    if parse.lower[unit.end : unit.end + 1] == ["by"] or span.high < _LEAST_WON:
        return False
    is_name = parse.pos[unit.end - 1] != "VERB"
    return is_name or span.high >= _SURELY_WON or is_told_of_money(parse, unit, span.first)


def money_scale(parse: Parse, end: int) -> tuple[float, int]:
    """Return the factor of the letters behind a signed amount ("$5m", "$38 bn", "$250-M"), and the token after."""
    at = end + 1 if parse.lower[end : end + 1] == ["-"] else end
    factor = MONEY_SCALES.get(parse.lower[at].rstrip(".")) if at < len(parse) else None
    return (factor, at + 1) if factor else (1.0, end)


def letter_scale(parse: Parse, end: int) -> tuple[float, int]:
    """Return a million for "4.3m people", "1.5m euros": an "m" right before what comes in millions is no metre."""
    if end >= len(parse) or not (parse.start[end] == parse.end[end - 1] or parse.lower[end] in _SCALES_ALONE):
        return 1.0, end
    factor, after = MONEY_SCALES.get(parse.lower[end].rstrip("."), 1.0), end + 1
    if factor == 1.0:
        return 1.0, end
    word = parse.lower[after] if after < len(parse) else "."
    plural = word in _COUNTED_IN_MILLIONS or (
        word.endswith("s") and word not in _METRES_OF and parse.pos[after] in ("NOUN", "")
    )
    unit = unit_after(parse.lower, after)
    is_money = unit is not None and (
        unit.kind == "money" or unit.name.startswith(("square", "cubic"))
    )  # "14.31m sq km"
    bare = parse.lower[end].rstrip(".") != "m"
    many = not _MANY.isdisjoint(parse.lower[max(0, end - _NEAR) : end])
    return (factor, after) if is_money or plural or bare or many else (1.0, end)
