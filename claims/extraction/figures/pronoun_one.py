"""The word "one", which counts ("one freed prisoner") or stands for a person, a thing or a day ("one must be careful", "one by one")."""

from __future__ import annotations

from claims.extraction.figures.happenings import BARE_LOTS
from claims.extraction.figures.units import is_time_unit, unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.event_words import VERBS
from claims.extraction.vocabulary.lexicon import words

_BEFORE_PRONOUN = words("no any every each the this that which some not another day number")
_AFTER_PRONOUN = words(
    "another or by day hand time thing side point way that who is 's ’s must should can could may might would"
)
_ONE_HYPHEN = words(
    "sided time way off on man woman stop liner size dimensional party state handed upmanship by to of"
)
_AT_LEAST = words("at least about only just another")
_PRAISE = words("best worst most least biggest largest greatest finest oldest youngest")
_COUNTS_BEFORE = ("in", "percent", "per", "million", "%", "was")
_NEAR, _FAR = 5, 14


def is_pronoun_one(parse: Parse, at: int) -> bool:
    """Tell whether "one" stands for a person, a thing or an unnamed day, and counts nothing."""
    before, after = parse.word_at(at - 1), parse.word_at(at + 1)
    if not before[:1].isalpha() and "other" in parse.lower[at : at + _FAR]:
        return False  # "One is gold and the other silver"
    if before in _BEFORE_PRONOUN or after in _AFTER_PRONOUN:
        return True
    if after in BARE_LOTS or _is_harmed(parse, at):
        return False
    match after:
        case "of":
            return _is_one_of_the_best(parse, at)
        case "-":
            return _is_in_compound(parse, at)
        case "more":
            return parse.lower[at + 2 : at + 3] in (["time"], ["than"], ["thing"])
    if after in _COUNTS_BEFORE:
        return False
    return is_time_unit(after) or not _counts_by_tree(parse, at)


def _is_in_compound(parse: Parse, at: int) -> bool:
    """Tell "one-sided" and "one-off" from "a one-mile walk"."""
    behind = at + 2
    measured = unit_after(parse.lower, behind) or parse.pos[behind : behind + 1] == ["NOUN"]
    return parse.word_at(behind) in _ONE_HYPHEN or not measured


def _counts_by_tree(parse: Parse, at: int) -> bool:
    """Tell whether the tree has "one" count something or do something; of an untagged text, whether a word follows."""
    if not (parse.pos[at] and parse.dep[at]):
        return parse.word_at(at + 1)[:1].isalpha()
    counted = parse.dep[at].startswith("nummod")
    return counted or _did_something(parse, at) or _heads_a_noun(parse, at)


def _is_harmed(parse: Parse, at: int) -> bool:
    """Tell the one of "killing one and wounding two", "killed at least one"."""
    verb = at - 1
    while verb > 0 and parse.lower[verb] in _AT_LEAST:
        verb -= 1
    return verb >= 0 and parse.pos[verb] == "VERB" and parse.lemma[verb] in VERBS["casualty"]


def _heads_a_noun(parse: Parse, at: int) -> bool:
    """Tell "one freed prisoner", and "two women, one wearing a hat", whatever the tree says."""
    following = parse.pos[at + 1 : at + 3]
    if following[:1] == ["NOUN"] or (following[:1] in (["ADJ"], ["VERB"]) and following[1:] == ["NOUN"]):
        return True
    return (
        parse.word_at(at - 1) == ","
        and following[:1] == ["VERB"]
        and parse.lower[at + 1].endswith(("ing", "ed"))
    )


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
