"""What somebody states in an interview or a debate is theirs, by the label of the paragraph."""

from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.extraction.analysis import analyse

pytestmark = pytest.mark.model

DEBATE = """The candidates, Ida Brandt and Tom Okafor, met on Monday.

HOST: How many schools were closed?

BRANDT (D-OH): We closed 12 schools in 2019. It saved 40 million dollars.

Another two were sold in May.

OKAFOR: She closed 14 schools. The auditor Lise Holm said the sale brought 3 million dollars.

Mayor Ida Brandt: It cost 300 jobs.

HOST: Thank you both.

Later that day, 12 people were arrested."""


def _claimants(text: str) -> dict[str, str | None]:
    return {one.quote: one.claimant.name if one.claimant else None for one in extract(text)}


def test_whoever_has_the_floor_is_the_claimant():
    assert _claimants(DEBATE) == {
        "The candidates, Ida Brandt and Tom Okafor, met on Monday": None,
        "We closed 12 schools in 2019": "Ida Brandt",
        "It saved 40 million dollars": "Ida Brandt",
        "Another two were sold in May": "Ida Brandt",
        "She closed 14 schools": "Tom Okafor",
        "the sale brought 3 million dollars": "Lise Holm",
        "It cost 300 jobs": "Ida Brandt",
        "Later that day, 12 people were arrested": None,
    }


def test_the_claimant_stands_where_the_label_names_it():
    for one in extract(DEBATE):
        if one.claimant:
            assert DEBATE[one.claimant.start : one.claimant.end] == one.claimant.text


def test_the_cue_is_the_mark_behind_the_name():
    saved = next(one for one in extract(DEBATE) if "saved" in one.quote)
    assert saved.claimant is not None
    assert (saved.claimant.text, saved.claimant.cue) == ("BRANDT (D-OH)", ":")


@pytest.mark.parametrize(
    "text, claimants",
    [
        (
            "((WN)) How many were there?\n\n((Ida Brandt)) My father built 40 bridges.",
            {"My father built 40 bridges": "Ida Brandt"},
        ),
        # Nobody says who answers.
        (
            "Q. How many died?\n\nA. Twelve people died in the flood.",
            {"Twelve people died in the flood": None},
        ),
    ],
)
def test_other_layouts(text, claimants):
    assert _claimants(text) == claimants


def test_an_analysis_hands_what_is_said_to_the_label():
    labels = [one for one in analyse(DEBATE) if one.furniture == "speaker"]
    (said,) = labels[1].attributions
    assert said.source is not None
    assert (said.source.text, said.cue.text) == ("BRANDT (D-OH)", ":")
    assert [one.text for one in said.content] == [
        "We closed 12 schools in 2019. It saved 40 million dollars.",
        "Another two were sold in May.",
    ]
