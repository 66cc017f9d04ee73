"""What a link proposes and what accepting it would do, in a person's words. No queries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from claims import carryover
from claims.choices import LinkState, Relation, Status
from claims.forms.links import DIFFER, FLAG, REJECT, TAKE_BACK
from claims.inline_diff import Pieces, inline_diff
from claims.models import Article, Link, User
from claims.wording import MONTHS

CARRY, SUPERSEDE, AGREE = "carry", "supersede", "agree"
YES = {
    Relation.REPEATS: "Same claim",
    Relation.REWORDS: "Same fact",
    Relation.REVISES: "It changed",
    Relation.CONFLICTS: "They conflict",
}
SAYS = {
    Relation.REPEATS: "the same sentence",
    Relation.REWORDS: "the same in other words",
}
SAID = {
    TAKE_BACK: "Taken back.",
    REJECT: "Noted: they are not linked.",
    DIFFER: "Noted: they are meant to differ. The flag comes back when either verdict changes.",
    FLAG: "Taken back: the two verdicts are flagged again.",
}
SURE, LIKELY = 0.85, 0.6


@dataclass(frozen=True, slots=True)
class Proposal:
    """A link as a person decides on it."""

    link: Link

    @property
    def act(self) -> str:
        """What accepting does beside the link itself: carry a verdict over, supersede the earlier claim, or nothing."""
        offer = self.offer
        if self.link.supersedes and self.link.earlier.status != Status.SUPERSEDED:
            return SUPERSEDE
        return CARRY if offer is not None and not offer.why_not else AGREE

    @property
    def offer(self) -> carryover.Offer | None:
        return carryover.offer_of(self.link)

    @property
    def yes(self) -> str:
        """The words on the button that accepts."""
        if self.act == CARRY:
            return "Carry over"
        return "Supersede" if self.act == SUPERSEDE else YES[Relation(self.link.relation)]

    def told(self, act: str) -> str:
        """What is told after the act (see forms.links) was done."""
        if act in SAID:
            return SAID[act]
        if self.act == CARRY:
            return f"Carried over: {Status(self.link.earlier.status).label.lower()}."
        if self.act == SUPERSEDE:
            return "The earlier claim is marked as superseded."
        return "Accepted."

    @property
    def sides(self) -> tuple[Pieces, Pieces]:
        """The words of the earlier and the later claim, with what differs marked."""
        (before,), (after,) = inline_diff([self.link.earlier.quote], [self.link.later.quote])
        return before, after

    @property
    def has_page(self) -> bool:
        """Whether both versions stand in one story still, so that they can be looked at side by side."""
        later, earlier = self.link.later.article, self.link.earlier.article
        return later.story_id is not None and later.story_id == earlier.story_id

    @property
    def who(self) -> str:
        """Who decided on the earlier claim and where: "Jonas confirmed the same sentence in the 12:05 version"."""
        if self.offer is None:
            return ""
        earlier = self.link.earlier
        said = Relation.REWORDS if carryover.is_told_otherwise(self.link) else Relation.REPEATS
        what = SAYS[said]
        version = version_words(earlier.article, self.link.later.article)
        return (
            f"{_name(earlier.decided_by)} {DECIDED[Status(earlier.status)]} {what} in the {version} version"
        )

    @property
    def evidence(self) -> int:
        """How many pieces of evidence stand behind the earlier claim's verdict."""
        return sum(piece.removed_at is None for piece in self.link.earlier.evidence.all())

    @property
    def why_not(self) -> str:
        """Why the verdict cannot be carried over, or what to look at first; or empty."""
        return (self.offer.why_not or self.offer.look) if self.offer else ""

    @property
    def caution(self) -> str:
        """Why the link itself may not hold any more, where no offer says so; or empty."""
        if self.link.is_decided:
            return carryover.CORRECTED if self.link.corrected_since else ""
        return carryover.WAITS if self.link.waits and self.offer is None else ""

    @property
    def sure(self) -> str:
        """How sure the machine is, in words."""
        score = self.link.score
        return "very sure" if score >= SURE else "fairly sure" if score >= LIKELY else "not sure"

    @property
    def verdicts(self) -> str:
        """How its two claims stand: "confirmed in the 12:05 version, disputed in the 18:05 version"."""
        earlier, later = self.link.earlier, self.link.later
        return ", ".join(
            f"{Status(one.status).label.lower()} in the {version_words(one.article, other.article)} version"
            for one, other in ((earlier, later), (later, earlier))
        )

    @property
    def meant(self) -> str:
        """Who said that its two verdicts are meant to differ; empty where that does not hold."""
        return (
            f"{_name(self.link.differs_by)} said that they are meant to differ" if self.link.is_meant else ""
        )

    @property
    def decided(self) -> str:
        """Who decided on the link, and how; empty while nobody did."""
        if not self.link.is_decided:
            return ""
        if self.link.state == LinkState.REJECTED:
            return f"{_name(self.link.decided_by)} said that they are not linked"
        return f"Accepted by {_name(self.link.decided_by)}"


DECIDED = {Status.CONFIRMED: "confirmed", Status.DISPUTED: "disputed", Status.SUPERSEDED: "superseded"}


def version_words(article: Article, other: Article | None = None) -> str:
    """Return a version's time as its name, with its day where that of `other` is another: "12:05", "3 March, 12:05"."""
    told: datetime = article.told_at
    if other is not None and other.told_at.date() == told.date():
        return f"{told:%H:%M}"
    return f"{told.day} {MONTHS[told.month - 1]}, {told:%H:%M}"


def _name(user: User | None) -> str:
    return user.label if user else "A former member"
