"""What a report covers: a desk, perhaps one article or one story of it, perhaps only some of its claims."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from claims.choices import Status
from claims.extraction.events import TYPES
from claims.workflow import Refusal

MAX_QUERY = 300
MAX_ID = 2**63  # what a database's key can hold


@dataclass(frozen=True, slots=True)
class Filters:
    """The queue's filters by the same names; an empty one keeps everything. `worthiness` is the least that is kept."""

    status: str = ""
    outlet: str = ""
    worthiness: float | None = None
    event: str = ""
    reviewer: int | None = None
    q: str = ""

    @classmethod
    def parse(cls, given: Mapping[str, Any]) -> Filters:
        """Read filters as a form, the API or a command gives them. Raises Refusal naming the one that makes no sense."""
        unknown = sorted(set(given) - set(cls.__slots__))
        if unknown:
            known = ", ".join(cls.__slots__)
            raise Refusal(
                f"There is no filter named {unknown[0]!r}. Use {known}.", field="filters", code="filter"
            )
        return cls(
            status=_status(given.get("status")),
            outlet=_words("outlet", given.get("outlet")),
            worthiness=_worthiness(given.get("worthiness")),
            event=_event(given.get("event")),
            reviewer=_reviewer(given.get("reviewer")),
            q=_words("q", given.get("q")),
        )

    def as_dict(self) -> dict[str, Any]:
        """Return the filters that are set, as plain values."""
        return {name: value for name, value in asdict(self).items() if value not in ("", None)}


@dataclass(frozen=True, slots=True)
class Scope:
    """The desk (its id), and what of it. An article goes before a story."""

    desk: int
    article: int | None = None
    story: int | None = None
    filters: Filters = Filters()

    def as_dict(self) -> dict[str, Any]:
        """Return the scope as plain values, as a report prints it."""
        return {
            "desk": self.desk,
            "article": self.article,
            "story": self.story,
            "filters": self.filters.as_dict(),
        }

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Scope:
        """Read back what `as_dict` gave. Raises Refusal for anything else."""
        try:
            desk, article, story = (_id(plain[name]) for name in ("desk", "article", "story"))
            filters = Filters.parse(plain["filters"])
        except (KeyError, TypeError, ValueError) as broken:
            raise Refusal("The report does not say what it covers.", code="scope") from broken
        if desk is None:
            raise Refusal("The report does not name its desk.", code="scope")
        return cls(desk, article, story, filters)


def _id(value: Any) -> int | None:
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or not 0 < value < MAX_ID:
        raise ValueError(value)
    return value


def _status(value: Any) -> str:
    if value in ("", None):
        return ""
    if value not in Status.values:
        raise Refusal(
            f"There is no status {str(value)[:40]!r}. Use one of {', '.join(Status.values)}.",
            field="status",
            code="filter",
        )
    return str(Status(value).value)


def _event(value: Any) -> str:
    if value in ("", None):
        return ""
    if value not in TYPES:
        raise Refusal(
            f"There is no type of event {str(value)[:40]!r}. Use one of {', '.join(TYPES)}.",
            field="event",
            code="filter",
        )
    return str(value)


def _words(name: str, value: Any) -> str:
    words = " ".join(str(value or "").split())
    if len(words) > MAX_QUERY:
        raise Refusal(f"Search for at most {MAX_QUERY} characters.", field=name, code="filter")
    return words


def _worthiness(value: Any) -> float | None:
    if value in ("", None):
        return None
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = -1.0
    if not 0 <= number <= 1:
        raise Refusal("Worthiness is a number from 0 to 1.", field="worthiness", code="filter")
    return number


def _reviewer(value: Any) -> int | None:
    if value in ("", None):
        return None
    try:
        return int(value)
    except (TypeError, ValueError):
        raise Refusal("Name the reviewer by number.", field="reviewer", code="filter") from None
