"""What each named signal says of a sentence taken as a whole."""

from __future__ import annotations

import pytest

from claims.extraction.worth.sentences import look_at_sentences, weigh_sentences
from claims.extraction.worth.signals import NAMES, SIGNALS, lead_reason

pytestmark = pytest.mark.model

HOLDS = [
    ("figure", "The council hired 40 nurses in Port Orla."),
    ("share", "Rents in Marn rose by 12 percent."),
    ("money", "The bridge cost 4 million dollars."),
    ("death_toll", "Fourteen people were killed in the fire."),
    ("harm", "The storm destroyed the old pier."),
    ("event", "The senate approved the treaty."),
    ("time", "The dam broke last month."),
    ("named_source", "The dam broke, Mara Lindqvist said."),
    ("unnamed_source", "The dam broke, two officials said."),
    ("name", "Velm has a harbour."),
    ("record", "It was the deadliest fire in decades."),
    ("comparison", "The town is twice as large."),
    ("past", "The boats came back."),
    ("general", "The river is cold."),
    ("announced", "The council will close the pier."),
    ("announced", "We are going to close the pier."),
    ("possible", "The pier could close."),
    ("hedged", "Perhaps the pier closes."),
    ("question", "Did the council close the pier?"),
    ("order", "Let us close the pier."),
    ("opinion", "It was a terrible idea."),
    ("ideals", "Our strength is our dignity."),
    ("mind", "I believe the pier will stand."),
    ("thanks", "I thank the mayor of Velm."),
    ("first_person", "We have a plan."),
    ("pointing", "It was very cold."),
    ("short", "The sea calmed."),
]
FAILS = [
    ("record", "At least 14 people were killed."),
    ("figure", "The council hired one nurse."),
    ("death_toll", "Fourteen boats came back."),
    ("past", "The river is cold."),
    ("question", "The council closed the pier."),
    ("short", "The sea calmed in the late afternoon hours."),
]


def _held(sentence: str) -> frozenset[str]:
    def read(look):
        return frozenset(signal.name for signal in SIGNALS if signal.holds(look))

    return next(look_at_sentences([sentence], read))


@pytest.mark.parametrize("name, sentence", HOLDS)
def test_it_holds(parsed, name, sentence):
    assert name in _held(sentence)


@pytest.mark.parametrize("name, sentence", FAILS)
def test_it_does_not_hold(parsed, name, sentence):
    assert name not in _held(sentence)


def test_names_are_unique():
    assert len(set(NAMES)) == len(NAMES)


@pytest.mark.parametrize(
    "sentence, reason",
    [
        ("Fourteen people were killed, Mara Lindqvist said.", "a death toll with an exact figure, from a named source"),
        ("More than 40 boats sank, officials said.", "a count with an approximate or open-ended figure, from a source known only by its role"),
        ("The bridge cost 4 million dollars.", "an amount of money with an exact figure"),
        ("Rents rose by about 12 percent.", "a share with an approximate or open-ended figure"),
        ("Mayor Ada Orrin won a second term on Sunday.", "a place in an order"),
        ("The club won its third title in a row, Paul Dorn said.", "a place in an order, from a named source"),
        ("Velm is the second-largest city of the country.", "a place in an order"),
        ("It was the fifth death in the mine this year.", "a place in an order"),
        ("The council approved the plan by 31 votes to 12.", "the result of a vote"),
        ("Orla City beat Velm United 3-1 on Saturday.", "a score"),
        ("The strike lasted 12 hours.", "a length of time with an exact figure"),
        ("Former minister Jan Hale died at 84 on Monday.", "an age with an exact figure"),
        ("President Lena Okonjo won a second term with 52.4 percent of the vote.", "a share with an exact figure"),
        ("Gordon Pell, 58, pleaded guilty to 14 counts of fraud.", "a count with an exact figure"),
        ("One in five pupils cannot read.", "a share with an exact figure"),
        ("The sea was calm.", ""),
    ],
)  # fmt: skip
def test_the_lead_reason(parsed, sentence, reason):
    assert next(look_at_sentences([sentence], lead_reason)) == reason


def test_sentences_come_back_in_order_and_one_without_a_word_is_worth_nothing(parsed):
    good, bad = "The council hired 40 nurses in Port Orla in 2029.", "What a lovely day!"
    scores = list(weigh_sentences([bad, "", good, " - ", bad]))
    assert scores[1] == scores[3] == 0
    assert scores[0] == scores[4] < scores[2]


def test_a_sentence_scores_the_same_in_any_company(parsed):
    sentences = [f"The council hired {number} nurses in March." for number in range(2, 90)]
    assert list(weigh_sentences(sentences)) == [next(weigh_sentences([one])) for one in sentences]
