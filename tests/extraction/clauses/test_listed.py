"""A list whose members semicolons part is told whole; statements that they part are not."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The dead were Ana Reyes, 40, of Velm; Tom Holt, 32, of Selm; and Ivo Kranz, 12.",
            [("The dead were Ana Reyes, 40, of Velm; Tom Holt, 32, of Selm; and Ivo Kranz, 12", None)],
        ),
        (
            "The firm has plants in Velm, Orla; Selm, Orla; and Brenn, Kesswick.",
            [("The firm has plants in Velm, Orla; Selm, Orla; and Brenn, Kesswick", None)],
        ),
        (
            "The dam burst on Monday; two roads were shut; and 40 homes were flooded.",
            [
                ("The dam burst on Monday", None),
                ("two roads were shut", None),
                ("40 homes were flooded", None),
            ],
        ),
        (
            "The dam burst on Monday; two roads were shut.",
            [("The dam burst on Monday", None), ("two roads were shut", None)],
        ),
    ],
)
def test_a_list_is_whole(text: str, claims: list[tuple[str, str | None]]) -> None:
    found = extract(text, options=EVERYTHING)
    assert [(claim.quote, claim.claimant.name if claim.claimant else None) for claim in found] == claims
