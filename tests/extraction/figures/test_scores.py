"""Scores told with the names of both sides."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, low, high",
    [
        ("Corbridge 24, Oxley 21", "24, Oxley 21", 21, 24),
        ("Final: Corbridge 24, Oxley 21", "24, Oxley 21", 21, 24),
        ("Final score: Velm Rovers 1, Norby 3.", "1, Norby 3", 1, 3),
        ("Final: Velm 2, Norby 1; Lumsa 3, Oxley 4", "2, Norby 1", 1, 2),
    ],
)
def test_a_score_with_the_names_of_both_sides(parsed, text, words, low, high):
    figure = find_figures(parsed(text))[0]
    assert (figure.text, figure.low, figure.high, figure.kind) == (words, low, high, "score")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Medals: Velm 24, Norby 21, Lumsa 3",
        "Killed: Velm 24, Norby 21",
        "Chapter 12, Section 3",
        "In Velm 24, Norby 21 people died.",
        "They came from Corbridge, 24, and Oxley, 21.",
        "Corbridge won 24 games, Oxley 21.",
    ],
)
def test_names_with_numbers_that_are_no_score(parsed, text):
    assert "score" not in [figure.kind for figure in find_figures(parsed(text))]
