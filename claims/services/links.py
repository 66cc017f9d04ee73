"""Deciding on a link between two claims. Accepting one gives the verdict that it proposes, in the same transaction."""

from __future__ import annotations

from claims import carryover
from claims.choices import LinkState, Status
from claims.models import Link, User
from claims.services import carrying, link_moves
from claims.services.events import writing
from claims.services.verdicts import move_claim, stands_on
from claims.workflow import Refusal

STANDS = "The verdict that followed from this link still stands. Undo it on its claim first; that reopens the link."


def accept(*, link: Link, seen: str, actor: User, reason: str = "") -> Link:
    """Accept a link, and give the verdict that it proposes.

    `seen` is the link's `stamp` on the person's screen. A link that supersedes marks the earlier claim as superseded by the
    later, for `reason` or else for the link's own. One that repeats a decided claim gives its verdict to the later one
    while that is unreviewed and nothing speaks against it (`carryover`). Undoing such a verdict reopens the link.
    Raises StaleLink, and Refusal for what the rules do not allow, and for what waits to be compared again.
    """
    with writing():
        now = link_moves.seen_by(actor, link, seen, reason)
        _check_change(now, LinkState.ACCEPTED)
        if Status.WITHDRAWN in (now.earlier.status, now.later.status):
            raise Refusal("One of these claims was withdrawn. Reopen it first.", code="withdrawn")
        link_moves.check_compared(now)
        offer = carryover.offer_of(now)
        accepted = link_moves.move(now, LinkState.ACCEPTED, actor=actor, reason=reason.strip())
        if accepted.supersedes and accepted.earlier.status != Status.SUPERSEDED:
            _supersede(accepted, actor, reason)
        elif offer is not None and not offer.why_not:
            carrying.take_over(carryover.Offer(accepted), actor)
        return link_moves.current(accepted)


def reject(*, link: Link, seen: str, actor: User, reason: str = "") -> Link:
    """Say that the link is wrong: it is not proposed again. Raises StaleLink, and Refusal while its verdict stands."""
    return _settle(link, seen, LinkState.REJECTED, actor, reason)


def reopen(*, link: Link, seen: str, actor: User, reason: str = "") -> Link:
    """Take the decision on a link back. Raises StaleLink, and Refusal while its verdict stands."""
    return _settle(link, seen, LinkState.PROPOSED, actor, reason)


def _settle(link: Link, seen: str, to: LinkState, actor: User, reason: str) -> Link:
    with writing():
        now = link_moves.seen_by(actor, link, seen, reason)
        _check_change(now, to)
        if now.state == LinkState.ACCEPTED and stands_on(now):
            raise Refusal(STANDS, code="verdict_stands")
        return link_moves.move(now, to, actor=actor, reason=reason.strip())


def _check_change(link: Link, to: LinkState) -> None:
    if link.state == to:
        raise Refusal(f"This link is {to.label.lower()} already.", code="unchanged")
    if link.state == LinkState.GONE:
        raise Refusal(
            "This link was not found again by the last comparison, so there is nothing to decide.",
            code="gone",
        )


def _supersede(link: Link, actor: User, reason: str) -> None:
    move_claim(
        claim=link.earlier,
        seen=link.earlier.version,
        to=Status.SUPERSEDED,
        actor=actor,
        reason=reason.strip() or link.reason,
        superseded_by=link.later,
        link=link,
    )
