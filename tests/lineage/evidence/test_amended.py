"""A later act upon what the earlier claim tells, whenever and whoever does it."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.model

DAYS = date(2026, 3, 17), date(2026, 3, 19)


@pytest.mark.parametrize(
    "earlier, later",
    [
        (
            "The European Commission fined chip supplier Lithovane 410 million euros on Tuesday.",
            "A court on Wednesday reduced the fine against Lithovane to 265 million euros.",
        ),
        (
            "Former minister Octavio Berruelo was sentenced to 12 years in prison on Tuesday.",
            "An appeals court cut the prison sentence of Octavio Berruelo to eight years on Wednesday.",
        ),
        (
            "Tarvia's parliament will vote on a bill to tighten asylum rules on Wednesday.",
            "Tarvia's parliament has postponed its vote on the asylum bill until June 24.",
        ),
        (
            "Tarvia and Velmora agreed a 48-hour ceasefire along their border on Tuesday.",
            "Tarvia and Velmora extended their border ceasefire by seven days on Wednesday.",
        ),
        (
            "Klodsby said it expected an operating profit of 3.2 billion crowns this year.",
            "Klodsby lowered its operating profit forecast to 2.7 billion crowns on Wednesday.",
        ),
        (
            "The European Union is considering sanctions on 14 shipping firms, diplomats said on Monday.",
            "The European Union on Wednesday imposed sanctions on 17 shipping firms.",
        ),
        (
            "The regulator fined Lithovane 10 million euros for sharing data.",
            "A court cancelled the fine of 10 million euros for sharing data.",
        ),
        ("INDIA TO IMPOSE TARIFFS ON SOLAR PANELS FROM JUNE 1", "INDIA DELAYS TARIFFS ON SOLAR PANELS UNTIL SEPTEMBER 1"),
    ],
)  # fmt: skip
def test_it_takes_the_place_of_what_it_acts_upon(compared, earlier, later):
    links = compared(earlier, later, days=DAYS).alignment.links
    assert any(link.supersedes for link in links), links


@pytest.mark.parametrize(
    "earlier, later",
    [
        (
            "At some point the suspect shot the victim in the upper torso.",
            "The suspect then pulled out a gun.",
        ),
        (
            "The European Commission fined chip supplier Lithovane 410 million euros on Tuesday.",
            "A court on Wednesday refused to reduce the fine against Lithovane.",
        ),
        (
            "The European Commission fined chip supplier Lithovane 410 million euros on Tuesday.",
            "A court on Wednesday reduced the fine against Norvexa to 265 million euros.",
        ),
        (
            "The regulator fined Lithovane 10 million euros for sharing data.",
            "A court cancelled a fine of 10 million euros for sharing data against Norvexa.",
        ),
        (
            "Tarvia cut its petrol price by five crowns on Tuesday.",
            "Tarvia cut its petrol price by five crowns from midnight.",
        ),
    ],
)
def test_no_act_another_matter_or_the_same_act(compared, earlier, later):
    links = compared(earlier, later, days=DAYS).alignment.links
    assert not any(link.supersedes for link in links), links
