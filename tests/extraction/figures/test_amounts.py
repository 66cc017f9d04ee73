"""Units, scales and currencies."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


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
