"""Everything the compare page shows, gathered once: a fixed number of queries, however many claims."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from django.http import Http404

from claims import carryover, overviews, selectors
from claims.choices import JobState, LinkState, Role
from claims.models import Article, Claim, Comparison, Link
from claims.permissions import role_on
from claims.views.access import SignedIn
from claims.views.lineage.pairs import Pair, counts, pairs
from claims.views.lineage.proposals import Proposal
from claims.views.lookups import article_for
from claims.workflow import may

RECENT = 10


@dataclass
class Compared:
    """Two versions of one story, who looks at them, and how their comparison stands (None: nobody asked for one).

    `is_compared` tells whether a comparison was done that knew both.
    """

    request: SignedIn
    later: Article
    earlier: Article
    claims: list[Claim]
    links: list[Link]
    comparison: Comparison | None
    is_compared: bool
    role: Role | None

    @property
    def may_review(self) -> bool:
        return may(self.role, Role.REVIEWER)

    @cached_property
    def pairs(self) -> list[Pair]:
        before = [claim for claim in self.claims if claim.article_id == self.earlier.pk]
        after = [claim for claim in self.claims if claim.article_id == self.later.pk]
        return pairs(before, after, self.links)

    @cached_property
    def counts(self) -> list[tuple[str, int]]:
        return counts(self.pairs)

    @property
    def under_way(self) -> bool:
        """Whether a comparison of these versions is queued or running."""
        return self.comparison is not None and not self.comparison.is_over

    @property
    def unread(self) -> list[Article]:
        """Those of the two whose claims are not extracted yet."""
        return [one for one in self.versions if one.pk in (self.later.pk, self.earlier.pk) and not _read(one)]

    @property
    def waiting(self) -> int:
        """How many links wait for a person."""
        return sum(link.state == LinkState.PROPOSED for link in self.links)

    @cached_property
    def repeats(self) -> int:
        """How many verdicts `accept all repeats` would carry into the later version, from whichever version."""
        if not self.may_review:
            return 0
        best = (carryover.best(offers) for offers in carryover.offers_in(self.later).values())
        return sum(offer is not None and not offer.why_not for offer in best)

    @cached_property
    def versions(self) -> list[Article]:
        """The versions of the story in the order they were told."""
        story = self.later.story
        return overviews.versions(self.request.user, story) if story else []

    @property
    def current(self) -> Pair | None:
        """The row to begin with: the one that the address names, the first that waits, else the first."""
        asked = self.request.GET.get("at", "")
        named = next((row for row in self.pairs if row.anchor == asked), None)
        return (
            named or next((row for row in self.pairs if row.open_link), None) or next(iter(self.pairs), None)
        )

    def pair_of(self, link: Link) -> Pair | None:
        """Return the row that the link stands in; None for a link that is gone, or whose claim was withdrawn."""
        return next((row for row in self.pairs if any(one.pk == link.pk for one in row.links)), None)

    def proposals(self, links: Iterable[Link]) -> list[Proposal]:
        return [Proposal(link) for link in links]


def compared(request: SignedIn, later: int, earlier: int) -> Compared:
    """Gather two versions that the person may see, told in this order; answers 404 when they are not of one story."""
    two = article_for(request, later), article_for(request, earlier)
    return gather(request, *two)


def gather(request: SignedIn, later: Article, earlier: Article) -> Compared:
    """Gather the page of two versions; answers 404 when they are not two of one story."""
    if later.pk == earlier.pk or not of_one_story(later, earlier):
        raise Http404("These are not two versions of one story.")
    both = [later.pk, earlier.pk]
    # The comparison first: were it read after the links, it could end in between, and be shown as done without any.
    asked = list(
        selectors.comparisons(request.user).filter(article__in=both).order_by("-created_at", "-pk")[:RECENT]
    )
    since = max(later.created_at, earlier.created_at)
    claims = selectors.claims(request.user).standing().filter(article__in=both).select_related("decided_by")
    links = selectors.links(request.user).filter(later__article=later, earlier__article=earlier)
    return Compared(
        request,
        later,
        earlier,
        list(claims),
        list(links.prefetch_related("earlier__evidence")),
        _latest(asked),
        any(one.state == JobState.DONE and one.created_at >= since for one in asked),
        role_on(request.user, later.desk),
    )


def of_one_story(later: Article, earlier: Article) -> bool:
    """Tell whether both articles stand in the same story, so that they have a compare page."""
    return later.story_id is not None and later.story_id == earlier.story_id


def _latest(found: list[Comparison]) -> Comparison | None:
    """Return the comparison under way, else the one asked for last, which stands first."""
    return next((one for one in found if not one.is_over), found[0] if found else None)


def _read(article: Article) -> bool:
    run = overviews.latest_run(article)
    return run is not None and run.state == JobState.DONE
