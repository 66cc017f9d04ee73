"""Moving a link from one state to another: the row and its event. The rules are in services/links.py."""

from __future__ import annotations

from claims import carryover
from claims.choices import LinkState, Role, Verb
from claims.models import Link, User
from claims.permissions import require
from claims.services import comparisons
from claims.services.events import record
from claims.workflow import MAX_REASON, TOO_LONG, Refusal

VERBS = {
    LinkState.ACCEPTED: Verb.LINK_ACCEPTED,
    LinkState.REJECTED: Verb.LINK_REJECTED,
    LinkState.PROPOSED: Verb.LINK_REOPENED,
}


class StaleLink(Exception):
    """Somebody changed the link or one of its claims after the person saw it. `link` is as it stands now."""

    def __init__(self, link: Link) -> None:
        super().__init__("Somebody changed this link or one of its claims after you saw it.")
        self.link = link


def current(link: Link) -> Link:
    """Return the link as it stands now, with both its claims and their articles."""
    return (
        Link.objects.with_doubts()
        .select_related(
            "earlier__article__story",
            "later__article__desk",
            "later__article__story",
            "decided_by",
            "differs_by",
        )
        .get(pk=link.pk)
    )


def seen_by(actor: User, link: Link, seen: str, reason: str = "") -> Link:
    """Return the link as it stands now, if it still is what the person saw (`seen`, its stamp) and they may decide on it.

    Raises StaleLink, and Refusal for who may not, and for a reason that is too long.
    """
    now = current(link)
    require(actor, now.later.article.desk, Role.REVIEWER)
    if now.stamp != seen:
        raise StaleLink(now)
    if len(reason.strip()) > MAX_REASON:
        raise Refusal(TOO_LONG, field="reason", code="too_long")
    return now


def check_compared(link: Link) -> None:
    """Raise Refusal where the link may not hold any more: it is about to be compared again, or could not be."""
    if link.waits:
        raise Refusal(carryover.WAITS, code="busy")


def move(link: Link, to: LinkState, *, actor: User, reason: str = "") -> Link:
    """Write the state and its event, one version on; it stands in the later claim's history. Inside `writing()` only.

    Comparisons left it alone while it was decided, so one is asked for where it is open again after a correction.
    Raises StaleLink when the row is not at `link.version` any more.
    """
    article = link.later.article
    named = {"id": link.pk, "relation": link.relation, "earlier": link.earlier_id, "later": link.later_id}
    event = record(
        VERBS[to],
        desk=article.desk,
        actor=actor,
        article=article,
        story=article.story,
        claim=link.later,
        before={"links": [{"id": link.pk, "state": link.state}]},
        after={"links": [{**named, "state": to.value}]},
        reason=reason,
    )
    decided = to is not LinkState.PROPOSED
    moved = Link.objects.at_version(link, link.version).update(
        state=to,
        decided_by=actor if decided else None,
        decided_at=event.at if decided else None,
        version=link.version + 1,
    )
    if not moved:
        raise StaleLink(current(link))
    if not decided and link.corrected_since:
        comparisons.ask(article)
    return current(link)
