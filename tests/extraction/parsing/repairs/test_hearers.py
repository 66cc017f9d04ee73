"""Who is told something is no part of what is told."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Holt told the court the firm had paid nobody.", [("the firm had paid nobody", "Holt")]),
        ("Residents have told the paper the mine had closed.", [("the mine had closed", "Residents")]),
        ("Police told the family the driver fled.", [("the driver fled", "Police")]),
        (
            "A nurse told the tribunal patients were left in corridors.",
            [("patients were left in corridors", "a nurse")],
        ),
        ("Marsh told state television Velm's port had closed.", [("Velm's port had closed", "Marsh")]),
        ("Holt told the story his father told him in 1990.", []),
        (
            "Holt told the women who worked there the mine had closed.",
            [("Holt told the women who worked there the mine had closed", None)],
        ),
    ],
)
def test_what_is_told(text: str, claims: list[tuple[str, str | None]]) -> None:
    found = extract(text, options=EVERYTHING)
    assert [(claim.quote, claim.claimant.name if claim.claimant else None) for claim in found] == claims
