from __future__ import annotations

import pytest

from claims.extraction.vocabulary.number_words import read_number


@pytest.mark.parametrize(
    "words, value, end",
    [
        ("370,000 people", 370_000, 1),
        ("1.2 million people", 1_200_000, 2),
        ("3.2bn", 3_200_000_000, 1),
        ("twenty - five soldiers", 25, 3),
        ("two hundred and thirty people", 230, 4),
        ("two hundred thousand people", 200_000, 3),
        ("fifty thousand", 50_000, 2),
        ("two dozen homes", 24, 2),
        ("a dozen homes", 12, 2),
        ("a hundred and fifty people", 150, 4),
        ("half a million people", 500_000, 3),
        ("12 thousand", 12_000, 2),
        ("seven soldiers", 7, 1),
        ("two five", 2, 1),
        ("5 lakh rupees", 500_000, 2),
        ("12 000 sheep", 12_000, 2),
        ("two and a half million", 2_500_000, 5),
        ("six - and - a - half", 6.5, 7),
        ("3½ miles", 3.5, 1),
        ("2 1/2 miles", 2.5, 2),
        ("minus 12", -12, 2),
        ("-20 degrees", -20, 1),
        ("4 - billion", 4e9, 3),
        ("half - dozen", 6, 3),
        ("a quarter of a million people", 250_000, 5),
        ("three - quarters of a million people", 750_000, 6),
        ("two thirds of a billion", 2e9 / 3, 5),
        ("a million and a half people", 1_500_000, 5),
        ("two and a quarter million people", 2_250_000, 5),
    ],
)
def test_a_number(words, value, end):
    number = read_number(words.split(), 0)
    assert (number.value, number.end) == (value, end)


@pytest.mark.parametrize(
    "words",
    [
        "a house",
        "half the town",
        "a quarter of a mile",
        "a quarter of the million",
        "3rd",
        "12:30",
        "1,2,3",
        "1.2.3",
        "x",
        "9" * 40,
    ],
)
def test_not_a_number(words):
    assert read_number(words.split(), 0) is None
