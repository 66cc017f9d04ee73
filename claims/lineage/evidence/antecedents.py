"""Of whom a claim tells that names nobody ("He has no criminal record"): the last one named before it in its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from claims.lineage.statements.prepared import Prepared
from claims.lineage.values import Change, Link

_WITHIN_NAME = frozenset({" ", "-"})
_NAME = re.compile(
    r"(?<=[\w,] )(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May\b|June|July|August|September|October|November"
    r"|December)[A-Z]\w+"
)
_PRONOUNS = frozenset({"he", "she", "it", "they", "his", "her", "its", "their"})


def named(one: Prepared) -> frozenset[str]:
    """Return the words of the names and places of a claim."""
    return one.own_names | one.places


def told_of_others(link: Link, mine: Sequence[Prepared], theirs: Sequence[Prepared]) -> Link:
    """Return the link with what differs where a repetition of which nothing is told names nobody, and follows upon other names in each
    article: the same words, told of another."""
    sides = mine[link.earlier], theirs[link.later]
    if link.relation != "repeats" or link.changes or not all(map(_points_back, sides)):
        return link
    before, after = _last_named(link.earlier, mine), _last_named(link.later, theirs)
    if before is None or after is None or not named(before).isdisjoint(named(after)):
        return link
    if _are_named_beside(*sides):
        return link
    names = names_of(before), names_of(after)
    reason = f"{link.reason} The earlier text names “{names[0]}” before it, the later “{names[1]}”."
    return replace(link, changes=(Change("wording", *names),), reason=reason)


def _points_back(one: Prepared) -> bool:
    return not named(one) or _opens_with_pronoun(one)


def _are_named_beside(one: Prepared, other: Prepared) -> bool:
    """Tell whether two claims of nobody named stand in one sentence, word for word, that names somebody: "Two gates were worn, a report by
    the Energy Ministry shows"."""
    if _opens_with_pronoun(one) or one.statement.sentence != other.statement.sentence:
        return False
    return _NAME.search(one.statement.sentence) is not None


def _opens_with_pronoun(one: Prepared) -> bool:
    return one.statement.quote.split(" ", 1)[0].lower() in _PRONOUNS


def _last_named(at: int, claims: Sequence[Prepared]) -> Prepared | None:
    start = claims[at].statement.start
    before = [
        one for one in claims if one.statement.start < start and named(one) and not _opens_with_pronoun(one)
    ]
    return max(before, key=lambda one: one.statement.start, default=None)


def names_of(one: Prepared) -> str:
    """Return the names and places of a claim as it writes them, in their order."""
    words = {word.key: word for word in one.statement.words}
    found = sorted((words[key] for key in named(one) if key in words), key=lambda word: word.start)
    told, end = "", 0
    for word in found:
        between = (
            one.statement.quote[end - one.statement.start : word.start - one.statement.start] if told else ""
        )
        told += (between if between in _WITHIN_NAME else ", ") * bool(told) + word.text
        end = word.end
    return told or ", ".join(one.statement.places)
