"""Who is the claimant of what a text claims, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


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


def test_whoever_made_a_statement_states_what_it_says():
    found = extract("Norlund Ferries issued a statement that said 400 workers would lose their jobs in May.")
    assert {claim.claimant and claim.claimant.name for claim in found} == {"Norlund Ferries"}
