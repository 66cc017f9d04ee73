"""What a bare number takes from a figure before it."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


@pytest.mark.model
def test_a_bare_number_counts_what_the_sentence_counted_before(parsed):
    found = find_figures(parsed("The storm killed 12 people and injured 40. It sank 3."))
    assert [figure.counted for figure in found] == ["people", "people", ""]


@pytest.mark.model
def test_a_part_lends_its_noun_to_no_other_number(parsed):
    found = find_figures(
        parsed("It fell on a bus, killing six people, including two children, and wounding 31.")
    )
    assert [figure.counted for figure in found] == ["people", "children", "people"]


@pytest.mark.model
@pytest.mark.parametrize(
    "text, told",
    [
        (
            "Unemployment fell to 7.4 percent in March from 7.9 in February.",
            [(7.4, "percent"), (7.9, "percent")],
        ),
        (
            "The bank cut its forecast to 1.2 percent from a revised 1.8.",
            [(1.2, "percent"), (1.8, "percent")],
        ),
        ("The fire covers 3,100 hectares, up from 2,400.", [(3100, "ha"), (2400, "ha")]),
        ("It was 34 degrees, against 31 a year ago.", [(34, "degree"), (31, "degree")]),
        ("Turnout was 61 percent, down from 64.", [(61, "percent"), (64, "percent")]),
        ("It went from 7.9 to 7.4 percent.", [(7.9, "percent"), (7.4, "percent")]),
        ("It rose from 7.9 percent to 8.3.", [(7.9, "percent"), (8.3, "percent")]),
        ("Profit rose to $12 million from 9.", [(12e6, "USD"), (9e6, "USD")]),
        ("Sales were 3.4 million euros, compared with 2.9 million.", [(3.4e6, "EUR"), (2.9e6, "EUR")]),
        ("The fire burned 3,100 hectares and 12 homes.", [(3100, "ha"), (12, "")]),
        ("The fire covers 3,100 hectares, and 12 were hurt.", [(3100, "ha"), (12, "")]),
        ("The fire grew to 3,100 hectares from 12 spots.", [(3100, "ha"), (12, "")]),
        ("Prices fell 5 percent from 40.", [(5, "percent"), (40, "")]),
        ("He paid $5 million for 12.", [(5e6, "USD"), (12, "")]),
    ],
)
def test_a_bare_number_has_the_unit_of_what_it_is_told_against(parsed, text, told):
    assert [(figure.low, figure.unit) for figure in find_figures(parsed(text))] == told


@pytest.mark.model
def test_a_bare_number_counts_what_it_is_told_against(parsed):
    found = find_figures(parsed("The force has 3,100 soldiers, up from 2,400 a year ago."))
    assert [figure.counted for figure in found] == ["soldiers", "soldiers"]
