"""Absolute "with" phrases after a comma: "..., with 25 others injured", "..., with Orla up 1.1%".

Each states something of its own, and a small parser hangs its parts in many ways; so it is found by its words and their
classes: a noun phrase behind ", with" and what is said of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.lexicon import words

_OPENS_NOUN = frozenset({"DET", "NUM", "NOUN", "PROPN", "ADJ", "PRON", "ADV"})
_ENDS_NOUN = frozenset({"NOUN", "PROPN", "NUM", "PRON", "ADV", "ADJ"})
_INSIDE_NOUN = _OPENS_NOUN | {"ADP", "CCONJ", "PART", "PUNCT", "SYM", "X"}
_STOPS = frozenset(";:—–)?!")
_APART = words("who which where whom that whose when while although but according as because if so")
_STATES = words(
    "up down off away ahead behind out dead alive missing absent unhurt open closed unsigned ongoing worth"
)
_MOVED = frozenset({"up", "down", "ahead", "behind"})
_PLACED = words("in at on under from")
_SINGLED = words("only sole first last second third latest main")
_HELPERS = words("been being not still also now currently already reportedly later then soon just")
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SHARES = words("each some many most")
_OF_THEM = _SHARES | words("all both none half several dozens scores hundreds")
_WITH = words("with in from at on aged")
_TOLD_OF_THEM = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "ADP", "SCONJ", "VERB"})
_LONGEST_NOUN = 14
_SHORTEST = 3  # words
_SHORTEST_RECORD = 5  # words: since when, or of what, must be told
_SHORTEST_OWNED, _SHORTEST_BARE = 4, 5  # words, with a number and without
_NOTHING_NEW = words("exception help support aim goal intention hope view")  # "with the exception of ..."


class Absolute(NamedTuple):
    """A phrase over tokens `first` to `last`, "with" left out; `head` is what it says, `opens` the comma before "with"."""

    head: int
    first: int
    last: int
    opens: int


def find_absolutes(parse: Parse, sentence: tuple[int, int]) -> Iterator[Absolute]:
    """Yield the absolute phrases of a sentence, each joined one ("..., with 40 voting for it and 12 against") by itself."""
    start, end = sentence
    if parse.lower[start] == "with":
        yield from _parts(parse, start, _end(parse, start, end), start)
    for at in range(start + 2, end - _SHORTEST):
        if parse.words[at] == "," and (shared := _shared_out(parse, at, end)) is not None:
            yield shared
        if at > start + 2 and parse.lower[at] == "with" and parse.words[at - 1] in (",", "—", "–"):
            stop = _end(parse, at, end)
            yield from _parts(parse, at, stop, at - 1)


def _shared_out(parse: Parse, comma: int, end: int) -> Absolute | None:
    """Read ", each with a seat in parliament", ", some in the south", ", six of them crew members", ", most of them for theft": what holds
    for each or some of those named before."""
    first = comma + 1
    shared = parse.lower[first] in _SHARES and (
        parse.lower[first + 1] in _WITH or parse.tag[first + 1] == "VBG"
    )
    shared = shared or (parse.lower[first : first + 2] == ["the", "others"] and parse.tag[first + 2] == "VBG")
    counted = parse.pos[first] == "NUM" or parse.lower[first] in _OF_THEM
    told = (
        counted
        and parse.lower[first + 1 : first + 3] == ["of", "them"]
        and not _TOLD_OF_THEM.isdisjoint(parse.pos[first + 3 : first + 4])
    )
    if not (shared or told):
        return None
    last = (
        next((at for at in range(first, end) if parse.words[at] in (".;:—–)," if told else ".;:—–)")), end)
        - 1
    )
    span = range(first, last + 1)
    apart = any(
        parse.tag[at] in _FINITE or parse.lower[at] in _APART or (told and parse.tag[at] == "VB")
        for at in span
    )
    long = sum(parse.words[at][:1].isalnum() for at in span) > _SHORTEST
    return Absolute(first, first, last, comma) if long and not apart else None


def _parts(parse: Parse, at: int, stop: int, opens: int) -> Iterator[Absolute]:
    first = at + 1
    head = _said(parse, first, stop)
    if head is None and opens < at:
        head = _record(parse, first, stop)
        head = _owned(parse, first, stop) if head is None else head
    while head is not None:
        joint = _joint(parse, head, stop)
        last = _bare_end(parse, stop if joint is None else joint)
        if last - first + 1 >= _SHORTEST:
            yield Absolute(head, first, last, opens)
        if joint is None:
            return
        opens, first = joint, joint + 1
        head = _said(parse, first, stop)


def _end(parse: Parse, at: int, end: int) -> int:
    """Return the token behind the phrase: at a mark, or at a comma where another clause begins."""
    for here in range(at + 1, end):
        if parse.words[here] in _STOPS or _closes_around(parse, at, here):
            return here
        if parse.words[here] == "," and here + 1 < end and _goes_on(parse, here + 1, end):
            return here
    return end


def _closes_around(parse: Parse, at: int, here: int) -> bool:
    """Tell whether a quotation mark closes what was opened before the token `at`."""
    between = parse.words[at:here]
    if parse.words[here] == '"':
        start = parse.start_of_sentence(at)
        return parse.words[start:at].count('"') % 2 == 1 and '"' not in between
    return parse.words[here] == "”" and "“" not in between


def _goes_on(parse: Parse, at: int, end: int) -> bool:
    return parse.lower[at] in _APART or any(parse.tag[here] in _FINITE for here in range(at, end))


def _said(parse: Parse, first: int, stop: int) -> int | None:
    """Return what is said of the noun phrase that begins at `first`: a participle, a state, a place, or its being the only one."""
    if first >= stop or parse.pos[first] not in _OPENS_NOUN or parse.lower[first] in _APART:
        return None
    for at in range(first + 1, min(stop, first + _LONGEST_NOUN)):
        if _is_participle(parse, first, at) or _is_state(parse, first, at, stop):
            return at
        if (parse.pos[at] == "VERB" and parse.head[at] < at) or parse.tag[at] in _FINITE:
            return None
        if (
            parse.lower[at] not in _HELPERS
            and parse.pos[at] not in _INSIDE_NOUN
            and parse.dep[at] not in ("amod", "compound")
        ):
            return None
    return None


def _record(parse: Parse, first: int, stop: int) -> int | None:
    """Return the superlative of a phrase that says what something is the most of ("with the highest level since 2006")."""
    long = stop - first > _SHORTEST_RECORD
    within = range(first, min(stop, first + _SHORTEST))
    return next((at for at in within if long and parse.tag[at] in ("JJS", "RBS")), None)


def _owned(parse: Parse, first: int, stop: int) -> int | None:
    """Return the noun of a long phrase that closes its sentence and says what something has or came with ("with a margin of error of 4.5
    points", "with the loss of 430 jobs")."""
    closes = parse.words[stop : stop + 1] in ([], [";"]) or stop in {end for _, end in parse.sentences}
    span = range(first, _bare_end(parse, stop) + 1)
    if not closes or parse.pos[first] not in _OPENS_NOUN or parse.lower[first] in _APART:
        return None
    counts = any(parse.pos[at] == "NUM" for at in span)
    if sum(parse.words[at][:1].isalnum() for at in span) < (_SHORTEST_OWNED if counts else _SHORTEST_BARE):
        return None
    if any(parse.tag[at] in _FINITE or parse.lower[at] in _APART or _breaks_off(parse, at) for at in span):
        return None
    noun = next(
        (at for at in span if parse.pos[at] in ("NOUN", "PROPN") and parse.dep[at] != "compound"), None
    )
    return None if noun is None or parse.lower[noun] in _NOTHING_NEW else noun


def _breaks_off(parse: Parse, at: int) -> bool:
    """Tell whether something else is added behind a comma ("with 60, followed by Brann, with 54")."""
    return parse.words[at] == "," and parse.pos[at + 1] in ("VERB", "ADP", "PART")


def _is_participle(parse: Parse, first: int, at: int) -> bool:
    """Tell whether a token says what its noun does or undergoes, and is no attribute of a noun behind it."""
    ing, word = parse.lower[at].endswith("ing"), parse.pos[at]
    attribute = parse.dep[at] in ("amod", "compound") and parse.head[at] > at
    if attribute or parse.dep[at].startswith("aux") or not (word == "VERB" or (ing and word == "NOUN")):
        return False
    before = at - 1
    while parse.lower[before] in _HELPERS or parse.pos[before] == "ADV":
        before -= 1
    plural = word == "VERB" or parse.tag[before] in ("NNS", "NNPS", "CD")
    return plural and (
        parse.pos[before] in _ENDS_NOUN or (parse.words[before] == "," and "," in parse.words[first:before])
    )


def _is_state(parse: Parse, first: int, at: int, stop: int) -> bool:
    before, word = at - 1, parse.lower[at]
    if parse.pos[before] not in ("NOUN", "PROPN", "NUM", "ADV"):
        return False
    if word in _STATES:
        return parse.pos[at + 1 : at + 2] != ["NOUN"] or parse.pos[at] == "ADV"
    if word in _PLACED and before == first and parse.pos[before] == "NUM":
        return at + 1 < stop and parse.pos[at + 1] in ("NOUN", "PROPN", "DET", "ADJ")
    return word == "the" and at + 1 < stop and parse.lower[at + 1] in _SINGLED


def _joint(parse: Parse, head: int, stop: int) -> int | None:
    """Return the "and" behind which another noun and what is said of it in the same form stand ("40 voting for it and 12 voting
    against", "Orla up 1.1% and Selm down 2%")."""
    for at in range(head + 1, stop - 2):
        if parse.lower[at] in ("and", "but") and (other := _said(parse, at + 1, stop)) is not None:
            both = parse.lower[head].endswith("ing") and parse.lower[other].endswith("ing")
            return at if both or {parse.lower[head], parse.lower[other]} <= _MOVED else None
    return None


def _bare_end(parse: Parse, stop: int) -> int:
    last = stop - 1
    while parse.words[last] in (",", ".", "and"):
        last -= 1
    return last
