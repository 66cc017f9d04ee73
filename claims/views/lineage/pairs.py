"""Two versions of a story side by side: which claims answer each other, in reading order. No queries."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from claims.choices import LinkState, Relation
from claims.inline_diff import Pieces, inline_diff, is_changed
from claims.models import Claim, Link

DROPPED, ADDED, LINKED = "dropped", "added", "linked"
COUNTED = {
    Relation.REPEATS: "repeated",
    Relation.REWORDS: "reworded",
    Relation.REVISES: "revised",
    Relation.CONFLICTS: "in conflict",
}


@dataclass(frozen=True, slots=True)
class Side:
    """A claim on its side of the page; what differs from the other side is marked. `name` tells it from the others of its row."""

    claim: Claim
    pieces: Pieces
    name: str = ""


@dataclass
class Pair:
    """A row of the page: claims of both versions and the links between them; one side is empty for dropped and added."""

    earlier: list[Claim]
    later: list[Claim]
    links: list[Link]

    @property
    def kind(self) -> str:
        return LINKED if self.links else DROPPED if self.earlier else ADDED

    @property
    def anchor(self) -> str:
        """The row's name in an address: it stays the same when the row is drawn anew."""
        first = (self.later or self.earlier)[0]
        return f"{'later' if self.later else 'earlier'}-{first.pk}"

    @property
    def open_link(self) -> Link | None:
        """The first link that waits for a person."""
        return next((link for link in self.links if not link.is_decided), None)

    @property
    def decided_link(self) -> Link | None:
        """The link decided last."""
        decided = [link for link in self.links if link.is_decided and link.decided_at]
        return max(decided, key=lambda link: (link.decided_at, link.pk), default=None)

    @property
    def parted_link(self) -> Link | None:
        """The first link whose claims say the same and were decided differently, one that is not meant so before others."""
        parted = [link for link in self.links if link.is_parted]
        return min(parted, key=lambda link: link.is_meant, default=None)

    @property
    def is_apart(self) -> bool:
        """Whether people said of all its links that they join nothing."""
        return bool(self.links) and all(link.state == LinkState.REJECTED for link in self.links)

    @property
    def is_quiet(self) -> bool:
        """Whether what differs is only in how it is told."""
        return all(link.relation == Relation.REPEATS for link in self.links)

    @property
    def names(self) -> dict[int, str]:
        """What its claims are called in the row, by their number: 1, 2 earlier and A, B later. Nothing where only one link joins them."""
        if len(self.links) < 2:
            return {}
        earlier = {claim.pk: str(at) for at, claim in enumerate(self.earlier, start=1)}
        return earlier | {claim.pk: _letters(at) for at, claim in enumerate(self.later)}

    @property
    def named_links(self) -> list[tuple[Link, str, str]]:
        """Its links, each with the names of the earlier and the later claim that it joins."""
        names = self.names
        return [(link, names.get(link.earlier_id, ""), names.get(link.later_id, "")) for link in self.links]

    @property
    def opens(self) -> Claim:
        """The claim that the row leads to: the first of the later version, if it has one."""
        return (self.later or self.earlier)[0]

    @cached_property
    def sides(self) -> tuple[list[Side], list[Side]]:
        """Both sides with their differences."""
        if not self.earlier or not self.later:
            return _plain(self.earlier), _plain(self.later)
        before, after = inline_diff(
            [claim.quote for claim in self.earlier], [claim.quote for claim in self.later]
        )
        return _joined(self.earlier, before, self.names), _joined(self.later, after, self.names)

    @property
    def differs(self) -> bool:
        """Whether any word is marked."""
        return any(is_changed([side.pieces]) for sides in self.sides for side in sides)


def pairs(earlier: Sequence[Claim], later: Sequence[Claim], links: Iterable[Link]) -> list[Pair]:
    """Return the rows in reading order of the later version; what was dropped stands after what it stood after before.

    `links` join claims of `earlier` and `later`; one whose claims are not among them is left out (a comparison may end, or a
    claim be marked, after the claims were read). Claims that are linked to each other, however many, share a row.
    """
    rows = _rows(earlier, later, links)
    told = sorted((row for row in rows if row.later), key=lambda row: _place(row.later[0]))
    after: dict[int, list[Pair]] = defaultdict(list)
    before_all: list[Pair] = []
    row_of = {claim.pk: row for row in told for claim in row.earlier}
    anchor: Pair | None = None
    for claim in sorted(earlier, key=_place):
        if claim.pk in row_of:
            anchor = row_of[claim.pk]
        else:
            dropped = Pair([claim], [], [])
            (after[id(anchor)] if anchor else before_all).append(dropped)
    return [*before_all, *(one for row in told for one in (row, *after[id(row)]))]


def counts(found: Iterable[Pair]) -> list[tuple[str, int]]:
    """Return (what, how many) of all rows, see `tally`."""
    rows = list(found)
    return tally(
        [claim.pk for row in rows for claim in row.earlier],
        [claim.pk for row in rows for claim in row.later],
        [link for row in rows for link in row.links],
    )


def tally(earlier: Iterable[int], later: Iterable[int], links: Iterable[Link]) -> list[tuple[str, int]]:
    """Return (what, how many) that a version tells otherwise: its claims by relation, those dropped and those new.

    `earlier` and `later` are the numbers of the claims of both. Claims that people said are not linked are dropped and new.
    """
    own: dict[int, list[Relation]] = defaultdict(list)
    joined: set[int] = set()
    for link in links:
        if link.state != LinkState.REJECTED:
            own[link.later_id].append(Relation(link.relation))
            joined.add(link.earlier_id)
    found = Counter(COUNTED[_strongest(own[claim])] if claim in own else "new" for claim in later)
    found[DROPPED] = sum(claim not in joined for claim in earlier)
    return [(what, found[what]) for what in (*COUNTED.values(), DROPPED, "new") if found[what]]


def _strongest(relations: Iterable[Relation]) -> Relation:
    """Return what a person should hear of first."""
    return min(
        relations, key=(Relation.CONFLICTS, Relation.REVISES, Relation.REWORDS, Relation.REPEATS).index
    )


def _rows(earlier: Sequence[Claim], later: Sequence[Claim], links: Iterable[Link]) -> list[Pair]:
    """Group the claims that hang together, each later claim in exactly one row."""
    joined: dict[int, Pair] = {claim.pk: Pair([], [claim], []) for claim in later}
    sources = {claim.pk: claim for claim in earlier}
    known = [link for link in links if link.later_id in joined and link.earlier_id in sources]
    for link in sorted(known, key=lambda one: (one.later.start, one.earlier.start, one.pk)):
        row = joined[link.later_id]
        other = joined.get(link.earlier_id)
        if other is None:
            row.earlier.append(sources[link.earlier_id])
            joined[link.earlier_id] = row
        elif other is not row:
            row = _merge(other, row, joined)
        row.links.append(link)
    unique = {id(row): row for row in joined.values()}
    for row in unique.values():
        row.earlier.sort(key=_place)
        row.later.sort(key=_place)
        row.links.sort(key=lambda link: (link.later.start, link.earlier.start))
    return list(unique.values())


def _merge(row: Pair, other: Pair, joined: dict[int, Pair]) -> Pair:
    row.earlier += other.earlier
    row.later += other.later
    row.links += other.links
    for claim in (*other.earlier, *other.later):
        joined[claim.pk] = row
    return row


def _place(claim: Claim) -> tuple[int, int, int]:
    return (claim.start, claim.end, claim.pk)


def _plain(claims: Sequence[Claim]) -> list[Side]:
    same = inline_diff([claim.quote for claim in claims], [claim.quote for claim in claims])[0]
    return _joined(claims, same, {})


def _joined(claims: Sequence[Claim], pieces: Sequence[Pieces], names: Mapping[int, str]) -> list[Side]:
    return [Side(claim, own, names.get(claim.pk, "")) for claim, own in zip(claims, pieces, strict=True)]


def _letters(at: int) -> str:
    """Return A for 0, Z for 25, AA for 26."""
    before, last = divmod(at, 26)
    return (_letters(before - 1) if before else "") + chr(ord("A") + last)
