"""A claim goes on behind an attribution that parts a preposition from its noun."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The bus was hit by, police said, two lorries.",
            [("The bus was hit by, police said, two lorries", "police")],
        ),
        (
            "The march was joined by, according to the union, about 4,000 people.",
            [("The march was joined by, according to the union, about 4,000 people", "the union")],
        ),
        (
            "The firm has lost about, according to its report, £3 million.",
            [("The firm has lost about, according to its report, £3 million", "its report")],
        ),
        ("The firm moved on, the mayor said, in May.", [("The firm moved on", "the mayor")]),
    ],
)
def test_it_goes_on(text: str, claims: list[tuple[str, str | None]]) -> None:
    found = extract(text, options=EVERYTHING)
    assert [(claim.quote, claim.claimant.name if claim.claimant else None) for claim in found] == claims
