"""Of whom a claim tells that names nobody ("He has no criminal record"): the last one named before it in its article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claims.lineage.prepared import Prepared
from claims.lineage.values import Change, Link

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
    return replace(link, changes=(Change("wording", names_of(before), names_of(after)),))


def _points_back(one: Prepared) -> bool:
    return not named(one) or _opens_with_pronoun(one)


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
    return " ".join(word.text for word in found) or ", ".join(one.statement.places)
