from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


@pytest.mark.parametrize(
    "text, length, unit",
    [
        ("Duval won the 1,500 in 3:29.41 here.", 3.490167, "minute"),
        ("Her time of 1:58.30 was a record.", 1.971667, "minute"),
        ("Kipto ran the marathon in 2:05:11 today.", 2.086389, "hour"),
    ],
)
def test_how_long_a_race_took(tokenised, text, length, unit):
    figure = find_figures(tokenised(text))[-1]
    assert (figure.low, figure.kind, figure.unit) == (length, "duration", unit)


@pytest.mark.parametrize(
    "text",
    [
        "The rocket lifted off at 14:30:05 here.",
        "It hit before 2:05:11 p.m. on the coast.",
        "He woke up 7:45 this time.",
        "It shut from 10:15:30 until 10:20:30 here.",
    ],
)
def test_a_time_of_day(tokenised, text):
    assert "duration" not in [figure.kind for figure in find_figures(tokenised(text))]
