"""What a figure counts: the noun phrase after the number, or the tally it is said of."""

from __future__ import annotations

from claims.extraction.figures.units import unit_after
from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.number_words import VAGUE, read_number

_TALLY = words(
    "toll number count total tally figure rate price population turnout share amount cost value death"
)
PASSES_MARK = words("pass top hit reach cross surpass exceed")
_COUNTS = words("number count total tally")
_INSIDE = frozenset({"NOUN", "PROPN", "ADJ", "NUM", "VERB", "ADV"})
_NEAR_TIMES = frozenset({"last", "this", "next", "earlier"})
_PERIODS = frozenset(
    {"week", "month", "year", "quarter", "season", "night", "spring", "summer", "autumn", "winter"}
)
_STOP = words(
    "of in on at by for from to with who which that were was are is have had has as and or but after since when than be"
    " been the a an their his her its more less fewer"
)
_WHERE = words("aboard inside present missing")
_OWNERS = words("the its their his her our these those")
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
_OF_OWNER = frozenset({"NOUN", "PROPN", "ADJ"})
_BEFORE_TOTAL = frozenset({"ADJ", "ADV", "ADP"})  # "of the top ten", "of its nearly 300", "of at least 40"
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight")
_HOURS = words("morning afternoon evening night")
_LONGEST = 8


def counted_after(parse: Parse, number: int, position: int) -> tuple[str, int]:
    """Return the text of the noun phrase that starts at `position` and the token after it.

    `number` is the figure's own number token; the phrase ends at the noun that the parser gives it, with
    the nouns joined to that ("27 troops and allied militiamen"), or else where the run of nouns ends.
    """
    number, position = _past_of(parse, number, position)
    if position >= len(parse) or parse.lower[position] in _STOP or _is_time(parse, position):
        return "", position
    nouns = (_governed_noun(parse, number, position), _end_of_nouns(parse, position))
    noun = max((found for found in nouns if found is not None), default=None)
    if noun is None:
        return "", position
    timed = _before_time(parse, position, noun)
    last = timed if timed < noun else _last_joined(parse, noun)
    return parse.text(position, last), last + 1


def _before_time(parse: Parse, position: int, noun: int) -> int:
    """Return the last token of a counted phrase before the time it runs on into: "two packs | last week", "people | Monday"."""
    for at in range(position + 1, noun + 1):
        day = parse.lower[at] in _DAYS and (at == noun or parse.lower[noun] in _HOURS)
        if day or _is_time(parse, at):
            return at - 1
    return noun


def _is_time(parse: Parse, position: int) -> bool:
    """Tell whether "last week", "this year" opens, which nothing counts."""
    return parse.lower[position] in _NEAR_TIMES and not _PERIODS.isdisjoint(
        parse.lower[position + 1 : position + 2]
    )


def tally_before(parse: Parse, number: int, first: int) -> str:
    """Return the tally a bare number is said of: "the death toll" in "the death toll rose to 35", what a "number of
    homes" numbers, else "".

    `first` is the first token of the whole figure.
    """
    verb = parse.head[number]
    for _ in range(3):
        subject = parse.subject(verb)
        if subject is not None and subject < first and parse.lemma[subject] in _TALLY:
            return _numbered(parse, subject) or parse.text(parse.left[subject], subject)
        verb = parse.head[verb]
    return ""


def past_mark(parse: Parse, number: int, counted: str) -> str:
    """Return who has passed "the 500 mark": "Cholera cases", else what was read as counted."""
    if counted.lower() != "mark":
        return counted
    verb = parse.head[parse.head[number]]
    subject = parse.subject(verb)
    passes = parse.lemma[verb] in PASSES_MARK and subject is not None and subject < number
    if not passes or subject is None or parse.pos[subject] != "NOUN":
        return counted
    return _numbered(parse, subject) or parse.text(parse.left[subject], subject)


def said_of(parse: Parse, number: int, first: int) -> str:
    """Return what a number is said to be: "children" in "Eleven of the dead were children", else ""."""
    noun = parse.head[number]
    is_said = parse.dep[number].startswith("nsubj") and number >= first and noun > number
    copular = any(parse.dep[child] == "cop" for child in parse.children[noun])
    if not is_said or not copular or parse.pos[noun] != "NOUN":
        return ""
    left = next((at for at in range(noun, number, -1) if parse.pos[at - 1] not in ("ADJ", "NOUN")), noun)
    return parse.text(left, _last_joined(parse, noun))


def lot_of(parse: Parse, position: int) -> str:
    """Return whom "of the wounded", "of those aboard" at token `position` names by what they met or where they were."""
    at = position + 2
    after = parse.pos[at + 1 : at + 2]
    if parse.lower[position:at] == ["of", "the"]:
        lot = parse.tag[at : at + 1] in (["VBN"], ["JJ"]) and after not in (["NOUN"], ["PROPN"], ["ADJ"])
        return parse.text(at, at) if lot else ""
    if parse.lower[position:at] != ["of", "those"]:
        return ""
    if parse.lower[at : at + 2] == ["on", "board"]:
        return parse.text(at - 1, at + 1)
    return parse.text(at - 1, at) if parse.lower[at : at + 1] and parse.lower[at] in _WHERE else ""


def _numbered(parse: Parse, tally: int) -> str:
    """Return the homes of "the number of homes it destroyed": the noun behind "of", with what is joined to it."""
    if parse.lemma[tally] not in _COUNTS or parse.lower[tally + 1 : tally + 2] != ["of"]:
        return ""
    begin = tally + 2 + (parse.lower[tally + 2 : tally + 3] in (["the"], ["its"], ["their"]))
    last = _end_of_nouns(parse, begin)
    return parse.text(begin, _last_joined(parse, last)) if last is not None else ""


def share_of(parse: Parse, position: int) -> str:
    """Return " of the country" where a percentage says of what at token `position`, else an empty string."""
    if position + 1 >= len(parse) or parse.lower[position] != "of":
        return ""
    noun = parse.head[position]
    if parse.dep[position] != "case" or noun <= position or noun - position > _LONGEST:
        found = _end_of_nouns(parse, position + 1, articles=True)
        return f" {parse.text(position, found)}" if found is not None else ""
    return f" {parse.text(position, noun)}"


def _past_of(parse: Parse, number: int, position: int) -> tuple[int, int]:
    """Return the token of the number whose noun is counted, and the first token of that noun's phrase.

    Of "dozens of people" and "1,000 of the workers" no "of the" is counted; of "11 of the country's 28 districts" and "61 of
    the 150 seats" what the whole counts.
    """
    if position >= len(parse) or parse.lower[position] != "of":
        return number, position
    at = position + 1
    while at < len(parse) and parse.lower[at] in _OWNERS:
        at += 1
    at = _past_owner(parse, at)
    return _past_total(parse, at) or (number, at)


def _past_owner(parse: Parse, position: int) -> int:
    """Return the token behind "country's" at `position`, or `position` where nobody is said to own what is counted."""
    for at in range(position, min(len(parse), position + _LONGEST)):
        if parse.lower[at] in _POSSESSIVES and at > position:
            return at + 1
        if parse.pos[at] not in _OF_OWNER:
            return position
    return position


def _past_total(parse: Parse, position: int) -> tuple[int, int] | None:
    """Return the last token of the whole that a part is of ("of the | 150 seats"), and the one behind it."""
    for at in range(position, min(len(parse), position + 3)):
        total = read_number(parse.lower, at)
        if total is not None:
            joined = parse.lower[total.end : total.end + 1] == ["-"]  # "of 12-storey blocks"
            return None if joined or unit_after(parse.lower, total.end) else (total.end - 1, total.end)
        if parse.pos[at] not in _BEFORE_TOTAL:
            return None
    return None


def _governed_noun(parse: Parse, number: int, position: int) -> int | None:
    if not parse.dep[number].startswith("nummod"):
        return None
    noun = parse.head[number]
    if noun < position or noun - position > _LONGEST or (parse.pos[noun] == "VERB" and noun == position):
        return None  # "Twelve nabbed by police"
    return (
        None
        if any(
            pos in ("VERB", "AUX", "PUNCT") and not _hangs(word, pos)
            for pos, word in _inner(parse, position, noun)
        )
        else noun
    )


def _hangs(word: str, pos: str) -> bool:
    return word in ("-", "–") or (pos == "VERB" and word.endswith(("ed", "ing")))


def _inner(parse: Parse, first: int, last: int) -> list[tuple[str, str]]:
    return [(parse.pos[at], parse.words[at]) for at in range(first, last)]


def _end_of_nouns(parse: Parse, position: int, *, articles: bool = False) -> int | None:
    """Return the last noun of the run of nouns and their modifiers from `position`, or None."""
    last = None
    for at in range(position, min(len(parse), position + _LONGEST)):
        word, pos = parse.lower[at], parse.pos[at]
        if (
            word in ("each", "them", "it", "all", "us", "you", "that", "this")
            and last is None
            and not articles
        ):
            break
        if articles and at == position and word in ("the", "its", "their", "his", "her", "a", "an", "all"):
            continue
        if word != "-" and (word in _STOP or not word[:1].isalpha() or (pos and pos not in _INSIDE)):
            break
        if pos in ("VERB", "ADV") and last is not None:
            break
        if pos in ("NOUN", "PROPN") or not pos:
            last = at
    return last


def _last_joined(parse: Parse, noun: int) -> int:
    """Return the last noun joined to `noun` by "and" or commas with nothing but modifiers between."""
    last = noun
    for joined in parse.children[noun]:
        if parse.dep[joined] != "conj" or parse.pos[joined] not in ("NOUN", "PROPN") or joined < last:
            continue
        if parse.pos[noun] == "NOUN" and parse.pos[joined] == "PROPN" and parse.words[joined][:1].isupper():
            continue  # "two astronauts, Ana Reyes and Tom Okafor"
        if (
            parse.lower[joined] in VAGUE
            or parse.lower[joined] == "tens"
            or parse.lower[joined - 1][:1].isdigit()
        ):
            continue
        between = range(last + 1, joined)
        if all(
            parse.pos[at] in ("ADJ", "CCONJ", "NOUN", "PROPN") or parse.words[at] in ("-", ",")
            for at in between
        ):
            last = joined
    return last if last > noun else _joined_by_words(parse, noun)


def _joined_by_words(parse: Parse, noun: int) -> int:
    """Return the noun of "and allied militiamen" right behind `noun`, whatever the parser hung it on."""
    at = noun + 1
    if parse.lower[at : at + 1] not in (["and"], ["or"]):
        return noun
    while at + 1 < len(parse) and _is_nominal(parse, at + 1):
        at += 1
    if parse.pos[noun] == "NOUN" and parse.pos[at] == "PROPN" and parse.words[at][:1].isupper():
        return noun  # "14 shots and Chelsea nine"
    joined = parse.pos[at] in ("NOUN", "PROPN") and not parse.dep[at].startswith("nsubj")
    return at if joined and parse.head[at] <= at else noun


def _is_nominal(parse: Parse, at: int) -> bool:
    plain = parse.pos[at] in ("ADJ", "NOUN", "PROPN") or parse.dep[at] == "amod"
    return plain and parse.lower[at] not in VAGUE
