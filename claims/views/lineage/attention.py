"""What in a story needs a person: conflicts and sums that do not hold, claims that are overtaken, repeats to carry over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sized
from dataclasses import dataclass, field
from functools import reduce
from itertools import pairwise
from operator import or_

from django.db.models import Q

from claims import carryover, selectors
from claims.choices import SAME, VERDICTS, JobState, LinkState, Relation, Status
from claims.models import Article, Comparison, Link, Story, User
from claims.models.link import LinkQuerySet
from claims.views.lineage.adding import Added
from claims.views.lineage.pairs import tally

SHOWN = (
    20  # of a kind; a long story has one for each two of its versions, and who decided on these sees the next
)
PAIRS_ASKED = 100  # in one query; SQLite refuses a thousand conditions
TEXTS = ("earlier__article__text", "later__article__text", "earlier__superseded_by__article__text")


@dataclass(frozen=True, slots=True)
class Waiting:
    """A version with claims that repeat what was decided: how many verdicts one press carries over."""

    article: Article
    count: int


@dataclass
class Attention:
    """All that waits in a story, the gravest first. Of links the first SHOWN of a kind; `more_` counts the rest.

    `parted` are claims that say the same and were decided differently, as where one is superseded after the other took its verdict over,
    and nobody said that this is meant.
    """

    conflicts: list[Link] = field(default_factory=list)
    parted: list[Link] = field(default_factory=list)
    broken: list[Added] = field(default_factory=list)
    overtaken: list[Link] = field(default_factory=list)
    repeats: list[Waiting] = field(default_factory=list)
    more_conflicts: int = 0
    more_parted: int = 0
    more_overtaken: int = 0

    @property
    def count(self) -> int:
        kinds: tuple[Sized, ...] = (self.conflicts, self.parted, self.broken, self.overtaken, self.repeats)
        return sum(map(len, kinds)) + self.more_conflicts + self.more_parted + self.more_overtaken


def attention(user: User, story: Story, versions: list[Article], broken: list[Added]) -> Attention:
    """Return what waits in the story, the sums that are `broken` among it. At most seven queries."""
    proposed = _told(user, story).filter(state=LinkState.PROPOSED)
    conflicts, more_conflicts = _shown(proposed.filter(relation=Relation.CONFLICTS))
    parted, more_parted = _shown(_told(user, story).flagged())
    overtaking = proposed.filter(supersedes=True).exclude(earlier__status=Status.SUPERSEDED)
    overtaken, more_overtaken = _shown(overtaking)
    return Attention(
        conflicts=conflicts,
        more_conflicts=more_conflicts,
        parted=parted,
        more_parted=more_parted,
        broken=broken,
        overtaken=overtaken,
        more_overtaken=more_overtaken,
        repeats=_repeats(_offers(user, story), versions),
    )


def meant(user: User, story: Story) -> list[Link]:
    """Return the first SHOWN links whose verdicts a person said are meant to differ, the last said first. One query."""
    return list(_told(user, story).meant()[:SHOWN])


def changes(user: User, versions: list[Article]) -> dict[int, list[tuple[str, int]]]:
    """Return what each version tells otherwise than the one before it: article id -> (what, how many). Two queries, one more
    for each further hundred versions.

    A version of which nothing answers the one before is left out: nothing was compared, or they share nothing.
    """
    before = {later.pk: earlier.pk for earlier, later in pairwise(versions)}
    claims: dict[int, list[int]] = defaultdict(list)
    standing = selectors.claims(user).standing().filter(article__in=[one.pk for one in versions])
    for pk, article in standing.order_by().values_list("pk", "article"):
        claims[article].append(pk)
    links: dict[int, list[Link]] = defaultdict(list)
    for later, link in _between(user, list(before.items())):
        links[later].append(link)
    return {pk: tally(claims[before[pk]], claims[pk], found) for pk, found in links.items()}


def last_comparisons(user: User, versions: list[Article]) -> dict[int, Comparison]:
    """Return article id -> the comparison asked for last; none for a version that was never compared. One query."""
    found: dict[int, Comparison] = {}
    asked = selectors.comparisons(user).filter(article__in=[one.pk for one in versions])
    for comparison in asked.order_by("created_at", "pk"):
        found[comparison.article_id] = comparison
    return found


def unfinished(last: dict[int, Comparison]) -> list[Comparison]:
    """Return the comparisons that a page tells of: those under way, and those that failed."""
    return [one for one in last.values() if one.state != JobState.DONE]


def _between(user: User, neighbours: list[tuple[int, int]]) -> Iterator[tuple[int, Link]]:
    """Yield the links between neighbours (later, earlier) with the later's number, and no more of them than is counted."""
    for at in range(0, len(neighbours), PAIRS_ASKED):
        pairs = neighbours[at : at + PAIRS_ASKED]
        either = reduce(or_, (Q(later__article=one, earlier__article=other) for one, other in pairs))
        found = selectors.links(user).filter(either).order_by().select_related(None)
        for article, later, earlier, relation, state in found.values_list(
            "later__article", "later", "earlier", "relation", "state"
        ):
            yield article, Link(later_id=later, earlier_id=earlier, relation=relation, state=state)


def _shown(links: LinkQuerySet) -> tuple[list[Link], int]:
    """Return the first SHOWN links, and how many more there are. One query, or two where there are more."""
    found = list(links[: SHOWN + 1])
    return found[:SHOWN], links.count() - SHOWN if len(found) > SHOWN else 0


def _told(user: User, story: Story) -> LinkQuerySet:
    links = selectors.links(user).filter(later__article__story=story)
    return links.select_related("earlier__superseded_by__article").defer(*TEXTS)


def _offers(user: User, story: Story) -> LinkQuerySet:
    offers = Q(
        later__status=Status.UNREVIEWED,
        earlier__status__in=VERDICTS,
        relation__in=SAME,
    )
    return _told(user, story).filter(offers)


def _repeats(links: Iterable[Link], versions: list[Article]) -> list[Waiting]:
    offers: dict[int, list[carryover.Offer]] = defaultdict(list)
    place = {one.pk: at for at, one in enumerate(versions)}
    for link in sorted(links, key=lambda one: (place.get(one.earlier.article_id, -1), one.pk), reverse=True):
        offer = carryover.offer_of(link)
        if offer is not None:
            offers[link.later_id].append(offer)
    count: dict[int, int] = defaultdict(int)
    for found in offers.values():
        best = carryover.best(found)
        if best is not None and not best.why_not:
            count[best.claim.article_id] += 1
    return [Waiting(one, count[one.pk]) for one in versions if count[one.pk]]
