"""Deciding on a link from the panel of one of its claims."""

from __future__ import annotations

from django.db.models import Q
from django.http import Http404, HttpResponse
from django.views.decorators.http import require_POST

from claims import selectors
from claims.models import Claim, Link
from claims.services.link_moves import StaleLink
from claims.services.verdicts import StaleClaim
from claims.views.access import SignedIn, signed_in
from claims.views.lineage.proposals import Proposal
from claims.views.lineage.settling import settle
from claims.views.review.access import claim_to_change
from claims.views.review.answers import attempt
from claims.views.review.board import full
from claims.views.review.draft import Draft, typed


@require_POST
@signed_in
def decide(request: SignedIn, pk: int, link: int) -> HttpResponse:
    """Accept a link of the claim, reject it or take that back, and draw the claim as it stands then."""
    claim = claim_to_change(request, pk)
    found = _link(request, claim, link)
    draft = Draft(request.POST.get("act", ""), typed(request.POST, "reason"))

    def change() -> Claim:
        try:
            settle(request, found)
        except StaleLink as stale:
            raise StaleClaim(full(request, claim.pk)) from stale
        return full(request, claim.pk)

    return attempt(request, claim, draft, change, Proposal(found).told(draft.act))


def _link(request: SignedIn, claim: Claim, pk: int) -> Link:
    links = selectors.all_links(request.user).filter(Q(later=claim) | Q(earlier=claim))
    found = links.prefetch_related("earlier__evidence").filter(pk=pk).first()
    if found is None:
        raise Http404("This claim has no such link.")
    return found
