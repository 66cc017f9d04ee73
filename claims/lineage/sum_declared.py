"""Sums that the words of one sentence declare, so that one which does not hold is worth a flag."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from claims.lineage import sum_words
from claims.lineage.senses import kind_of_person
from claims.lineage.slots import head_nouns
from claims.lineage.sum_arithmetic import added, adds_up
from claims.lineage.sum_mentions import Mention, are_apart, counts_alike


class Found(NamedTuple):
    """A total with its parts, whether they add up, and how strongly the text says that they should."""

    total: Mention
    parts: tuple[Mention, ...]
    holds: bool
    strength: float


# Parts that come so near their whole were meant to make it; "of the 88 detainees, 12 were women" was not.
_NEARLY_ALL, _NEARLY_ALL_OF_LIST = 0.90, 0.85
_MOST_PARTS = 6
_LISTED = frozenset({"count", "measure", "money"})
_TRIVIAL = 4  # "two, one and one" adds up wherever people are told of one by one
_SENTENCE_APART = 60  # code points from claim to claim: "the ministry said. In total, "
_SAME_SENTENCE = 14  # code points between two claims of one sentence: ", and ", " while "
_COMPARES = re.compile(
    r"\b(?:compared|comparison|than|from|previous|earlier|year before|last year|in (?:19|20)\d\d|average|versus|against)\b",
    re.IGNORECASE,
)
_COLON = re.compile(r"[:—–]\s*$")
_SEXES_AND_AGES = frozenset({"man", "woman", "child"})


def declared(mentions: Sequence[Mention]) -> Iterator[Found]:
    """Yield the sums that one sentence declares, whether they hold or not. `mentions` stand in the order of the text."""
    for at, total in enumerate(mentions):
        following = _sentence_after(mentions, at)
        yield from _of_whole(total, following)
        if not _sentence_before(mentions, at):
            yield from _listed(total, following)
            yield from _behind_colon(total, following)
        yield from _included(total, following)
        yield from _closed(mentions, at)
        yield from _brought_to(mentions, at)


def run_on(one: Mention, other: Mention) -> bool:
    """Tell whether two figures, the first before the second, stand in one sentence."""
    if one.article != other.article:
        return False
    if (
        one.statement is other.statement
        or other.start < one.statement.end
        or one.start > other.statement.start
    ):
        return True
    gap, opening = other.statement.start - one.statement.end, other.statement.quote[:1]
    return len(". ") < gap <= _SAME_SENTENCE and not opening.isupper()


def _sentence_after(mentions: Sequence[Mention], at: int) -> list[Mention]:
    found: list[Mention] = []
    for mention in mentions[at + 1 : at + 1 + _MOST_PARTS]:
        if not run_on(found[-1] if found else mentions[at], mention):
            break
        if (
            mention.figure.kind == mentions[at].figure.kind
            and mention.figure.unit == mentions[at].figure.unit
        ):
            found.append(mention)
    return found


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
        if sum_words.says_part(part.statement, part.figure):
            continue
        if not part.is_point or not _counts_some_of(part, total) or part.value >= total.value:
            break
        if parts and part.figure.role == "part":
            break  # "five at one party, four of them teenagers": some of the whole again
        parts.append(part)
    if len(parts) < 2 or total.value < _TRIVIAL or sum_words.says_whole(total.statement, total.figure):
        return
    if _COMPARES.search(_between(total, parts[-1])):
        return
    if adds_up(total, parts):
        yield Found(total, tuple(parts), True, 2.5)
    elif total.is_point and _is_list(total, parts) and added(parts) >= _NEARLY_ALL_OF_LIST * total.value:
        yield Found(total, tuple(parts), False, 1.5)


def _behind_colon(total: Mention, following: Sequence[Mention]) -> Iterator[Found]:
    """Read "The mine employed 480 people: 300 miners, 120 drivers and 60 clerks", whatever the parts are called."""
    unit = (total.figure.kind, total.figure.unit)
    parts = [part for part in following if (part.figure.kind, part.figure.unit) == unit and part.is_point]
    if len(parts) < 2 or parts[0].statement is not total.statement or total.figure.kind not in _LISTED:
        return
    if _COLON.search(_between(total, parts[0])) and total.value >= _TRIVIAL and adds_up(total, parts):
        yield Found(total, tuple(parts), True, 2.0)


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
    bare = all(head_nouns(part.figure.counted) <= head_nouns(total.figure.counted) for part in parts)
    return (
        opening.endswith((",", ":", "—", "–", "-"))
        and bare
        and re.search(r"\band\s+$", joined[-1]) is not None
    )


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
    first = parts[:1]
    if (
        first
        and sum_words.says_part_here(first[0].statement, first[0].figure)
        and _are_people(first[0], total)
        and first[0].value > total.value
    ):
        yield Found(total, tuple(first), False, 2.0)
        return
    kinds = [_sex_or_age(part) for part in parts]
    apart = all(kinds) and len(set(kinds)) == len(kinds)
    if len(parts) > 1 and apart and added(parts) >= total.value:
        yield Found(total, tuple(parts), added(parts) == total.value, 2.0)


def _are_people(part: Mention, total: Mention) -> bool:
    """Tell whether the total counts people, so that some of them can be told (no passengers are some of two buses)."""
    both_counts = part.figure.kind == total.figure.kind == "count"
    return both_counts and any(map(kind_of_person, head_nouns(total.figure.counted)))


def _closed(mentions: Sequence[Mention], at: int) -> Iterator[Found]:
    """Read "Five died in Norby and seven in Selm, a total of 12", the parts in one sentence or one each before it."""
    total = mentions[at]
    if not sum_words.says_total(total.statement, total.figure):
        return
    parts = _sentence_before(mentions, at)
    if not parts and sum_words.opens_with_total(total.statement):
        parts = _sentences_before(mentions, at)
    if len(parts) < 2:
        return
    if adds_up(total, parts):
        yield Found(total, tuple(parts), True, 3.0)
        return
    near = added(parts) >= _NEARLY_ALL_OF_LIST * total.value
    wider = sum_words.says_so_far(total.statement, total.figure) or not run_on(parts[-1], total)
    if all(part.is_point for part in parts) and (near or not wider):
        yield Found(total, tuple(parts), False, 2.0)


def _sentences_before(mentions: Sequence[Mention], at: int) -> list[Mention]:
    """Return the figures of the sentences right before a total that count the same and are told apart."""
    found: list[Mention] = []
    for mention in reversed(mentions[max(0, at - _MOST_PARTS) : at]):
        following = found[0] if found else mentions[at]
        if following.statement.start - mention.statement.end > _SENTENCE_APART:
            break
        if counts_alike(mention, mentions[at]) and mention.figure.role != "part":
            found.insert(0, mention)
    return found if all(are_apart(one, other) for one, other in pairwise(found)) else []


def _sentence_before(mentions: Sequence[Mention], at: int) -> list[Mention]:
    found: list[Mention] = []
    for mention in reversed(mentions[max(0, at - _MOST_PARTS) : at]):
        if not run_on(mention, found[0] if found else mentions[at]):
            break
        if counts_alike(mention, mentions[at]) and mention.figure.role != "part":
            found.insert(0, mention)
    return found


def _brought_to(mentions: Sequence[Mention], at: int) -> Iterator[Found]:
    """Read "three more died, bringing the toll, which had stood at 12, to 16"."""
    total = mentions[at]
    if not sum_words.says_new_total(total.statement, total.figure):
        return
    here = _sentence_before(mentions, at) or mentions[max(0, at - 1) : at]
    came = [part for part in here if not sum_words.says_old_total(part.statement, part.figure)]
    came = [part for part in came if counts_alike(part, total) and part.value < total.value]
    old = [
        part
        for part in mentions
        if part not in came
        and part is not total
        and part.is_point
        and counts_alike(part, total)
        and part.article == total.article
        and sum_words.says_old_total(part.statement, part.figure)
    ]
    if came and old:
        parts = (old[0], *came)
        holds = adds_up(total, parts)
        yield Found(total, parts, holds, 3.0 if holds else 2.0)
