"""What in a story needs a person: conflicts and sums that do not hold, claims that are overtaken, repeats to carry over."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise

from django.db.models import Q

from claims import carryover, selectors
from claims.choices import VERDICTS, LinkState, Relation, Status
from claims.models import Article, Comparison, Link, Story, SumCheck, User
from claims.views.lineage.pairs import tally


@dataclass(frozen=True, slots=True)
class Waiting:
    """A version with claims that repeat what was decided: how many verdicts one press carries over."""

    article: Article
    count: int


@dataclass
class Attention:
    """All that waits in a story, the gravest first."""

    conflicts: list[Link] = field(default_factory=list)
    broken: list[SumCheck] = field(default_factory=list)
    overtaken: list[Link] = field(default_factory=list)
    repeats: list[Waiting] = field(default_factory=list)

    @property
    def count(self) -> int:
        return len(self.conflicts) + len(self.broken) + len(self.overtaken) + len(self.repeats)


def attention(user: User, story: Story, versions: list[Article]) -> Attention:
    """Return what waits in the story. Two queries, and one for what superseded what is offered."""
    links = _waiting(user, story)
    proposed = [link for link in links if link.state == LinkState.PROPOSED]
    return Attention(
        conflicts=[link for link in proposed if link.relation == Relation.CONFLICTS],
        broken=list(selectors.sums(user).broken().filter(article__story=story)),
        overtaken=[link for link in proposed if link.supersedes and link.earlier.status != Status.SUPERSEDED],
        repeats=_repeats(links, versions),
    )


def changes(user: User, versions: list[Article]) -> dict[int, list[tuple[str, int]]]:
    """Return what each version tells otherwise than the one before it: article id -> (what, how many). Two queries.

    A version of which nothing answers the one before is left out: nothing was compared, or they share nothing.
    """
    before = {later.pk: earlier.pk for earlier, later in pairwise(versions)}
    claims: dict[int, list[int]] = defaultdict(list)
    standing = selectors.claims(user).standing().filter(article__in=[one.pk for one in versions])
    for pk, article in standing.order_by().values_list("pk", "article"):
        claims[article].append(pk)
    links: dict[int, list[Link]] = defaultdict(list)
    told = selectors.links(user).filter(later__article__in=before, earlier__article__in=before.values())
    for link in (
        told.only("later__article", "earlier__article", "relation", "state")
        .select_related(None)
        .select_related("later", "earlier")
    ):
        if before[link.later.article_id] == link.earlier.article_id:
            links[link.later.article_id].append(link)
    return {pk: tally(claims[before[pk]], claims[pk], found) for pk, found in links.items()}


def last_comparisons(user: User, versions: list[Article]) -> dict[int, Comparison]:
    """Return article id -> the comparison asked for last; none for a version that was never compared. One query."""
    found: dict[int, Comparison] = {}
    asked = selectors.comparisons(user).filter(article__in=[one.pk for one in versions])
    for comparison in asked.order_by("created_at", "pk"):
        found[comparison.article_id] = comparison
    return found


def _waiting(user: User, story: Story) -> list[Link]:
    proposed = Q(state=LinkState.PROPOSED) & (Q(relation=Relation.CONFLICTS) | Q(supersedes=True))
    offers = Q(
        later__status=Status.UNREVIEWED,
        earlier__status__in=VERDICTS,
        relation__in=(Relation.REPEATS, Relation.REWORDS),
    )
    links = selectors.links(user).filter(proposed | offers, later__article__story=story)
    return list(links.select_related("earlier__superseded_by__article"))


def _repeats(links: list[Link], versions: list[Article]) -> list[Waiting]:
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
