"""A claim's history in sentences."""

from __future__ import annotations

import pytest

from claims.choices import Status, Verb
from claims.models import Run
from claims.services.events import record, writing
from claims.services.verdicts import move_claim
from claims.views.review.told import history

pytestmark = pytest.mark.django_db


def ran(claim, status: str) -> None:
    """Write what a run of the extractor writes about the claim."""
    run = Run.objects.create(article=claim.article, state="done")
    state = {
        "id": claim.pk,
        "status": status,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "reason": "",
    }
    with writing():
        record(
            Verb.RUN_DONE,
            desk=claim.article.desk,
            actor=None,
            article=claim.article,
            run=run,
            after={"extractor": "1.3", "claims": [{**state, "superseded_by": None}]},
        )


def test_verdicts_are_told_with_before_and_after(claim, later_claim, reviewer):
    move_claim(
        claim=claim,
        seen=1,
        to=Status.SUPERSEDED,
        actor=reviewer,
        reason="Counted again.",
        superseded_by=later_claim,
    )
    last = history(claim)[-1]
    assert later_claim.quote in last.sentence.text
    assert (last.before, last.after, last.sentence.reason) == ("Unreviewed", "Superseded", "Counted again.")


def test_every_run_that_named_the_claim_is_told_and_no_other(claim, other_claim):
    ran(claim, "unreviewed")
    ran(other_claim, "unreviewed")
    ran(claim, "withdrawn")
    assert [told.sentence.text for told in history(claim)] == [
        "Mira marked the claim.",
        "The extractor (1.3) marked the claim.",
        "The extractor (1.3) withdrew the claim.",
    ]


def test_a_long_history_costs_no_more_queries(confirmed, reviewer, django_assert_num_queries):
    for version in range(2, 12):
        to = Status.DISPUTED if version % 2 == 0 else Status.CONFIRMED
        move_claim(claim=confirmed, seen=version, to=to, actor=reviewer, reason="Another bulletin.")
    with django_assert_num_queries(1):
        assert len(history(confirmed)) == 13
