""" "Up to", a bound or a level that was reached."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, value",
    [
        ("The cost has gone up to 58 million pounds.", "58 million pounds", 58e6),
        ("Turnout has gone up to 58 percent.", "58 percent", 58),
        ("It rose up to 40.", "40", 40),
        ("The find pushed the toll up to 40.", "40", 40),
        ("It takes the total up to 12.", "12", 12),
        ("It takes the number of the dead up to 12.", "12", 12),
    ],
)
def test_up_with_a_verb_of_motion_names_a_level(parsed, text, words, value):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.high, figure.bound) == (words, value, value, "exact")


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, high",
    [
        ("Up to 40 people were hurt.", "Up to 40", 40),
        ("It could cost up to 3 million pounds.", "up to 3 million pounds", 3e6),
        ("Each driver may take up to 12 people.", "up to 12", 12),
        ("They brought up to 40 people to the camp.", "up to 40", 40),
        ("It can take you up to 12 hours.", "up to 12 hours", 12),
        ("Prices rose by up to 5 percent.", "up to 5 percent", 5),
        ("Waves rose up to 9 metres.", "up to 9 metres", 9),
        ("The toll has gone up to almost 58.", "almost 58", 58),
    ],
)
def test_up_to_that_stays_a_bound(parsed, text, words, high):
    figure = find_figures(parsed(text))[-1]
    assert (figure.text, figure.low, figure.high, figure.bound) == (words, None, high, "below")
