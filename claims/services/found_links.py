"""Storing what a comparison found beside what the desk already has; a link that a person decided on stays as it is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from claims.choices import LinkState
from claims.history import LINK
from claims.lineage import values
from claims.models import Article, Claim, Comparison, Link

COLUMN = {"earlier": "earlier_id", "later": "later_id"}
FOUND = ("relation", "supersedes", "score", "changes", "figures", "reason")


@dataclass(frozen=True, slots=True)
class Found:
    """A link that the core found, between two stored claims."""

    earlier: Claim
    later: Claim
    link: values.Link

    def columns(self) -> dict[str, Any]:
        """Return what a row of it holds, in plain values."""
        return {
            "relation": self.link.relation,
            "supersedes": self.link.supersedes,
            "score": round(min(max(float(self.link.score), 0.0), 1.0), 4),
            "changes": [asdict(change) for change in self.link.changes],
            "figures": [list(pair) for pair in self.link.figures],
            "reason": self.link.reason,
        }


def store_links(
    comparison: Comparison, article: Article, found: Iterable[Found], *, besides: set[int]
) -> list[dict[str, Any]]:
    """Write the links and return them as the history keeps them: every one that was added, renewed or is gone.

    A proposal of the article that was not found again is gone, never deleted, be it that its other end left the story; one
    that a person decided on stays as it is, and answers for the other direction too: a corrected time of publication turns
    the pair round, but not what the person said of it. Links with the articles `besides` are not looked at. Runs in the
    transaction of the comparison's end.
    """
    known = {(link.earlier_id, link.later_id): link for link in _rows(article, besides)}
    decided = {pair for pair, link in known.items() if link.is_decided}
    pairs = {(one.earlier.pk, one.later.pk): one for one in found}
    by_pair = {
        (earlier, later): one for (earlier, later), one in pairs.items() if (later, earlier) not in decided
    }
    added = [
        Link(earlier=one.earlier, later=one.later, comparison=comparison, **one.columns())
        for pair, one in by_pair.items()
        if pair not in known
    ]
    Link.objects.bulk_create(added)
    undecided = {pair: link for pair, link in known.items() if pair not in decided}
    renewed = [link for pair, link in undecided.items() if pair in by_pair and _renew(link, by_pair[pair])]
    again = [link.pk for pair, link in undecided.items() if pair in by_pair]
    gone = [
        link for pair, link in undecided.items() if pair not in by_pair and link.state == LinkState.PROPOSED
    ]
    for link in gone:
        link.state, link.version = LinkState.GONE, link.version + 1
    Link.objects.bulk_update([*renewed, *gone], [*FOUND, "state", "version"])
    Link.objects.filter(pk__in=again).update(comparison=comparison)
    return [state_of(link) for link in [*added, *renewed, *gone]]


def state_of(link: Link) -> dict[str, Any]:
    """Return the link as the history keeps it."""
    return {
        "id": link.pk,
        **{name: getattr(link, COLUMN.get(name, name)) for name in LINK},
        "state": str(link.state),
    }


def _rows(article: Article, besides: set[int]) -> list[Link]:
    links = Link.objects.of_article(article.pk).order_by("pk")
    return list(links.exclude(earlier__article__in=besides).exclude(later__article__in=besides))


def _renew(link: Link, found: Found) -> bool:
    """Bring a proposal up to what was found; tells whether that changed anything."""
    columns = {**found.columns(), "state": LinkState.PROPOSED}
    changed = any(getattr(link, name) != value for name, value in columns.items())
    if changed:
        for name, value in columns.items():
            setattr(link, name, value)
        link.version += 1
    return changed
