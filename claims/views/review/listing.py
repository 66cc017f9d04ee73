"""Which of an article's claims a person goes through, and in which order. The choice travels in the address."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from claims.choices import Status
from claims.models import Claim

ALL, OPEN = "all", "open"
SHOWS = (ALL, OPEN, *(status.value for status in Status if status is not Status.UNREVIEWED))
IN_TEXT, BY_WORTHINESS = "text", "worthiness"
MAX_QUERY = 200


@dataclass(frozen=True, slots=True)
class Listing:
    """`show` is one of SHOWS, `order` text or worthiness, `query` words that the quote or the claimant holds."""

    show: str = ALL
    order: str = IN_TEXT
    query: str = ""

    @classmethod
    def of(cls, params: Mapping[str, str]) -> Listing:
        """Read the choice from an address; what makes no sense is left at its default."""
        show, order = params.get("show", ALL), params.get("order", IN_TEXT)
        return cls(
            show if show in SHOWS else ALL,
            BY_WORTHINESS if order == BY_WORTHINESS else IN_TEXT,
            params.get("q", "").replace("\0", "").strip()[:MAX_QUERY],
        )

    def holds(self, claim: Claim) -> bool:
        """Tell whether the claim is among those to go through."""
        return self._shows(claim) and all(word in self._words(claim) for word in self.query.lower().split())

    def sequence(self, claims: Iterable[Claim]) -> list[Claim]:
        """Return the claims to go through, in order."""
        return sorted(filter(self.holds, claims), key=self.place)

    def place(self, claim: Claim) -> tuple[float, int, int, int]:
        """Return the sort key of a claim; it has a place even where the filter leaves it out."""
        first = -claim.worthiness if self.order == BY_WORTHINESS else 0.0
        return (first, claim.start, claim.end, claim.pk)

    def link(self, **params: object) -> str:
        """Return "?..." with this choice and `params`; a param named as a part of the choice replaces it."""
        parts = {"show": self.show, "order": self.order, "q": self.query} | params
        defaults = {"show": ALL, "order": IN_TEXT, "q": ""}
        kept = {
            name: value
            for name, value in parts.items()
            if value not in (None, "") and defaults.get(name) != value
        }
        return f"?{urlencode(kept)}" if kept else "?"

    @property
    def suffix(self) -> str:
        """The choice as the end of an action's address; empty for the default."""
        link = self.link()
        return "" if link == "?" else link

    def _shows(self, claim: Claim) -> bool:
        if self.show == ALL:
            return claim.status != Status.WITHDRAWN
        return claim.status == (Status.UNREVIEWED if self.show == OPEN else self.show)

    def _words(self, claim: Claim) -> str:
        return f"{claim.quote} {claim.claimant_name}".lower()


@dataclass(frozen=True, slots=True)
class Position:
    """Where a claim stands among those to go through; ids of its neighbours, None at an end."""

    number: int | None
    count: int
    previous: int | None
    next: int | None
    next_open: int | None


def position(listing: Listing, sequence: Sequence[Claim], claims: Sequence[Claim], claim: Claim) -> Position:
    """Place `claim` in `sequence`; `next_open` is the next unreviewed one of all, going round at the end."""
    here = listing.place(claim)
    before = [one for one in sequence if listing.place(one) < here]
    after = [one for one in sequence if listing.place(one) > here]
    still_open = [one for one in sorted(claims, key=listing.place) if _is_open(one) and one.pk != claim.pk]
    ahead = [one for one in still_open if listing.place(one) > here]
    return Position(
        number=len(before) + 1 if len(before) + len(after) < len(sequence) else None,
        count=len(sequence),
        previous=before[-1].pk if before else None,
        next=after[0].pk if after else None,
        next_open=next((one.pk for one in [*ahead, *still_open]), None),
    )


def _is_open(claim: Claim) -> bool:
    return claim.status == Status.UNREVIEWED
