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
    "speaker, supersedes",
    [("spokeswoman Lorna Bat", True), ("navy spokeswoman Lorna Bat", False), ("owner Lorna Bat", False)],
)
def test_who_speaks_for_a_body_not_named_may_speak_for_the_one_before(compared, speaker, supersedes):
    (link,) = compared(
        "The fire off Velm killed 12 people, the coast guard said.",
        f"The fire off Velm killed 14 people, {speaker} said.",
    ).alignment.links
    assert link.supersedes is supersedes


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


@pytest.mark.parametrize(
    "earlier, later",
    [
        (
            "Riot police used water cannon when a group tried to climb the fence of the palace.",
            '"No water cannon were used," interior minister Kiril Dane said.',
        ),
        (
            "The stretch was fitted with automatic braking in 2025.",
            "No automatic braking system was in operation on that section, the union Gleisbund said.",
        ),
    ],
)
def test_who_denies_that_there_was_such_a_thing_denies_what_is_told_of_it(compared, earlier, later):
    assert [link.relation for link in compared(earlier, later).alignment.links] == ["conflicts"]


@pytest.mark.parametrize(
    "earlier, later",
    [
        (
            "Lindqvist swam the 33 miles to Cray Harbour without a wetsuit.",
            "With no wetsuit to keep out the cold, Lindqvist covered all 33 miles to Cray Harbour.",
        ),
        ("There were no injuries in Velm.", "Police in Velm are working to confirm who was hurt."),
        (
            "The family said they did not know what happened at Mill Road in Velm.",
            "Police said Brandt and Roe knew each other before what happened at Mill Road in Velm.",
        ),
    ],
)
def test_who_does_without_or_does_not_know_denies_nothing(compared, earlier, later):
    assert all(
        link.relation != "conflicts" and not link.supersedes
        for link in compared(earlier, later).alignment.links
    )
