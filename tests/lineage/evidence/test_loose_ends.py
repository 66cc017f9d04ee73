"""The words by which a report leaves a matter open, or settles it."""

from __future__ import annotations

import pytest

from claims.lineage.evidence.loose_ends import (
    CAUGHT,
    CAUSE,
    CHARGED,
    CONDITION,
    IDENTITY,
    TRIED,
    UNKNOWN_CONDITION,
    known,
    left_open,
    settled,
)


@pytest.mark.parametrize(
    "matter, quote, words",
    [
        (CAUGHT, "No arrests have been made in Velm", "No arrests"),
        (CAUGHT, "Police have not released any details about a possible suspect", "not released any details about a possible suspect"),
        (CAUGHT, "An arrest has not been made", "arrest has not been made"),
        (CAUGHT, "Officers were looking for two men", "looking for two men"),
        (CAUGHT, "Police are searching for Ida Brandt", "searching for Ida Brandt"),
        (CAUGHT, "The gunman remains at large", "gunman remains at large"),
        (CAUGHT, "He was shot by an unknown man", "unknown man"),
        (CHARGED, "No charges have been filed", "No charges"),
        (CHARGED, "Charges are pending, and charges could come later", "charges could come"),
        (CHARGED, "A 15-year-old is a person of interest", "person of interest"),
        (TRIED, "Okafor will be sentenced on July 24", "will be sentenced"),
        (CONDITION, "She was in critical condition", "in critical condition"),
        (CONDITION, "Their wounds are not life-threatening", "not life-threatening"),
        (CONDITION, "He is expected to survive", "expected to survive"),
        (CONDITION, "The boy was taken to Velm General Hospital", "taken to Velm General Hospital"),
        (UNKNOWN_CONDITION, "Her condition was not known", "condition was not known"),
        (IDENTITY, "The names of the woman and her son have not been released", "names of the woman and her son have not been released"),
        (IDENTITY, "Police are withholding the name of the man", "withholding the name"),
        (IDENTITY, "None of the victims have been identified", "None of the victims have been identified"),
        (CAUSE, "Police could not provide a motive", "not provide a motive"),
        (CAUSE, "It is unclear what led to the fight", "unclear what led"),
    ],
)  # fmt: skip
def test_what_is_left_open(matter, quote, words):
    found = left_open(matter, quote)
    assert found is not None
    assert found.text == words


@pytest.mark.parametrize(
    "matter, quote",
    [
        (CAUGHT, "Police were not looking for suspects"),
        (CAUGHT, "Police are looking for witnesses"),
        (CAUGHT, "Police have identified the boy"),
        (CHARGED, "The ferry charged 40 crowns"),
        (CONDITION, "The road is in good repair"),
        (IDENTITY, "Callers do not have to reveal their identity"),
        (IDENTITY, "He was not named until the end of the week"),
        (CAUGHT, "Detectives are asking for the public's help to find the car"),
        (CAUSE, "It is unclear whether anyone was hurt"),
    ],
)
def test_what_is_not_left_open(matter, quote):
    assert left_open(matter, quote) is None


@pytest.mark.parametrize(
    "matter, quote, words",
    [
        (CAUGHT, "Velm police arrested a man", "arrested"),
        (CAUGHT, "Four juveniles are in custody", "are in custody"),
        (CAUGHT, "The boy has turned himself in", "turned himself in"),
        (CHARGED, "A 19-year-old has been formally charged with arson", "has been formally charged"),
        (CHARGED, "She faces four counts of theft", "faces four counts"),
        (TRIED, "He was sentenced to two weeks", "sentenced"),
        (CONDITION, "The girl has died", "has died"),
        (CONDITION, "She was released from the hospital", "released from the hospital"),
        (CONDITION, "He is now recovering", "is now recovering"),
        (UNKNOWN_CONDITION, "His condition is stable", "condition is stable"),
        (IDENTITY, "Police identified the victim as Ida Brandt", "identified the victim as Ida Brandt"),
        (IDENTITY, "Ida Brandt, 34, was shot", "Ida Brandt, 34"),
        (CAUSE, "The men were shot after an argument", "after an argument"),
    ],
)
def test_what_is_settled(matter, quote, words):
    found = settled(matter, quote)
    assert found is not None
    assert found.text == words


@pytest.mark.parametrize(
    "matter, quote",
    [
        (CAUGHT, "No arrests have been made"),
        (CAUGHT, "He has not been arrested"),
        (CAUGHT, "Police would not say whether anyone was arrested"),
        (CAUGHT, "A camera captured the shooting"),
        (CONDITION, "She was released on a bond of 4,000 crowns"),
        (CONDITION, "He was released from jail"),
    ],
)
def test_what_settles_nothing(matter, quote):
    assert settled(matter, quote) is None


@pytest.mark.parametrize(
    "matter, quote",
    [
        (CAUGHT, "He said nothing after his arrest"),
        (CAUGHT, "Velm police arrested a man"),
        (CONDITION, "A man was shot to death"),
        (UNKNOWN_CONDITION, "Two people were killed"),
    ],
)
def test_what_shows_that_it_was_settled_before(matter, quote):
    assert known(matter, quote) is not None


def test_a_death_that_is_only_named_answers_nothing():
    assert settled(CONDITION, "He is charged with the murder of a man") is None
