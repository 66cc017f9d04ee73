"""What is told of other years is not what the present event has come to; what is told again still stands."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

APART = [
    ("A mudslide in Velm in August 2017 killed 1,100 people.", "The mudslide in Velm killed 41 people."),
    (
        "Velm's deadliest cholera outbreak, in 2022 and 2023, killed 1,700 people.",
        "Velm's cholera outbreak has killed 152 people.",
    ),
    (
        "A fire in a hall that was built in 1985 killed 112 people in Norrick in 2012.",
        "A fire in a hall in Norrick killed 30 people.",
    ),
    ("The fire in Norrick killed 30 people.", "A fire in Norrick in 2012 killed 112 people."),
]
REPLACED = [
    (
        "The mudslide in Velm in 2017 killed 1,100 people.",
        "The mudslide in Velm in 2017 killed 1,141 people.",
    ),
    (
        "A bridge in Velm that was built in 1985 collapsed and killed 9 people.",
        "A bridge in Velm collapsed and killed 15 people.",
    ),
    (
        "Fighting in Velm has killed 900 people.",
        "Fighting in Velm that broke out in June 2024 has killed 1,200 people.",
    ),
    (
        "A rally against the reform adopted in 2023 drew 30,000 people in Velm.",
        "A rally against the reform drew 45,000 people in Velm.",
    ),
    ("The mudslide in Velm on Sunday killed 30 people.", "The mudslide in Velm killed 41 people."),
]


@pytest.mark.parametrize("earlier, later", APART)
def test_another_year_is_no_link(compared, earlier, later):
    assert compared(earlier, later).alignment.links == ()


@pytest.mark.parametrize("earlier, later", REPLACED)
def test_one_time_is_one_fact(compared, earlier, later):
    (link,) = compared(earlier, later).alignment.links
    assert link.supersedes


def test_a_number_that_is_told_again_is_not_replaced(compared):
    found = compared(
        "The fire in Velm killed 14 people.",
        "The fire in Velm killed 14 people. The fire in Velm killed 19 people, the mayor said.",
    )
    assert not any(link.supersedes for link in found.alignment.links)


@pytest.mark.parametrize(
    "earlier, later",
    [
        (
            "Nine people are missing in Velm.",
            "Four people are missing in Velm. Nine people were missing in Velm on Monday.",
        ),
        (
            "Nine people were killed in the flood in Velm, the mayor said.",
            "Fourteen people were killed in the flood in Velm, the mayor said."
            " The government in Arden had said earlier that nine people were killed in the flood in Velm.",
        ),
    ],
)
def test_a_number_that_is_told_as_that_of_before_is_replaced(compared, earlier, later):
    assert any(link.supersedes for link in compared(earlier, later).alignment.links)
