from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _quotes(text: str) -> list[str]:
    return [candidate.quote for candidate in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text",
    [
        "The ferry sank off Port Orla on Monday.",
        "Twelve people were killed in the flood.",
        "The council has approved the new bridge.",
        "Unemployment fell to 4.2 percent in March.",
        "The ministry denied the report.",
        "The former teacher pleaded guilty to fraud.",
        "Infection with this strain can cause blood poisoning.",
        "No injuries were reported on Monday.",
        "The council will meet on 4 March 2031.",
        "The river is expected to reach 5 metres.",
        "The bridge is expected to open on Friday.",
        "The pattern may be due to a rule of 1962.",
        "The scheme may limit who can fish in the bay.",
        "The party may field two candidates in each ward.",
        "Residents could see smoke above the ridge.",
        "The deputy could take over under the charter.",
        "Police notified the family on Tuesday.",
        "The flood cost $4bn.",
        "Central beat Western 21-14 on Friday.",
        "So far, 14 bodies have been found.",
        "Thus far, no arrests have been made.",
        "Had a stroke in 2014, and could not walk after it.",
        "Firefighters responded to the blaze at 4:53 a.m. Monday.",
        "The council responded to 41 complaints last year.",
        "Residents complained of a foul smell on Monday.",
        "Okafor admitted to 12 burglaries.",
    ],
)
def test_a_statement_is_a_candidate(parsed, text):
    assert _quotes(text) == [text.rstrip(".")]


@pytest.mark.parametrize(
    "text, quotes",
    [
        ("Police did not say how the 12 men died.", ["Police did not say how the 12 men died"]),
        (
            "It was carrying 80,000 tonnes of oil and it broke sanctions.",
            ["It was carrying 80,000 tonnes of oil", "it broke sanctions"],
        ),
        ("Reyes said she would sign the order.", ["she would sign the order"]),
        ("The ministry said it would become easier.", []),
        ("The ministry said the road would be closed.", ["the road would be closed"]),
        ("The ministry said unemployment would rise.", []),
        ("The minister said he will not sign the treaty.", ["he will not sign the treaty"]),
        ("The minister said prices will fall.", []),
        (
            "Doctors said the rash may be a side effect of the drug.",
            ["the rash may be a side effect of the drug"],
        ),
        ("The owner said it would be sad.", []),
        ("They said they will win the match.", []),
        ("Officials said prices may fall soon.", []),
        ("Police said the storm could reach the coast.", []),
    ],
)
def test_what_somebody_means_to_do_is_no_forecast(parsed, text, quotes):
    assert _quotes(text) == quotes


def test_a_relative_clause_told_by_itself_needs_no_name(parsed):
    text = "The data came from the Velmish company Orla Data Services, which sells books."
    (candidate,) = [one for one in extract(text, options=EVERYTHING) if one.quote == "which sells books"]
    assert [one.text for one in candidate.context] == ["Orla Data Services"]


@pytest.mark.parametrize(
    "text",
    [
        "Did the ferry sink off Port Orla?",
        "How many people were killed in the flood?",
        "Open the gates!",
        "I think it is a shame.",
        "We hope for the best.",
        "The prime minister hopes parliament will agree next week.",
        "It did.",
        "What a day!",
        "Good morning, everyone.",
        "He might come back.",
        "The toll may rise.",
        "Prices are expected to double on Monday.",
        "The volcano is expected to erupt on Monday.",
        "The talks could collapse.",
        "The rebels may attack the town.",
        "The bridge could be open by Friday.",
        "May the injured recover soon.",
        "Rain is expected to return on Friday.",
        "Anyone with information is urged to call the Velm police at 555-0134.",
        "Anyone who saw the car should contact Officer Reyes by Friday.",
        "Witnesses are asked to come forward.",
        "“I saw hope in their eyes,” he said.",
        "“I saw it happen,” she said.",
        "“I lost my temper,” he said.",
        "The minister responded to questions on Monday.",
        "Senior harbour police officer A. Reyes and deputy harbour chief T. Okafor reported.",
        "The company will win back its customers.",
        "The storm could become a hurricane by Friday.",
        "If the strike goes ahead, 400 flights will be cancelled.",
        "Had the train stopped, 12 people would have lived.",
        "Should the dam break, 3,000 homes would be flooded.",
        "“Are we safe in this town,” Ana Reyes said.",
        "Other winners included:",
        "The winners were:",
        "Do not expect rates to fall before the summer.",
        "Do not travel to Velm, the Foreign Office said.",
        "Contact police on 101 quoting reference 26000148221.",
        "If you have been affected by this, call the Velm Line on 555 0134.",
        "“Do we really need another car wash?” asked resident Bo Lind.",
        "",
    ],
)
def test_these_are_not(parsed, text):
    assert _quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Residents of Elm Street were urged to leave at noon.",
        "Officer Reyes was asked to call the mayor on Friday.",
        "Witnesses should be asked about the 12 missing files, the senator said.",
        "Anyone born before 1960 can step down from the board with full pay, the company said.",
        "Tom Okafor, of the harbour council, described seeing 35 bodies in one hospital.",
    ],
)
def test_what_was_asked_of_somebody_or_told_of_what_he_saw_is_one(text):
    assert len(_quotes(text)) == 1
