"""A claim is told with what it is compared with."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The flood was twice as high as officials had expected.",
            [("The flood was twice as high as officials had expected", None)],
        ),
        (
            "The lake is now as deep as it was in 1998, the ministry said.",
            [("The lake is now as deep as it was in 1998", "the ministry")],
        ),
        (
            "The firm will pay the 40 workers as soon as the court approves the sale.",
            [("The firm will pay the 40 workers as soon as the court approves the sale", None)],
        ),
        (
            "The unit was sold as the firm cut 40 jobs.",
            [("The unit was sold as the firm cut 40 jobs", None)],
        ),
        (
            "The unit was sold, as the firm cut 40 jobs.",
            [("The unit was sold", None), ("the firm cut 40 jobs", None)],
        ),
    ],
)
def test_the_comparison_stays(text: str, claims: list[tuple[str, str | None]]) -> None:
    found = extract(text, options=EVERYTHING)
    assert [(claim.quote, claim.claimant.name if claim.claimant else None) for claim in found] == claims
