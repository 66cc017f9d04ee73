"""Rows: statements that share the verb of the first, each a name with its number ("The Alliance won 61 seats, | New Course 47 | and the
Greens 12"). Grammars call it gapping."""

from __future__ import annotations

from typing import NamedTuple

from claims.extraction.parsing.parse import Parse
from claims.extraction.vocabulary.bounds import find_bound
from claims.extraction.vocabulary.lexicon import words
from claims.extraction.vocabulary.money_words import CURRENCY_SIGNS
from claims.extraction.vocabulary.namers import NAMERS
from claims.extraction.vocabulary.number_words import read_number

_MARKS = frozenset({",", ";", "and", "but", "while"})
_JOINS = frozenset({"and", "but", "while"})
_VERBS = frozenset({"VERB", "AUX"})
_STOPS = frozenset(";:.!?—–()")
_IN_NAME = frozenset({"DET", "ADJ", "NOUN", "PROPN"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_SHARES = frozenset({"%", "percent", "pct"})
_DAYS = words(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november"
    " december jan jan. feb feb. mar mar. apr apr. jun jun. jul jul. aug aug. sept sept. sep sep. oct oct. nov nov. dec dec."
)
_ANY = frozenset({"a", "an"})
_POINTED = frozenset({"that", "those"})
_COUNTERPARTS = words("other others second third fourth fifth sixth seventh eighth ninth tenth last")
_GLUED = frozenset("-–/:")
_FARTHEST = 4  # tokens from the end of a name to its number
_LONGEST_NAME, _LONGEST_UNIT, _LONGEST_TAIL = 7, 3, 12
_FAR = 16  # tokens from a row back to the verb
_YEARS = range(1000, 2100)


class Row(NamedTuple):
    """A name with its number, over tokens `first` to `last`, both included. `mark` is the comma or joining word that ends the statement
    before, `number` the first token of the number, `model` that of the number in the statement whose verb it shares."""

    mark: int
    first: int
    number: int
    last: int
    model: int


def find_rows(parse: Parse, sentence: tuple[int, int]) -> list[Row]:
    """Return the rows of the sentence over the tokens `[first, end)`, in order."""
    rows: list[Row] = []
    for mark in range(sentence[0] + 3, sentence[1] - 2):
        goes_on = bool(rows) and rows[-1].last == mark - 1
        if parse.lower[mark] not in _MARKS or parse.lower[mark - 1] in _MARKS:
            continue
        if mark in parse.name_at and not goes_on:
            continue
        model = rows[-1].model if goes_on else _number_before(parse, mark, sentence[0])
        row = None if model is None else _row_at(parse, mark, sentence[1], model)
        if row is not None:
            rows.append(row)
    return rows


def row_of(parse: Parse, number: int) -> Row | None:
    """Return the row whose number begins at a token, None where there is none."""
    return next((row for row in find_rows(parse, parse.sentence_of(number)) if row.number == number), None)


def verb_of_row(parse: Parse, first: int, last: int) -> int | None:
    """Return the verb that the tokens `first` to `last` share with the statement before them, None where they are no row."""
    if not any(tag == "CD" for tag in parse.tag[first : last + 1]) or not _VERBS.isdisjoint(
        parse.pos[first : last + 1]
    ):
        return None
    row = next((row for row in find_rows(parse, parse.sentence_of(first)) if row.first == first), None)
    return None if row is None else _verb_before(parse, row.model, parse.start_of_sentence(first))


def _verb_before(parse: Parse, mark: int, start: int) -> int | None:
    """Return the nearest verb before a token, None where a mark of the sentence's middle comes first."""
    back = range(mark - 1, max(start, mark - _FAR), -1)
    verb = next((at for at in back if parse.pos[at] in _VERBS or parse.words[at] in _STOPS), None)
    return None if verb is None or parse.words[verb] in _STOPS else verb


def _number_before(parse: Parse, mark: int, start: int) -> int | None:
    """Return the number that the verb before a mark takes without a preposition, told of somebody or something."""
    verb = _verb_before(parse, mark, start)
    if verb is None:
        return None
    told = parse.head[verb] if parse.dep[verb].startswith(("aux", "cop")) else verb
    subject = parse.subject(told)
    if subject is None or subject > verb:
        return None
    for at in range(verb + 1, mark):
        if parse.pos[at] in ("ADP", "PUNCT", "CCONJ", "SCONJ", "PART"):
            return None
        if parse.tag[at] == "CD":
            return at
    return None


def _row_at(parse: Parse, mark: int, end: int, model: int) -> Row | None:
    first = mark + 1 + (parse.words[mark] in ",;" and parse.lower[mark + 1] in _JOINS)
    behind = _past_name(parse, first, end)
    number = _number_from(parse, behind, end) if behind > first else None
    read = None if number is None else read_number(parse.lower, number)
    if number is None or read is None:
        return None
    opens = number - (parse.lower[number - 1] in CURRENCY_SIGNS)
    bounded = find_bound(parse.lower, opens, read.end)
    last = _last(parse, max(bounded.end, read.end), end)
    if behind not in (opens, bounded.first) or _is_year(parse, number) or last is None:
        return None
    row = Row(mark, first, number, last, model)
    return row if _is_counted_alike(parse, row, read.end) and _is_named(parse, row, read.end) else None


def _number_from(parse: Parse, at: int, end: int) -> int | None:
    """Return the number behind a name; that which closes the name ("Formula Two", "the S&P 500 by 40") is none."""
    number = next((here for here in range(at, min(at + _FARTHEST, end)) if parse.tag[here] == "CD"), None)
    if number is None or parse.words[number][0].isupper() or parse.word_at(number + 1) == "by":
        return None
    return number


def _is_counted_alike(parse: Parse, row: Row, behind: int) -> bool:
    """Tell whether what a number counts in a row by itself is what the first one counts, or several of something that "and" joins: other
    things may be listed ("3 million shares, Boeing 747 parts and a Cessna")."""
    if behind > row.last or parse.pos[behind] != "NOUN" or parse.lower[behind] in _SHARES:
        return True
    listed = parse.words[row.mark] == "," and row.first == row.mark + 1
    several = parse.lower[row.last].endswith("s") and not listed
    return several or parse.lower[behind] in parse.lower[row.model : row.mark]


def _is_named(parse: Parse, row: Row, behind: int) -> bool:
    """Tell whether a row opens with a name, or with a bare noun that a share, a sum of money or the rest is told of ("was 4.1 percent and |
    growth 0.3 percent")."""
    if parse.pos[row.first] != "NOUN" or parse.words[row.first][:1].isupper():
        return True
    if parse.lower[row.number - 1] in CURRENCY_SIGNS or parse.lower[row.number - 1] == "remaining":
        return True
    return behind <= row.last and parse.lower[behind] in _SHARES


def _past_name(parse: Parse, first: int, end: int) -> int:
    """Return the token behind the name that begins at `first`, or `first` where none does or it is one of those that numbers close
    ("flight 17", "on May 3")."""
    opens = parse.lower[first] in _POINTED and parse.word_at(first + 1) == "of"
    if not (opens or parse.pos[first] in _IN_NAME or _is_capital(parse, first) or parse.tag[first] == "PRP$"):
        return first
    at = first + (opens or parse.tag[first] == "PRP$")
    while at < min(end, first + _LONGEST_NAME) and _goes_on_name(parse, at, first):
        at += 1
    closing = at - 1
    named = at > first and (
        parse.pos[closing] in ("NOUN", "PROPN")
        or _is_capital(parse, closing)
        or _is_owned_or_next(parse, closing)
    )
    if not named or parse.lower[closing] in NAMERS or parse.lower[closing] in _DAYS:
        return first
    if parse.lower[first] in _ANY and _is_capital(parse, closing):
        return first  # "a Boeing 747"
    at += parse.tag[at : at + 2] == ["CD", "CD"]  # "the Nikkei 225 | 1.8 percent"
    return at + 2 * _opens_rest(parse, at)


def _goes_on_name(parse: Parse, at: int, first: int) -> bool:
    if parse.tag[at] == "CD" or _opens_rest(parse, at):
        return False
    return parse.pos[at] in _IN_NAME or _is_capital(parse, at) or (at > first and parse.lower[at] == "of")


def _opens_rest(parse: Parse, at: int) -> bool:
    return parse.lower[at : at + 2] == ["the", "remaining"]


def _is_capital(parse: Parse, at: int) -> bool:
    return parse.words[at][:1].isupper() or parse.tag[at] == "POS"


def _is_owned_or_next(parse: Parse, at: int) -> bool:
    """Tell "his rival", where that is read as an adjective, "the second" and "the other"."""
    return parse.tag[at - 1] == "PRP$" or (parse.lower[at - 1] == "the" and parse.lower[at] in _COUNTERPARTS)


def _is_year(parse: Parse, number: int) -> bool:
    word = parse.words[number]
    return len(word) == 4 and word.isdigit() and int(word) in _YEARS


def _last(parse: Parse, at: int, end: int) -> int | None:
    """Return the last token of a row whose number ends before `at`: its unit, and what a preposition leads to; None where it goes on."""
    if at < end and parse.words[at][:1] in _GLUED and parse.start[at] == parse.end[at - 1]:
        return None  # "Velm 2-0"
    at += 2 * (parse.lower[at : at + 2] == ["per", "cent"])
    unit = at
    while at < min(end, unit + _LONGEST_UNIT) and (parse.lower[at] in _SHARES or parse.pos[at] == "NOUN"):
        at += 1
    tail = at + (parse.lower[at : at + 2] == [",", "for"])  # ", for an overall distance of 405 kilometres"
    if parse.word_at(tail) == "for" or (at < end and parse.pos[at] == "ADP"):
        return _past_tail(parse, tail, end)
    return at - 1 if at >= end or parse.pos[at] in ("PUNCT", "CCONJ") or parse.lower[at] == "while" else None


def _past_tail(parse: Parse, first: int, end: int) -> int | None:
    """Return the last token of "of the vote", "to $77", "in the north"; None where a verb follows in it."""
    for at in range(first, min(end, first + _LONGEST_TAIL)):
        if parse.lower[at] in _MARKS or parse.words[at] in _STOPS:
            return at - 1
        if parse.tag[at] in _FINITE or parse.pos[at] == "SCONJ":
            return None
    return end - 1 if end - first <= _LONGEST_TAIL else None
