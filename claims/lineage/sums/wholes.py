"""Totals whose parts follow in the same sentence: "Of the 40 injured, ...", "52 were rescued, 38 by ...", "including"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claims.lineage.figures.slots import head_nouns
from claims.lineage.sums import words as sum_words
from claims.lineage.sums.arithmetic import added, adds_up
from claims.lineage.sums.found import Found
from claims.lineage.sums.mentions import Mention, counts_alike, names_its_own
from claims.lineage.sums.signs import may_overlap
from claims.lineage.words.senses import kind_of_person

# Parts that come so near their whole were meant to make it; "of the 88 detainees, 12 were women" was not.
_NEARLY_ALL, _NEARLY_ALL_OF_LIST = 0.90, 0.85
_LISTED = frozenset({"count", "measure", "money"})
_TRIVIAL = 4  # "two, one and one" adds up wherever people are told of one by one
_COMPARES = re.compile(
    r"\b(?:compared|comparison|than|from|previous|earlier|(?:year|month|week|decade)s? (?:before|after)|last year|in (?:19|20)\d\d|average|versus|against)\b",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"^\s*(?:\w+ )?(?:of (?:them|those|these|whom|which)|among them)\b")
_COMMA_BEFORE = re.compile(
    r"[,:—–]\s+(?:with\s+|of which\s+|made up of\s+|comprising\s+)?(?:some\s+|about\s+)?$"
)
_LIST_BEGUN = re.compile(r"[:—–].*\w")
_COLON = re.compile(r"[:—–]\s*$")
_SEXES_AND_AGES = frozenset({"man", "woman", "child"})


def told_whole_first(total: Mention, following: Sequence[Mention], *, opens: bool) -> Iterator[Found]:
    """Yield the sums of a total with what follows it in its sentence; `opens` tells that nothing like it stands before it."""
    yield from _of_whole(total, following)
    yield from _included(total, following)
    if opens:
        yield from _listed(total, following)
        yield from _behind_colon(total, following)


def _of_whole(total: Mention, following: Sequence[Mention]) -> Iterator[Found]:
    """Read "Of the 40 injured, 25 were treated and 13 went home"."""
    if not total.is_point or not sum_words.says_whole(total.statement, total.figure):
        return
    parts = [part for part in following if not sum_words.says_part(part.statement, part.figure)]
    if len(parts) < 2 or not all(part.is_point for part in parts):
        return
    if adds_up(total, parts):
        yield Found(total, tuple(parts), True, 3.0)
    elif _meant_for_all(total, parts):
        yield Found(total, tuple(parts), False, 2.0)


def _meant_for_all(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether the parts were meant to make the whole: nearly all of it, by lots that exclude each other."""
    if sum_words.says_rest(parts[-1].statement, parts[-1].figure):
        return True
    events = [part.figure.event for part in parts]
    if "vote" in events and not any("abstain" in part.statement.quote for part in parts):
        return False  # who does not vote is seldom told
    told = all(events) or all(_sex_or_age(part) for part in parts)
    return told and _NEARLY_ALL * total.value <= added(parts) < total.value


def _listed(total: Mention, following: Sequence[Mention]) -> Iterator[Found]:
    """Read "52 were rescued, 38 by the coast guard and nine by fishing boats"."""
    parts: list[Mention] = []
    for part in following:
        if sum_words.says_part(part.statement, part.figure) and not _goes_on_of_whom(parts):
            continue
        if parts and _is_some_of(part, parts[-1]):
            break  # "five at one party, four of them teenagers": some of the whole again
        if not part.is_point or not _is_listed_of(part, total, parts) or part.value >= total.value:
            break
        parts.append(part)
    if len(parts) < 2 or total.value < _TRIVIAL or sum_words.says_whole(total.statement, total.figure):
        return
    if _COMPARES.search(_between(total, parts[-1])) or may_overlap(parts):
        return
    if adds_up(total, parts):
        yield Found(total, tuple(parts), True, 2.5)
    elif total.is_point and _is_whole_list(total, parts):
        yield Found(total, tuple(parts), False, 1.5)


def _goes_on_of_whom(parts: Sequence[Mention]) -> bool:
    """Tell whether an "of whom" before a figure is said of the part before it ("1,100 of whom are women and 900 men")."""
    return (
        len(parts) == 1 and _OF_THEM.search(sum_words.after(parts[0].statement, parts[0].figure)) is not None
    )


def _is_whole_list(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether a list behind a total was meant to make it: nothing else is told, or it has both men and women."""
    whole = added(parts)
    if _is_list(total, parts) and whole >= _NEARLY_ALL_OF_LIST * total.value:
        return True
    sexes = [_sex_or_age(part) for part in parts]
    both = len(parts) == len(set(sexes)) > 1 and all(sexes) and {"man", "woman"} <= set().union(*sexes)
    opens = _COMMA_BEFORE.search(_between(total, parts[0])) is not None
    return both and opens and abs(whole - total.value) <= (1 - _NEARLY_ALL_OF_LIST) * total.value


def _behind_colon(total: Mention, following: Sequence[Mention]) -> Iterator[Found]:
    """Read "The mine employed 480 people: 300 miners, 120 drivers and 60 clerks", whatever the parts are called."""
    unit = (total.figure.kind, total.figure.unit)
    parts = [part for part in following if (part.figure.kind, part.figure.unit) == unit and part.is_point]
    if len(parts) < 2 or parts[0].statement is not total.statement or total.figure.kind not in _LISTED:
        return
    if _COLON.search(_between(total, parts[0])) and total.value >= _TRIVIAL and adds_up(total, parts):
        yield Found(total, tuple(parts), True, 2.0)


def _is_some_of(part: Mention, other: Mention) -> bool:
    of_them = _OF_THEM.search(sum_words.after(part.statement, part.figure)) is not None
    return of_them and part.value < other.value


def _is_listed_of(part: Mention, total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether a figure may stand in the list behind a total: it counts some of it, or is bare and told in one row."""
    if _counts_some_of(part, total):
        return True
    told_in_row = bool(parts) or _COMMA_BEFORE.search(_between(total, part)) is not None
    return (
        told_in_row
        and not names_its_own(part)
        and part.statement in (total.statement, *(one.statement for one in parts))
    )


def _counts_some_of(part: Mention, total: Mention) -> bool:
    """Tell whether a part counts what the total counts; men, women and children may be of any total of people."""
    of_people = total.figure.kind == "count" and part.statement is total.statement and bool(_sex_or_age(part))
    return of_people or counts_alike(part, total)


def _sex_or_age(part: Mention) -> frozenset[str]:
    return frozenset(map(kind_of_person, head_nouns(part.figure.counted))) & _SEXES_AND_AGES


def _between(one: Mention, other: Mention) -> str:
    quote, base = one.statement.quote, one.statement.start
    return quote[one.figure.end - base : other.start - base]


def _is_list(total: Mention, parts: Sequence[Mention]) -> bool:
    """Tell whether nothing but the parts is told after the total: a comma, colon or dash, bare numbers, one "and" last."""
    if total.figure.kind not in _LISTED or any(part.statement is not total.statement for part in parts):
        return False
    if any(part.figure.role == "increment" or _names_its_own(part) for part in parts):
        return False
    opening = _between(total, parts[0]).rstrip()
    joined = [_between(one, other) for one, other in pairwise(parts)]
    bare = all(_is_bare(part, total) for part in parts)
    return (
        opening.endswith((",", ":", "—", "–", "-"))
        # "Eight people are held: the driver, two guards and five passengers": not all of the list has a number.
        and _LIST_BEGUN.search(opening) is None
        and bare
        and re.search(r"\band\s+$", joined[-1]) is not None
    )


def _is_bare(part: Mention, total: Mention) -> bool:
    return not names_its_own(part) or head_nouns(part.figure.counted) <= head_nouns(total.figure.counted)


def _names_its_own(part: Mention) -> bool:
    """Tell whether what is counted stands right behind the number: then it is one of several counts, not a part."""
    counted, behind = part.figure.counted.split(), sum_words.after(part.statement, part.figure).lstrip(" -")
    return (bool(counted) and behind.startswith(counted[0])) or (
        behind.startswith("of ") and not behind.startswith("of the")
    )


def _included(total: Mention, following: Sequence[Mention]) -> Iterator[Found]:
    """Read "27 troops, including 30 officers", "12 people, including 11 women and two children"."""
    if total.figure.role == "part" or not following or not total.is_point:
        return
    parts = [part for part in following if sum_words.says_part(part.statement, part.figure)]
    if not parts or parts[0] is not following[0]:
        return
    parts = [part for part in parts if part.interval.side in ("point", "above")]
    if parts and _is_too_many(parts[0], total):
        yield Found(total, (parts[0],), False, 2.0)
    elif len(parts) > 1:
        yield from _all_included(total, tuple(parts))


def _is_too_many(part: Mention, total: Mention) -> bool:
    """Tell whether more people are told as included than there are."""
    included = sum_words.says_part_here(part.statement, part.figure) and _are_people(part, total)
    return included and part.value > total.value


def _all_included(total: Mention, parts: tuple[Mention, ...]) -> Iterator[Found]:
    """Yield a total with what is told as included where that is all of it, or as much and of kinds that do not overlap."""
    whole = added(parts)
    # "31 people, including 19 in Harrow and 12 in Pike": nothing is left of what only some were to be told of.
    if whole == total.value and not any(names_its_own(part) for part in parts):
        yield Found(total, parts, True, 2.0)
    kinds = [_sex_or_age(part) for part in parts]
    if whole >= total.value and all(kinds) and len(set(kinds)) == len(kinds):
        yield Found(total, parts, whole == total.value, 2.0)


def _are_people(part: Mention, total: Mention) -> bool:
    """Tell whether the total counts people, so that some of them can be told (no passengers are some of two buses)."""
    both_counts = part.figure.kind == total.figure.kind == "count"
    return both_counts and any(map(kind_of_person, head_nouns(total.figure.counted)))
