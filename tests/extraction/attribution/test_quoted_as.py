"""Who is quoted by another house, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, claims",
    [
        (
            "Local media quoted the mayor as saying that 80 percent of the town had been destroyed.",
            [("80 percent of the town had been destroyed", "the mayor")],
        ),
        (
            "He was quoted by the Herald as saying that trade had grown 8 percent.",
            [("trade had grown 8 percent", "He")],
        ),
        (
            "The Herald quoted Defence Minister Igor Panov as saying 40 drones were shot down.",
            [("40 drones were shot down", "Igor Panov")],
        ),
        (
            "The dam broke on Monday, the Herald said, quoting the ministry as saying 40 people had left.",
            [("The dam broke on Monday", "Herald"), ("40 people had left", "the ministry")],
        ),
        (
            "The strike has cost the port $3 million, the Cape Tribune quoted harbor master Ned Alcott as saying, and 31 ships are waiting.",
            [
                ("The strike has cost the port $3 million", "harbor master Ned Alcott"),
                ("31 ships are waiting", "harbor master Ned Alcott"),
            ],
        ),
        ("The dam held, TASS quoted the mayor as saying.", [("The dam held", "the mayor")]),
    ],
)
def test_who_is_quoted_states_it(text, claims):
    found = extract(text, options=EVERYTHING)
    assert [(one.quote, one.claimant.name if one.claimant else None) for one in found] == claims
