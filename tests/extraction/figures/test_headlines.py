"""Figures in title case, whose verbs look like names."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, counted, event",
    [
        ("Bombs Kill 35 in Tallwick Market Area", "35", "", "kill"),
        ("Oskarian Forces Arrest Five Fishermen across West Velm", "Five", "Fishermen", "arrest"),
        ("Gunmen Kill 11 Foreign Tourists in Velm", "11", "Foreign Tourists", "kill"),
        ("Blast Wounds 20, Kills Three in Velm", "20", "", "wound"),
        ("Militants Storm Velm Post, Kill 12 Soldiers", "12", "Soldiers", "kill"),
        ("Airstrikes Kill Nearly 40 in Velm", "Nearly 40", "", "kill"),
        ("Fire Kills One in Tallwick", "One", "", "kill"),
        pytest.param(
            "Toll Hits 540",
            "540",
            "",
            "die",
            marks=pytest.mark.xfail(
                strict=True,
                reason="MODEL.md: stet_en 0.4.0 reads the sentence otherwise than 0.3.0 did, and wrongly",
            ),
        ),
    ],
)
def test_a_verb_in_title_case_counts(parsed, text, words, counted, event):
    figure = find_figures(parsed(text))[0]
    assert (figure.text, figure.counted, figure.event) == (words, counted, event)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Maker Launches Falcon 9 Rocket",
        "Apollo 11 Crew Returns",
        "Group of Seven Agrees on Plan",
        "World War Two Bomb Found in Tallwick",
        "Voters Reject Measure 12",
        "Maker Cuts Model 3 Price",
        "Mayor Elected 2014",
        "They rode on the Shell 12 ferry.",
    ],
)
def test_a_name_in_title_case_counts_nothing(parsed, text):
    assert find_figures(parsed(text)) == ()


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words",
    [
        ("Velm building collapse death toll hits 540: army", "540"),
        ("Firm to buy rival for $400 million: report", "$400 million"),
        ("40 hurt: police", "40"),
    ],
)
def test_a_colon_ends_a_headline(parsed, text, words):
    assert [figure.text for figure in find_figures(parsed(text))] == [words]


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "He said at 10:30 that it opened.",
        "The ratio was 2:1.",
        "Lesson 3: The Sea",
        "1: Wash the rice.",
    ],
)
def test_a_colon_in_a_time_a_ratio_or_a_list(parsed, text):
    assert find_figures(parsed(text)) == ()
