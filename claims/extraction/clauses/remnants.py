"""Gapping: what remains of a second statement that leaves its verb out ("..., the other from Orla", "... and Reyes at Selm Hospital",
"France won six medals, Italy four", "..., as were seven soldiers"), and what a statement is closed with that has no verb at all
("..., some 25% higher than last year", "..., originally a mansion").

The statement before ends before it, unlike before the short ones of `gapped`, which are not understood alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claims.extraction.clauses.predicates import shared_subject
from claims.extraction.parsing.parse import Parse
from claims.extraction.parsing.rows import find_rows
from claims.extraction.vocabulary.lexicon import words

_MARKS = frozenset({",", ";", "and", "but"})
_JOINS = frozenset({"and", "but", "while"})
_STOPS = frozenset(';:.!?—–()"“”')
_RELATIVES = words("who which that whom whose where when while because after before if although though")
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_STATED = frozenset({"ROOT", "conj", "ccomp", "parataxis"})
_IN_NOUN = frozenset({"DET", "ADJ", "NOUN", "PROPN", "NUM"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
_COUNTING = words("one a an")
_ORDINALS = words("second third fourth fifth sixth seventh eighth ninth tenth last")
_RANKS = _ORDINALS | words("first eleventh twelfth")
# What stands for the second of some things, and what must have opened the subject of the first statement.
_COUNTERPARTS = {
    "other": _COUNTING,
    "others": words("some many most several both"),
    "another": _COUNTING | {"first"},
}
FORMER = words("originally formerly initially once")
_ABOUT = words("about around almost nearly some roughly approximately")
_BY_HOW_MUCH = words("just well narrowly far clear")
_OPENERS = FORMER | _ABOUT | _BY_HOW_MUCH | words("as others another ahead behind")
_LEADS_TO_RIVAL = (["ahead", "of"], ["behind"])
_WITH_NUMBER = words("on with at in")
_PERSONS = words("he she")
_HELPERS = words("did does do was were is are has have had")
_CUSTOMS = words("case custom norm rule practice tradition")
_ARTICLES = words("a an the")
_LONGEST, _LONGEST_NAME = 24, 7
_NEAR = 6  # tokens from a number to the "than" that it is compared by


class Remnant(NamedTuple):
    """What remains, over tokens `first` to `last`; `mark` is the comma or joining word that ends the statement before, `about` the
    noun that is told of where the remnant does not name its own."""

    mark: int
    first: int
    last: int
    about: int | None = None


class _Gap(NamedTuple):
    """A mark, what stands behind it, and the verb before it with its subject."""

    mark: int
    first: int
    last: int
    verb: int
    subject: int


def find_remnants(parse: Parse, sentence: tuple[int, int]) -> Iterator[Remnant]:
    """Yield what remains of each statement of a sentence that leaves its verb out."""
    behind = sentence[0] + 3
    rows = {row.mark: row for row in find_rows(parse, sentence)}
    for mark in range(behind, sentence[1] - 2):
        if mark in rows:
            yield Remnant(mark, rows[mark].first, rows[mark].last)
            behind = rows[mark].last + 1
        if mark < behind or parse.lower[mark] not in _MARKS or mark in parse.name_at:
            continue
        gap = _gap_at(parse, mark, sentence)
        if gap is None:
            continue
        if any(test(parse, gap) for test in _TESTS):
            yield Remnant(mark, gap.first, gap.last)
            behind = gap.last + 1
        elif (rival := _rival(parse, gap)) is not None:
            yield Remnant(mark, rival, gap.last)
            behind = gap.last + 1
        elif _compares(parse, gap) or _was_once(parse, gap):
            yield Remnant(mark, gap.first, gap.last, _told_of(parse, gap))
            behind = gap.last + 1


def _gap_at(parse: Parse, mark: int, sentence: tuple[int, int]) -> _Gap | None:
    """Return what stands around a mark, where a statement precedes it and no verb follows."""
    first = mark + 1 + (parse.words[mark] in ",;" and parse.lower[mark + 1] in _JOINS)
    if parse.pos[first] not in _IN_NOUN and parse.lower[first] not in _OPENERS:
        return None
    last = _last(parse, first, sentence[1])
    if last is None or last <= first:
        return None
    finite = next((at for at in range(mark - 1, sentence[0], -1) if parse.tag[at] in _FINITE), None)
    if finite is None:
        return None
    verb = parse.head[finite] if parse.dep[finite].startswith(("aux", "cop")) else finite
    subject = shared_subject(parse, verb, itself=True)
    stated = parse.dep[verb] in _STATED and verb < mark
    return (
        _Gap(mark, first, last, verb, subject)
        if stated and subject is not None and subject < finite
        else None
    )


def _last(parse: Parse, first: int, end: int) -> int | None:
    """Return the last token up to a mark, a relative clause, or a comma behind which a verb tells of something else; None where a
    verb of its own follows."""
    comma = None
    inverted = first + 1 if parse.lower[first] == "as" else None
    for at in range(first, min(end, first + _LONGEST)):
        if _ends_at(parse, first, at):
            return at - 1 - (parse.words[at - 1] == ",")
        if parse.words[at] == "," and at + 1 < end:
            if parse.lower[at + 1] in _JOINS or parse.pos[at + 1] == "VERB":
                return at - 1
            comma = at
        if parse.tag[at] in _FINITE and at != inverted:
            return None if comma is None else comma - 1
    return end - 1 if end - first <= _LONGEST else None


def _ends_at(parse: Parse, first: int, at: int) -> bool:
    """Tell whether a mark ends what remains at a token, or a relative clause that follows; a dash within a range ("2–3") does not."""
    if parse.words[at] in _STOPS:
        return "NUM" not in parse.pos[at + 1 : at + 2] or parse.pos[at - 1] != "NUM"
    return parse.lower[at] in _RELATIVES and at > first


def _past_noun(parse: Parse, first: int, last: int) -> int:
    """Return the token behind the noun phrase that begins at `first`, or `first` where none does."""
    at = first
    while at <= min(last, first + _LONGEST_NAME) and (
        parse.pos[at] in _IN_NOUN
        or parse.tag[at] in ("POS", "NNP", "NNPS")
        or (at > first and parse.words[at].istitle())
    ):
        at += 1
    return at if any(parse.pos[here] in _NAMING for here in range(first, at)) else first


def _is_counterpart(parse: Parse, gap: _Gap) -> bool:
    """Tell whether "the other", "another" or "the second" stands beside "one" or "the first", a preposition or "his" behind it."""
    opens = gap.first + (parse.lower[gap.first] == "the")
    word = parse.lower[opens]
    if opens + 1 >= gap.last or not (parse.pos[opens + 1] == "ADP" or parse.tag[opens + 1] == "PRP$"):
        return False
    phrase = range(parse.left[gap.subject], min(parse.right[gap.subject], gap.mark) + 1)
    if word in _ORDINALS:
        return opens > gap.first and any(parse.lower[at] == "first" for at in phrase)
    counterparts = _COUNTERPARTS.get(word)
    if counterparts is None or (word == "other") != (opens > gap.first and word != "others"):
        return False
    return any(parse.lower[at] in counterparts or parse.pos[at] == "NUM" for at in phrase[:4])


def _leads_alike(parse: Parse, gap: _Gap) -> bool:
    """Tell whether a noun like the subject is led on as the first was ("was held at Selm Prison | and Reyes at Orla Prison")."""
    lead = _past_noun(parse, gap.first, gap.last)
    if (
        lead in (gap.first, gap.last)
        or lead > gap.last
        or parse.pos[lead] != "ADP"
        or parse.lower[lead] == "of"
    ):
        return False
    before = next(
        (at for at in range(gap.mark - 1, gap.subject, -1) if _leads_from(parse, at, gap.verb)), None
    )
    if before is None or parse.lower[before] != parse.lower[lead]:
        return False
    if parse.words[gap.mark] == ";":
        return ":" not in parse.words[parse.start_of_sentence(gap.mark) : gap.mark]
    alone = (
        "ADP" not in parse.pos[gap.verb + 1 : before]
    )  # "played at Selm Park in Orla and Riley Park in Velm"
    return alone and _is_alike(parse, gap.subject, gap.first, before)


def _leads_from(parse: Parse, at: int, verb: int) -> bool:
    """Tell whether a token is the preposition of what completes a verb, or of what the subject is said to be."""
    led = parse.head[at]
    return parse.dep[at] == "case" and (
        led == verb or (parse.dep[led].startswith("obl") and parse.head[led] == verb)
    )


def _is_alike(parse: Parse, subject: int, first: int, lead: int) -> bool:
    """Tell whether two people, or two numbers of something, are set against each other, and not what the preposition led to."""
    counts = (parse.left[subject], first)
    if all(parse.pos[at] == "NUM" for at in counts):
        return parse.pos[lead + 1] != "NUM"
    people = (
        parse.lower[at] in _PERSONS or parse.name_at.get(at, (0, 0, ""))[2] == "PERSON"
        for at in (subject, first)
    )
    return all(people) and parse.name_at.get(lead + 1, (0, 0, ""))[2] != "PERSON"


def _repeats_words(parse: Parse, gap: _Gap) -> bool:
    """Tell whether what completed the verb comes again in the same words ("has a rate in the range 2 | and flu in the range 3")."""
    again = _past_noun(parse, gap.first, gap.last)
    if again == gap.first or parse.pos[gap.first] == "DET":
        return False
    noun = next((at for at in range(again, min(again + 3, gap.last)) if parse.pos[at] == "NOUN"), None)
    if (
        noun is None
        or noun == again
        or any(parse.pos[at] not in ("ADP", "DET", "PRON") for at in range(again, noun))
    ):
        return False
    told, size = parse.lower[again : noun + 1], noun + 1 - again
    owned = parse.tag[again] == "PRP$"
    return (owned or size > 2) and any(
        parse.lower[at : at + size] == told for at in range(gap.subject + 1, gap.mark - size + 1)
    )


def _inverts(parse: Parse, gap: _Gap) -> bool:
    """Tell whether ", as did others in the party" says of others what was said of the first."""
    if parse.words[gap.mark] != "," or parse.lower[gap.first] != "as" or gap.first + 2 > gap.last:
        return False
    told = gap.first + 2
    named = parse.pos[told] in _IN_NOUN or parse.lower[told] in ("others", "another")
    custom = not _CUSTOMS.isdisjoint(parse.lower[told : told + 3])
    return (
        parse.lower[gap.first + 1] in _HELPERS
        and named
        and parse.tag[told] not in ("JJ", "RB")
        and not custom
    )


def _compares(parse: Parse, gap: _Gap) -> bool:
    """Tell whether what a figure is set against closes the statement ("The turnout was 71%, | some 25% higher than last year")."""
    if parse.words[gap.mark] != "," or "NUM" not in parse.pos[gap.subject : gap.mark]:
        return False
    number = gap.first + (parse.lower[gap.first] in _ABOUT)
    if parse.pos[number] != "NUM":
        return False
    than = next(
        (at for at in range(number + 1, min(number + _NEAR, gap.last)) if parse.lower[at] == "than"), None
    )
    return than is not None and parse.tag[than - 1] in ("JJR", "RBR") and than - 1 > number


def _rival(parse: Parse, gap: _Gap) -> int | None:
    """Return the first token of who comes behind or before the subject, with a number of their own ("won 31 percent, ahead of | the Greens on
    24 percent"), None where nobody does."""
    if parse.words[gap.mark] != "," or "NUM" not in parse.pos[gap.subject : gap.mark]:
        return None
    at = gap.first + (parse.pos[gap.first] == "NUM" or parse.lower[gap.first] in _BY_HOW_MUCH)
    name = at + next((len(lead) for lead in _LEADS_TO_RIVAL if parse.lower[at : at + len(lead)] == lead), 0)
    past = _past_noun(parse, name, gap.last)
    if name == at or past in (name, gap.last) or parse.lower[past] not in _WITH_NUMBER:
        return None
    return name if "NUM" in parse.pos[past + 1 : past + 3] else None


def _was_once(parse: Parse, gap: _Gap) -> bool:
    """Tell whether a statement is closed with what its subject was before ("The hall dates to 1873, | originally a mansion")."""
    opens = gap.first + 1
    whole = parse.words[gap.mark] == "," and "," not in parse.words[opens : gap.last]
    closed = whole and parse.words[gap.last + 1 : gap.last + 2] in ([], ["."], [","])
    return (
        closed and parse.lower[gap.first] in FORMER and parse.lower[opens] in _ARTICLES and opens < gap.last
    )


def _told_of(parse: Parse, gap: _Gap) -> int:
    """Return the noun that an apposition stands beside, else the subject of the statement."""
    within = range(gap.first, gap.last + 1)
    beside = next((at for at in within if parse.dep[at] == "appos" and parse.head[at] < gap.mark), None)
    return gap.subject if beside is None else parse.head[beside]


def _is_ranked(parse: Parse, gap: _Gap) -> bool:
    """Tell whether a name with its rank stands behind one that has its own ("Holt was third, | and Ana Reyes fourth")."""
    rank = gap.first
    while (
        rank < gap.last
        and parse.lower[rank] not in _RANKS
        and (parse.words[rank][:1].isupper() or parse.tag[rank] == "POS")
    ):
        rank += 1
    if rank == gap.first or parse.lower[rank] not in _RANKS:
        return False
    following = parse.lower[rank + 1 : rank + 2]
    if following and following[0] not in (",", ".", ";", "and", "but"):
        return False
    return any(parse.lower[at] in _RANKS for at in range(gap.subject + 1, gap.mark))


_TESTS = (_is_ranked, _is_counterpart, _leads_alike, _repeats_words, _inverts)
