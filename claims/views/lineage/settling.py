"""Deciding on a link, the same from the compare page and from the review page."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from django.http import Http404

from claims import selectors
from claims.choices import Role
from claims.forms.links import ACCEPT, DIFFER, FLAG, REJECT, TAKE_BACK, LinkForm
from claims.models import Link
from claims.permissions import require
from claims.services import differing, links
from claims.services.taking_back import take_back
from claims.views.access import SignedIn
from claims.views.lineage.proposals import Proposal
from claims.views.review.draft import checked

SERVICES: Mapping[str, Callable[..., Link]] = {
    ACCEPT: links.accept,
    REJECT: links.reject,
    TAKE_BACK: take_back,
    DIFFER: differing.differ,
    FLAG: differing.flag,
}


def link_to_change(request: SignedIn, pk: int) -> Link:
    """Return the link if the person may decide on it: 404 when they do not see it, Refusal (code "role") for a viewer.

    One that is gone, or of a claim withdrawn meanwhile, is returned too: deciding on it tells that somebody was faster.
    """
    link = selectors.all_links(request.user).prefetch_related("earlier__evidence").filter(pk=pk).first()
    if link is None:
        raise Http404("There is no such link.")
    require(request.user, link.later.article.desk, Role.REVIEWER)
    return link


def settle(request: SignedIn, link: Link) -> str:
    """Do what was posted about the link and return what to tell the person about it.

    Raises StaleLink, StaleClaim, and Refusal for what the rules do not allow.
    """
    values = checked(LinkForm(request.POST))
    act: str = values["act"]
    said = Proposal(link).told(act)
    more = {} if act == TAKE_BACK else {"reason": values["reason"]}
    SERVICES[act](link=link, seen=values["seen"], actor=request.user, **more)
    return said
