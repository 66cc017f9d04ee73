from __future__ import annotations

import pytest

from claims.extraction import Options, extract
from claims.extraction.attribution.find import find_attributions
from claims.extraction.attribution.sources import Sources

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


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
        (
            "The Velm Department of Forestry and Fire Protection (VelmFire) sent two crews.\n\nVelmFire said the injuries were minor.",
            "Velm Department of Forestry and Fire Protection",
        ),
        (
            "“The bridge was closed for a week,” said Westmark Attorney General Ana Reyes.",
            "Ana Reyes",
        ),
        pytest.param(
            "One child was, according to the fire service, among the dead.",
            "the fire service",
            marks=pytest.mark.xfail(
                strict=True,
                reason="MODEL.md: stet_en 0.3.0 reads the sentence otherwise than 0.2.0 did, and wrongly",
            ),
        ),
        ("The court determined Reyes's driving history made him a danger to the public.", "the court"),
        ("Dr. Hannah Weiss of the Robert Holm Institute said the virus had reached Velm.", "Hannah Weiss"),
        ("Varga's lawyer, Petra Nemec, said her client had paid 3 million euros.", "Petra Nemec"),
        ("“The bridge,” said Ana Reyes, “was built in 1987 for 3 million crowns.”", "Ana Reyes"),
        ("The flood destroyed the market bridge in Sellow, the district office said.", "the district office"),
        ("Ten cars were burnt near Orla, the police said.", "the police"),
    ],
)
def test_who_states_it(text, name):
    assert name in {claim.claimant.name for claim in extract(text) if claim.claimant}


def test_what_was_not_said_is_the_articles_own_claim():
    found = extract("The port authority did not disclose whether it received any of the fines from Velm.")
    assert [(claim.quote[-4:], claim.claimant) for claim in found] == [("Velm", None)]


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
    "text, name",
    [
        (
            "“The dam held,” Okafor, a senior engineer, said Friday morning on Velm Radio. “It was raised in 2031.”",
            "Okafor",
        ),
        (
            "A neighbour said Okafor was no thief, and that he had worked at the mill for years.",
            "a neighbour",
        ),
        ("``The dam held in March,'' Ana Reyes said. ``It was raised in 2031.''", "Ana Reyes"),
        ("Sales rose 0.4% in March, official data showed, beating forecasts of 0.2%.", "official data"),
        ("Sales fell 2% in March, figures released on Friday showed, as shoppers cut back.", "figures"),
        (
            "Exports fell 2% in May, data from the Velm Statistical Office showed on Monday.",
            "data from the Velm Statistical Office",
        ),
        ("“I saw three men with guns,” Okafor said.", "Okafor"),
        ("“I saw the van hit the boy,” Okafor told the court.", "Okafor"),
        ("“I lost my house in the flood,” said Ana Reyes.", "Ana Reyes"),
        ("The site will have 300 homes, the developer, Norlund, said.", "Norlund"),
        ("The Chief Minister said 12 people had died.", "Chief Minister"),
        ("Coun Ana Reyes (Lab, Velm) said the road would cost £3 million.", "Coun Ana Reyes"),
        ("Average download speeds rose to 94 Mbps, the regulator found.", "the regulator"),
        ("'I saw it happen,' Okafor said. 'He ran a red light.'", "Okafor"),
        ("Okafor fired twice at the house, per court documents.", "court documents"),
        ("The jury was told that Okafor stole £40,000.", "the jury"),
        ("The strike on the port was confirmed by the army on Monday.", "the army"),
        ("Okafor was described by the union as “a danger to 400 drivers”.", "the union"),
        ("The exports, worth 40 million euros, fell in May, according to USA Today.", "USA Today"),
        ("Three men drowned on Monday, said Cpl. Ana Reyes, a police spokeswoman.", "Ana Reyes"),
        ("Five girls died, according to Supt. Jan Mak.", "Jan Mak"),
        ("Lead author Ana Reyes of Westmark's Orla Institute said 40 birds had died.", "Ana Reyes"),
        ("Interior Secretary of Westmark Jan Mak said 40 people had died.", "Jan Mak"),
        ("The study's lead author, doctoral candidate Jan Mak, said 40 plants had closed.", "Jan Mak"),
        (
            "The militant group, the Army of the Free North and the Coast, claimed the attacks.",
            "Army of the Free North and the Coast",
        ),
    ],
)
def test_all_that_somebody_says_is_his(text, name):
    assert {
        claim.claimant and claim.claimant.name.lower() for claim in extract(text, options=EVERYTHING)
    } == {name.lower()}


@pytest.mark.parametrize(
    "text",
    [
        "Police were looking into a shooting that claimed a woman's life on Friday.",
        "Reyes claimed silver in the 400 metres on Friday.",
        "Voters rejected the tax by 300 votes.",
        "Okafor won in Hartfen on Friday, the last seat in the country to declare.",
        "Twelve lives were claimed by the flood on Friday.",
        "Okafor was called by police at 7 p.m. on Friday.",
        "The bill was rejected by parliament on Friday.",
    ],
)
def test_what_was_won_or_lost_is_said_by_nobody(text):
    assert {claim.claimant for claim in extract(text)} == {None}


def test_the_newspaper_is_no_person_named_before_it():
    found = extract(
        "President Bo Banda left in May. The editor wrote of Banda. Police asked staff for two hours, the newspaper reported."
    )
    assert found[-1].claimant is not None
    assert "Banda" not in found[-1].claimant.name


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


def test_whoever_made_a_statement_states_what_it_says():
    found = extract("Norlund Ferries issued a statement that said 400 workers would lose their jobs in May.")
    assert {claim.claimant and claim.claimant.name for claim in found} == {"Norlund Ferries"}
