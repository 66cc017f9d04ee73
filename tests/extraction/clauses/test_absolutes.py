from __future__ import annotations

import pytest

from claims.extraction import Options, extract
from claims.extraction.clauses.absolutes import find_absolutes

pytestmark = pytest.mark.model


def _found(parse) -> list[str]:
    return [
        parse.text(one.first, one.last)
        for sentence in parse.sentences
        for one in find_absolutes(parse, sentence)
    ]


@pytest.mark.parametrize(
    "text, absolutes",
    [
        (
            "The bill passed the lower house, with 40 deputies voting for it and 12 voting against.",
            ["40 deputies voting for it", "12 voting against"],
        ),
        (
            "The motion was lost, with 23 members supporting it, and 31 members opposing it.",
            ["23 members supporting it", "31 members opposing it"],
        ),
        ("The toll rose to 22 on Monday, with 25 others injured.", ["25 others injured"]),
        (
            "Two went to hospital, with the other three being treated at the pier.",
            ["the other three being treated at the pier"],
        ),
        ("Shares fell on Wednesday, with rival Orla Motors up 1.1%.", ["rival Orla Motors up 1.1%"]),
        (
            "Shares closed higher on Tuesday, with Orla Motors up 1.3% and Selm Bank up 0.4%.",
            ["Orla Motors up 1.3%", "Selm Bank up 0.4%"],
        ),
        ("Eleven people, two of them officers, drowned in Velm.", ["two of them officers"]),
        ("Sixty people were saved, with seven in hospital on Sunday.", ["seven in hospital on Sunday"]),
        (
            "With the two sides refusing to talk, the council closed the port.",
            ["the two sides refusing to talk"],
        ),
        (
            "The count rose by half, with the highest total since the winter of 2006.",
            ["the highest total since the winter of 2006"],
        ),
        ("With 40 votes in May, the motion passed.", []),
        ("Seven towns signed, with Tallwick the only one absent.", ["Tallwick the only one absent"]),
        (
            "The union left the talks, with its leader calling the offer “an insult”, and the board went home.",
            ["its leader calling the offer “an insult”"],
        ),
        (
            "The sample is 834, with a margin of error of 4 points; the other is 651, with a margin of 4.5 points.",
            ["a margin of error of 4 points", "a margin of 4.5 points"],
        ),
        (
            "Ventrel is to shut its plant in May, with the loss of 430 jobs.",
            ["the loss of 430 jobs"],
        ),
        (
            "Police held 14 people at the derby, most of them for throwing flares.",
            ["most of them for throwing flares"],
        ),
    ],
)
def test_what_with_adds(parsed, text, absolutes):
    assert _found(parsed(text)) == absolutes


@pytest.mark.parametrize(
    "text",
    [
        "The party won most seats, with 60, followed by the Greens.",
        "The hotel stands on the coast, with rising costs and falling income.",
        "The season ends in May, with elections in Tallwick.",
        "All left, with the exception of the 40 oldest villagers.",
        "They came with children holding flags.",
        "He works, with which he is content, at the port.",
    ],
)
def test_what_only_goes_with_something(parsed, text):
    assert _found(parsed(text)) == []


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The train stopped, with officials saying two signals had failed.",
            ["The train stopped", "two signals had failed"],
        ),
        (
            "The dam broke, with some witnesses claiming it had leaked for weeks.",
            ["The dam broke", "it had leaked for weeks"],
        ),
        (
            "Orla Air was banned, with officials saying this is for security reasons.",
            ["Orla Air was banned", "officials saying this is for security reasons"],
        ),
    ],
)
def test_an_absolute_that_only_reports_gives_its_content(text: str, claims: list[str]) -> None:
    assert [claim.quote for claim in extract(text, options=Options(min_worthiness=0.0))] == claims
