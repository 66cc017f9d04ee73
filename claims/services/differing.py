"""Saying that two claims which say the same are meant to be decided differently, and taking that back. Nothing else changes."""

from __future__ import annotations

from typing import Any

from claims.choices import Verb
from claims.models import Link, User
from claims.services import link_moves
from claims.services.events import record, writing
from claims.services.link_moves import StaleLink
from claims.workflow import Refusal

ALIKE = (
    "These two claims are not decided differently any more, or do not say the same, so there is nothing to say about that."
    " Look at them again."
)
NOT_SAID = "Nobody says that these verdicts are meant to differ, or one of them was changed since. Look at them again."


def differ(*, link: Link, seen: str, actor: User, reason: str = "") -> Link:
    """Say that the verdicts of the link's claims are meant to differ, with an optional note. It holds for these two verdicts.

    `seen` is the link's `stamp` on the person's screen. Raises StaleLink, and Refusal where they do not differ.
    """
    with writing():
        now = link_moves.seen_by(actor, link, seen, reason)
        if not now.is_parted:
            raise Refusal(ALIKE, code="alike")
        if now.is_meant:
            raise Refusal("It is said already that these verdicts are meant to differ.", code="unchanged")
        return _settle(now, Verb.LINK_DIFFERS, actor, reason.strip())


def flag(*, link: Link, seen: str, actor: User, reason: str = "") -> Link:
    """Take that back: they are flagged again. Raises StaleLink, and Refusal where nobody said so of these verdicts."""
    with writing():
        now = link_moves.seen_by(actor, link, seen, reason)
        if not now.is_meant:
            raise Refusal(NOT_SAID, code="unchanged")
        return _settle(now, Verb.LINK_FLAGGED, actor, reason.strip())


def _settle(now: Link, verb: Verb, actor: User, note: str) -> Link:
    """Write the row and its event, one version on; it stands in the later claim's history, as all about the link."""
    meant = verb is Verb.LINK_DIFFERS
    article = now.later.article
    event = record(
        verb,
        desk=article.desk,
        actor=actor,
        article=article,
        story=article.story,
        claim=now.later,
        before={"difference": {"link": now.pk, "meant": now.is_meant}},
        after={"difference": _told(now, meant)},
        reason=note,
    )
    changed = Link.objects.at_version(now, now.version).update(
        differs_by=actor if meant else None,
        differs_at=event.at if meant else None,
        differs_note=note if meant else "",
        version=now.version + 1,
    )
    if not changed:
        raise StaleLink(link_moves.current(now))
    return link_moves.current(now)


def _told(link: Link, meant: bool) -> dict[str, Any]:
    """Return the difference as the history keeps it: each claim with its verdict."""
    ends = {"earlier": link.earlier, "later": link.later}
    return {
        "link": link.pk,
        "meant": meant,
        **{name: {"claim": one.pk, "status": str(one.status)} for name, one in ends.items()},
    }
