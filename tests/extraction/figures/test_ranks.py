"""Ranks, limits and ages: what an ordinal ranks, and what it only names."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


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
        ("A ship was launched on Friday, the third of eight in the series.", "third", 3, 3, "rank"),
        ("She became the oldest laureate and only the second from Velm.", "second", 2, 2, "rank"),
        ("All of them were older than 70.", "older than 70", 70, None, "age"),
        ("The pool takes children no older than 12.", "no older than 12", None, 12, "age"),
        ("The pipe is no longer than 5 km.", "no longer than 5 km", None, 5, "measure"),
        ("The fence is taller than 3 metres.", "taller than 3 metres", 3, None, "measure"),
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
        ("The 53rd-ranked Ana Reyes beat sixth-seeded Ida Holt.", "53rd", 53, 53, "rank"),
        ("The 53rd-ranked Ana Reyes beat sixth-seeded Ida Holt.", "sixth", 6, 6, "rank"),
        ("She was tied for second with Ida Holt.", "second", 2, 2, "rank"),
        ("She was second on 10-under-par 203.", "203", 203, 203, "count"),
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
