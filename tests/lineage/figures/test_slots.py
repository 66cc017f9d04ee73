from __future__ import annotations

import pytest

from claims.lineage.figures.slots import LEAST, answers, head_nouns
from tests.lineage.written import figure


@pytest.mark.parametrize(
    "counted, nouns",
    [
        ("Northern army fighters", {"fighter"}),
        ("troops and allied militiamen", {"soldier", "militiaman"}),
        ("men, women and children", {"man", "woman", "child"}),
        ("percent of the country", {"country"}),
        ("people aboard the ferry", {"person"}),
        ("The death toll", {"number"}),
        ("the number of missing miners", {"miner"}),
        ("passes", {"pass"}),
        ("bus", {"bus"}),
        ("homes", {"home"}),
        ("", set()),
    ],
)
def test_the_nouns_of_what_is_counted(counted, nouns):
    assert head_nouns(counted) == nouns


ALIKE = [
    ("12 people", "kill", "13 people", "kill"),
    ("12 people", "kill", "13 people", "die"),
    ("12 people", "die", "13 passengers", "drown"),
    ("12 people", "kill", "13", "die"),
    ("12 troops", "kill", "13 loyalists", "kill"),
    ("12 people", "arrest", "13 protesters", "detain"),
    ("5 acres", "burn", "3 hectares", "burn"),
    ("$5m", "cost", "$6m", "cost"),
    ("40 homes", "destroy", "50 houses", "flatten"),
    ("3 percent", "rise", "3 percent", "fall"),
    ("12 votes", "", "13 votes", ""),
    ("19 men", "kill", "4 soldiers", "kill"),
    ("12 arrests", "make", "13 people", "arrest"),
    ("85 pupils", "fall", "85 children", "take"),
    ("six men", "lose", "58 soldiers", "kill"),
    ("179 survivors", "pick", "185 people", "save"),
    ("four bodies", "recover", "17 people", "die"),
]
APART = [
    ("12 people", "kill", "13 people", "injure"),
    ("12 people", "injure", "12 people", "arrest"),
    ("12 soldiers", "kill", "13 civilians", "kill"),
    ("12 passengers", "rescue", "3 crew", "rescue"),
    ("two men", "arrest", "two women", "arrest"),
    ("12 homes", "destroy", "13 vehicles", "destroy"),
    ("310 votes", "approve", "280 votes", "reject"),
    ("12 homes", "", "12 percent", ""),
    ("$5", "", "€5", ""),
    ("six seats", "lose", "58 soldiers", "kill"),
]


@pytest.mark.parametrize("one, event, other, later_event", ALIKE)
def test_figures_that_answer_each_other(one, event, other, later_event):
    assert answers(figure(one, event), figure(other, later_event)) > LEAST


@pytest.mark.parametrize("one, event, other, later_event", APART)
def test_figures_that_measure_different_things(one, event, other, later_event):
    assert answers(figure(one, event), figure(other, later_event)) < LEAST


def test_what_is_said_alike_answers_best():
    known = figure("12 passengers", "kill")
    same, wider, other = figure("13 passengers", "kill"), figure("13 people", "kill"), figure("13 people", "")
    assert answers(known, same) == 1 > answers(known, wider) > answers(known, other) > 0


def test_a_later_state_of_as_many_people_answers_the_earlier_one():
    assert answers(figure("three men", "arrest"), figure("three men", "charge")) >= LEAST
    assert answers(figure("three men", "arrest"), figure("two men", "charge")) == 0


def test_those_aboard_are_no_toll():
    assert answers(figure("121 passengers", "carry"), figure("thirteen", "die")) == 0
    assert answers(figure("five fighters", "take"), figure("21 loyalists", "kill")) >= LEAST
