"""Whether two descriptions can be of one person."""

from __future__ import annotations

import pytest

from claims.lineage.evidence.persons import are_surely_one, may_be_one, person_in


def _person(words: str, *names: str):
    return person_in(words, frozenset(names))


@pytest.mark.parametrize(
    "one, other",
    [
        (_person("a 2-year-old child"), _person("The 2-year-old girl")),
        (_person("a nine-year-old boy"), _person("the boy, 9,")),
        (_person("Ida Brandt", "ida", "brandt"), _person("Brandt", "brandt")),
    ],
)
def test_a_name_or_an_age_holds_two_together(one, other):
    assert are_surely_one(one, other)


@pytest.mark.parametrize(
    "one, other",
    [
        (_person("The girl"), _person("the child")),
        (_person("The teen"), _person("a 15-year-old boy")),
        (_person("The victim"), _person("She")),
        (_person("the woman"), _person("her")),
    ],
)
def test_they_may_be_one_where_nothing_sets_them_apart(one, other):
    assert may_be_one(one, other)
    assert not are_surely_one(one, other)


@pytest.mark.parametrize(
    "one, other",
    [
        (_person("The girl"), _person("the boy")),
        (_person("a 21-year-old man"), _person("a 66-year-old man")),
        (_person("Ida Brandt", "ida", "brandt"), _person("Lise Holm", "lise", "holm")),
        (_person("the child"), _person("a woman")),
        (_person("two men"), _person("he")),
        (_person("19 patients"), _person("a patient")),
        (_person("the suspect"), _person("the victim")),
        (_person("the gunman"), _person("the man")),
    ],
)
def test_they_are_two(one, other):
    assert not may_be_one(one, other)


def test_a_street_and_a_date_are_no_age():
    assert _person("the man on 35 Golf View Drive").ages == frozenset()
