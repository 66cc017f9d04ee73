"""What is said of each term of a sum: its own words, and its figure."""

from __future__ import annotations

import pytest

from claims.lineage.sums.find import find_sums
from claims.lineage.values import NO_FIGURE
from tests.lineage.sums.conftest import statements_of

# What is said of each term alone, the total first.
PIECES = [
    (
        "All 90 members voted. Fifty backed the plan, 38 rejected it and two abstained.",
        ["All 90 members voted", "Fifty backed the plan", "38 rejected it", "two abstained"],
    ),
    (
        "Storms cut off 31 villages, including 19 in Harrow and 12 in Pike.",
        ["Storms cut off 31 villages", "19 in Harrow", "12 in Pike"],
    ),
    (
        "The ridge fire burned 300 acres and the valley fire 450. Together the two fires burned 750 acres.",
        ["Together the two fires burned 750 acres", "The ridge fire burned 300 acres", "the valley fire 450"],
    ),
    (
        "Police arrested 118 people, the mayor said: 83 men and 35 women.",
        ["Police arrested 118 people", "83 men", "35 women"],
    ),
    (
        "Cases rose by 220 to 1,340 in May. A month earlier there had been 1,120 cases.",
        ["Cases rose by 220 to 1,340 in May", "A month earlier there had been 1,120 cases", "rose by 220"],
    ),
    (
        "The sinking of the ferry killed 29 people, the navy said. Of the dead, 21 were passengers and the other eight were cooks, who had locked a door.",
        ["The sinking of the ferry killed 29 people", "21 were passengers", "the other eight were cooks"],
    ),
    (
        "The pilgrims covered 112 kilometres in four days. They walked 31 on the first day, 28 on the second, 29 on the third and 24 on the last.",
        [
            "The pilgrims covered 112 kilometres in four days",
            "They walked 31 on the first day",
            "28 on the second",
            "29 on the third",
            "24 on the last",
        ],
    ),
]


@pytest.mark.model
@pytest.mark.parametrize("text, pieces", PIECES)
def test_each_term_has_its_own_words(text, pieces):
    (found,) = find_sums(statements_of(text))
    assert [term.quote for term in (found.total, *found.parts)] == pieces
    assert all(text[term.start : term.end] == term.quote for term in (found.total, *found.parts))


@pytest.mark.model
def test_a_number_that_no_claim_lists_has_no_position_among_its_figures():
    (found,) = find_sums(statements_of(PIECES[3][0]))
    assert [term.figure for term in (found.total, *found.parts)] == [0, NO_FIGURE, NO_FIGURE]


@pytest.mark.model
def test_parts_that_nothing_parts_have_their_own_words():
    """It was an error that failed the comparison."""
    (found,) = find_sums(statements_of("The club sold 35 boats. It sold 15 boats on top of 20 boats."))
    assert [term.quote for term in found.parts] == ["15", "20"]
