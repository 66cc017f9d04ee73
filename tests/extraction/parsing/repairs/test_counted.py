"""Joined statements that begin with a number, in sentences of our own about places that do not exist."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "The blaze has killed at least 128 people and about 200 are still missing.",
            ["The blaze has killed at least 128 people", "about 200 are still missing"],
        ),
        (
            "Consumer prices rose 2.1% and producer prices fell 0.4%, the statistics office said.",
            ["Consumer prices rose 2.1%", "producer prices fell 0.4%"],
        ),
        (
            "The number of confirmed cases has risen to 47 and five people have died.",
            ["The number of confirmed cases has risen to 47", "five people have died"],
        ),
        (
            "The death toll rose to at least 12 and three children are missing.",
            ["The death toll rose to at least 12", "three children are missing"],
        ),
        (
            "The strike killed three people and six were wounded, the governor of Velm said.",
            ["The strike killed three people", "six were wounded"],
        ),
        (
            "At least 13 people are dead and 26 missing after a dam burst in Velm.",
            ["At least 13 people are dead", "26 missing after a dam burst in Velm"],
        ),
        (
            "Six people were killed and at least 40 others wounded when a car bomb exploded in Velm.",
            ["Six people were killed", "at least 40 others wounded when a car bomb exploded in Velm"],
        ),
        (
            "Three people were killed and many badly injured in Velm.",
            ["Three people were killed", "many badly injured in Velm"],
        ),
        (
            "At least 40 people were killed and thousands displaced by floods in Velm.",
            ["At least 40 people were killed", "thousands displaced by floods in Velm"],
        ),
        (
            "Nine people were killed and dozens more injured when the roof fell in at Velm.",
            ["Nine people were killed", "dozens more injured when the roof fell in at Velm"],
        ),
        (
            "Ten people were killed, 12 others wounded and three are missing in Velm, police said.",
            ["Ten people were killed", "12 others wounded", "three are missing in Velm"],
        ),
        (
            "The number of people hurt in the riots has risen to 27 and three officers are in hospital, the mayor said on Tuesday.",
            [
                "The number of people hurt in the riots has risen to 27",
                "three officers are in hospital",
            ],
        ),
    ],
)
def test_each_number_is_told_by_itself(text, quotes):
    assert [one.quote for one in extract(text, options=EVERYTHING)] == quotes


def test_a_joined_number_is_its_own_subject():
    text = "Four people were killed and 12 injured in Velm on Tuesday."
    assert all(
        not one.context or one.context[0].kind != "subject" for one in extract(text, options=EVERYTHING)
    )


def test_what_closes_the_second_holds_for_the_first():
    text = "Six people were killed and 12 wounded, including four police officers, in Velm on 3 March 2031."
    first = extract(text, options=EVERYTHING)[0]
    assert first.quote == "Six people were killed"
    assert first.when is not None
    assert first.when.value_start == "2031-03-03"
    assert ("place", "Velm") in [(one.kind, one.text) for one in first.context]


def test_years_are_no_such_numbers():
    text = "He was moved to Velm and in 2003 and 2004 served as its mayor."
    assert "in 2003 and 2004 served as its mayor" in [one.quote for one in extract(text, options=EVERYTHING)]


def test_a_participle_behind_and_whose_count_is_no_noun_is_left_as_it_is():
    assert extract(
        "The fair in Velm was the most quiet and careful of many held since late March.", options=EVERYTHING
    )


def test_a_number_may_stand_in_the_last_phrase_of_a_text_without_a_stop():
    assert extract("Prices rose to 12 and three children", options=EVERYTHING)
