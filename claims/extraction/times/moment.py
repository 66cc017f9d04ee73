"""The one time of a claim, out of the time expressions that its clause and its sentence hold."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from claims.extraction.candidate import When
from claims.extraction.clauses.clause import Clause
from claims.extraction.clauses.remnants import FORMER
from claims.extraction.parsing.parse import Parse
from claims.extraction.times.bases import is_base
from claims.extraction.times.clauses import (
    is_of_other_moment,
    participle_aside,
    tells_of_lasting,
    tells_origin,
)
from claims.extraction.times.days import UNKNOWN, Interval
from claims.extraction.times.find import TimeMention
from claims.extraction.times.names import names_case, names_goods, names_model
from claims.extraction.times.tense import has_happened, holds_until, is_obliged, looks_ahead, verb_above
from claims.extraction.vocabulary.event_words import VERBS
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.naming_words import NAMED

# After these words stands another moment than that of the main clause.
_APART = words("since before until till although though whereas if unless")
_RELATIVES = words("where which who whose whom")
_TOGETHER = words("while as when where")
_LASTING = words("pending seeking including following being citing")
_PAST = frozenset({"VBD", "VBN"})
_FARTHEST = 99
# How long something took, and no stretch that ends today: "fell by 40% within six months", "once in five days".
_SPAN = re.compile(r"(?:in|within) (?!(?:the )?(?:past|last|previous)\b)", re.IGNORECASE)
_RATE = re.compile(r"\b(?:once|twice|times) $", re.IGNORECASE)
_SEASON = re.compile(r"\b(?:last|this|next|the previous) (?:season|campaign|term)\b")
_SINCE_YEAR = re.compile(r"(?:since\s+)?((?:1[5-9]|20)\d\d)", re.IGNORECASE)


def find_when(parse: Parse, clause: Clause, times: Sequence[TimeMention], offset: int) -> When | None:
    """Return the time of a clause, or None where it holds none that can be resolved and tells when it happened.

    Nested times give the narrower one ("earlier this month ... on April 9"); times apart from each other
    give the one that hangs closest to the verb.
    """
    low, high = parse.start[clause.first], parse.end[clause.last]
    known = [
        (time, interval)
        for time in times
        if low <= time.start
        and time.end <= high
        and (interval := read_time(parse, time)).known
        and not _tells_of_another(parse, clause, time)
    ]
    if not known:
        return _explained(parse, clause, times, offset)
    known = _without_asides(parse, clause, known)
    if not known:
        return None
    if len(known) > 2 and _tell_of_a_list(parse, known):
        return None
    time, interval = known[0] if len(known) == 1 else _choose(parse, clause, known)
    return When(
        parse.source[time.start : time.end],
        time.start + offset,
        time.end + offset,
        interval.first.isoformat() if interval.first else None,
        interval.last.isoformat() if interval.last else None,
    )


def _tell_of_a_list(parse: Parse, known: list[tuple[TimeMention, Interval]]) -> bool:
    """Tell whether each thing of a list has a time of its own: "the Marn Prize in 1971, the Orlo Medal in 1987 and ..."."""
    spans = [_tokens(parse, time) for time, _ in known]
    return all(
        parse.words[one.stop] in (",", "and")
        and any(parse.pos[at] in ("NOUN", "PROPN") for at in range(one.stop, other.start))
        and not any(parse.pos[at] in ("VERB", "AUX") for at in range(one.stop, other.start))
        for one, other in pairwise(spans)
    )


def _without_asides(
    parse: Parse, clause: Clause, known: list[tuple[TimeMention, Interval]]
) -> list[tuple[TimeMention, Interval]]:
    """Leave out the time of an added participle where the clause names another one, or where it only tells of an origin."""
    asides = {item[0].start: participle_aside(parse, clause, _tokens(parse, item[0])) for item in known}
    if not any(verb is not None for verb in asides.values()):
        return known
    alone = all(verb is not None for verb in asides.values())
    return [
        item
        for item in known
        if (verb := asides[item[0].start]) is None
        or (alone and not tells_origin(parse, verb) and not tells_of_lasting(parse, clause, item[1]))
    ]


def _explained(parse: Parse, clause: Clause, times: Sequence[TimeMention], offset: int) -> When | None:
    """Return the time that a clause behind ", when" tells of; of "since 1996, when 22 people died" the year itself."""
    if clause.first < 3 or parse.lower[clause.first - 2 : clause.first] != [",", "when"]:
        return None
    before = parse.end[clause.first - 3]
    time = next((time for time in times if time.end == before), None)
    interval = read_time(parse, time) if time is not None else None
    if time is None or interval is None or not interval.known:
        return None
    first, last = interval.first, interval.last
    if first is not None and (year := _SINCE_YEAR.fullmatch(parse.source, time.start, time.end)):
        first, last = date(int(year[1]), 1, 1), date(int(year[1]), 12, 31)
    if first is None or last is None:
        return None
    return When(
        parse.source[time.start : time.end],
        time.start + offset,
        time.end + offset,
        first.isoformat(),
        last.isoformat(),
    )


def read_time(parse: Parse, time: TimeMention) -> Interval:
    """Return the days that a time means by the tense of the verb that it hangs on, whatever clause it is in."""
    span = time.duration and not time.link and _SPAN.match(parse.source, time.start)
    if time.past == time.future and not span:
        return time.past
    token = _top(parse, time)
    if token is None or _is_of_inserted_number(parse, token):
        return time.past
    verb = verb_above(parse, token)
    if looks_ahead(parse, verb):
        return UNKNOWN if _RATE.search(parse.source, max(0, time.start - 16), time.start) else time.future
    if time.link in ("until", "till") and holds_until(parse, verb):
        return time.future
    if not span and is_obliged(parse, verb):
        return time.future
    return UNKNOWN if span and not (has_happened(parse, verb) or _is_counted_up(parse, verb)) else time.past


def _is_counted_up(parse: Parse, verb: int) -> bool:
    """Tell whether a verb is one of harm, whose numbers are counted up to the day of telling: "60 people were killed in 48 hours"."""
    return parse.lemma[verb] in VERBS["casualty"] or parse.lemma[verb] in VERBS["attack"]


def _is_of_inserted_number(parse: Parse, token: int) -> bool:
    """Tell whether a time stands with a number between commas: "the toll, 46 on Monday, is expected to rise"."""
    number = parse.head[token]
    return parse.dep[number] == "appos" and parse.pos[number] == "NUM" and parse.lower[number - 1] == ","


def holds_for(
    parse: Parse,
    clause: Clause,
    outer: Clause,
    when: When | None,
    times: Sequence[TimeMention],
    offset: int,
) -> bool:
    """Tell whether the time of `outer` is also that of `clause`, which was parted from it and names none itself.

    It is where the clause tells what happened to a noun of the outer one or is what was said there, where it happens
    at the same time ("while ...", "..., stranding thousands"), and where the time opens the sentence, before the subject, or stands before
    the first of two deeds ("last week sold bonds and raised rates").
    """
    if clause.kind == "relative":
        own = _names_a_year(parse, clause, times) or _tells_a_season(parse, clause)
        return not (own or is_of_other_moment(parse, clause, outer))
    if clause.kind in ("content", "part", "absolute"):
        return parse.lower[clause.first] not in FORMER and parse.lower[clause.head] not in NAMED
    if clause.kind == "adverbial" and any(
        parse.lower[child] in _TOGETHER for child in parse.children[clause.head] if child < clause.head
    ):
        return True
    if clause.kind == "conj" and parse.lower[clause.first] == "while":
        return True
    if clause.kind == "added" and parse.tag[clause.head] == "VBG" and parse.tag[outer.head] in _PAST:
        return parse.lower[clause.head] not in _LASTING
    subject = parse.subject(outer.head)
    if when is None or subject is None:
        return False
    both_past = clause.kind == "shared" and {parse.tag[clause.head], parse.tag[outer.head]} <= _PAST
    return when.end - offset <= parse.start[outer.head if both_past else parse.left[subject]]


def _tells_a_season(parse: Parse, clause: Clause) -> bool:
    """Tell whether a clause has a time of its own that is no days: "who scored 28 goals last season"."""
    return _SEASON.search(parse.text(clause.first, clause.last)) is not None


def _names_a_year(parse: Parse, clause: Clause, times: Sequence[TimeMention]) -> bool:
    """Tell whether a clause has a year within the name of something: "who led the 2021 coup"."""
    low, high = parse.start[clause.first], parse.end[clause.last]
    inside = (_top(parse, time) for time in times if low <= time.start and time.end <= high)
    return any(token is not None and _is_in_name(parse, token) for token in inside)


def _tells_of_another(parse: Parse, clause: Clause, time: TimeMention) -> bool:
    """Tell whether a time dates something else than what its clause states.

    So it is in "the village where rebels fought in March", "the worst toll since the siege began last month" and
    "signed the 1998 treaty".
    """
    token = _top(parse, time)
    if token is None:
        return False
    if _only_names(parse, token):
        return True
    tokens = _tokens(parse, time)
    if names_goods(parse, tokens):
        return True
    compared = parse.lower[clause.first] == "compared"  # "compared with 498 in May" is itself the clause
    if not compared and is_base(parse, tokens, parse.source[time.start : time.end]):
        return True
    return any(_is_apart(parse, here) for here in _path(parse, token, clause.head))


def _is_apart(parse: Parse, verb: int) -> bool:
    """Tell whether a clause inside another one tells about a noun of it, or of another moment."""
    if parse.dep[verb] in ("acl:relcl", "advcl:relcl"):
        return True
    if _is_origin_aside(parse, verb):
        return True
    openers = {parse.lower[child] for child in parse.children[verb] if child < verb}
    if openers & _RELATIVES:
        return True
    return parse.dep[verb] == "advcl" and parse.subject(verb) is not None and bool(openers & _APART)


def _is_origin_aside(parse: Parse, verb: int) -> bool:
    """Tell whether a participle says how a noun came to be that the clause is not about: "spent it on a hall built in 1998"."""
    noun = parse.head[verb]
    return (
        parse.dep[verb] == "acl"
        and parse.tag[verb] == "VBN"
        and parse.dep[noun].startswith("obl")
        and tells_origin(parse, verb)
    )


def _only_names(parse: Parse, token: int) -> bool:
    """Tell whether a year is a part of the name of something: "the 1998 treaty", "a 2014 Ford", "for the 2021 murder"."""
    if not _is_in_name(parse, token):
        return False
    noun = parse.head[token]
    return parse.dep[noun] in ("obj", "nmod") or names_model(parse, token) or names_case(parse, token, noun)


def _is_in_name(parse: Parse, token: int) -> bool:
    noun = parse.head[token]
    year = parse.words[token].isdigit() and len(parse.words[token]) == 4
    return year and token < noun and parse.pos[noun] in ("NOUN", "PROPN")


def _path(parse: Parse, token: int, head: int) -> Iterator[int]:
    """Yield the tokens from `token` up to `head`, itself left out."""
    for _ in range(_FARTHEST):
        if token == head:
            return
        yield token
        if parse.head[token] == token:
            return
        token = parse.head[token]


def _top(parse: Parse, time: TimeMention) -> int | None:
    """Return the token of a time that the others of it hang on, or None where the time has no token."""
    inside = _tokens(parse, time)
    return next((at for at in inside if parse.head[at] not in inside or parse.head[at] == at), None)


def _tokens(parse: Parse, time: TimeMention) -> range:
    first = bisect_right(parse.end, time.start)
    return range(first, max(first, bisect_left(parse.start, time.end)))


def _choose(
    parse: Parse, clause: Clause, known: list[tuple[TimeMention, Interval]]
) -> tuple[TimeMention, Interval]:
    closest = min(known, key=lambda item: _distance(parse, clause, item[0]))
    for item in known:
        if item is not closest and _lies_within(item[1], closest[1]):
            closest = item
    return closest


def _lies_within(inner: Interval, outer: Interval) -> bool:
    if inner.first is None or inner.last is None or inner == outer:
        return False
    return (outer.first is None or outer.first <= inner.first) and (
        outer.last is None or inner.last <= outer.last
    )


def _distance(parse: Parse, clause: Clause, time: TimeMention) -> tuple[int, int]:
    """Return the steps in the tree from a time up to the clause's head, and its position."""
    return min((_steps(parse, at, clause.head) for at in _tokens(parse, time)), default=_FARTHEST), time.start


def _steps(parse: Parse, token: int, head: int) -> int:
    steps = 0
    while token != head and parse.head[token] != token and steps < _FARTHEST:
        token, steps = parse.head[token], steps + 1
    return steps if token == head else _FARTHEST
