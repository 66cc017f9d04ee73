"""What a report says, as plain frozen values; every form is written from these and from nothing else.

Times are ISO 8601 in UTC, offsets are Unicode code points of the article's text, half-open.
"""

from __future__ import annotations

import hashlib
from dataclasses import asdict, dataclass
from typing import Any

from claims import history
from claims.ingest.item import STOPPED
from claims.reports.scope import Scope

SCHEMA_VERSION = 3  # of the JSON form: schema/report-3.json
WRITER_VERSION = 4  # of all forms: raise it with any change that changes a file's bytes


@dataclass(frozen=True, slots=True)
class Article:
    """One version of a text, with the details it had at the time."""

    id: int
    headline: str
    outlet: str
    agency: str
    byline: str
    dateline: str
    published_at: str
    added_at: str
    url: str
    story: str
    original_sha256: str
    item_id: str
    item_version: str
    pub_status: str
    pub_status_at: str

    @property
    def is_stopped(self) -> bool:
        """Whether the agency says that it must not be used."""
        return self.pub_status in STOPPED

    @property
    def told_at(self) -> str:
        """When it was published, else when it came in."""
        return self.published_at or self.added_at


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of a claim: as written, its bounds (None: open), and both in words."""

    text: str
    words: str
    low: float | None
    high: float | None
    bound: str
    counted: str
    unit: str


@dataclass(frozen=True, slots=True)
class Context:
    """Words outside the quote without which it cannot be understood; `kind` is subject, time or place."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Superseding:
    """The claim that overtook another, and where it stands."""

    claim: int
    quote: str
    article: int
    headline: str
    outlet: str
    told_at: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A source behind a verdict; `copy_sha256` is empty when no copy was kept."""

    id: int
    url: str
    citation: str
    passage: str
    retrieved_at: str
    copy_sha256: str


@dataclass(frozen=True, slots=True)
class Line:
    """One event of a claim's history as a sentence, with its hash in the chain."""

    event: int
    at: str
    text: str
    before: str
    after: str
    reason: str
    hash: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim with its verdict and everything behind it. `when` is in words, `event` one of `extraction.events.TYPES` or empty."""

    id: int
    article: int
    start: int
    end: int
    quote: str
    claimant: str
    figures: tuple[Figure, ...]
    when: str
    places: tuple[str, ...]
    event: str
    context: tuple[Context, ...]
    status: str
    reason: str
    decided_by: str
    decided_at: str
    superseded_by: Superseding | None
    evidence: tuple[Piece, ...]
    history: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Contents:
    """The whole report: what it covers, as of which event, and its claims in the order of their articles."""

    scope: Scope
    as_of: int
    as_of_at: str
    head: str
    people: dict[int, str]
    desk: str
    title: str
    covers: str
    counts: dict[str, int]
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]

    def article(self, number: int) -> Article:
        """Return the article of that number."""
        return next(one for one in self.articles if one.id == number)

    def body(self) -> dict[str, Any]:
        """Return what `contents_sha256` covers, as plain values."""
        return {
            "desk": self.desk,
            "title": self.title,
            "covers": self.covers,
            "counts": self.counts,
            "articles": [asdict(one) for one in self.articles],
            "claims": [asdict(one) for one in self.claims],
        }

    def header(self) -> dict[str, Any]:
        """Return what a file must carry to be made again and compared: scope, event, names and a hash of the contents."""
        return {
            "schema_version": SCHEMA_VERSION,
            "writer_version": WRITER_VERSION,
            "scope": self.scope.as_dict(),
            "as_of": self.as_of,
            "as_of_at": self.as_of_at,
            "head": self.head,
            "people": {str(number): name for number, name in sorted(self.people.items())},
            "contents_sha256": hashlib.sha256(history.canonical(self.body()).encode()).hexdigest(),
        }
