"""Whose word takes the place of what was told before."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

BESIDE = ["neighbours said", "relatives told the Velm Courier", "according to the miners' union"]
INSTEAD = ["police said", "the fire service said", "the mayor said"]


@pytest.mark.parametrize("source", BESIDE)
def test_those_who_were_there_do_not_correct_what_is_told_as_a_fact(compared, source):
    (link,) = compared(
        "The fire in Velm killed 12 people.", f"The fire in Velm killed 14 people, {source}."
    ).alignment.links
    assert (link.relation, link.supersedes) == ("conflicts", False)


@pytest.mark.parametrize("source", INSTEAD)
def test_an_authority_does(compared, source):
    (link,) = compared(
        "The fire in Velm killed 12 people.", f"The fire in Velm killed 14 people, {source}."
    ).alignment.links
    assert (link.relation, link.supersedes) == ("revises", True)


def test_one_who_stays_with_his_word_may_mend_it(compared):
    (link,) = compared(
        "The fire in Velm killed 12 people, residents said.",
        "The fire in Velm killed 14 people, residents said.",
    ).alignment.links
    assert link.supersedes


@pytest.mark.parametrize(
    "one, other, conflicts",
    [
        ("The union", "The airline", True),
        ("The workers", "The company", True),
        ("Police", "Organisers", True),
        ("The company", "The operator", False),
        ("The union", "The workers' union", False),
    ],
)
def test_the_two_sides_of_a_dispute_do_not_correct_each_other(compared, one, other, conflicts):
    (link,) = compared(
        f"{one} said 2,600 people had joined the strike in Velm.", f"{other} said 1,800 people had joined the strike in Velm."
    ).alignment.links  # fmt: skip
    assert (link.relation == "conflicts", link.supersedes) == (conflicts, not conflicts)
