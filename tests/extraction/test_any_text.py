"""Whatever comes in: nothing is raised, every span is a piece of the text, the same text gives the same claims."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claims.extraction import Candidate, Options, extract, find_furniture

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)
PIECES = st.sampled_from(
    [
        "The army said ", "according to ", "“", "”", '"', "almost 50 ", "more than ", "$", "€5m ", "1.2 million ", "since ",
        "Thursday", "in 2014 ", "killing ", ", ", ". ", "\n\n", "\n", " - ", "–", "FILE - ", "(Reuters)", "it said ", "but ",
        "who ", "IS ", "?", "and ", "between 3 and ", "31 February ", "’s ", "a third of ", "twenty-", "one in ", "\u200b", "😀",
        "Mara Lindqvist ", "the Observatory ", "in Port Orla ", "while ", "including four ", "0", "9" * 30, "on ", "of ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


def _check(text: str, candidate: Candidate) -> None:
    assert text[candidate.start : candidate.end] == candidate.quote
    assert text[: candidate.start].endswith(candidate.prefix)
    assert text[candidate.end :].startswith(candidate.suffix)
    assert 0 <= candidate.worthiness <= 1
    parts = [*candidate.figures, *candidate.places, candidate.when, candidate.claimant]
    for part in (part for part in parts if part is not None):
        assert text[part.start : part.end] == part.text
    for figure in candidate.figures:
        assert candidate.start <= figure.start < figure.end <= candidate.end
        assert figure.low is not None or figure.high is not None


@given(text=TEXTS, published=st.one_of(st.none(), st.dates()))
@settings(
    max_examples=150,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_text(parsed, text, published):
    for candidate in extract(text, published=published, options=EVERYTHING):
        _check(text, candidate)


@given(text=TEXTS)
@settings(max_examples=200, deadline=None)
def test_furniture_of_any_text(text):
    for mark in find_furniture(text):
        assert 0 <= mark.start < mark.end <= len(text)


CUT_SHORT = [
    "France won six medals, Italy four and Spain three.",
    "One driver was from Velm, the other from Orla.",
    "The first bomb went off in the church; the second in its car park.",
    "In all 90 were wounded, as were seven soldiers, and two each from the coast guard and the police.",
    "The turnout was 71%, some 25% higher than last year, and the hall dates to 1873, originally a mansion.",
    "The cloud, called a plume, drifted — whose cause is unknown — to Selm, which left 42 dead.",
    'The mayor\'s claim that the dam had held was wrong. The board issued a statement: "The dam held [...] Nobody fled."',
    "A log seen by Meridian Wire shows that it failed, a report by the Energy Ministry shows.",
    "The boy was shot, killing Hall, and ran home before crashing into a wall, to be rebuilt in May.",
]


@pytest.mark.parametrize("text", CUT_SHORT)
@pytest.mark.parametrize("ending", ["", ",", " and", " —"])
def test_a_text_may_end_anywhere(parsed, text, ending):
    words = text.split()
    for count in range(2, len(words) + 1):
        cut = f"{' '.join(words[:count])}{ending}"
        for candidate in extract(cut, options=EVERYTHING):
            _check(cut, candidate)


STORY = (
    "Almost 50 people were killed in Port Orla on Thursday, the coast guard said. It added that 13 more were hurt.\n\n"
    "The council approved 1.2 million euros for the harbour in March."
)


def test_the_same_text_gives_the_same_claims(parsed):
    assert extract(STORY, published=date(2031, 3, 14)) == extract(STORY, published=date(2031, 3, 14))


def test_a_paragraph_too_long_for_the_parser_is_read_in_parts(parsed):
    text = "The storm killed 12 people in Port Orla on Monday. " * 600
    found = extract(text, published=date(2031, 3, 14))
    assert len(found) > 550
    for candidate in found:
        _check(text, candidate)


@pytest.mark.parametrize(
    "text",
    [
        "a" * 50_000,
        "1" * 20_000,
        "(" * 50_000,
        "A-" * 30_000 + ": B",
        "By " + "Aa" * 20_000,
        "\n" * 5_000,
        "-" * 20_000,
    ],
)
def test_a_hostile_text_ends(parsed, text):
    assert extract(text) == []


def test_a_run_that_is_no_word_is_left_out(parsed):
    text = f"The storm killed 12 people in Port Orla. {'x' * 500} The council met on Monday in Westmark."
    assert [candidate.quote[:9] for candidate in extract(text)] == ["The storm", "The counc"]
