"""Reports without "that", in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, claims",
    [
        (
            "Oceanus's air force said on Telegram Westmark had launched 97 drones.",
            [("Westmark had launched 97 drones", "Oceanus's air force")],
        ),
        ("Police said on Sunday 14 people had been arrested.", [("14 people had been arrested", "Police")]),
        (
            "The mayor said on Tuesday night they had not attacked civilians in Velm.",
            [("they had not attacked civilians in Velm", "the mayor")],
        ),
        (
            "She told reporters in Velm 14 countries had signed the pact.",
            [("14 countries had signed the pact", "She")],
        ),
        ("The army said late Monday 40 tanks had burnt.", [("40 tanks had burnt", "the army")]),
        (
            "The mayor told the Herald the city had lost 40 jobs.",
            [("the city had lost 40 jobs", "the mayor")],
        ),
        ("The mayor told lawmakers the city had lost 40 jobs.", [("the city had lost 40 jobs", "the mayor")]),
        (
            "The dam burst at noon; officials said 40 people had left.",
            [("The dam burst at noon", None), ("40 people had left", "officials")],
        ),
        (
            "Residents said fighting continued in the east of the city.",
            [("fighting continued in the east of the city", "Residents")],
        ),
        (
            "The WHO said that as of March 15, there had been 1,204 cases and 61 deaths.",
            [("as of March 15, there had been 1,204 cases and 61 deaths", "WHO")],
        ),
        (
            "The IMF forecast on Tuesday that the world economy would grow 3.1% this year.",
            [("the world economy would grow 3.1% this year", "IMF")],
        ),
        (
            "Support for the Greens rose two points to 16%, while the ruling party fell to 24%, an Orla survey showed.",
            [
                ("Support for the Greens rose two points to 16%", "Orla survey"),
                ("the ruling party fell to 24%", "Orla survey"),
            ],
        ),
        (
            "Police initially said 12 people had died in Velm but later revised the figure to nine.",
            [("12 people had died in Velm", "Police"), ("later revised the figure to nine", None)],
        ),
        (
            'In the debate he said the country had "a debt of 4 billion crowns" and that crime had "fallen by half since 2024".',
            [
                ('the country had "a debt of 4 billion crowns"', "he"),
                ('crime had "fallen by half since 2024"', "he"),
            ],
        ),
    ],
)
def test_what_is_told_and_by_whom(text, claims):
    found = extract(text, options=EVERYTHING)
    assert [(one.quote, one.claimant.name if one.claimant else None) for one in found] == claims
