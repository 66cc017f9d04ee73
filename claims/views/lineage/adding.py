"""The sums of a story as a person reads them: each figure with the words and the version that it stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from claims import selectors
from claims.models import Claim, Story, SumCheck, User
from claims.models.claim import ClaimQuerySet

LIGHT = ("article_id", "quote", "figures", "article__story_id", "article__headline", "article__outlet",
         "article__published_at", "article__created_at")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """A figure of a sum where it is told; `text` is empty where the claim has it no longer."""

    claim: Claim
    text: str


@dataclass(frozen=True, slots=True)
class Added:
    """A sum with its figures; `parts` leaves out claims that the person does not see."""

    sum: SumCheck
    total: Told
    parts: list[Told]

    @property
    def is_across(self) -> bool:
        """Whether parts stand in other articles than the total."""
        return self.sum.story_id is not None


@dataclass(frozen=True, slots=True)
class Sums:
    """Those of a story that do not hold (`flagged` until somebody dismisses them), and those across its versions that do."""

    flagged: list[Added]
    dismissed: list[Added]
    across: list[Added]


def sums(user: User, story: Story) -> Sums:
    """Return the story's sums that are worth a look: all that do not hold, and those across its articles. Two queries."""
    shown = Q(consistent=False) | Q(story=story)
    found = list(selectors.sums(user).filter(shown, article__story=story))
    claims = _claims(selectors.claims(user), found)
    dismissed = [one for one in found if one.dismissed_at is not None]
    dismissed.sort(key=lambda one: (one.dismissed_at, one.pk), reverse=True)
    return Sums(
        flagged=_added((one for one in found if not one.consistent and not one.is_dismissed), claims),
        dismissed=_added(dismissed, claims),
        across=_added((one for one in found if one.consistent), claims),
    )


def _claims(visible: ClaimQuerySet, found: Iterable[SumCheck]) -> dict[int, Claim]:
    named = {claim for one in found for claim in one.claims}
    if not named:
        return {}
    claims = visible.select_related(None).select_related("article").only(*LIGHT)
    return {claim.pk: claim for claim in claims.filter(pk__in=named).order_by()}


def _added(found: Iterable[SumCheck], claims: dict[int, Claim]) -> list[Added]:
    return [
        Added(
            one,
            _told(claims.get(one.total_id, one.total), one.figure),
            [_told(claims[part["claim"]], part["figure"]) for part in one.parts if part["claim"] in claims],
        )
        for one in found
    ]


def _told(claim: Claim, figure: int) -> Told:
    return Told(claim, claim.figures[figure]["text"] if 0 <= figure < len(claim.figures) else "")
