"""Verbs and names that a small model takes for a part of the noun phrase beside them, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _claims(text: str) -> list[tuple[str, str | None]]:
    return [
        (one.quote, one.claimant.name if one.claimant else None) for one in extract(text, options=EVERYTHING)
    ]


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "The protesters clashed in front of parliament with the police and threw rocks, bottles and flares.",
            [
                "The protesters clashed in front of parliament with the police",
                "threw rocks, bottles and flares",
            ],
        ),
        (
            "Reyes was born in Velm, studied in Selm and joined the bank in 1994.",
            ["Reyes was born in Velm", "studied in Selm", "joined the bank in 1994"],
        ),
        (
            "The storm tore through Velm, damaging hundreds of homes and cutting power to more than 80,000 people.",
            [
                "The storm tore through Velm",
                "damaging hundreds of homes",
                "cutting power to more than 80,000 people",
            ],
        ),
        (
            "The minister said the U.S. imposed sanctions on Oceanus, a shipping line.",
            ["the U.S. imposed sanctions on Oceanus, a shipping line"],
        ),
        (
            "The Fed kept interest rates unchanged at 3.50%-3.75% on Wednesday.",
            ["The Fed kept interest rates unchanged at 3.50%-3.75% on Wednesday"],
        ),
        ("Sorley told the court he had paid the clerk 400 crowns.", ["he had paid the clerk 400 crowns"]),
        ("Anna Sorley told the inquiry she was beaten by guards.", ["she was beaten by guards"]),
        (
            "The ship broke into two pieces but did not catch fire.",
            ["The ship broke into two pieces", "did not catch fire"],
        ),
        (
            "Holm often had disagreements with Mike Brandt who is the secretary of state.",
            ["Mike Brandt who is the secretary of state"],
        ),
        (
            "Officially, the prince no longer holds a title, having lost it in 1981 on his marriage to an actress.",
            ["having lost it in 1981 on his marriage to an actress"],
        ),
        pytest.param(
            "French troops left Mali in 2014, then at the government's request returned two years later.",
            ["French troops left Mali in 2014", "at the government's request returned two years later"],
            marks=pytest.mark.xfail(
                strict=True,
                reason="MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly",
            ),
        ),
        (
            "Buildings around the block bear damage from the war.",
            ["Buildings around the block bear damage from the war"],
        ),
        (
            "They ran with Kiprono, alternating positions in a surrounding formation.",
            ["They ran with Kiprono", "alternating positions in a surrounding formation"],
        ),
        (
            "A quake struck Velm on Saturday, injuring at least 25 people and damaging churches, houses and other buildings.",
            ["injuring at least 25 people", "damaging churches, houses and other buildings"],
        ),
        (
            "Drones struck a block in Velm overnight, killing at least six people, including two children, and wounding 31.",
            ["killing at least six people, including two children", "wounding 31"],
        ),
        (
            "Court in Velm clears five nurses over patient's death, orders clinic to pay 90,000 euros",
            ["Court in Velm clears five nurses over patient's death", "orders clinic to pay 90,000 euros"],
        ),
        (
            "The figures were stark: in the third quarter Norvik Steel lost $212 million, shed 1,450 of its 9,800 jobs and shut two furnaces.",
            ["shed 1,450 of its 9,800 jobs", "shut two furnaces"],
        ),
        (
            "Convicted in 2022, extradited from Dubai in August and jailed pending appeal, the businessman Karim Osten, 64, died on Sunday.",
            ["the businessman Karim Osten, 64, died on Sunday"],
        ),
        (
            "Trams stopped on Monday, which led to long queues.",
            ["Trams stopped on Monday", "which led to long queues"],
        ),
        (
            "At 4:42 local time on Saturday (2024 Friday, UTC), an earthquake struck Surigal del Sur, Oskaria.",
            [
                "At 4:42 local time on Saturday (2024 Friday, UTC), an earthquake struck Surigal del Sur, Oskaria"
            ],
        ),
    ],
)
def test_what_was_done_is_told_by_itself(text, quotes):
    assert set(quotes) <= {quote for quote, _ in _claims(text)}


def test_what_ends_an_event_leaves_out_who_says_it():
    text = "A storm hit Velm on Saturday, killing 12, according to police."
    assert ("killing 12", "police") in _claims(text)


@pytest.mark.xfail(
    strict=True, reason="MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly"
)
def test_the_whole_name_of_a_source_is_the_source():
    text = "According to Mill Hopkins Center for Systems Science late today, 291 patients have recovered in Oskaria."
    assert [name for _, name in _claims(text)] == ["Mill Hopkins Center for Systems Science"]


@pytest.mark.xfail(
    strict=True, reason="MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly"
)
def test_a_finding_behind_when_is_what_was_found():
    text = "The researchers found when fish were plentiful, they ate algae off the corals."
    assert ("when fish were plentiful, they ate algae off the corals", "the researchers") in _claims(text)


def test_a_number_before_its_verb_is_who_it_tells_of():
    quotes = [
        quote
        for quote, _ in _claims(
            "Five have broken bones, the hospital said, and fifteen were treated for cuts and bruises."
        )
    ]
    assert "Five have broken bones" in quotes


def test_what_was_done_to_a_speaker_can_be_checked():
    assert _claims('An official said, "I have been told not to make the death toll public."') == [
        ("I have been told not to make the death toll public", "an official")
    ]


@pytest.mark.parametrize(
    "said", ["I asked the director for his resignation", "I have sold the yard to a buyer from Selm"]
)
def test_a_deed_of_a_speaker_can_be_checked(said):
    assert _claims(f'"{said}," Ana Reyes said.') == [(said, "Ana Reyes")]


def test_a_clause_ends_before_a_longer_ending():
    text = (
        "Over 80% of the 450 council seats went to opposition candidates, often ousting ruling ones, giving them"
        " control of 17 out of 18 districts."
    )
    assert "Over 80% of the 450 council seats went to opposition candidates" in [
        quote for quote, _ in _claims(text)
    ]


@pytest.mark.parametrize(
    "text, quotes",
    [
        ("I was surprised by the decision.", []),
        ("They saw smoke, burning cars.", ["They saw smoke, burning cars"]),
        (
            "In third was Harrow, who won 12 percent of the vote.",
            ["In third was Harrow", "who won 12 percent of the vote"],
        ),
        (
            "The strike starts on Monday, which marks the anniversary of the war.",
            ["The strike starts on Monday", "Monday, which marks the anniversary of the war"],
        ),
    ],
)
def test_what_is_read_as_it_stands(text, quotes):
    assert [quote for quote, _ in _claims(text)] == quotes
