"""Times that a claim is only measured against: "the lowest since 2008", "up from 31 on Sunday", "higher than a year ago".

They say since when a record holds, or when another number stood, and not when what the clause tells happened. The words
before the time are read one by one, since a small parser hangs such phrases now here, now there.
"""

from __future__ import annotations

import re

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_FAR = 14  # words from a time back to what tells that it is a base
_SUPERLATIVES = frozenset({"JJS", "RBS"})
_ALONE = words("most least")  # superlatives only behind an article: "at least", "most of them"
_DETERMINERS = words("the its his her their our my 's ’s")
_STRETCH = re.compile(
    r"in (?!the |its |his |her |their ).*(?:week|month|quarter|year|decade)s?$", re.IGNORECASE
)
_YEAR = re.compile(r"\d{4}")
_STANDARDS = words("average mean norm normal baseline level levels")
_OVER = words("above below over under than exceed exceeds exceeded from to near beyond of")
_MARKS = words("record mark best high low benchmark milestone")
_STOPS = frozenset({",", ";", ":", "—", "–", "(", ")"})
_INTO_TIME = words("in on at during for the of same period time month week quarter year day figure level")
_AGAINST = words("than versus vs vs. against")
_OF_TIME = words("early late soon recently long far back well")  # "as recently as in May" tells when
_NOT_SO_MUCH = words("later earlier sooner longer")  # "no later than Friday" bounds a time
_MEASURES = words("% percent cent points point")
_MONEY = re.compile(r"[A-Z]{0,3}[$£€¥₹]|Rs\.?|[A-Z]{2,3}")
_WAYS = words("up down higher lower unchanged above below")
# Not what somebody does to something: "raised its dividend to 40 cents from 35 on Thursday" tells when it did.
_CHANGES = words(
    "rise increase grow climb jump soar surge swell fall drop decline sink shrink decrease slip plunge slump gain tumble slide edge"
    " ease widen narrow accelerate slow double triple quadruple growth reduction"
)
_YEAR_BACK = re.compile(
    r"(?:.* )?(?:(?:ago|earlier|before)|(?:last|previous|prior|preceding) \w+)$", re.IGNORECASE
)


def is_base(parse: Parse, time: range, text: str) -> bool:
    """Tell whether the time `text`, of the tokens `time`, is only that of a record or of another number."""
    first = time.start
    if _is_of_standard(parse, time) or _is_of_mark(parse, first):
        return True
    begin = max(parse.start_of_sentence(first), first - _FAR) if first else 0
    return _is_of_record(parse, begin, first, text) or _is_of_other(parse, begin, first, text)


def _is_of_standard(parse: Parse, time: range) -> bool:
    """Tell whether a year is that of a measure: "above the 1991-2020 average", "below 2019 levels"."""
    if not time or time.stop >= len(parse.words) or parse.lower[time.stop] not in _STANDARDS:
        return False
    return not _OVER.isdisjoint(parse.lower[max(0, time.start - 2) : time.start])


def _is_of_mark(parse: Parse, first: int) -> bool:
    """Tell whether a time is that of what is beaten or reached: "broke the record set in 2025"."""
    at = first - 1
    while at > 1 and parse.lower[at] in _INTO_TIME:
        at -= 1
    return at > 0 and parse.lower[at] == "set" and parse.lower[at - 1] in _MARKS


def _is_of_record(parse: Parse, begin: int, first: int, text: str) -> bool:
    """Tell whether a superlative or a "first" holds since a time, or within one that is counted back."""
    if _STRETCH.match(text):
        return _has_record(parse, begin, first)
    since = next(
        (at for at in range(first, max(begin, first - 5) - 1, -1) if parse.lower[at] == "since"), None
    )
    if since is not None:
        return _has_record(parse, begin, since)
    at = first - 1
    while at > begin and (parse.lower[at] in ("and", ",") or parse.lower[at].isdigit()):
        at -= 1
    behind = _YEAR.fullmatch(text) is not None and at > begin and parse.lower[at] in ("after", "behind")
    return behind and _has_record(parse, begin, at)  # "the third warmest year after 2024 and 2023"


def _has_record(parse: Parse, begin: int, end: int) -> bool:
    """Tell whether the phrase that ends before token `end` names a record: "its highest level against the dollar"."""
    for at in range(end - 1, begin - 1, -1):
        word = parse.lower[at]
        infinitive = at > begin and parse.lower[at - 1] == "to"  # "the first to reach the port since March"
        verb = parse.pos[at] in ("VERB", "AUX") and parse.tag[at] != "VBN" and not infinitive
        if word in _STOPS or verb:
            return False
        before = parse.lower[at - 1] if at else ""
        best = parse.tag[at] in _SUPERLATIVES and (word not in _ALONE or before in _DETERMINERS)
        if best or (word == "first" and before in _DETERMINERS):
            return not _has_been(parse, begin, at)
    return False


def _has_been(parse: Parse, begin: int, at: int) -> bool:
    """Tell whether what is the best has been so since then: "has been the largest party since 2011"."""
    return "been" in parse.lower[max(begin, at - 3) : at]


def _is_of_other(parse: Parse, begin: int, first: int, text: str) -> bool:
    """Tell whether a time is that of a number, or of a state, that the clause only compares with."""
    at = first - 1
    if at > begin and parse.lower[at] in ("on", "over") and _YEAR_BACK.match(text):
        return _changes(parse, begin, at)  # "up 4% on last year"
    while at >= begin and parse.lower[at] in _INTO_TIME:
        at -= 1
    if at < begin:
        return False
    word = parse.lower[at]
    if word == "as" and _is_equal(parse, begin, at):
        return True
    if word == "from" or word in _AGAINST or _is_compared(parse, at):
        return _is_compared_with(parse, begin, at, text)
    while at >= begin and parse.lower[at] not in _STOPS and parse.pos[at] not in ("VERB", "AUX"):
        if parse.lower[at] == "to" and not _is_compared(parse, at):
            return False
        if at + 1 < first and _opens_number(parse, begin, at):
            return True
        at -= 1
    return at >= begin and _is_compared(parse, at)


def _is_equal(parse: Parse, begin: int, at: int) -> bool:
    """Tell whether "as" before "in 2019" or "last year" says how much: "as high as", "the same as", not "as early as"."""
    near = parse.lower[max(begin, at - 4) : at]
    return "same" in near or ("as" in near and _OF_TIME.isdisjoint(near))


def _is_compared_with(parse: Parse, begin: int, at: int, text: str) -> bool:
    """Tell whether the word before a time, or before its "in", compares: "than in 2024", "up 4% from a year ago"."""
    before = parse.lower[at - 1] if at > begin else ""
    if parse.lower[at] == "than":
        return before not in _NOT_SO_MUCH
    if parse.lower[at] != "from":
        return True
    if " to " in text:  # "moved up from May to December"
        return False
    reached = "to" in parse.lower[max(begin, at - 4) : at]  # "to 5% from Monday" on
    measured = before in _WAYS or (before in _MEASURES and not reached)
    return (measured or _YEAR_BACK.match(text) is not None) and _changes(parse, begin, at)


def _opens_number(parse: Parse, begin: int, at: int) -> bool:
    """Tell whether a word opens another number: "up | from 31", "compared | with about 98", "than the 40"."""
    word, after = parse.lower[at], _behind_bound(parse, at + 1)
    money = _MONEY.fullmatch(parse.words[after]) is not None and parse.pos[after + 1] == "NUM"
    if parse.pos[after] != "NUM" and not money:
        return False
    if word == "from":
        return _changes(parse, begin, at)
    if word == "against":
        return at > begin and parse.lower[at - 1] == ","
    return word in ("versus", "vs", "vs.") or _is_compared(parse, at)


def _behind_bound(parse: Parse, at: int) -> int:
    """Return the first token from `at` on that is no word before a number: "about", "just over", "the"."""
    last = min(len(parse.words) - 1, at + 3)
    while at < last and parse.pos[at] in ("ADV", "DET", "ADP", "ADJ", "PRON"):
        at += 1
    return at


def _is_compared(parse: Parse, at: int) -> bool:
    """Tell whether a token is the "with" or the "to" of "compared with"."""
    return parse.lower[at] in ("with", "to") and at > 0 and parse.lower[at - 1] in ("compared", "compares")


def _changes(parse: Parse, begin: int, at: int) -> bool:
    """Tell whether the words before "from" speak of a change: "up from", "fell to 310 million euros from"."""
    return any(parse.lower[one] in _WAYS or parse.lemma[one].lower() in _CHANGES for one in range(begin, at))
