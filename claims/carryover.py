"""Which verdicts an unreviewed claim could take over from the earlier claims that it repeats. Reading only.

A claim that changed anything takes nothing over: only one that repeats the earlier, or rewords it without a change, does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from claims.choices import VERDICTS, LinkState, Relation, Status
from claims.models import Article, Claim, Link
from claims.models.link import LinkQuerySet
from claims.telling_order import places, told_after

WAITS = (
    "One of the two versions changed since this was found, and waits to be compared again. Decide once that is done; where it"
    " failed, compare it again."
)
CORRECTED = (
    "One of the two claims was corrected since this was decided. Look whether it still holds; if not, undo it, and they are"
    " compared again."
)
DISAGREE = "The earlier claims that it repeats were decided differently. Look at them and choose one."
NOT_ALIKE = "It is not told quite alike. Look at what differs, and whether both say the same."
NO_SUCCESSOR = "The claim that it repeats was superseded with no claim to take its place. Look whether this one still stands."
OLDER = "The claim that it repeats was superseded before this version was told. Look whether it states something outdated."


@dataclass(frozen=True, slots=True)
class Offer:
    """A verdict that `link.later` could take over from `link.earlier`. `why_not` says why it cannot be taken, or is empty;
    `look` what a person has to look at who takes it: it is not taken together with others.

    Superseded is offered only where the superseding claim was told after the later one too: then both are overtaken.
    """

    link: Link
    why_not: str = ""
    look: str = ""

    @property
    def claim(self) -> Claim:
        """The unreviewed claim."""
        return self.link.later

    @property
    def source(self) -> Claim:
        """The reviewed claim that it repeats; who decided, when and on what evidence stands there."""
        return self.link.earlier

    @property
    def status(self) -> Status:
        """The verdict that is offered."""
        return Status(self.source.status)


def carries(link: Link) -> bool:
    """Tell whether a link is of the kind that a verdict passes along: repeats, or rewords without any change but of wording."""
    only_words = all(change["field"] == "wording" for change in link.changes)
    return link.relation == Relation.REPEATS or (link.relation == Relation.REWORDS and only_words)


def offer_of(link: Link) -> Offer | None:
    """Return what this link offers, or None: the later claim must be unreviewed, the earlier one reviewed."""
    if not carries(link) or link.state in (LinkState.REJECTED, LinkState.GONE):
        return None
    if link.later.status != Status.UNREVIEWED or link.earlier.status not in VERDICTS:
        return None
    return Offer(link, _why_not(link), NOT_ALIKE if is_told_otherwise(link) else "")


def is_told_otherwise(link: Link) -> bool:
    """Tell whether anything differs between the two but how it is spelled: style as a rule ("coach", "bus"), a change at times ("loan",
    "grant"; "at least 100", "over 100")."""
    return link.relation != Relation.REPEATS or bool(link.changes)


def offers_to(claim: Claim) -> list[Offer]:
    """Return what the claim could take over, from the last told version first. One query."""
    return _offers(Link.objects.filter(later=claim)).get(claim.pk, [])


def offers_in(article: Article) -> dict[int, list[Offer]]:
    """Return what the claims of the article could take over: claim id -> its offers. One query."""
    return _offers(Link.objects.filter(later__article=article))


def best(offers: Iterable[Offer]) -> Offer | None:
    """Return the offer to take without a person choosing: the last told, or None where there is none.

    Where its version is to be compared again, the sources disagree, it is not told alike, or the verdict cannot be taken, its
    `why_not` says so. A verdict that
    cannot be taken disagrees as well as any: it may be the one that says that the others are outdated.
    """
    found = list(offers)
    if not found:
        return None
    verdicts = {(offer.status, offer.source.superseded_by_id) for offer in found}
    if len(verdicts) > 1 and not found[0].link.waits:
        return Offer(found[0].link, DISAGREE)
    return Offer(found[0].link, found[0].why_not or found[0].look)


def _offers(links: LinkQuerySet) -> dict[int, list[Offer]]:
    unreviewed = (
        links.standing().with_doubts().filter(later__status=Status.UNREVIEWED, earlier__status__in=VERDICTS)
    )
    reviewed = unreviewed.select_related(
        "earlier__article", "earlier__decided_by", "earlier__superseded_by__article", "later__article__desk"
    ).prefetch_related("earlier__evidence")
    offers: dict[int, list[Offer]] = {}
    place = places(one.earlier.article for one in reviewed)
    for link in sorted(reviewed, key=lambda one: (place[one.earlier.article_id], one.pk), reverse=True):
        offer = offer_of(link)
        if offer is not None:
            offers.setdefault(link.later_id, []).append(offer)
    return offers


def _why_not(link: Link) -> str:
    if link.waits:
        return WAITS
    if link.corrected_since:
        return CORRECTED
    if link.earlier.status != Status.SUPERSEDED:
        return ""
    successor = link.earlier.superseded_by
    if successor is None or successor.status == Status.WITHDRAWN:
        return NO_SUCCESSOR
    told_later = told_after(successor.article, link.later.article)
    return "" if told_later and successor.article_id != link.later.article_id else OLDER
