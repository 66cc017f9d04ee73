from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import Candidate, Options, extract

pytestmark = pytest.mark.model


def _only(text: str) -> Candidate:
    (candidate,) = extract(text, published=date(2031, 3, 14), options=Options(min_worthiness=0.0))
    return candidate


def test_the_reasons_read_as_a_sentence(parsed):
    candidate = _only("Twelve people were killed in Port Orla on Thursday, Mara Lindqvist said.")
    assert candidate.reasons[0] == "a death toll with an exact figure, from a named source"
    assert "says when it happened" in candidate.reasons


@pytest.mark.parametrize(
    "more, less",
    [
        ("Twelve people were killed in the flood.", "People talked about the flood all day."),
        ("More than 60 people drowned, the coast guard said.", "The sea was calm, the coast guard said."),
        ("The council cut taxes by 5 percent in March.", "The council met in the old town hall."),
        ("The dam broke on Thursday near Port Orla.", "The dam is a beautiful old building."),
        ("The plant makes 40 percent of the steel.", "The plant could make good steel again."),
    ],
)
def test_one_weighs_more_than_the_other(parsed, more, less):
    weights = [
        extract(text, published=date(2031, 3, 14), options=Options(min_worthiness=0.0))
        for text in (more, less)
    ]
    assert max((c.worthiness for c in weights[0]), default=0) > max(
        (c.worthiness for c in weights[1]), default=0
    )


def test_the_least_worthiness_is_the_callers_to_choose(parsed):
    text = "The sea was calm at night."
    assert len(extract(text, options=Options(min_worthiness=0.0))) == 1
    assert extract(text, options=Options(min_worthiness=0.9)) == []
