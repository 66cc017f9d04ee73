from __future__ import annotations

import pytest

from claims.extraction.candidate import Options
from claims.extraction.pipeline import extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _quotes(text: str) -> list[str]:
    return [one.quote for one in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text, before, remnant",
    [
        (
            "Two men were arrested in Selm and one woman in Orla.",
            "Two men were arrested in Selm",
            "one woman in Orla",
        ),
        ("Holt was born in Selm and Reyes in Orla, police said.", "Holt was born in Selm", "Reyes in Orla"),
        (
            "One suspect is from Tarvia, the other from Selmia.",
            "One suspect is from Tarvia",
            "the other from Selmia",
        ),
        ("Some were held in Selm, others in Orla.", "Some were held in Selm", "others in Orla"),
        (
            "A mine closed in 2012, and another in Orla in 2015.",
            "A mine closed in 2012",
            "another in Orla in 2015",
        ),
        (
            "The first ship sank off Orla; the second in the Velm Strait.",
            "The first ship sank off Orla",
            "the second in the Velm Strait",
        ),
        (
            "The ministry put the toll at 40; the Red Cross at 52.",
            "The ministry put the toll at 40",
            "the Red Cross at 52",
        ),
        (
            "Measles has a rate in the range 12–18 and flu in the range 1–2.",
            "Measles has a rate in the range 12–18",
            "flu in the range 1–2",
        ),
        (
            "Ana Holt finished second, and Tarvia's Mara Reyes third, 12 seconds behind.",
            "Ana Holt finished second",
            "Tarvia's Mara Reyes third, 12 seconds behind",
        ),
        (
            "Reyes won with 52 percent of the vote, ahead of Ida Holt on 44 percent.",
            "Reyes won with 52 percent of the vote",
            "Ida Holt on 44 percent",
        ),
        (
            "The Union was third with 14.2%, ahead of the nationalist Homeland First on 11.8%.",
            "The Union was third with 14.2%",
            "the nationalist Homeland First on 11.8%",
        ),
        ("Holt scored 12 points, Reyes nine.", "Holt scored 12 points", "Reyes nine"),
        ("Norby reported 310 cases and Selm 145.", "Norby reported 310 cases", "Selm 145"),
        (
            "Forty soldiers were hurt, as were six police officers.",
            "Forty soldiers were hurt",
            "as were six police officers",
        ),
        (
            "Holt voted against the bill, as did three members of her party.",
            "Holt voted against the bill",
            "as did three members of her party",
        ),
        (
            "The bridge is 300 metres long, about 40 metres longer than the old one.",
            "The bridge is 300 metres long",
            "about 40 metres longer than the old one",
        ),
        (
            "The museum opened in 1990, formerly a prison for women.",
            "The museum opened in 1990",
            "formerly a prison for women",
        ),
    ],
)
def test_what_remains_without_its_verb_is_told_by_itself(text, before, remnant):
    assert _quotes(text) == [before, remnant]


def test_those_behind_it_are_told_by_themselves_too():
    text = "Ninety were hurt, as were seven from the army, and two each from the police and the coast guard."
    told = ["as were seven from the army", "two each from the police and the coast guard"]
    assert _quotes(text) == ["Ninety were hurt", *told]


@pytest.mark.parametrize(
    "text",
    [
        "He was arrested at the hotel and the flat in Orla.",
        "He studied in Lund and Vienna in the 1930s.",
        "A shooting killed three in Selm, the second in a month.",
        "They won three races in Formula One, Formula Two and Formula Three.",
        "She played at Highland Park in Selm and Riley Park in Orla.",
        "The bill passed, as was the case in 2015.",
        "The bill passed, as was expected by the government.",
        "Six of the men and two of the women were hurt.",
        "He visited some towns in Selm and others in Orla.",
        "The law applies to adults and children in Selm.",
        "Holt, formerly the mayor of Orla, was arrested.",
        "He turned the dome, formerly a church and now a museum, into a hall.",
    ],
)
def test_what_is_one_statement_stays_one(text):
    assert _quotes(text) == [text.rstrip(".")]


def test_what_was_before_has_not_the_time_of_the_statement():
    claims = extract("The museum opened in 1990, formerly a prison for women.", options=EVERYTHING)
    assert [one.when.text if one.when else None for one in claims] == ["1990", None]


def test_a_comparison_tells_of_the_subject():
    claims = extract("The turnout was 71%, some 25% higher than last year.", options=EVERYTHING)
    assert [[part.text for part in one.context] for one in claims] == [[], ["The turnout"]]
