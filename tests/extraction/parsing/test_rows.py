"""Statements that share the verb of the first: where they end, what their numbers are of, and what only looks like one."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures
from claims.extraction.parsing.rows import find_rows

pytestmark = pytest.mark.model


def _rows(parse) -> list[str]:
    return [parse.text(row.first, row.last) for span in parse.sentences for row in find_rows(parse, span)]


@pytest.mark.parametrize(
    "text, rows",
    [
        ("The Alliance won 61 seats and New Course 47.", ["New Course 47"]),
        (
            "The ruling party won 61 seats, New Course 47 and the Greens 12.",
            ["New Course 47", "the Greens 12"],
        ),
        (
            "New Course had 24.6% and the Farmers' Alliance 23.9%, the commission said.",
            ["the Farmers' Alliance 23.9%"],
        ),
        (
            "Velm has 3,000 cases, Orla 2,100 and Dresk 900 as of Monday.",
            ["Orla 2,100", "Dresk 900 as of Monday"],
        ),
        ("The first bid was worth $4 million and the second $5.2 million.", ["the second $5.2 million"]),
        ("Shares in Orvo rose 4 percent and those of Tansen 2 percent.", ["those of Tansen 2 percent"]),
        (
            "Brent crude rose 2 percent to $81 a barrel, and US crude 1.8 percent to $77.",
            ["US crude 1.8 percent to $77"],
        ),
        ("Whitlow had 21,308 votes, or 52.1 percent, and Druce 19,590.", ["Druce 19,590"]),
        ("Saturday's leg is 168 kilometres long and Sunday's 95.", ["Sunday's 95"]),
        ("The president won 52.4 percent and his rival about 47 percent.", ["his rival about 47 percent"]),
        ("The court fined him $300 and his brother $200.", ["his brother $200"]),
        ("Inflation was 4.1 percent in May and growth 0.3 percent.", ["growth 0.3 percent"]),
        ("The Dow rose 2 percent and the Nikkei 225 1.8 percent.", ["the Nikkei 225 1.8 percent"]),
        ("Oskaria sent 40 doctors and Lumsa 25 nurses.", ["Lumsa 25 nurses"]),
        ("He scored two goals and Marsh one.", ["Marsh one"]),
    ],
)
def test_each_name_with_its_number_is_a_row(parsed, text, rows):
    assert _rows(parsed(text)) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Police arrested 12 men and Ana Reyes, 34.",
        "He owns two cars and a Boeing 747.",
        "The fund holds 3 million shares, Boeing 747 parts and a Cessna.",
        "Police closed three lanes and Interstate 88.",
        "They had seized 40 rifles and AK 47 ammunition.",
        "The Dow rose 300 points and the S&P 500 by 40.",
        "They met on March 3 and April 7.",
        "It employs 4,000 people and Unit 3 is shut.",
        "She lost two sons, the eldest 19.",
        "Officers recovered two pistols, a rifle and 40 rounds.",
        "Send cheques to 100 North Road, Suite 1108.",
        "The storm killed 12 people and destroyed 40 homes.",
        "Corbridge beat Orla 3-1 and Velm 2-0.",
        "He won three titles and the party 1997 to forget.",
    ],
)
def test_what_only_looks_like_a_row_is_none(parsed, text):
    assert _rows(parsed(text)) == []


@pytest.mark.parametrize(
    "text, told",
    [
        ("Velm had 14 shots and Norby nine.", [(14, "shots"), (9, "shots")]),
        ("Oskaria sent 40 doctors and Lumsa 25.", [(40, "doctors"), (25, "doctors")]),
        ("The army lost 12 tanks and the rebels four.", [(12, "tanks"), (4, "tanks")]),
        ("Corbridge hired 300 drivers and Oxley 120 in May.", [(300, "drivers"), (120, "drivers")]),
        ("Whitlow had 21,308 votes, and Druce 19,590.", [(21308, "votes"), (19590, "votes")]),
        ("He scored two goals and Marsh one.", [(2, "goals"), (1, "goals")]),
        ("The regiment lost 12 men and Company B seven.", [(12, "men"), (7, "men")]),
        ("Police arrested 12 men and Ana Reyes, 34.", [(12, "men"), (34, "")]),
        ("He owns two cars and a Boeing 747.", [(2, "cars")]),
        ("The tour visited 12 cities and Norby.", [(12, "cities")]),
        ("The army sent 27 troops and allied militiamen.", [(27, "troops and allied militiamen")]),
    ],
)
def test_a_bare_number_counts_what_the_first_counts(parsed, text, told):
    assert [(one.low, one.counted) for one in find_figures(parsed(text))] == told


@pytest.mark.parametrize(
    "text, told",
    [
        (
            "Labour took 34 percent, the Greens 29 and the Liberals 11.",
            [(34, "percent"), (29, "percent"), (11, "percent")],
        ),
        ("Saturday's leg is 168 kilometres long and Sunday's 95.", [(168, "km"), (95, "km")]),
        ("The first bid was worth $4 million and the second 5.2.", [(4e6, "USD"), (5.2e6, "USD")]),
    ],
)
def test_a_bare_number_has_the_unit_of_the_first(parsed, text, told):
    figures = [one for one in find_figures(parsed(text)) if one.kind != "rank"]
    assert [(one.low, one.unit) for one in figures] == told
