"""Taking a verdict over from the earlier version that a claim repeats: its status, its evidence, and where it came from."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from claims import carryover
from claims.carryover import Offer
from claims.choices import VERDICTS, LinkState, Role
from claims.models import Article, Claim, Link, User
from claims.permissions import require
from claims.sentences import shorten
from claims.services import link_moves
from claims.services.events import writing
from claims.services.evidence import reuse_evidence
from claims.services.link_moves import StaleLink
from claims.services.verdicts import StaleClaim, link_behind, move_claim
from claims.wording import day_words
from claims.workflow import MAX_REASON, Refusal

HEADLINE_CHARS = 120
NOTHING = "There is no verdict to take over along this link: the later claim must be unreviewed, the earlier one decided."


@dataclass(frozen=True, slots=True)
class Carried:
    """What became of one claim: `claim` as it stands now, and why nothing was taken over, or ""."""

    claim: Claim
    offer: Offer
    why_not: str = ""


def carry(*, link: Link, seen: str, actor: User) -> Claim:
    """Give the later claim the earlier one's verdict, with copies of its evidence, and accept the link.

    `seen` is the link's `stamp` on the person's screen. Returns the later claim. Raises StaleLink, and Refusal when there is
    nothing to take over, or it must be looked at or compared again first. Undoing the verdict reopens the link; the evidence stays.
    """
    with writing():
        now = link_moves.current(link)
        require(actor, now.later.article.desk, Role.REVIEWER)
        if now.stamp != seen:
            raise StaleLink(now)
        offer = carryover.offer_of(now)
        if offer is None:
            raise Refusal(NOTHING, code="nothing_to_carry")
        link_moves.check_compared(now)
        return take_over(offer, actor)


def carry_all(*, article: Article, actor: User) -> list[Carried]:
    """Take over every verdict that the article's unreviewed claims repeat, in one transaction.

    Returns one line for each claim that had an offer, in the order of the text. A claim whose sources disagree, that
    must be looked at first, or whose version is to be compared again, is left as it is and its line says why.
    """
    require(actor, article.desk, Role.REVIEWER)
    with writing():
        offers = [carryover.best(found) for found in carryover.offers_in(article).values()]
        chosen = sorted((offer for offer in offers if offer), key=lambda offer: offer.claim.start)
        return [_try(offer, actor) for offer in chosen]


def moved_source(claim: Claim) -> Claim | None:
    """Return the claim whose verdict this one took over, where it does not have that verdict any more; else None.

    None too where a person said that the two verdicts are meant to differ.

    The claim keeps what it took over, whatever becomes of its source: a person has to look.
    """
    number = link_behind(claim) if claim.status in VERDICTS else None
    if number is None:
        return None
    link = Link.objects.filter(pk=number, later=claim).select_related("earlier__article", "later").first()
    if link is None or link.is_meant or link.earlier.status == claim.status:
        return None
    return link.earlier


def reason_of(offer: Offer) -> str:
    """Return the reason that a carried verdict gets: from which version, and what was said there. It names no person."""
    article = offer.source.article
    told = ", ".join(part for part in (article.outlet, day_words(article.told_at.date())) if part)
    origin = (
        f"Taken over from “{shorten(article.headline, HEADLINE_CHARS)}” ({told}), claim {offer.source.pk}."
    )
    return f"{origin} {offer.source.reason}".strip()[:MAX_REASON]


def _try(offer: Offer, actor: User) -> Carried:
    if offer.why_not:
        return Carried(offer.claim, offer, offer.why_not)
    try:
        with transaction.atomic():
            return Carried(take_over(offer, actor), offer)
    except Refusal as refusal:
        return Carried(offer.claim, offer, refusal.message)
    except (StaleClaim, StaleLink) as stale:
        return Carried(offer.claim, offer, str(stale))


def take_over(offer: Offer, actor: User) -> Claim:
    """Do what `carry` does, inside `writing()`, for an offer that was just read."""
    if offer.why_not:
        raise Refusal(offer.why_not, code="look_first")
    claim, source = offer.claim, offer.source
    known = {(one.url, one.citation, one.passage) for one in claim.evidence.standing()}
    for piece in source.evidence.standing():
        if (piece.url, piece.citation, piece.passage) not in known:
            reuse_evidence(claim=claim, piece=piece, actor=actor)
    link = offer.link
    if link.state != LinkState.ACCEPTED:
        link = link_moves.move(link, LinkState.ACCEPTED, actor=actor)
    return move_claim(
        claim=claim,
        seen=claim.version,
        to=offer.status,
        actor=actor,
        reason=reason_of(offer),
        superseded_by=source.superseded_by,
        link=link,
    )
