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


@pytest.mark.parametrize(
    "text, role",
    [
        ("They killed another eight soldiers.", "increment"),
        ("They killed 13 more soldiers.", "increment"),
        ("An additional 250 soldiers came.", "increment"),
        ("One of the officers fled.", "part"),
        ("Two of them fled.", "part"),
        ("Seven of the judges agreed.", "part"),
        ("Of the 88 detainees, 17 were freed.", "part"),
        ("They lost men, including two officers and four sergeants.", "part"),
        ("They killed eight soldiers.", "total"),
        ("They killed the mayor and three others.", "increment"),
        ("None of the hostages was hurt.", "total"),
    ],
)
@pytest.mark.model
def test_the_role_of_a_count(parsed, text, role):
    assert find_figures(parsed(text))[-1].role == role


@pytest.mark.parametrize(
    "text, events",
    [
        ("They killed 12 people and injured 40.", ["kill", "injure"]),
        ("At least 12 people were killed.", ["kill"]),
        ("Power was restored to all but 200 customers.", [""]),
        ("The plant will lay off 300 workers.", ["lay"]),
        ("Inspectors found that 40 homes were unsafe.", [""]),
        ("12 people died.", ["die"]),
        ("Police arrested 40 men.", ["arrest"]),
        ("The raid led to 40 arrests.", ["arrest"]),
        ("The death toll rose to 31.", ["die"]),
        ("It left 12 dead.", ["die"]),
        ("It raised $5 million.", ["raise"]),
        ("Sales fell by 3 percent.", ["fall"]),
        ("In the flood 20 cattle drowned.", ["drown"]),
        ("The dead in Velm now number 26.", ["die"]),
        ("Officials said the injured number more than 60.", ["injure"]),
        ("Bus number 26 was hit.", []),
        ("The tanker spilled 40 litres.", ["spill"]),
        ("The airline cancelled 120 flights.", ["cancel"]),
        ("An earthquake shook three provinces.", ["shake"]),
        ("Losses totalled 40 million euros.", ["total"]),
        ("Authorities put the death toll at 46.", ["die"]),
        ("The find brought the number of arrests to 12.", ["arrest"]),
        ("A boat carrying at least 80 migrants sank off Lampara on Monday.", ["carry"]),
        ("The strike killed three people and six were wounded.", ["kill", "wound"]),
        ("Seven of the victims were children, his lawyer told the station.", [""]),
        ("At least 26 people, not 13 as earlier reported, were killed in Velm.", ["kill"]),
    ],
)
@pytest.mark.model
def test_what_happened_to_the_counted(parsed, text, events):
    assert [figure.event for figure in find_figures(parsed(text))] == events


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


@pytest.mark.model
def test_a_bare_number_counts_what_the_sentence_counted_before(parsed):
    found = find_figures(parsed("The storm killed 12 people and injured 40. It sank 3."))
    assert [figure.counted for figure in found] == ["people", "people", ""]


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
        ("The outbreak has reached 11 of the country's 28 districts.", "districts"),
        ("The party won 61 of the 150 seats.", "seats"),
        ("Voters in 12 of 27 member states backed the plan.", "member states"),
        ("Police searched two of his four houses.", "houses"),
        ("Six of the company's top ten managers have left.", "managers"),
        ("Police closed three of the city's bridges.", "bridges"),
        ("Three of Okoro's brothers were arrested.", "brothers"),
        ("Ten of the workers left.", "workers"),
        ("Velm limited sales to two packs last week.", "packs"),
        ("Guards seized 40 rifles last month.", "rifles"),
        ("Gunmen killed four people Thursday.", "people"),
        ("A bomb killed nine people Thursday night.", "people"),
        ("Twelve Sunday services were held.", "Sunday services"),
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


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, low, high, kind",
    [
        ("He faces a life sentence with a minimum term of 25 years.", "25 years", 25, None, "duration"),
        ("She faces a maximum sentence of ten years.", "ten years", None, 10, "duration"),
        (
            "The ice reached its maximum extent of 14.31m sq km.",
            "14.31m sq km",
            14_310_000,
            14_310_000,
            "measure",
        ),
        ("He was sentenced to 25 years to life.", "25 years to life", 25, None, "duration"),
        ("A man in his 40s was arrested.", "40s", 40, 49, "age"),
        ("A woman in her late 60s was hurt.", "late 60s", 60, 69, "age"),
        ("A man in his mid-20s was hurt.", "mid-20s", 20, 29, "age"),
        ("She turned 100 last week.", "100", 100, 100, "age"),
        ("The boy turned 8 on Monday.", "8", 8, 8, "age"),
        ("The Norby Hawks fell to 3-9 overall.", "3-9", 3, 9, "score"),
        ("The motion failed 3-4 on Monday.", "3-4", 3, 4, "score"),
        ("The team dropped to 5-11 this season.", "5-11", 5, 11, "score"),
        ("Voters approved the levy, 1,204 to 988.", "1,204 to 988", 988, 1204, "score"),
        ("The firm was sued over $2bn in losses.", "$2bn", 2e9, 2e9, "money"),
        ("Police arrested over 40 people.", "over 40", 40, None, "count"),
        ("He was held for two years, six months more than his brother.", "two years", 2, 2, "duration"),
        ("The eighth was found in a ravine.", "eighth", 8, 8, "rank"),
        ("Ana Holt was first, and Mara Reyes fourth, 12 seconds behind.", "fourth", 4, 4, "rank"),
        ("The first bomb went off at noon; the second in the evening.", "second", 2, 2, "rank"),
        ("It was her first victim.", "first", 1, 1, "rank"),
        ("She became the first African to win it.", "first", 1, 1, "rank"),
        ("They held the sixth annual boat fair.", "sixth", 6, 6, "rank"),
        ("He died on Monday at age 65 after a long illness.", "age 65", 65, 65, "age"),
        ("He died at the age of 95 in Tallwick.", "95", 95, 95, "age"),
        ("Of voters between the ages of 17 and 29 most stayed away.", "17 and 29", 17, 29, "age"),
        ("The judge, 72, retires in May.", "72", 72, 72, "age"),
        ("The driver, 52, and his passenger, 19, were hurt.", "19", 19, 19, "age"),
        ("Police arrested two men aged 31 and 29.", "29", 29, 29, "age"),
        ("It seats children aged 5, 7, and nine.", "nine", 9, 9, "age"),
        ("Men aged 20 and 40 women were hurt.", "40", 40, 40, "count"),
        ("The two men, both 27, deny it.", "27", 27, 27, "age"),
        ("He joined the party at 19.", "19", 19, 19, "age"),
        ("He joined the party at 7.", "7", 7, 7, "count"),
        ("Shares closed at 19.", "19", 19, 19, "count"),
        ("The average age of the victims was 34.", "34", 34, 34, "age"),
        ("The government raised the retirement age to 67 from 65.", "65", 65, 65, "age"),
        ("The total, 34, is the highest yet.", "34", 34, 34, "count"),
        ("They found a boy aged 12 and a girl of 9.", "9", 9, 9, "age"),
        ("The leader, at 83, is the oldest in office.", "83", 83, 83, "age"),
        ("It is for children aged 12 or older.", "aged 12 or older", 12, None, "age"),
    ],
)
def test_limits_ranks_and_ages(parsed, text, words, low, high, kind):
    found = [(one.text, one.low, one.high, one.kind) for one in find_figures(parsed(text))]
    assert (words, low, high, kind) in found


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "The second accused him of fraud.",
        "The rocket's first stage came back.",
        "It opened the first floor to visitors.",
        "The third world war will not be televised.",
        "Deaths fell below 200 for the first time.",
        "In the first place, nobody asked her.",
        "The side went out in the first round.",
        "A first aid worker was hurt on Monday.",
        "A second half goal won it.",
        "The first months of the war killed 4,000 people.",
        "The first officer was flying the plane.",
        "A third party is investigating the leak.",
        "The rebels took one village and then a third.",
    ],
)
def test_an_ordinal_that_ranks_nothing(parsed, text):
    assert [one.text for one in find_figures(parsed(text)) if one.kind == "rank"] == []


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, low, high, kind, unit",
    [
        ("One man fell, another sank and a third fled.", "third", 3, 3, "rank", ""),
        ("Sales fell another day, and a third of shops shut.", "a third", 33.33, 33.33, "percent", "percent"),
        ("The yen traded at 155.20 per dollar.", "155.20 per dollar", 155.2, 155.2, "rate", "per USD"),
        ("It fell to 44.1 against the euro.", "44.1 against the euro", 44.1, 44.1, "rate", "per EUR"),
        ("Output rose by 200,000 bpd.", "200,000 bpd", 200_000, 200_000, "measure", "barrel"),
        ("The fire burned 240 ac of scrub.", "240 ac", 240, 240, "measure", "acre"),
        ("The air held 421 ppm of carbon dioxide.", "421 ppm", 421, 421, "rate", "parts per million"),
        ("It held 390 parts per million.", "390 parts per million", 390, 390, "rate", "parts per million"),
        ("The bank raised rates by 25 bps.", "25 bps", 25, 25, "points", "basis points"),
        ("Sugar rose by Rs 5 to Rs 102.", "Rs 5", 5, 5, "money", "INR"),
        ("It was 41C in Velm and 46.3C at the summit.", "46.3C", 46.3, 46.3, "measure", "°C"),
        (
            "Velm were all out in the second innings for 112 after a first of 287 for eight.",
            "287 for eight",
            8,
            287,
            "score",
            "",
        ),
        ("Velm reached 287-8 at stumps.", "287-8", 8, 287, "score", ""),
        ("She is the first mayor in Oskaria to openly oppose it.", "first", 1, 1, "rank", ""),
        ("It was the first strike since 1998.", "first", 1, 1, "rank", ""),
        ("She was the second minister to resign.", "second", 2, 2, "rank", ""),
        ("It was the first outbreak on the island.", "first", 1, 1, "rank", ""),
        ("Friday was the fourth day of protests.", "fourth", 4, 4, "rank", ""),
        ("Friday was the fourth night in a row that they marched.", "fourth", 4, 4, "rank", ""),
        ("He made the first manned space flight from Oskaria.", "first", 1, 1, "rank", ""),
        ("They met in the first presidential debate.", "first", 1, 1, "rank", ""),
        ("New Velm held the first round of primary elections.", "first", 1, 1, "rank", ""),
        ("Police arrested a second man over the theft.", "second", 2, 2, "rank", ""),
        ("In third was Dana Pruett, a former mayor.", "third", 3, 3, "rank", ""),
        ("The airline was the country's first in private hands.", "first", 1, 1, "rank", ""),
        ("She reached a career high of number 16 in May.", "number 16", 16, 16, "rank", ""),
        ("Anyone over the age of 18 must register.", "over the age of 18", 18, None, "age", "years old"),
        ("The number of those infected is 1501.", "1501", 1501, 1501, "count", ""),
        ("The bank made a quarter-point cut.", "a quarter-point", 0.25, 0.25, "points", "percentage points"),
        ("Carbon dioxide reached 424ppm last year.", "424ppm", 424, 424, "rate", "parts per million"),
        ("The bank cut rates by 25bps.", "25bps", 25, 25, "points", "basis points"),
        ("The suspect is 5ft 9ins tall.", "5ft 9ins", 5.75, 5.75, "measure", "foot"),
        (
            "The suspect is described as six feet tall and 180 pounds.",
            "180 pounds",
            180,
            180,
            "measure",
            "lb",
        ),
        ("She lost 60 pounds in a year.", "60 pounds", 60, 60, "measure", "lb"),
        ("He was named an All-Star 18 times.", "18", 18, 18, "count", ""),
        (
            "The pilot landed about five minutes after takeoff.",
            "about five minutes",
            5,
            5,
            "duration",
            "minute",
        ),
        ("She finished the primary in fifth with 1.3 percent.", "fifth", 5, 5, "rank", ""),
        ("The wind blew at 8 m/s in Velm.", "8 m/s", 8, 8, "measure", "m/s"),
        (
            "The tank holds 37 million U.S. gallons.",
            "37 million U.S. gallons",
            37e6,
            37e6,
            "measure",
            "gallon",
        ),
        ("It used 31,000 imperial gallons.", "31,000 imperial gallons", 31e3, 31e3, "measure", "gallon"),
        ("It lay hidden for thousands of years.", "thousands of years", 2000, None, "duration", "year"),
        ("It took hundreds of hours.", "hundreds of hours", 200, None, "duration", "hour"),
        ("He was aged 84 years.", "84 years", 84, 84, "age", "years old"),
        ("She died aged 77 years.", "77 years", 77, 77, "age", "years old"),
        ("The cheese is aged 3 years.", "3 years", 3, 3, "duration", "year"),
        ("The blast killed one and injured five.", "one", 1, 1, "count", ""),
        ("He opened fire, killing one and wounding two.", "one", 1, 1, "count", ""),
        ("The attack killed at least one.", "at least one", 1, None, "count", ""),
        ("The bill passed 52 to 48.", "52 to 48", 48, 52, "score", ""),
        ("The plan was approved 12 to 4 on Monday.", "12 to 4", 4, 12, "score", ""),
        ("The poll gave Okoro a lead over Brandt, 51 to 39.", "51 to 39", 39, 51, "score", ""),
    ],
)
def test_more_units_and_forms(parsed, text, words, low, high, kind, unit):
    found = [(one.text, one.low, one.high, one.kind, one.unit) for one in find_figures(parsed(text))]
    assert (words, low, high, kind, unit) in found


@pytest.mark.model
@pytest.mark.parametrize(
    "text, counted, event",
    [
        ("The number of homes it has destroyed now stands at 13.", "homes", ""),
        (
            "The number of homes and businesses in the county without power has come down to some 34,000.",
            "homes and businesses",
            "",
        ),
        ("The number of confirmed cases rose to 812.", "confirmed cases", ""),
        ("Twelve nabbed by police in Tallwick", "", "nab"),
        ("Eleven of the dead were children.", "children", "die"),
        ("Four of the injured were young officers.", "young officers", "injure"),
        ("Seventeen pilgrims died.", "pilgrims", "die"),
        ("No arrests were made.", "arrests", "arrest"),
        ("There were no deaths.", "deaths", "die"),
        ("17 of those aboard died.", "those aboard", "die"),
        ("At least 12 of those on board were killed.", "those on board", "kill"),
        ("Three of the wounded died in hospital.", "wounded", "wound"),
        ("Five of the injured officers went home.", "injured officers", "go"),
        ("Three of them died.", "", "die"),
    ],
)
def test_what_is_counted_at_last(parsed, text, counted, event):
    figure = find_figures(parsed(text))[-1]
    assert (figure.counted, figure.event) == (counted, event)


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "A Boeing 737-800 jet landed.",
        "The feature on the 737 Max failed.",
        "The airline grounded the 737 MAX.",
        "The class of '84 met.",
        "The shop at 1420 Broadway was robbed.",
        "He flew in on his Marine One helicopter.",
    ],
)
def test_it_names_an_aircraft(parsed, text):
    assert find_figures(parsed(text)) == ()


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


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, value, kind, unit",
    [
        ("Record $38 bn in 2012", "$38 bn", 38e9, "money", "USD"),
        ("Firm wins a $250-M deal", "$250-M", 250e6, "money", "USD"),
        ("Firm wins a $250M deal", "$250M", 250e6, "money", "USD"),
        ("It paid US$38b for the port.", "US$38b", 38e9, "money", "USD"),
        ("It paid HK$50bn for the port.", "HK$50bn", 50e9, "money", "HKD"),
        ("It paid HK$5 bn for the port.", "HK$5 bn", 5e9, "money", "HKD"),
        ("It cost 38 bn euros.", "38 bn euros", 38e9, "money", "EUR"),
        ("It has 7 bn people.", "7 bn", 7e9, "count", ""),
        ("They walked 5 m to the door.", "5 m", 5, "measure", "m"),
        ("He paid $5-a-day.", "$5", 5, "money", "USD"),
    ],
)
def test_letters_that_scale_an_amount(parsed, text, words, value, kind, unit):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.kind, figure.unit) == (words, value, kind, unit)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, low, high",
    [
        ("A magnitude-6.4 quake struck.", "magnitude-6.4", 6.4, 6.4),
        ("A 6.4-magnitude quake struck.", "6.4-magnitude", 6.4, 6.4),
        ("Magnitude 6.1 Quake Hits Velm", "Magnitude 6.1", 6.1, 6.1),
        ("A quake measuring 6.4 struck.", "6.4", 6.4, 6.4),
        ("The quake, measuring 6.4, struck off Velm.", "6.4", 6.4, 6.4),
        ("A quake that measured at least 6.4 struck.", "at least 6.4", 6.4, None),
        ("The quake measured 6.8 on the Richter scale.", "6.8", 6.8, 6.8),
        ("A 6.4 earthquake hit Velm.", "6.4", 6.4, 6.4),
        ("The magnitude of the quake was revised to 6.6.", "6.6", 6.6, 6.6),
        ("Its magnitude is now 6.6.", "6.6", 6.6, 6.6),
        ("Seismologists revised the earthquake to 6.1 on Friday.", "6.1", 6.1, 6.1),
        ("The institute put the quake at about 5.8.", "about 5.8", 5.8, 5.8),
    ],
)
def test_a_magnitude(parsed, text, words, low, high):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.high, figure.kind, figure.unit) == (
        words,
        low,
        high,
        "measure",
        "magnitude",
    )


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "After the quake a crack measuring 6 by 4 metres opened.",
        "The quake tilted a pole measuring 6 metres.",
        "A room measuring 12 held two beds.",
        "Two quakes hit Velm.",
        "The quake killed 6.",
        "The quake cut exports to 6.1 percent.",
    ],
)
def test_no_magnitude(parsed, text):
    assert "magnitude" not in [figure.unit for figure in find_figures(parsed(text))]


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, counted, event",
    [
        ("Not one soldier died.", "Not one", "soldier", "die"),
        ("Not a single house burned.", "Not a single", "house", "burn"),
        ("Not even one house burned.", "Not even one", "house", "burn"),
        ("Not one of the soldiers died.", "Not one", "soldiers", "die"),
        ("There was not one survivor.", "not one", "survivor", ""),
    ],
)
def test_not_one_is_none(parsed, text, words, counted, event):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.high, figure.bound) == (words, 0, 0, "exact")
    assert (figure.counted, figure.event) == (counted, event)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, values",
    [
        ("He is not one to quit.", []),
        ("It is not one problem but two.", [2]),
        ("Not one but two bombs went off.", [2]),
        ("Not all of the houses burned.", []),
    ],
)
def test_not_one_of_a_kind(parsed, text, values):
    assert [figure.low for figure in find_figures(parsed(text))] == values


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, value",
    [
        ("The cost has gone up to 58 million pounds.", "58 million pounds", 58e6),
        ("Turnout has gone up to 58 percent.", "58 percent", 58),
        ("It rose up to 40.", "40", 40),
        ("The find pushed the toll up to 40.", "40", 40),
        ("It takes the total up to 12.", "12", 12),
        ("It takes the number of the dead up to 12.", "12", 12),
    ],
)
def test_up_with_a_verb_of_motion_names_a_level(parsed, text, words, value):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.high, figure.bound) == (words, value, value, "exact")


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, high",
    [
        ("Up to 40 people were hurt.", "Up to 40", 40),
        ("It could cost up to 3 million pounds.", "up to 3 million pounds", 3e6),
        ("Each driver may take up to 12 people.", "up to 12", 12),
        ("They brought up to 40 people to the camp.", "up to 40", 40),
        ("It can take you up to 12 hours.", "up to 12 hours", 12),
        ("Prices rose by up to 5 percent.", "up to 5 percent", 5),
        ("Waves rose up to 9 metres.", "up to 9 metres", 9),
        ("The toll has gone up to almost 58.", "almost 58", 58),
    ],
)
def test_up_to_that_stays_a_bound(parsed, text, words, high):
    figure = find_figures(parsed(text))[-1]
    assert (figure.text, figure.low, figure.high, figure.bound) == (words, None, high, "below")


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, low, high",
    [
        ("Corbridge 24, Oxley 21", "24, Oxley 21", 21, 24),
        ("Final: Corbridge 24, Oxley 21", "24, Oxley 21", 21, 24),
        ("Final score: Velm Rovers 1, Norby 3.", "1, Norby 3", 1, 3),
        ("Final: Velm 2, Norby 1; Lumsa 3, Oxley 4", "2, Norby 1", 1, 2),
    ],
)
def test_a_score_with_the_names_of_both_sides(parsed, text, words, low, high):
    figure = find_figures(parsed(text))[0]
    assert (figure.text, figure.low, figure.high, figure.kind) == (words, low, high, "score")


@pytest.mark.model
@pytest.mark.parametrize(
    "text",
    [
        "Medals: Velm 24, Norby 21, Lumsa 3",
        "Killed: Velm 24, Norby 21",
        "Chapter 12, Section 3",
        "In Velm 24, Norby 21 people died.",
        "They came from Corbridge, 24, and Oxley, 21.",
        "Corbridge won 24 games, Oxley 21.",
    ],
)
def test_names_with_numbers_that_are_no_score(parsed, text):
    assert "score" not in [figure.kind for figure in find_figures(parsed(text))]


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


@pytest.mark.model
@pytest.mark.parametrize(
    "text, ranks",
    [
        ("The team has risen to 7th in the rankings.", [7]),
        ("She finished 3rd.", [3]),
        ("It ranks 12th.", [12]),
        ("She fell to 23rd in the standings.", [23]),
        ("It fell from 3rd to 7th.", [3, 7]),
        ("The city rises to first.", [1]),
        ("The fire rose to the 7th floor.", []),
        ("He moved from the 3rd floor to the 7th.", []),
        ("They rise at first light.", []),
        ("Prices fell first.", []),
        ("The law moves to third reading.", []),
    ],
)
def test_a_place_that_something_moves_to(parsed, text, ranks):
    assert [figure.low for figure in find_figures(parsed(text)) if figure.kind == "rank"] == ranks


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, value, unit",
    [
        ("He bought it for Cr1.4bn.", "Cr1.4bn", 1.4e9, "crown"),
        ("It cost Cr 1.4 billion.", "Cr 1.4 billion", 1.4e9, "crown"),
        ("It cost 1.4 billion crowns.", "1.4 billion crowns", 1.4e9, "crown"),
        ("Drivers earn 2,000 crowns a month.", "2,000 crowns", 2000, "crown"),
        ("They put it at 84 million marks.", "84 million marks", 84e6, "mark"),
        ("They paid 84 million German marks.", "84 million German marks", 84e6, "DEM"),
        ("It cost 20 florins.", "20 florins", 20, "florin"),
        ("He paid 5,000 shillings.", "5,000 shillings", 5000, "shilling"),
        ("The deficit reached 4.1 tn rupees.", "4.1 tn rupees", 4.1e12, "INR"),
        ("The fund paid 100 million won to the families.", "100 million won", 100e6, "KRW"),
        ("Tickets cost 50,000 won each.", "50,000 won", 50_000, "KRW"),
    ],
)
def test_money_without_a_sign(parsed, text, words, value, unit):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.kind, figure.unit) == (words, value, "money", unit)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, counted",
    [
        ("Three crowns were stolen.", "crowns"),
        ("The king wore two crowns.", "crowns"),
        ("He got 80 marks in maths.", "marks"),
        ("The dog left five marks on the door.", "marks"),
        ("Hundreds of marks were found on the wall.", "marks"),
        ("Some 12,000 won their appeals.", ""),
    ],
)
def test_crowns_and_marks_that_are_no_money(parsed, text, counted):
    (figure,) = find_figures(parsed(text))
    assert (figure.kind, figure.counted) == ("count", counted)


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
