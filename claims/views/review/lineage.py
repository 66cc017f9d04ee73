"""What lineage says about one claim: what is proposed, which sums it stands in, and what still states it once it is overtaken."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from django.db.models import Q
from django.urls import reverse

from claims import selectors
from claims.choices import Relation, Status
from claims.models import Claim, Report, SumCheck, User
from claims.services import carrying, ripple
from claims.views.lineage.attention import TEXTS
from claims.views.lineage.proposals import CARRY, SUPERSEDE, Proposal

STALE_SHOWN = 20


@dataclass
class Lineage:
    """Read by the panel's templates; each part asks the database at most once."""

    user: User
    claim: Claim

    @cached_property
    def links(self) -> list[Proposal]:
        """The links of the claim, those to decide first: what is overtaken, what disagrees, what can be carried over."""
        found = selectors.links(self.user).filter(Q(later=self.claim) | Q(earlier=self.claim))
        told = found.select_related("earlier__superseded_by__article").prefetch_related("earlier__evidence")
        return sorted((Proposal(link) for link in told.defer(*TEXTS)), key=_urgency)

    @property
    def waiting(self) -> list[Proposal]:
        """The links that ask for a decision on this claim; the first of them answers the keys."""
        return [one for one in self.links if not one.link.is_decided and self._asks(one)]

    @property
    def others(self) -> list[Proposal]:
        """All other links, to look at."""
        waiting = {one.link.pk for one in self.waiting}
        return [one for one in self.links if one.link.pk not in waiting]

    @cached_property
    def sums(self) -> list[SumCheck]:
        """The sums that the claim is the total of or gives a part to, in its article or the story: those that do not hold
        first, dismissed ones after those that wait."""
        found = selectors.sums(self.user).around(self.claim.article)
        own = [one for one in found if self.claim.pk in one.claims]
        return sorted(own, key=lambda one: (one.consistent, one.is_dismissed))

    @cached_property
    def moved_source(self) -> Claim | None:
        """The claim whose verdict was taken over here, where it was reopened or changed since."""
        return carrying.moved_source(self.claim)

    @property
    def source_page(self) -> str:
        """Where that claim and this one stand side by side while both are decided, in one story; or empty."""
        source = self.moved_source
        one = next(
            (one for one in self.links if source is not None and one.link.earlier_id == source.pk), None
        )
        if one is None or not one.link.is_parted or not one.has_page:
            return ""
        address = reverse("compare", args=[one.link.later.article_id, one.link.earlier.article_id])
        return f"{address}?at=later-{one.link.later_id}#pair-later-{one.link.later_id}"

    @cached_property
    def still_stated(self) -> list[Claim]:
        """Claims that still state what is superseded here."""
        return ripple.still_stated(self.claim) if self.claim.status == Status.SUPERSEDED else []

    @cached_property
    def stale_reports(self) -> list[Report]:
        """Reports that went out with the claim before it was superseded; the pages show the first STALE_SHOWN."""
        if self.claim.status != Status.SUPERSEDED:
            return []
        stale = selectors.reports(self.user).stale().filter(desk=self.claim.article.desk)
        return [one for one in stale if _states(one, self.claim)]

    @property
    def stale_shown(self) -> list[Report]:
        return self.stale_reports[:STALE_SHOWN]

    def _asks(self, one: Proposal) -> bool:
        if one.act == SUPERSEDE or one.link.relation == Relation.CONFLICTS:
            return True
        return one.link.later_id == self.claim.pk and (one.act == CARRY or bool(one.why_not))


def _urgency(one: Proposal) -> tuple[int, int]:
    order = {SUPERSEDE: 0, CARRY: 2}
    first = 1 if one.link.relation == Relation.CONFLICTS else order.get(one.act, 3)
    return (first, -one.link.pk)


def _states(report: Report, claim: Claim) -> bool:
    return any(one["claim"] == claim.pk for one in report.overtaken)
