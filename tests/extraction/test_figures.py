from __future__ import annotations

import pytest

from claims.extraction.figures import find_figures
from claims.extraction.times import find_times


@pytest.fixture
def read(tokenised):
    """Text to its figures, by words alone, as the pipeline reads them: times are taken out first."""

    def figures(text: str):
        return find_figures(tokenised(text), [(time.start, time.end) for time in find_times(text)])

    return figures


@pytest.mark.parametrize(
    "text, words, low, high, bound",
    [
        ("They killed almost 50 fighters.", "almost 50", None, 50, "below"),
        ("They killed nearly 50 fighters.", "nearly 50", None, 50, "below"),
        ("They killed fewer than 50 fighters.", "fewer than 50", None, 50, "below"),
        ("They killed up to 50 fighters.", "up to 50", None, 50, "below"),
        ("They killed as many as 50 fighters.", "as many as 50", None, 50, "below"),
        ("They killed no more than 50 fighters.", "no more than 50", None, 50, "below"),
        ("They killed more than 60 fighters.", "more than 60", 60, None, "above"),
        ("They killed over 60 fighters.", "over 60", 60, None, "above"),
        ("They killed at least 60 fighters.", "at least 60", 60, None, "above"),
        ("They killed no fewer than 60 fighters.", "no fewer than 60", 60, None, "above"),
        ("They killed well over 60 fighters.", "well over 60", 60, None, "above"),
        ("They burned 1,000 or more homes.", "1,000 or more", 1000, None, "above"),
        ("They killed around 60 fighters.", "around 60", 60, 60, "about"),
        ("They killed some 60 fighters.", "some 60", 60, 60, "about"),
        ("They killed an estimated 60 fighters.", "an estimated 60", 60, 60, "about"),
        ("They killed 60 or so fighters.", "60 or so", 60, 60, "about"),
        ("They killed 35 fighters.", "35", 35, 35, "exact"),
        ("They killed exactly 35 fighters.", "exactly 35", 35, 35, "exact"),
        ("They killed another eight soldiers.", "another eight", 8, 8, "exact"),
        ("They killed 13 more soldiers.", "13 more", 13, 13, "exact"),
        ("They killed a further 13 soldiers.", "a further 13", 13, 13, "exact"),
        ("They killed at least another 12 soldiers.", "at least another 12", 12, None, "above"),
        ("They killed at least some 300 people.", "at least some 300", 300, None, "above"),
        ("They killed a total of 39 people.", "a total of 39", 39, 39, "exact"),
        ("The war killed more than 370,000 people.", "more than 370,000", 370_000, None, "above"),
        ("It has 1.2 million people.", "1.2 million", 1_200_000, 1_200_000, "exact"),
        ("It has two hundred and thirty people.", "two hundred and thirty", 230, 230, "exact"),
        ("It has twenty-five people.", "twenty-five", 25, 25, "exact"),
        ("It has two dozen homes.", "two dozen", 24, 24, "exact"),
        ("It has half a million people.", "half a million", 500_000, 500_000, "exact"),
        ("Dozens of people fled.", "Dozens", 24, None, "above"),
        ("Tens of thousands of people fled.", "Tens of thousands", 20_000, None, "above"),
        ("Hundreds of thousands fled.", "Hundreds of thousands", 200_000, None, "above"),
        ("Scores of people fled.", "Scores", 40, None, "above"),
        ("Between 36 and 40 people are missing.", "Between 36 and 40", 36, 40, "range"),
        ("From 36 to 40 people are missing.", "From 36 to 40", 36, 40, "range"),
        ("Some 3-5 people are missing.", "Some 3-5", 3, 5, "range"),
        ("It has 3 to 5 million people.", "3 to 5 million", 3_000_000, 5_000_000, "range"),
        ("Six or seven rebels fled.", "Six or seven", 6, 7, "range"),
        ("One person died.", "One", 1, 1, "exact"),
        ("They sent 2000 troops.", "2000", 2000, 2000, "exact"),
        ("It has a half million people.", "a half million", 500_000, 500_000, "exact"),
    ],
)
def test_a_count(read, text, words, low, high, bound):
    (figure,) = read(text)
    assert (figure.text, figure.low, figure.high, figure.bound, figure.unit) == (words, low, high, bound, "")
    assert text[figure.start : figure.end] == words


@pytest.mark.parametrize(
    "text, words, value, unit",
    [
        ("It holds 60 percent of the country.", "60 percent", 60, "percent"),
        ("It holds 60 per cent of the country.", "60 per cent", 60, "percent"),
        ("It holds 60% of the country.", "60%", 60, "percent"),
        ("It rose by 1.5 percentage points.", "1.5 percentage points", 1.5, "percentage points"),
        ("A third of voters stayed away.", "A third", 33.33, "percent"),
        ("Two-thirds of the seats went to her.", "Two-thirds", 66.67, "percent"),
        ("Half of the seats went to her.", "Half", 50, "percent"),
        ("One in five children goes hungry.", "One in five", 20, "percent"),
        ("It cost $5 million.", "$5 million", 5_000_000, "USD"),
        ("It cost US$1.2 million.", "US$1.2 million", 1_200_000, "USD"),
        ("It cost £3.2bn.", "£3.2bn", 3_200_000_000, "GBP"),
        ("It cost $5m in all.", "$5m", 5_000_000, "USD"),
        ("It cost 500 million euros.", "500 million euros", 500_000_000, "EUR"),
        ("It cost 20 Australian dollars.", "20 Australian dollars", 20, "AUD"),
        ("It lies 20 kilometres from the sea.", "20 kilometres", 20, "km"),
        ("It burned 20,000 hectares.", "20,000 hectares", 20_000, "ha"),
        ("Winds reached 100 mph.", "100 mph", 100, "mph"),
        ("A 34-year-old fisherman drowned.", "34-year-old", 34, "years old"),
        ("The girl is 16 years old.", "16 years old", 16, "years old"),
        ("He was sentenced to 12 years in prison.", "12 years", 12, "year"),
    ],
)
def test_a_figure_with_a_unit(read, text, words, value, unit):
    (figure,) = read(text)
    assert (figure.text, figure.low, figure.high, figure.unit) == (words, value, value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "It was a grinding eight-year war.",
        "They died in 48 hours.",
        "It began on April 9, 2019.",
        "The 1973 building stood.",
        "It began in 2011.",
        "The F-16 landed.",
        "The Covid-19 wave passed.",
        "They flew the Boeing 737 home.",
        "It is called Al Qaeda 2.0.",
        "They invoked Article 50.",
        "They won 3-1.",
        "The vote was 52–48.",
        "It opened at 8 p.m. and shut at 10:30.",
        "One of the officers fled.",
        "No one was hurt.",
        "They helped one another.",
        "He lives at number 10.",
        "It lasted three days.",
        "Chapter 11 was filed.",
        "They left in the 2014 protests.",
        "The 1997 models sold well.",
        "Cook it for 8 to 10 minutes.",
        "He lived there, 1880-1954.",
        "It fell to a six-and-a-half-year low.",
        "It stood in 250 b.c.e. already.",
        "It was the twenty-sixth dynasty.",
        "They share a high-five.",
    ],
)
def test_no_figure(read, text):
    assert read(text) == ()


def test_a_change_is_two_figures_and_no_range(read):
    assert [(figure.low, figure.high) for figure in read("The toll rose from 13 to 26.")] == [
        (13, 13),
        (26, 26),
    ]


@pytest.mark.parametrize(
    "text, counted",
    [
        ("Jihadists have killed almost 50 Syrian regime fighters in two towns.", "Syrian regime fighters"),
        ("They killed 27 troops and allied militiamen.", "troops and allied militiamen"),
        ("The army lost 27 soldiers, including four senior officers.", "soldiers"),
        ("They hold around 60 per cent of the country.", "percent of the country"),
        ("Dozens of people fled the town.", "people"),
        ("The death toll rose to 35.", "The death toll"),
        ("The storm destroyed 1,200 homes.", "homes"),
    ],
)
@pytest.mark.model
def test_what_is_counted(parsed, text, counted):
    assert find_figures(parsed(text))[0].counted == counted


@pytest.mark.model
def test_parts_are_figures_of_their_own(parsed):
    found = find_figures(parsed("They killed 27 soldiers, including four senior officers."))
    assert [(figure.text, figure.counted) for figure in found][1] == ("four", "senior officers")


def test_the_offset_is_added(tokenised):
    (figure,) = find_figures(tokenised("They killed 35 men."), offset=100)
    assert (figure.start, figure.end) == (112, 114)
