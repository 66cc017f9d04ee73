"""What extraction takes and gives: frozen values without any trace of the parser behind them.

Offsets are Unicode code points of the article's stored text, half-open `[start, end)`.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class Article:
    """One text to read. `published` anchors words such as "Thursday"; without it only full dates resolve."""

    text: str
    published: date | datetime | None = None


@dataclass(frozen=True, slots=True)
class Options:
    """What a caller may choose. Candidates below `min_worthiness` (0..1) are left out."""

    min_worthiness: float = 0.35
    context_chars: int = 32


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of page furniture.

    `kind` is one of navigation, caption, credit, section, headline, dateline.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as it is written and as it reads.

    `low` and `high` enclose the value, None is an open side: "almost 50" has high 50, bound "below".
    `bound` is one of exact, about, below, above, range. `counted` says of what, `unit` is "percent",
    a currency code, a measure such as "km", or empty for a plain count.
    """

    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    bound: str
    counted: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Claimant:
    """Who is said to state a claim. `text` is what the article writes there ("the Observatory"), `name`
    the fullest name it uses for the same source, `cue` the reporting word ("said")."""

    name: str
    text: str
    start: int
    end: int
    cue: str


@dataclass(frozen=True, slots=True)
class When:
    """The time of a claim: the words, and the first and last day they mean (ISO dates, inclusive)."""

    text: str
    start: int
    end: int
    value_start: str | None
    value_end: str | None


@dataclass(frozen=True, slots=True)
class Place:
    """A place where a claim is set."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that states something checkable. `quote` is exactly `text[start:end]` of its article."""

    start: int
    end: int
    quote: str
    prefix: str
    suffix: str
    worthiness: float
    reasons: tuple[str, ...] = ()
    claimant: Claimant | None = None
    figures: tuple[Figure, ...] = ()
    when: When | None = None
    places: tuple[Place, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON object that `manage.py extract` prints: lists for tuples, null for what is absent."""
        plain = asdict(self)
        for name in ("reasons", "figures", "places"):
            plain[name] = list(plain[name])
        return plain
