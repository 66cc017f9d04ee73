"""Each of several joined statements is a claim of its own, whatever the parser hung the first or last of them on."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The ministry said that output rose 4%, exports rose 9% and imports fell 2%.",
            ["output rose 4%", "exports rose 9%", "imports fell 2%"],
        ),
        (
            "The road has been closed since January and traders have lost £40,000.",
            ["The road has been closed since January", "traders have lost £40,000"],
        ),
        (
            "Velm shares have risen 40% in a year and now trade at 14 times earnings.",
            ["Velm shares have risen 40% in a year", "now trade at 14 times earnings"],
        ),
        (
            "The runner was banned for four years, the union said, and will be stripped of her 2024 title.",
            ["The runner was banned for four years", "will be stripped of her 2024 title"],
        ),
        (
            "The trial began on Monday, and the jury, sitting in Velm, was told that Holt stole £40,000.",
            [
                "The trial began on Monday",
                "Holt stole £40,000",
            ],
        ),
    ],
)
def test_each_is_a_claim(text: str, claims: list[str]) -> None:
    assert [claim.quote for claim in extract(text, options=EVERYTHING)] == claims
