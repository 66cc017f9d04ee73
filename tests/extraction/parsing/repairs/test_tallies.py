"""Numbers that stand alone for who did something, one statement behind another."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def quotes(text: str) -> list[str]:
    return [one.quote for one in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text, told",
    [
        (
            "In a secret vote 98 backed him, 91 voted against and 11 stayed away.",
            ["In a secret vote 98 backed him", "91 voted against", "11 stayed away"],
        ),
        (
            "Twenty-two members backed the toll, 13 voted against and three stayed away, the mayor said.",
            ["Twenty-two members backed the toll", "13 voted against", "three stayed away"],
        ),
        (
            "Of the crew, 14 were rescued, two drowned and three remain missing.",
            ["Of the crew, 14 were rescued", "two drowned", "three remain missing"],
        ),
        (
            "Some 300 people fled, 40 were arrested and six were taken to hospital.",
            ["Some 300 people fled", "40 were arrested", "six were taken to hospital"],
        ),
    ],
)
def test_each_number_has_its_verb(text, told):
    assert quotes(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Blocks 12, 13 and 14 were closed.",
        "The rampage in Velm left two dead and six wounded.",
        "The office released two recordings, one filmed by a guard.",
        "He was charged with fraud and eight counts of theft.",
    ],
)
def test_a_number_that_is_a_part_of_what_stands_before_it_stays_there(text):
    assert quotes(text)[0] == text.rstrip(".")


def test_a_text_may_end_with_the_verb():
    assert quotes("In a secret vote 98 backed him, 91 voted")[0] == "In a secret vote 98 backed him"
