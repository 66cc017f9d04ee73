"""Words outside a claim's span without which a reader cannot understand it: its subject, time and place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from claims.extraction.candidate import Context, Place, When
from claims.extraction.clauses.clause import Clause, sharing_helper
from claims.extraction.parsing.nounphrase import noun_phrase
from claims.extraction.parsing.parse import Parse
from claims.extraction.places import find_places

_OWNS = frozenset({"'s", "’s", "'", "’"})


def find_context(
    parse: Parse, clause: Clause, when: When | None, places: Iterable[Place], offset: int
) -> tuple[Context, ...]:
    """Return what a clause needs from outside its span: its `subject`, then `time` and `place`.

    `when` is the time that the claim has, which may stand in another clause; `places` are those of the
    sentence that the claim does not hold itself. All offsets, also the given ones, are those of the article.
    """
    start, end = parse.start[clause.first] + offset, parse.end[clause.last] + offset
    found = list(_subject(parse, clause, offset))
    if when is not None and not start <= when.start < end:
        found.append(Context("time", when.text, when.start, when.end))
    found += [
        Context("place", one.text, one.start, one.end) for one in places if not start <= one.start < end
    ]
    return tuple(found)


def places_around(
    parse: Parse, clause: Clause, by_head: Mapping[int, Clause], offset: int
) -> tuple[Place, ...]:
    """Return the places that hold for a clause from outside: those of the clauses that it depends on, and
    for a clause joined by "and" only what opens the one before it ("In Lund, ... and ..."); or those of one that shares its "were"."""
    sharing = sharing_helper(parse, clause, by_head)
    if sharing is not None and (found := find_places(parse, sharing.first, sharing.last, offset)):
        return found
    outer = by_head.get(clause.outer) if clause.outer is not None else None
    if outer is None or outer.sentence != clause.sentence:
        return ()
    found = find_places(parse, outer.first, outer.last, offset)
    if clause.kind in ("conj", "adverbial"):
        subject = parse.subject(outer.head)
        limit = parse.start[parse.left[subject]] + offset if subject is not None else 0
        found = tuple(place for place in found if place.end <= limit)
    return found or places_around(parse, outer, by_head, offset)


def _with_what_opens(parse: Parse, first: int) -> int:
    """Return where a noun phrase begins with its day and its bound, which no source's name has ("Friday's | bombing", "At | least 30")."""
    if first > 1 and parse.lower[first - 1] in _OWNS and parse.head[parse.head[first - 1]] >= first:
        return parse.left[parse.head[first - 1]]
    bound = first > 0 and parse.lower[first - 1] == "at" and parse.lower[first] in ("least", "most")
    return first - 1 if bound else first


def _subject(parse: Parse, clause: Clause, offset: int) -> Iterator[Context]:
    """Yield the noun that a joined clause or a part tells of, which its span lacks."""
    noun = clause.about
    if noun is None or clause.first <= noun <= clause.last:
        return
    first, last = noun_phrase(parse, noun)
    first = _with_what_opens(parse, first)
    yield Context("subject", parse.text(first, last), parse.start[first] + offset, parse.end[last] + offset)
