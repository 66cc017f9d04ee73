"""Magnitudes of earthquakes."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, low, high",
    [
        ("A magnitude-6.4 quake struck.", "magnitude-6.4", 6.4, 6.4),
        ("A 6.4-magnitude quake struck.", "6.4-magnitude", 6.4, 6.4),
        ("Magnitude 6.1 Quake Hits Velm", "Magnitude 6.1", 6.1, 6.1),
        ("A quake measuring 6.4 struck.", "6.4", 6.4, 6.4),
        ("The quake, measuring 6.4, struck off Velm.", "6.4", 6.4, 6.4),
        ("A quake that measured at least 6.4 struck.", "at least 6.4", 6.4, None),
        ("The quake measured 6.8 on the Richter scale.", "6.8", 6.8, 6.8),
        ("A 6.4 earthquake hit Velm.", "6.4", 6.4, 6.4),
        ("The magnitude of the quake was revised to 6.6.", "6.6", 6.6, 6.6),
        ("Its magnitude is now 6.6.", "6.6", 6.6, 6.6),
        ("Seismologists revised the earthquake to 6.1 on Friday.", "6.1", 6.1, 6.1),
        ("The institute put the quake at about 5.8.", "about 5.8", 5.8, 5.8),
    ],
)
def test_a_magnitude(parsed, text, words, low, high):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.high, figure.kind, figure.unit) == (
        words,
        low,
        high,
        "measure",
        "magnitude",
    )


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "After the quake a crack measuring 6 by 4 metres opened.",
        "The quake tilted a pole measuring 6 metres.",
        "A room measuring 12 held two beds.",
        "Two quakes hit Velm.",
        "The quake killed 6.",
        "The quake cut exports to 6.1 percent.",
    ],
)
def test_no_magnitude(parsed, text):
    assert "magnitude" not in [figure.unit for figure in find_figures(parsed(text))]
