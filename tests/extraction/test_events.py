from __future__ import annotations

import pytest

from claims.extraction import Options, extract
from claims.extraction.events import TYPES
from claims.extraction.vocabulary.event_words import LIGHT, NOUNS, VERBS

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, event",
    [
        ("The death toll has risen to 12.", "casualty"),
        ("The toll stood at 12 on Monday.", "casualty"),
        ("Toll stands at 12 after blast at bridge", "casualty"),
        ("The harbour toll stood at 12 crowns on Monday.", ""),
        ("Lorries queued at the toll booths on Monday.", ""),
        ("Twelve villagers were killed by the landslide.", "casualty"),
        ("A bomb attack killed 12 people in the market.", "casualty"),
        ("Rebels attacked two army checkpoints on Monday.", "attack"),
        ("Militants launched an attack on the town on Monday.", "attack"),
        ("Police arrested three men over the robbery.", "justice"),
        ("The court sentenced the former mayor to nine years in prison.", "justice"),
        ("The flood destroyed 300 homes in the valley.", "disaster"),
        ("Voters elected a new president on Sunday.", "vote"),
        ("The ruling party won 61 seats in the election.", "vote"),
        ("Parliament approved the bill by 63 votes to 20.", "law"),
        ("The finance minister resigned on Friday.", "appointment"),
        ("Unemployment was 5 percent in March.", "price"),
        ("The price of wheat rose by 4 percent.", "price"),
        ("Marl Industries bought a rival for $3 million.", "deal"),
        ("Doctors vaccinated 4,000 children against measles.", "health"),
        ("Researchers discovered a new species of frog.", "science"),
        ("Rovers won the match in the last minute.", "sport"),
        ("Velden United won 2-0 against Marrow.", "sport"),
        ("We have lost contact with three hamlets.", ""),
        ("Thousands of residents fled across the border.", "movement"),
        ("Teachers protested outside the ministry.", "protest"),
        ("A 24-hour rail strike hit London on Monday.", "protest"),
        ("Nurses went on strike in Leeds.", "protest"),
        ("Dockers will strike for three days from Monday.", "protest"),
        ("Pilots will walk out for 48 hours on Friday.", "protest"),
        ("Four schools were shut by the walkout.", "protest"),
        ("The army launched air strikes on the town.", "attack"),
        ("The two presidents met in the capital on Tuesday.", "meeting"),
        ("The ministry denied the report on Tuesday.", "statement"),
        ("Oskaria agreed to move its embassy to Selm.", ""),
        ("The neighbour was able to call 911.", ""),
    ],
)
def test_the_type_of_a_statement(parsed, text, event):
    assert [one.event for one in extract(text, options=EVERYTHING)] == [event]


@pytest.mark.model
@pytest.mark.parametrize(
    "text, opening, event",
    [
        ("The flood destroyed the bridge on Monday, leaving 180,000 commuters without transport.", "leaving", "disaster"),
        ("The wounded included Ida Brandt, 59, who was in her bathroom, taking a shower.", "taking", ""),
    ],
)  # fmt: skip
def test_a_part_with_an_act_of_its_own_has_its_own_type(parsed, text, opening, event):
    found = extract(text, options=EVERYTHING)
    assert next(one.event for one in found if one.quote.startswith(opening)) == event


@pytest.mark.model
def test_a_part_has_the_type_of_its_whole(parsed):
    found = extract("The attack killed 27 soldiers, including four senior officers.", options=EVERYTHING)
    part = next(one for one in found if one.quote.startswith("including"))
    assert part.event == "casualty"
    assert [(one.kind, one.text) for one in part.context] == [("subject", "27 soldiers")]


def test_the_words_keep_to_the_closed_list():
    assert set(VERBS) <= set(TYPES)
    assert set(NOUNS) <= set(TYPES)


def test_a_light_verb_is_no_casualty():
    assert not LIGHT & VERBS["casualty"]
