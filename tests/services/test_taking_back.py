"""Taking a decision on a link back together with its verdict."""

from __future__ import annotations

import pytest

from claims.choices import JobState, LinkState, Relation, Status
from claims.models import Comparison, Link
from claims.services import links
from claims.services.link_moves import StaleLink
from claims.services.taking_back import take_back
from claims.services.verdicts import move_claim
from claims.workflow import Refusal

pytestmark = [pytest.mark.django_db, pytest.mark.store]


@pytest.fixture
def accepted(claim, later_claim, later_article, reviewer) -> Link:
    """The accepted proposal that the evening toll replaces the one of noon."""
    comparison = Comparison.objects.create(article=later_article, state=JobState.DONE)
    link = Link.objects.create(
        earlier=claim, later=later_claim, comparison=comparison, relation=Relation.REVISES, supersedes=True,
        score=0.9, reason="Same event, later version.",
    )  # fmt: skip
    return links.accept(link=link, seen=link.stamp, actor=reviewer)


def test_the_verdict_and_the_link_are_taken_back_together(accepted, claim, reviewer):
    back = take_back(link=accepted, seen=accepted.stamp, actor=reviewer)
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED
    assert (back.state, back.decided_by) == (LinkState.PROPOSED, None)


def test_a_rejection_is_taken_back(accepted, reviewer):
    open_again = take_back(link=accepted, seen=accepted.stamp, actor=reviewer)
    rejected = links.reject(link=open_again, seen=open_again.stamp, actor=reviewer)
    assert take_back(link=rejected, seen=rejected.stamp, actor=reviewer).state == LinkState.PROPOSED


def test_a_later_decision_on_the_claim_is_left_alone(accepted, claim, reviewer, second_reviewer):
    claim.refresh_from_db()
    move_claim(
        claim=claim, seen=claim.version, to=Status.UNREVIEWED, actor=second_reviewer, reason="Another boat."
    )
    now = Link.objects.select_related("earlier", "later").get(pk=accepted.pk)
    assert take_back(link=now, seen=now.stamp, actor=reviewer).state == LinkState.PROPOSED
    claim.refresh_from_db()
    assert (claim.status, claim.reason) == (Status.UNREVIEWED, "Another boat.")


def test_a_stale_screen_takes_nothing_back(accepted, claim, reviewer):
    with pytest.raises(StaleLink):
        take_back(link=accepted, seen="1-1-1", actor=reviewer)
    claim.refresh_from_db()
    assert claim.status == Status.SUPERSEDED


def test_what_nobody_decided_cannot_be_taken_back(accepted, reviewer):
    back = take_back(link=accepted, seen=accepted.stamp, actor=reviewer)
    with pytest.raises(Refusal, match="proposed already"):
        take_back(link=back, seen=back.stamp, actor=reviewer)


@pytest.mark.parametrize("who", ["viewer", "outsider"])
def test_who_may_not(request, accepted, who):
    with pytest.raises(Refusal):
        take_back(link=accepted, seen=accepted.stamp, actor=request.getfixturevalue(who))
