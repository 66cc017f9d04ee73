"""Many people and workers at the same links at once, on a real database with real transactions."""

from __future__ import annotations

import pytest

from claims.choices import LinkState, Status, Verb
from claims.models import Claim, Comparison, Event, Link
from claims.services import carrying, comparison_runs, links
from claims.services.comparisons import ask
from claims.services.link_moves import StaleLink
from claims.services.verdicts import move_claim
from tests.services.conftest import faults
from tests.services.linking import TOLL, answer
from tests.services.test_concurrency import PEOPLE, at_once

pytestmark = pytest.mark.django_db(transaction=True)


def test_one_of_many_decisions_on_the_same_screen_wins(link, claim, later_claim, reviewer):
    found = link(claim, later_claim, "revises", supersedes=True, changes=(TOLL,))

    def decide(number: int) -> str:
        how = links.accept if number % 2 else links.reject
        try:
            return str(how(link=found, seen=found.stamp, actor=reviewer).state)
        except StaleLink:
            return "stale"

    outcomes = at_once(decide)
    assert outcomes.count("stale") == PEOPLE - 1
    (won,) = set(outcomes) - {"stale"}
    assert Link.objects.get().state == won
    assert (Claim.objects.get(pk=claim.pk).status == Status.SUPERSEDED) == (won == LinkState.ACCEPTED)
    assert faults() == []


def test_a_verdict_is_taken_over_once_however_many_press_the_key(
    link, claim, evidence, later_claim, later_article, reviewer
):
    move_claim(claim=claim, seen=1, to=Status.CONFIRMED, actor=reviewer)
    link(claim, later_claim)
    lines = at_once(lambda number: carrying.carry_all(article=later_article, actor=reviewer))
    assert sum(len(one) for one in lines) == 1
    assert later_claim.evidence.count() == 1
    assert Event.objects.filter(verb=Verb.CLAIM_CONFIRMED, claim_id=later_claim.pk).count() == 1
    assert faults() == []


def test_versions_that_are_compared_with_each_other_at_once_get_one_link(core, claim, later_claim):
    core.answers.append(answer(claim, later_claim))
    asked = [ask(one.article).pk for one in (claim, later_claim)]

    def work(number: int) -> None:
        comparison_runs.perform(comparison_id=asked[number % 2])
        comparison_runs.drain(seconds=2)

    at_once(work)
    assert not Comparison.objects.active().exists()
    assert Link.objects.count() == 1
    assert faults() == []


def test_asking_at_once_makes_one_comparison(claim, later_claim):
    Comparison.objects.all().delete()
    assert len({one.pk for one in at_once(lambda number: ask(claim.article))}) == 1
