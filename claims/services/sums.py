"""Dismissing the flag of a sum that does not hold, and taking that back. Nothing else about the sum or its claims changes."""

from __future__ import annotations

from django.db.models import F

from claims.choices import Role, Verb
from claims.models import SumCheck, User
from claims.permissions import require
from claims.services.events import record, writing
from claims.workflow import MAX_REASON, TOO_LONG, Refusal


class StaleSum(Exception):
    """Somebody changed the sum after the person saw it. `sum` is as it stands now."""

    def __init__(self, sum: SumCheck) -> None:
        super().__init__("Somebody changed this sum after you saw it.")
        self.sum = sum


def dismiss(*, sum: SumCheck, seen: int, actor: User, reason: str = "") -> SumCheck:
    """Say that the flag of a sum is nothing to look at, with an optional note; it holds where the same sum is found again.

    `seen` is the sum's version on the person's screen. Raises StaleSum, and Refusal for a sum that holds or is gone.
    """
    with writing():
        now = _current(sum, seen, actor, reason)
        if now.consistent:
            raise Refusal("This sum holds, so there is no flag to dismiss.", code="holds")
        if now.is_dismissed:
            raise Refusal("The flag of this sum is dismissed already.", code="unchanged")
        if not SumCheck.objects.standing().filter(pk=now.pk).exists():
            raise Refusal(
                "This sum was not found again, or one of its claims does not stand any more, so there is nothing to dismiss.",
                code="gone",
            )
        return _settle(now, Verb.SUM_DISMISSED, actor, reason.strip())


def take_back(*, sum: SumCheck, seen: int, actor: User, reason: str = "") -> SumCheck:
    """Flag the sum again. Raises StaleSum, and Refusal where its flag was not dismissed."""
    with writing():
        now = _current(sum, seen, actor, reason)
        if not now.is_dismissed:
            raise Refusal("The flag of this sum is not dismissed.", code="unchanged")
        return _settle(now, Verb.SUM_REOPENED, actor, reason.strip())


def current(sum: SumCheck) -> SumCheck:
    """Return the sum as it stands now, with its article, its total and who dismissed it."""
    return SumCheck.objects.select_related(
        "article__desk", "article__story", "story", "total__article", "dismissed_by"
    ).get(pk=sum.pk)


def _current(sum: SumCheck, seen: int, actor: User, reason: str) -> SumCheck:
    now = current(sum)
    require(actor, now.article.desk, Role.REVIEWER)
    if now.version != seen:
        raise StaleSum(now)
    if len(reason.strip()) > MAX_REASON:
        raise Refusal(TOO_LONG, field="reason", code="too_long")
    return now


def _settle(now: SumCheck, verb: Verb, actor: User, note: str) -> SumCheck:
    """Write the row and its event, one version on; it stands in the history of the claim that is the total."""
    dismissed = verb is Verb.SUM_DISMISSED
    event = record(
        verb,
        desk=now.article.desk,
        actor=actor,
        article=now.article,
        story=now.article.story,
        claim=now.total,
        before={"dismissed": now.is_dismissed},
        after={"sum": now.as_dict(), "dismissed": dismissed},
        reason=note,
    )
    changed = SumCheck.objects.at_version(now, now.version).update(
        dismissed_by=actor if dismissed else None,
        dismissed_at=event.at if dismissed else None,
        note=note if dismissed else "",
        version=F("version") + 1,
    )
    if not changed:
        raise StaleSum(current(now))
    return current(now)
