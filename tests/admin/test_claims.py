"""Withdrawing and reopening claims, many at once and with a reason."""

from __future__ import annotations

from claims.choices import Status
from claims.models import Claim
from tests.admin.conftest import act, head


def test_withdrawing_asks_for_the_reason_and_writes_one_event_each(panel, claim, other_claim):
    before = head()
    asked = act(panel, "claim", "withdraw", claim, other_claim).content.decode()
    assert "This writes one event for each claim" in asked
    assert head() == before
    seen = {f"seen-{one.pk}": one.version for one in (claim, other_claim)}
    act(panel, "claim", "withdraw", claim, other_claim, reason="Not claims.", **seen)
    assert set(Claim.objects.values_list("status", "reason")) == {(Status.WITHDRAWN, "Not claims.")}
    assert head() == before + 2
    act(panel, "claim", "reopen", claim, reason="It is one.", **{f"seen-{claim.pk}": 2})
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED


def test_too_short_a_reason_is_asked_for_again(panel, claim):
    answer = act(panel, "claim", "withdraw", claim, reason="x", **{f"seen-{claim.pk}": 1})
    assert answer.status_code == 422
    assert "Say in a sentence why." in answer.content.decode()


def test_a_claim_that_moved_meanwhile_is_left(panel, claim):
    text = act(
        panel, "claim", "withdraw", claim, reason="Not a claim.", **{f"seen-{claim.pk}": 7}
    ).content.decode()
    assert "somebody changed it meanwhile" in text
    claim.refresh_from_db()
    assert claim.status == Status.UNREVIEWED
