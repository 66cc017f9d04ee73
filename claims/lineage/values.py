"""What lineage gives: frozen values that name claims by their place in the sequences that were passed in."""

from __future__ import annotations

from dataclasses import dataclass

RELATIONS = ("repeats", "rewords", "revises", "conflicts")

# What may differ between two claims of one fact.
FIELDS = (
    "figure",
    "counted",
    "part",
    "event",
    "participant",
    "place",
    "time",
    "claimant",
    "negation",
    "detail",
    "wording",
)

NO_FIGURE = -1


@dataclass(frozen=True, slots=True)
class Change:
    """One difference that a reader would want to know. `field` is one of FIELDS; "" is absent on that side."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Link:
    """A relation between a later and an earlier claim, by their positions.

    `relation` is one of RELATIONS, seen from the later claim. `supersedes` proposes that the later one replaces the
    earlier. `score` 0..1 says how sure the machine is of the link. `figures` pairs the figures that answer each other, as
    (position in the earlier claim, position in the later claim). `reason` is a sentence or two for a person.
    """

    earlier: int
    later: int
    relation: str
    supersedes: bool
    score: float
    changes: tuple[Change, ...]
    figures: tuple[tuple[int, int], ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Alignment:
    """How the claims of two articles answer each other. `added` stand only in the later one, `dropped` only in the earlier."""

    links: tuple[Link, ...]
    added: tuple[int, ...]
    dropped: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """A figure in a sum: the position of its claim, and of the figure in that claim.

    `start`, `end` and `quote` are what the article says of this figure alone: its claim, or its own piece of a claim or
    sentence in which other terms stand too ("47 voted against"). `figure` is NO_FIGURE for a number that the claim does
    not list: one that shares its unit with another ("the southern one 450") or stands beside the claim in its sentence.
    """

    claim: int
    figure: int
    start: int = 0
    end: int = 0
    quote: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """A total and its parts. `arithmetic` shows the sum as written ("27 + 8 = 35"); `consistent` tells whether it holds."""

    total: Term
    parts: tuple[Term, ...]
    arithmetic: str
    consistent: bool
