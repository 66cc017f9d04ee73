"""Taking a decision on a link back in one step, together with the verdict that followed from it."""

from __future__ import annotations

from claims.choices import Role
from claims.models import Claim, Link, User
from claims.permissions import require
from claims.services import link_moves, links
from claims.services.events import body_of, writing
from claims.services.link_moves import StaleLink
from claims.services.verdicts import last_undoable, undo


def take_back(*, link: Link, seen: str, actor: User) -> Link:
    """Reopen a decided link; a verdict that followed from it is undone first, where nothing was decided on its claim since.

    `seen` is the link's `stamp` on the person's screen. Raises StaleLink when it is not the link's any more, and Refusal
    when there is nothing to take back, or a later decision stands on that verdict.
    """
    with writing():
        now = link_moves.current(link)
        require(actor, now.later.article.desk, Role.REVIEWER)
        if now.stamp != seen:
            raise StaleLink(now)
        for claim in (now.earlier, now.later):
            if _follows(claim, now):
                undo(claim=claim, seen=claim.version, actor=actor)
                return link_moves.current(now)
        return links.reopen(link=now, seen=seen, actor=actor)


def _follows(claim: Claim, link: Link) -> bool:
    """Tell whether the last change of the claim is the verdict that accepting the link gave it."""
    event = last_undoable(claim)
    return event is not None and body_of(event)["after"].get("link") == link.pk
