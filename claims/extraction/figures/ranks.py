"""Places in an order: "finished third", "second-largest", "No. 3", "its third title"."""

from __future__ import annotations

import re
from calendar import month_name

from claims.extraction.figures.finish import Quantity
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_ORDERED = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth"
    "|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
)
_WORDS = {word: float(value) for value, word in enumerate(re.split(r"[|]", _ORDERED), start=1)}
STARTS = frozenset(_WORDS) | {"no", "number", "no."}
_DIGITS = re.compile(r"(\d{1,3}(?:,\d{3})*|\d+)(?:st|nd|rd|th)")
_SUPERLATIVE = words("most least best worst last")
_PLACING = words(
    "finish finished finishing finishes come came comes coming place placed places placing rank ranked ranks ranking rated seeded"
    " secure secured secures securing tied stand stood standing lie lies lying sit sits sitting run ran qualified qualify remain remains remained"
    " was were is are currently joint still now up down"
)
# "was first" orders in time, "finished first" ranks.
_PLACING_FIRST = _PLACING - words("was were is are now still up down ran came come")
_MOVING = words(
    "rise rises rising rose risen fall falls falling fell fallen climb climbs climbing climbed drop drops dropping dropped"
    " move moves moving moved slip slips slipping slipped sink sinks sank sunk jump jumps jumped leap leaps leapt plunge plunges"
    " plunged tumble tumbles tumbled slide slides slid"
)
_PLACE_NOUNS = words("place spot seed position rank")
_BEHIND_HYPHEN = words("place placed ranked seeded rated")
_LEADS_TO_RANK = words("in to joint tied equal into from for")
_BEHIND_PLACE = frozenset({"with", ",", ".", "behind", "was", "were", "came"})
# What an ordinal before it names a period, a part or a thing by, and does not count.
_NO_RANK = words(
    "half quarter century day week month year quarter-final floor grade degree person lady aid world party hand name base"
    " class rate thing point amendment reich estate minister secretary row side language cousin avenue street man"
    " party. leg set period inning innings session reading phase hole anniversary birthday part day night morning thought act"
    " one set. test instance republic dynasty generation responder responders family families wave front instance impression"
    " hour minute decade section chapter category series edition option choice glance sight look weekend sign draft vice deputy"
    " officer mate sergeant lieutenant violinist daughter baseman few"
)
_ROUNDS = words("round step")  # "the first round of voting" counts, "in the first round" only names a part
_ONE_OF_ALL = words("time place step move priority")  # "for the first time", "in the first place"
_DAYS = words("day night week month year")
# Those of them that are somebody, who may be the second to do something.
_SOMEBODY = words("person man lady minister secretary party family responder")
_OF_A_SERIES = words(
    "game match stage leg race goal"
)  # "the second match" is one of a series, "her second match" counts
_COUNTS_UP = words("consecutive straight successive time such")
_DETERMINERS = words("a an its his her their our my your the 's ’s this that")
_NUMBERING = words("a an the this that")
_OWNERS = words("its his her their 's ’s")
_LONGEST_PHRASE = 7
_NEAR = 4
_LONGEST_GAP = 24  # from a rank back to the one whose verb it shares
_AMONG = frozenset({"in", "of", "from", "on"})
_SETS_OFF = frozenset({",", "–", "—", "-", "only", "become", "becomes", "became", "becoming"})
_IN_ATTRIBUTE = frozenset({"ADJ", "NOUN", "PROPN", "DET"})
_BEFORE_NOUN = frozenset({"amod", "compound"})
_LEAST_ALONE = 3  # "the first", "the second" point back to two that were named
_RANKED_BY_NUMBER = words("world ranked rated the currently seeded former as top ranking rank")
_BEST = words("high best peak low")  # "a career high of number 16"
_AFTER_NUMBER = words("seed seeded in on player team spot ranked ranking golfer behind ahead and , . ;")


def find_rank(parse: Parse, at: int) -> Quantity | None:
    """Read a rank at token `at`; None where an ordinal only names something ("the Second Amendment", "at first").

    What it numbers is its `counted` ("the first ship": ship)."""
    if parse.lower[at] in ("no", "number", "no."):
        return _by_number(parse, at)
    value = _ordinal(parse.lower[at])
    if value is None or _is_name(parse, at):
        return None
    end = _end_of_superlative(parse, at)
    if end is not None:
        return _rank(at, end, value)
    if _ranks(parse, at):
        return _rank(at, at + 1, value)
    if _counts_up(parse, at, value):
        return _rank(at, at + 1, value, _numbered_thing(parse, at, value))
    if (
        _stands_alone(parse, at, value)
        or _goes_with_other(parse, at, value)
        or _lacks_its_verb(parse, at, value)
    ):
        return _rank(at, at + 1, value)
    return None


def is_ordinal(word: str) -> bool:
    """Tell whether a word is an ordinal: "third", "14th"."""
    return _ordinal(word) is not None


def _ordinal(word: str) -> float | None:
    if word in _WORDS:
        return _WORDS[word]
    match = _DIGITS.fullmatch(word)
    return float(match[1].replace(",", "")) if match else None


def _rank(first: int, end: int, value: float, counted: str = "") -> Quantity:
    return Quantity(first, end, value, value, "exact", first, "rank", counted=counted)


def _numbered_thing(parse: Parse, at: int, value: float) -> str:
    """Return what the ordinal tells from its like ("the first ship"); "" where it says how often or how early ("her third
    title", "was the second to resign")."""
    noun = _noun_behind(parse, at)
    if parse.lower[at - 1] not in _NUMBERING or parse.pos[noun] != "NOUN":
        return ""
    told = _is_first_to(parse, at) or _is_told_of_subject(parse, noun, value)
    return "" if told else parse.words[noun]


def _is_name(parse: Parse, at: int) -> bool:
    """Tell whether the ordinal is part of a name ("Fifth Avenue", "the 3rd Division") or of a further number."""
    after = parse.words[at + 1] if at + 1 < len(parse) else ""
    capital = parse.words[at][:1].isupper() and at not in {start for start, _ in parse.sentences}
    if capital or (after[:1].isupper() and parse.pos[at + 1] == "PROPN" and not after.isupper()):
        return True
    return at > 0 and parse.end[at - 1] == parse.start[at] and parse.words[at - 1] == "-"


def _end_of_superlative(parse: Parse, at: int) -> int | None:
    """Return the token after "second-largest", "third most"; "the second worst" is one too."""
    end = at + 2 if parse.lower[at + 1 : at + 2] == ["-"] else at + 1
    if end >= len(parse):
        return None
    word = parse.lower[end]
    is_superlative = word in _SUPERLATIVE or (
        word.endswith("est") and len(word) > 4 and parse.pos[end] in ("ADJ", "ADV", "NOUN", "")
    )
    return end + 1 if is_superlative and word not in ("test", "west", "interest", "forest") else None


def _goes_with_other(parse: Parse, at: int, value: float) -> bool:
    """Tell "Second and third place", "the first female and first Asian vice president": one of two that are joined."""
    if parse.lower[at + 1 : at + 2] in (["and"], ["or"]) and at + 2 < len(parse):
        other = _ordinal(parse.lower[at + 2])
        return other is not None and other == value + 1 and parse.lower[at + 3 : at + 4] == ["place"]
    if at == 0 or parse.lower[at - 1] != "and":
        return False
    before = [one for one in range(max(1, at - _NEAR), at - 1) if parse.lower[one] == parse.lower[at]]
    return bool(before) and parse.lower[before[-1] - 1] == "the"


def _ranks(parse: Parse, at: int) -> bool:
    """Tell "finished third", "ranks 14th", "in fourth place" from other ordinals."""
    before, after = parse.word_at(at - 1), parse.word_at(at + 1)
    if after == "-":
        return parse.word_at(at + 2) in _BEHIND_HYPHEN  # "the fourth-placed side", "sixth-ranked Reyes"
    if after in _PLACE_NOUNS:
        return before != "the" or after != "place"
    if before == "in" and after in _BEHIND_PLACE and parse.lower[at] != "first":
        return True  # "finished the primary in fifth with 1.3 percent", "In third was Harrow"
    if parse.lower[at + 1 : at + 3] == ["in", "command"] or parse.pos[at + 1 : at + 2] in (
        ["NOUN"],
        ["PROPN"],
    ):
        return False
    verb = _word_of_placing(parse, at)
    if parse.lower[at] == "first":
        return verb in _PLACING_FIRST or (verb in _MOVING and before == "to")
    return verb in _PLACING or verb in _MOVING


def _word_of_placing(parse: Parse, at: int) -> str:
    """Return the word before a rank, or before the "in", "joint" or "from 3rd to" that leads to it."""
    before = parse.word_at(at - 1)
    if at < 2 or before not in _LEADS_TO_RANK:
        return before
    return parse.lower[_before_start_of_move(parse, at) if before == "to" else at - 2]


def _before_start_of_move(parse: Parse, at: int) -> int:
    """Return the token before "to" and the rank at token `at`, or before "from 3rd to" and it."""
    return at - 4 if at > 3 and is_ordinal(parse.lower[at - 2]) and parse.lower[at - 3] == "from" else at - 2


def _counts_up(parse: Parse, at: int, value: float) -> bool:
    """Tell "its third title", "a second victim", "the first woman to": an ordinal that counts what follows."""
    after = parse.word_at(at + 1)
    if parse.word_at(at - 1) not in _DETERMINERS or after in ("", "-", "world"):
        return False
    if after == "annual":
        return value > 1
    noun = _noun_behind(parse, at)
    return _tells_how_often(parse, at, noun, value) or _counts_noun(parse, at, noun, value)


def _tells_how_often(parse: Parse, at: int, noun: int, value: float) -> bool:
    """Tell "a third straight win", "the first woman to", "It was the first outbreak", "a second man", whatever their noun is."""
    before = parse.lower[at - 1]
    if value > 1 and parse.lower[at + 1] in _COUNTS_UP and parse.lower[noun] != "half":
        return True
    if value > 1 and before in ("a", "an") and parse.lower[noun] in ("man", "person"):
        return True
    return _is_first_to(parse, at) or (before == "the" and _is_told_of_subject(parse, noun, value))


def _counts_noun(parse: Parse, at: int, noun: int, value: float) -> bool:
    """Tell whether an ordinal counts the noun behind it, and does not name a part, a period or one of a series by it."""
    before, word, behind = parse.lower[at - 1], parse.lower[noun], parse.word_at(noun + 1)
    if parse.pos[noun] != "NOUN" or _names_part(parse, at, noun):
        return False
    if (word in _OF_A_SERIES and before == "the") or (word in _ROUNDS and behind != "of"):
        return False
    if value > 1 or behind == "ever":
        return True
    if before in _OWNERS:
        return word not in _OF_A_SERIES
    return parse.tag[noun] == "NN" and word not in _OF_A_SERIES | _ONE_OF_ALL


def _names_part(parse: Parse, at: int, noun: int) -> bool:
    return not _NO_RANK.isdisjoint((*parse.lower[at + 1 : noun + 1], parse.lemma[noun]))


def _noun_behind(parse: Parse, at: int) -> int:
    """Return the noun that an ordinal stands before, its attributes passed: "the first manned space flight"."""
    noun = at + 1
    while (
        noun < len(parse) - 1
        and noun - at < _LONGEST_PHRASE
        and (
            parse.pos[noun] in ("ADJ", "ADV")
            or parse.lower[noun] == "-"
            or (parse.dep[noun] in _BEFORE_NOUN and parse.pos[noun] != "PUNCT")
        )
    ):
        noun += 1
    return noun


def _is_first_to(parse: Parse, at: int) -> bool:
    """Tell "the first woman to", "the first country in Asia to legally recognise", "the first time since 1998": a "to"
    with a verb, or what it is the first since, behind the phrase and its attributes."""
    to = at + 1
    while to < len(parse) - 1 and to - at < _LONGEST_PHRASE and parse.pos[to] in ("ADJ", "NOUN", "PROPN"):
        to += 1
    if parse.lower[to - 1] in _NO_RANK - _SOMEBODY or to == at + 1:
        return False
    if parse.lower[to] in _AMONG:
        to += 1
        while to < len(parse) - 1 and to - at < _LONGEST_PHRASE and parse.pos[to] in _IN_ATTRIBUTE:
            to += 1
    if to >= len(parse):
        return False
    if parse.lower[to] == "since":
        return True
    verb = to + 1 + (parse.pos[to + 1 : to + 2] == ["ADV"])
    return parse.lower[to] == "to" and parse.pos[verb : verb + 1] in (["VERB"], ["AUX"])


def _is_told_of_subject(parse: Parse, noun: int, value: float) -> bool:
    """Tell "It was the first outbreak on the island", "Friday was the fourth day of protests"."""
    if parse.pos[noun] != "NOUN" or not any(parse.dep[child] == "cop" for child in parse.children[noun]):
        return False
    if parse.lower[noun] in _DAYS:
        return value > 1 and parse.lower[noun + 1 : noun + 2] in (["of"], ["in"])
    return parse.lower[noun] not in _NO_RANK


def _stands_alone(parse: Parse, at: int, value: float) -> bool:
    """Tell "The eighth was found in a ravine", "and a fourth from Tallwick": one of a row, with its noun left out."""
    before, behind = (parse.lower[at - 1] if at else ""), at + 1
    if before in ("'s", "’s") and parse.lower[behind : behind + 1] in (["."], [","], ["in"]):
        return True  # "the airline was the country's first in private hands"
    if before == "the" and value > 1 and _is_one_of_a_row(parse, at):
        return True
    if value < _LEAST_ALONE or before not in ("the", "a") or behind >= len(parse):
        return False
    said = parse.pos[behind] == "AUX" or (parse.pos[behind] == "VERB" and parse.lower[behind][-3:] != "ing")
    return said or (before == "a" and parse.lower[behind] in ("from", "in", "was", "is", ","))


def _is_one_of_a_row(parse: Parse, at: int) -> bool:
    """Tell ", the third of eight that it ordered" and "only the second from Vietnam", not "the third of May"."""
    if at < _NEAR or at + _LEAST_ALONE > len(parse) or parse.lower[at - 2] not in _SETS_OFF:
        return False
    return parse.lower[at + 1] in _AMONG | {"since"} and parse.words[at + 2] not in month_name


def _lacks_its_verb(parse: Parse, at: int, value: float) -> bool:
    """Tell "Holt was third, and Ana Reyes fourth", "The first bomb went off at noon; the second in the evening": a rank beside another
    whose verb it shares."""
    before = range(max(0, at - _LONGEST_GAP), at - 1)
    behind = at + 1
    if value < 2 or at < _NEAR or behind >= len(parse):
        return False
    if parse.tag[at - 1] in ("NNP", "NNPS"):
        return parse.words[behind] in ",.;" and any(parse.lower[one] in _WORDS for one in before)
    follows = parse.lower[at - 1] == "the" and parse.words[at - 2] in (",", ";", "and", "but")
    return (
        follows
        and parse.pos[behind] == "ADP"
        and any(parse.lower[one] == "first" and parse.pos[one + 1] == "NOUN" for one in before)
    )


def _by_number(parse: Parse, at: int) -> Quantity | None:
    """Read "the world No. 3", "ranked number 2": a number that ranks, not one that names ("the No. 7 bus")."""
    lower, digit = parse.lower, at + 1
    if lower[digit : digit + 1] == ["."]:
        digit += 1
    if digit >= len(parse):
        return None
    value = {"one": 1.0, "two": 2.0, "three": 3.0}.get(lower[digit])
    if value is None:
        if not lower[digit].isdigit() or len(lower[digit]) > 4:
            return None
        value = float(lower[digit])
    before = lower[at - 1] if at else ""
    after = lower[digit + 1] if digit + 1 < len(parse) else "."
    best = before == "of" and at > 1 and lower[at - 2] in _BEST
    ranked = (
        best or before in _RANKED_BY_NUMBER or (before == "at" and lower[at] == "no")
    ) and after in _AFTER_NUMBER
    if not ranked and before != "world" and after not in ("seed", "seeded", "ranked", "ranking"):
        return None
    return _rank(at, digit + 1, value)
