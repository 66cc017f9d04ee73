from __future__ import annotations

import pytest

from claims.lineage.figures.intervals import interval_of, relate, replaces
from tests.lineage.written import figure


@pytest.mark.parametrize(
    "words, low, high",
    [
        ("35 people", 35, 35),
        ("about 60 people", 54, 66),
        ("about 61 people", 60, 62),
        ("about 65 people", 60, 70),
        ("about 1,000 people", 900, 1100),
        ("about 370,000 people", 360_000, 380_000),
        ("almost 50 people", 45, 50),
        ("nearly 200 people", 180, 200),
        ("just over 200 people", 200, 220),
        ("more than 60 people", 60, 72),
        ("more than 370,000 people", 370_000, 380_000),
        ("well over 60 people", 60, 90),
        ("fewer than 50 people", 25, 50),
        ("at least 10 people", 10, float("inf")),
        ("10 or more people", 10, float("inf")),
        ("as many as 50 people", float("-inf"), 50),
        ("between 36 and 40 people", 36, 40),
        ("dozens of people", 24, 120),
        ("no more than -5 °C", float("-inf"), -5),
        ("about -10 °C", -11, -9),
    ],
)
def test_what_a_figure_leaves_open(words, low, high):
    found = interval_of(figure(words))
    assert (found.low, found.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "words, value, held",
    [
        ("more than 60 people", 60, False),
        ("more than 60 people", 61, True),
        ("at least 60 people", 60, True),
        ("fewer than 60 people", 60, False),
        ("up to 60 people", 60, True),
        ("up to 60 people", 61, False),
    ],
)
def test_a_bound_holds_its_own_number_only_where_it_says_so(words, value, held):
    assert interval_of(figure(words)).holds(value) is held


# Earlier, later, how they stand, whether the later replaces the earlier.
FIGURES = [
    # The same said twice.
    ("13 people", "13 people", "equal", False),
    ("about 60 people", "around 60 people", "equal", False),
    ("more than 60 people", "over 60 people", "equal", False),
    ("at least 60 people", "60 or more people", "equal", False),
    ("sixty people", "60 people", "equal", False),
    ("$1.2m", "$1.2 million", "equal", False),
    ("5 km", "3.1 miles", "equal", False),
    ("1,000 acres", "404.7 hectares", "equal", False),
    ("35 degrees Celsius", "95 degrees Fahrenheit", "equal", False),
    ("25 basis points", "0.25 percentage points", "equal", False),
    ("60 mph", "96.6 km/h", "equal", False),
    ("a quarter of voters", "25 percent of voters", "equal", False),
    ("9 deaths per 100,000", "90 deaths per million", "equal", False),
    ("1.5 tonnes", "1,500 kg", "equal", False),
    # More precise.
    ("about 60 people", "61 people", "compatible", False),
    ("more than 60 people", "62 people", "compatible", False),
    ("almost 50 people", "48 people", "compatible", False),
    ("almost 50 people", "50 people", "compatible", False),
    ("dozens of people", "36 people", "compatible", False),
    ("hundreds of homes", "450 homes", "compatible", False),
    ("between 5 and 7 people", "six people", "compatible", False),
    ("1.2 million users", "1,234,567 users", "compatible", False),
    ("$1.2m", "$1.25 million", "compatible", False),
    ("a third of voters", "34 percent of voters", "compatible", False),
    ("4 percent", "4.2 percent", "compatible", False),
    ("100 tons", "95 tonnes", "compatible", False),
    ("at least 10 people", "10 people", "compatible", False),
    ("12 people", "at least 12 people", "compatible", False),
    ("at least 10 people", "about 10 people", "compatible", False),
    ("about 60 people", "about 65 people", "compatible", False),
    ("at least 60 people", "more than 60 people", "compatible", False),
    # The later rules out what the earlier allowed, or moves its bound.
    ("at least 10 people", "12 people", "compatible", True),
    ("at least 10 people", "at least 12 people", "compatible", True),
    ("more than 60 people", "more than 70 people", "compatible", True),
    ("as many as 50 people", "48 people", "compatible", True),
    ("up to 50 people", "up to 60 people", "compatible", True),
    # Another value.
    ("13 people", "26 people", "disjoint", True),
    ("26 people", "13 people", "disjoint", True),
    ("60 people", "61 people", "disjoint", True),
    ("370,000 people", "371,000 people", "disjoint", True),
    ("almost 50 people", "more than 60 people", "disjoint", True),
    ("almost 50 people", "more than 50 people", "disjoint", True),
    ("more than 60 people", "370 people", "disjoint", True),
    ("about 60 people", "about 75 people", "disjoint", True),
    ("at least 50 people", "almost 50 people", "disjoint", True),
    ("at least 10 people", "eight people", "disjoint", True),
    ("dozens of people", "140 people", "disjoint", True),
    ("5 km", "3.4 miles", "disjoint", True),
    ("1,000 acres", "600 hectares", "disjoint", True),
    ("$1.2m", "$1.3m", "disjoint", True),
    ("2 million users", "2.3 million users", "disjoint", True),
    ("6.1 percent", "6.2 percent", "disjoint", True),
    ("magnitude 6.1", "magnitude 6.3", "disjoint", True),
    ("no deaths", "two deaths", "disjoint", True),
    # Nothing to compare.
    ("$5 million", "£5 million", "unlike", False),
    ("2 percent", "2 percentage points", "unlike", False),
    ("5 km", "5 kg", "unlike", False),
    ("12 homes", "12 percent", "unlike", False),
    ("12 homes", "14 vehicles", "unlike", False),
]


@pytest.mark.parametrize("earlier, later, relation, replacing", FIGURES)
def test_how_two_figures_stand(earlier, later, relation, replacing):
    one, other = figure(earlier), figure(later)
    assert (relate(one, other), replaces(one, other)) == (relation, replacing)


def test_likeness_does_not_depend_on_the_order():
    for earlier, later, relation, _ in FIGURES:
        assert relate(figure(later), figure(earlier)) == relation, (earlier, later)


@pytest.mark.parametrize("first, second, relation", [("3-1", "3-1", "equal"), ("3-1", "3-2", "disjoint")])
def test_a_score_is_a_pair_and_not_a_range(first, second, relation):
    one, other = figure(f"won {first}"), figure(f"won {second}")
    assert relate(one, other) == relation


def test_a_rise_is_no_fall_of_the_same_size():
    rise, fall = figure("3 percent", "rise"), figure("3 percent", "fall")
    assert relate(rise, fall) == "disjoint"


def test_a_part_or_an_addition_does_not_rival_another_count():
    troops = figure("27 troops", "kill")
    assert relate(troops, figure("four officials", "kill", role="part")) == "unlike"
    assert replaces(troops, figure("four officials", "kill", role="part")) is False
