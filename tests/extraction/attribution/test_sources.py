"""What a source is called, and whom its later mentions mean, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction.attribution.find import find_attributions
from claims.extraction.attribution.sources import Sources

pytestmark = pytest.mark.model


@pytest.fixture
def names(parsed):
    """Paragraphs to the names of their claimants, in order."""

    def resolve(*paragraphs: str) -> list[str]:
        sources, parses = Sources(), [parsed(paragraph) for paragraph in paragraphs]
        for parse in parses:
            sources.meet(parse, find_attributions(parse))
        return [
            sources.claimant(parse, item, 0).name for parse in parses for item in find_attributions(parse)
        ]

    return resolve


FULL = "The dam broke on Monday, the Westmark Observatory for River Safety said."


def test_the_full_name_without_its_article(names):
    assert names(FULL) == ["Westmark Observatory for River Safety"]


@pytest.mark.parametrize(
    "later",
    [
        "The water rose by two metres, the Observatory said.",
        "The water rose by two metres, it said.",
        "The water rose by two metres, the Westmark-based monitor added.",
    ],
)
def test_a_short_form_stands_for_the_full_name(names, later):
    assert names(FULL, later)[1] == "Westmark Observatory for River Safety"


@pytest.mark.parametrize(
    "text, name",
    [
        ("The commission received 412 complaints, it said in a report on Thursday.", "the commission"),
        ("Orla Motors sold 40,000 cars in May, it said on Monday.", "Orla Motors"),
        ("Mara Lindqvist sold 40,000 cars in May, it said on Monday.", "it"),
    ],
)
def test_it_is_what_its_own_statement_tells_of(names, text, name):
    assert names(text) == [name]


def test_the_full_name_may_come_later(names):
    assert names("The water rose, the Observatory said.", FULL)[0] == "Westmark Observatory for River Safety"


def test_a_person_is_known_by_the_last_name(names):
    found = names(
        "The dam broke, council chief Mara Lindqvist said.", "The water rose by two metres, Lindqvist said."
    )
    assert found == ["Mara Lindqvist", "Mara Lindqvist"]


def test_a_pronoun_of_a_person(names):
    assert names("The dam broke, Mara Lindqvist said.", "The water rose, she added.")[1] == "Mara Lindqvist"


@pytest.mark.parametrize(
    "text, name",
    [
        ("The dam broke, a monitor said.", "a monitor"),
        ("The dam broke, two officials said.", "two officials"),
        ("The dam broke, police said.", "police"),
        ("The dam broke, the army said.", "the army"),
    ],
)
def test_an_unnamed_source_keeps_its_words(names, text, name):
    assert names(FULL, text)[1] == name


def test_the_company_is_the_one_named_last_before_it(names):
    found = names(
        "The ferry was full, according to Westmark Lines.",
        "Brightwater denied that the sluice had leaked. The company said it had been checked in May.",
    )
    assert found == ["Westmark Lines", "Brightwater", "Brightwater"]


def test_the_commission_is_the_one_that_spoke_and_not_what_begins_the_sentence(names):
    found = names(
        "The Harbour Party won 61 seats, the electoral commission said on Monday.",
        "Turnout was 60.1 percent, the commission said.",
    )
    assert found == ["the electoral commission", "the electoral commission"]


def test_a_ministry_is_no_company(names):
    found = names(
        "The Westmark Ferry Group said the ferry was full. The Transport Ministry said it was empty. The company said it sank."
    )
    assert found == ["Westmark Ferry Group", "Transport Ministry", "Westmark Ferry Group"]


@pytest.mark.parametrize(
    "before, later, name",
    [
        ("The dam broke, the Energy Ministry said.", "The ministry said it was old.", "Energy Ministry"),
        (
            "The World Rivers Organization said the dam broke.",
            "The WRO said it was old.",
            "World Rivers Organization",
        ),
        ("Ilya Farrow, a baker, said the dam broke.", "Mr Farrow said it was old.", "Ilya Farrow"),
        ("The mayor, Mara Lindqvist, said the dam broke.", "The mayor said it was old.", "Mara Lindqvist"),
        ("The mayor, Mara Lindqvist, said the dam broke.", "The governor said it was old.", "the governor"),
    ],
)
def test_a_later_mention(names, before, later, name):
    assert names(before, later)[1] == name


def test_two_ministries_are_not_mixed_up(names):
    found = names(
        "The Energy Ministry said the dam broke.",
        "The Interior Ministry said nobody died.",
        "The ministry said the road was open.",
    )
    assert found[2] == "Interior Ministry"


@pytest.mark.parametrize(
    "text, name",
    [
        ("The ministry told the agency that the army said the bridge was open.", "the army"),
        ("The coast guard said that the ferry was old, adding that it had two engines.", "the coast guard"),
        ("The mayor was quoted as saying that 30 houses had burned down.", "the mayor"),
        ("According to a report that the council received in March, the dam was old.", "a report"),
        (
            "Tom Okafor closed the dam in May, which they said was wrong, and he accused the town of waste.",
            "Tom Okafor",
        ),
        ("The army rejected reports that it had shelled the town.", "the army"),
    ],
)
def test_the_innermost_source(names, text, name):
    assert names(text)[-1] == name


def test_a_judge_named_behind_an_office_is_the_source(names):
    found = names(
        "The commission met on Friday. Its chair, Judge Edda Holm, said observers had visited 900 wards."
    )
    assert found[-1] == "Edda Holm"


def test_the_union_is_the_one_named_and_not_who_spoke_last(names):
    found = names(
        "Trams stood still on Monday, the city said.",
        "The Dock Workers' Union wants 9 percent. The operator, TramLine, has offered 4 percent.",
        "Drivers earn 2,000 crowns a month, according to the union.",
    )
    assert found[0] == "the city"
    assert found[-1] == "Dock Workers' Union"


def test_the_city_is_no_bank_that_holds_the_word(names):
    found = names("Velm City Bank said profits rose by 3 percent.", "Taxes rose by 2 percent, the city said.")
    assert found == ["Velm City Bank", "the city"]


@pytest.mark.parametrize(
    "text, name",
    [
        pytest.param(
            "“There is no bridge left,” a nurse who gave her name only as Ines told reporters.",
            "Ines",
            marks=pytest.mark.xfail(
                strict=True,
                reason="MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly",
            ),
        ),
        ("“There is no bridge left,” a nurse who works in the town said on Friday.", "a nurse"),
        ("The thieves broke in at about 3 a.m. on Friday, detectives believe.", "detectives"),
        ("One in nine tenants moved out, the report found.", "the report"),
    ],
)
def test_a_source_behind_what_it_states(names, text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text, name",
    [
        ("According to port director Mara Lindqvist, the dam was old.", "Mara Lindqvist"),
        ("The mayor's brother, Tom Okafor, said the dam was old.", "Tom Okafor"),
        ("According to his publicist, Okafor left the town on Monday.", "his publicist"),
        ("A spokesman for Tom Okafor said the dam was old.", "a spokesman for Tom Okafor"),
        ("Keswick Valley Police said they had arrested two men.", "Keswick Valley Police"),
        ("Biologist Mara Lindqvist of the University of Tallwick said the fish were dead.", "Mara Lindqvist of the University of Tallwick"),
        ("The union's leader, Tom Okafor said the dam was old.", "Tom Okafor"),
        # A date is no part of who speaks.
        ("According to a March 14, 2019 Norlund press release, the dam was old.", "Norlund press release"),
        ("According to 14 witnesses, the dam was old.", "14 witnesses"),
    ],
)  # fmt: skip
def test_a_person_in_or_beside_the_phrase(names, text, name):
    assert names(text) == [name]


@pytest.mark.parametrize(
    "before, later, name",
    [
        ("Boris Johnson said the dam was old.", "She said it was new.", "She"),
        (
            "Boris Johnson said the dam was old. Angela Merkel said it was safe.",
            "He said it was new.",
            "Boris Johnson",
        ),
        (
            "Boris Johnson said the dam was old. Angela Merkel said it was safe.",
            "She said it was new.",
            "Angela Merkel",
        ),
        ("Tom Okafor said the dam was old.", "Karl Oduya left the room. He said it was new.", "Karl Oduya"),
        (
            "Tom Okafor said the dam was old.",
            "Karl Oduya said it was safe. He said it was new.",
            "Karl Oduya",
        ),
    ],
)
def test_whom_a_pronoun_fits(names, before, later, name):
    assert names(before, later)[-1] == name


def test_of_two_persons_with_one_name_the_first_met_is_meant(names):
    found = names(
        "Donald Okafor was elected on Monday. His niece, Mia Okafor, wrote a book.",
        "Okafor said the vote was fair.",
    )
    assert found[-1] == "Donald Okafor"


@pytest.mark.parametrize(
    "text, name",
    [
        ('"The dam held in March," said the government\'s lawyer, Tom Okafor.', "Tom Okafor"),
        ('"The dam held in March," said Tallwick\'s mayor Ana Reyes.', "Ana Reyes"),
        ('"The dam held in March," said the team\'s head coach.', "the team's head coach"),
        ('"The dam held in March," said the author and council dean Ana Reyes.', "Ana Reyes"),
        ('Velm Motors further claimed, "It met the standard of every state in May."', "Velm Motors"),
        ("The fire began at noon, according to police, who said crews came at one.", "police"),
        (
            'Speaking in Velm, the head of the league, Jamel Msallem, said, "We are for the bill."',
            "Jamel Msallem",
        ),
    ],
)
def test_who_speaks_is_named_whole(names, text, name):
    assert names(text)[-1] == name


@pytest.mark.parametrize(
    "before, later, name",
    [
        (
            "The hospital said 12 people had died. The fire brigade gave a higher toll.",
            "Another 24 people were hurt, it said.",
            "the fire brigade",
        ),
        ("Ana Reyes said 12 had died.", "When deputies arrived, they said the door was locked.", "deputies"),
        (
            "Researcher Ana Reyes said 40 lakes had dried.",
            "Twelve species died, the researchers said.",
            "the researchers",
        ),
        (
            "Researchers from Orla said 40 lakes had dried.",
            "Twelve species died, the researchers said.",
            "Researchers from Orla",
        ),
        (
            "The tunnel is safe, the Catholic Bishops' Conference of Velmia (CBCV) said.",
            "Two tunnels closed, the CBCV said.",
            "Catholic Bishops' Conference of Velmia",
        ),
    ],
)
def test_who_was_told_of_last_or_called_so(names, before, later, name):
    assert names(f"{before} {later}")[-1] == name
