from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures
from claims.extraction.times.find import find_times


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
    "text, words, low, high, unit",
    [
        ("It cost about 15–25 million dollars.", "about 15–25 million dollars", 15e6, 25e6, "USD"),
        ("It cost £2m-£3m last year.", "£2m-£3m", 2e6, 3e6, "GBP"),
        ("It cost £2-3m last year.", "£2-3m", 2e6, 3e6, "GBP"),
        ("It cost £900m to £2bn last year.", "£900m to £2bn", 9e8, 2e9, "GBP"),
        ("It cost £2 million–£3 million.", "£2 million–£3 million", 2e6, 3e6, "GBP"),
        ("The bridge cost USD 15-25 million.", "USD 15-25 million", 15e6, 25e6, "USD"),
        ("Rents rose 3%–4% in May.", "3%–4%", 3, 4, "percent"),
        ("The wall is 2 m to 3 m high.", "2 m to 3 m", 2, 3, "m"),
        ("Some 3–4 thousand people marched.", "Some 3–4 thousand", 3000, 4000, ""),
        ("Ministers approved a £3–4 billion plan.", "£3–4 billion", 3e9, 4e9, "GBP"),
        ("The firm lost £2m–3m last year.", "£2m–3m", 2e6, 3e6, "GBP"),
        ("Highs of 30–35C are forecast.", "30–35C", 30, 35, "°C"),
        ("Lows of minus 5–10 degrees were measured.", "minus 5–10 degrees", -10, -5, "degree"),
    ],
)
def test_a_range(read, text, words, low, high, unit):
    (figure,) = read(text)
    assert (figure.text, figure.low, figure.high, figure.bound, figure.unit) == (
        words,
        low,
        high,
        "range",
        unit,
    )


@pytest.mark.parametrize(
    "text",
    ["The Boeing 737–800 landed.", "They tore out pages 12–14 on Monday.", "It was built in 1939–1945."],
)
def test_numbers_that_a_dash_joins_to_a_name_or_a_time(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "text, words, value, unit",
    [
        ("It holds 60 percent of the country.", "60 percent", 60, "percent"),
        ("It cost N250 million in all.", "N250 million", 250_000_000, "NGN"),
        ("It cost N1.4bn in all.", "N1.4bn", 1_400_000_000, "NGN"),
        ("They seized N78,000 from him.", "N78,000", 78_000, "NGN"),
        ("It has warmed by 1.3C so far.", "1.3C", 1.3, "°C"),
        ("It fell to -14C here.", "-14C", -14, "°C"),
        ("It offers 10 Gbps.", "10 Gbps", 10, "Gbps"),
        ("They fined Veridon 12 million euros.", "12 million euros", 12_000_000, "EUR"),
        ("They found 120 pounds of marijuana.", "120 pounds", 120, "lb"),
        ("They got 120 pounds of debt.", "120 pounds", 120, "GBP"),
        ("It weighed 180 pounds.", "180 pounds", 180, "lb"),
        ("He stands 5 feet 3 inches tall.", "5 feet 3 inches", 5.25, "foot"),
        ("A 6-foot-3 forward came.", "6-foot-3", 6.25, "foot"),
        ("He was held for four years and three months.", "four years and three months", 4.25, "year"),
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
        ("It sold for $5.55 bil in all.", "$5.55 bil", 5_550_000_000, "USD"),
        ("It sold for $40 mil in all.", "$40 mil", 40_000_000, "USD"),
        ("It sold for 40 mln euros in all.", "40 mln euros", 40_000_000, "EUR"),
        ("Temperatures of -12C were recorded.", "-12C", -12, "°C"),
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
        "They died in 48 hours.",
        "They live at 418 Pine St. in Norby.",
        "A neighbour called 911 at once.",
        "He broke Sections 304A and 279 of it.",
        "Stage two begins.",
        "It teaches grades 6-8.",
        "They held a 9 mm handgun.",
        "It is shut from 4 to 7 p.m. here.",
        "They shot between 4 and 5pm here.",
        "It came at about 1645 hours.",
        "The case is 26-0418.",
        "Riders of the N78 bus wait.",
        "He got a six-figure sum for it.",
        "It began on April 9, 2019.",
        "The 1973 building stood.",
        "It began in 2011.",
        "The F-16 landed.",
        "The Covid-19 wave passed.",
        "They flew the Boeing 737 home.",
        "It is called Al Qaeda 2.0.",
        "They invoked Article 50.",
        "It opened at 8 p.m. and shut at 10:30.",
        "They helped one another.",
        "He lives at number 10.",
        "Chapter 11 was filed.",
        "They left in the 2014 protests.",
        "The 1997 models sold well.",
        "He lived there, 1880-1954.",
        "It stood in 250 b.c.e. already.",
        "It was the twenty-sixth dynasty.",
        "They share a high-five.",
        "It was one of the best nights.",
        "No one knows why.",
        "Nobody likes a loser.",
        "Both he and his wife deny it.",
        "Call 020 7946 0812 now.",
        "He lives at 14 Market Street.",
        "It burned in the 500 block of North Lavergne Avenue.",
        "The Second Amendment stands.",
        "At first he ran.",
        "He bought a second-hand car.",
        "The second half was dull.",
        "They play a 4-4-2 formation.",
        "The Group of Seven met.",
        "The 2016-17 season was his last.",
        "None of the charm was left.",
        "It was a 10k race.",
        "Leaders of the Group of 20 met.",
        "Group of 20 finance ministers met.",
        "It was shut between junctions 10 and 11.",
        "The office is at 25 Rue de Lampara.",
        "The office is at 36 Quai de Lampara.",
        "They went to 506 East 8th street here.",
        "He played a two-handed tap.",
        "A four-legged robot fell.",
        "It was a three-way tie.",
        "It formed hundreds of years ago.",
        "She played level par on the par-four third.",
        "Call Ana Reyes at (317) 262-TIPS or 1-800-423-TIPS (8477).",
        "Call Ana Reyes at (317) 444-6222.",
        "Shots were heard between the 400 and the 700 blocks of Moss Street.",
    ],
)
def test_no_figure(read, text):
    assert read(text) == ()


@pytest.mark.parametrize(
    "text, words, low, high, bound, kind, unit",
    [
        ("Support fell 0.5 points.", "0.5 points", 0.5, 0.5, "exact", "points", "points"),
        ("It rose 25 basis points.", "25 basis points", 25, 25, "exact", "points", "basis points"),
        ("It rose a percentage point.", "a percentage point", 1, 1, "exact", "points", "percentage points"),
        ("One in 2,500 babies has it.", "One in 2,500", 0.04, 0.04, "exact", "rate", "percent"),
        ("It was 142 per 100,000.", "142 per 100,000", 142, 142, "exact", "rate", "per 100,000"),
        (
            "It has 417 parts per million.",
            "417 parts per million",
            417,
            417,
            "exact",
            "rate",
            "parts per million",
        ),
        ("They won 3-1.", "3-1", 1, 3, "exact", "score", ""),
        ("They lost 1-3.", "1-3", 1, 3, "exact", "score", ""),
        ("The vote was 52–48.", "52–48", 48, 52, "exact", "score", ""),
        ("It passed by 310 votes to 280.", "310 votes to 280", 280, 310, "exact", "score", ""),
        ("The jury voted 11 to 1.", "11 to 1", 1, 11, "exact", "score", ""),
        ("It is the second-largest lake.", "second-largest", 2, 2, "exact", "rank", ""),
        ("She finished third.", "third", 3, 3, "exact", "rank", ""),
        ("She ranks 14th.", "14th", 14, 14, "exact", "rank", ""),
        ("The world No. 3 pulled out.", "No. 3", 3, 3, "exact", "rank", ""),
        ("The boy, aged seven, swam.", "aged seven", 7, 7, "exact", "age", "years old"),
        ("Children aged 5 to 11 swim.", "aged 5 to 11", 5, 11, "range", "age", "years old"),
        ("Those under 18 must wait.", "under 18", None, 18, "below", "age", "years old"),
        ("They met for two hours.", "two hours", 2, 2, "exact", "duration", "hour"),
        ("It was a grinding eight-year war.", "eight-year", 8, 8, "exact", "duration", "year"),
        ("Cook it for 8 to 10 minutes.", "8 to 10 minutes", 8, 10, "range", "duration", "minute"),
        (
            "It fell to a six-and-a-half-year low.",
            "six-and-a-half-year",
            6.5,
            6.5,
            "exact",
            "duration",
            "year",
        ),
        ("It cost $1.2-1.5 billion.", "$1.2-1.5 billion", 1.2e9, 1.5e9, "range", "money", "USD"),
        (
            "They lent $3 billion to $4 billion.",
            "$3 billion to $4 billion",
            3e9,
            4e9,
            "range",
            "money",
            "USD",
        ),
        ("Crude rose $1.40 to settle.", "$1.40", 1.4, 1.4, "exact", "money", "USD"),
        ("It costs 90p a loaf.", "90p", 0.9, 0.9, "exact", "money", "GBP"),
        ("It fell 14 cents.", "14 cents", 0.14, 0.14, "exact", "money", "USD"),
        ("He paid HK$50,000.", "HK$50,000", 50_000, 50_000, "exact", "money", "HKD"),
        (
            "He owes 12 million Mexican pesos.",
            "12 million Mexican pesos",
            12e6,
            12e6,
            "exact",
            "money",
            "MXN",
        ),
        (
            "It cost hundreds of millions of dollars.",
            "hundreds of millions of dollars",
            2e8,
            None,
            "above",
            "money",
            "USD",
        ),
        ("He carried a 150-pound man.", "150-pound", 150, 150, "exact", "measure", "lb"),
        ("It fell to minus 12 degrees.", "minus 12 degrees", -12, -12, "exact", "measure", "degree"),
        ("Temperatures reached 35C today.", "35C", 35, 35, "exact", "measure", "°C"),
        ("A quake of magnitude 6.1 struck.", "magnitude 6.1", 6.1, 6.1, "exact", "measure", "magnitude"),
        ("It walked half a mile.", "half a mile", 0.5, 0.5, "exact", "measure", "mile"),
        ("It sold 4.3m tickets.", "4.3m", 4_300_000, 4_300_000, "exact", "count", ""),
        ("It fell from 12 000 sheep.", "12 000", 12_000, 12_000, "exact", "count", ""),
        ("Several hundred people came.", "Several hundred", 200, None, "above", "count", ""),
        ("A couple of thousand people came.", "A couple of thousand", 2000, 2000, "about", "count", ""),
        ("A pair of gunmen fled.", "A pair", 2, 2, "exact", "count", ""),
        ("Both pilots survived.", "Both", 2, 2, "exact", "count", ""),
        ("No one was hurt.", "No one", 0, 0, "exact", "count", ""),
        ("None of them was hurt.", "None", 0, 0, "exact", "count", ""),
        ("There were no casualties.", "no", 0, 0, "exact", "count", ""),
        ("They saw >500 cars.", ">500", 500, None, "above", "count", ""),
        ("He owns 30-odd trucks.", "30-odd", 30, 30, "about", "count", ""),
        ("It has 70 or 80 houses.", "70 or 80", 70, 80, "range", "count", ""),
    ],
)
@pytest.mark.model
def test_a_kind_of_figure(parsed, text, words, low, high, bound, kind, unit):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.high, figure.bound) == (words, low, high, bound)
    assert (figure.kind, figure.unit) == (kind, unit)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, values",
    [
        ("The crash killed 13, not 26, the ministry said.", [13]),
        ("The crash killed 13 people, not the 26 first reported.", [13]),
        ("It cost 3 million euros, not 5 million.", [3e6]),
        ("It burned 40 cars, not 12 days after a fire at its port.", [40, 12]),
    ],
)
def test_a_number_that_another_is_told_in_place_of(parsed, text, values):
    assert [figure.low for figure in find_figures(parsed(text))] == values


def test_a_length_of_time_that_is_a_time_is_no_figure(read):
    assert read("They died in 48 hours.") == ()


def test_minutes_with_parts_of_a_second_are_one_length(read):
    (figure,) = read("She won in three minutes 52.30 seconds.")
    assert (figure.text, figure.low) == ("three minutes 52.30 seconds", 3.871667)


def test_a_change_is_two_figures_and_no_range(read):
    assert [(figure.low, figure.high) for figure in read("The toll rose from 13 to 26.")] == [
        (13, 13),
        (26, 26),
    ]


def test_the_offset_is_added(tokenised):
    (figure,) = find_figures(tokenised("They killed 35 men."), offset=100)
    assert (figure.start, figure.end) == (112, 114)


@pytest.mark.parametrize(
    "text, kind",
    [
        ("The age of the skull is closer to 240,000 years.", "age"),
        ("The age of the painting is thought to be about 400 years.", "age"),
        ("In the age of steam the trip was 3 weeks.", "duration"),
        ("At the age of thirty he was jailed for 15 years.", "duration"),
        ("The age of cheap money is over after 15 years.", "duration"),
    ],
)
def test_a_length_that_is_an_age(read, text, kind):
    assert read(text)[-1].kind == kind
