from __future__ import annotations

import pytest

from claims.extraction.attribution import find_attributions
from claims.extraction.sources import Sources

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
