"""What extraction takes and gives: frozen values without any trace of the parser behind them.

Offsets are Unicode code points of the article's stored text, half-open `[start, end)`.
"""

from __future__ import annotations

from collections.abc import Mapping
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
    """What a caller may choose. Candidates below `min_worthiness` (0..1) are left out.

    0.002 costs one in 2,000 of the claims that readers labelled and the rules find, and leaves out one candidate in 330: a claim that is
    missing costs a reviewer more than one that stands low in the queue. `weights` are a desk's own, by `worthiness_model.WEIGHT_NAMES`; None: the shipped ones.
    """

    min_worthiness: float = 0.002
    context_chars: int = 32
    weights: Mapping[str, float] | None = None


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of page furniture.

    `kind` is one of navigation, caption, credit, section, headline, dateline, correction, speaker.
    """

    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity as it is written and as it reads.

    `low` and `high` enclose the value, None is an open side: "almost 50" has high 50, bound "below". A score ("3-1",
    "218 votes to 212") has its lesser side in `low` and its greater in `high`, whichever the text puts first.
    `bound` is one of exact, about, below, above, range. `counted` says of what, `unit` is "percent",
    a currency code, a measure such as "km", or empty for a plain count.
    `kind` is one of count, percent, points, money, measure, rate, rank, score, age, duration.
    `role` is total, part ("including two officers") or increment ("another eight"): parts and increments do
    not rival a total. `event` is the lemma of what happened to the counted ("kill", "arrest"), or empty.
    """

    text: str
    start: int
    end: int
    low: float | None
    high: float | None
    bound: str
    counted: str = ""
    unit: str = ""
    kind: str = "count"
    role: str = "total"
    event: str = ""

    def __hash__(self) -> int:
        # Figures are compared with each other again and again: where one stands sets it apart from the rest of its text.
        return hash((self.start, self.end, self.text))


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
class Context:
    """Words outside a claim's span without which it cannot be understood. `kind` is subject, time or place."""

    kind: str
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Candidate:
    """A span that states something checkable. `quote` is exactly `text[start:end]` of its article.

    `event` is the type of what it states, one of `events.TYPES`, or empty.
    """

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
    event: str = ""
    context: tuple[Context, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """Return the JSON object that `manage.py extract` prints: lists for tuples, null for what is absent."""
        plain = asdict(self)
        for name in ("reasons", "figures", "places", "context"):
            plain[name] = list(plain[name])
        return plain
