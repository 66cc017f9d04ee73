"""What happened "after" somebody with an addition to the name did something is one claim."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The strike came after Lena Holt, the union's leader, rejected an offer of 4%.",
            [("The strike came after Lena Holt, the union's leader, rejected an offer of 4%", None)],
        ),
        (
            "Two men were held after Marek Dolny, a councillor from Brenn, was beaten on Sunday night.",
            [
                (
                    "Two men were held after Marek Dolny, a councillor from Brenn, was beaten on Sunday night",
                    None,
                )
            ],
        ),
        (
            "The ban held until Rana Odeh, the new mayor, lifted it in May.",
            [("The ban held until Rana Odeh, the new mayor, lifted it in May", None)],
        ),
        (
            "The move came after Tom Kranz, a judge from Velm, ordered last week that the votes be counted again.",
            [
                (
                    "The move came after Tom Kranz, a judge from Velm, ordered last week that the votes be counted again",
                    None,
                )
            ],
        ),
        (
            "He came home after the war, a long one, and married in 1950.",
            [("He came home after the war, a long one", None), ("married in 1950", None)],
        ),
        (
            "The first mayor since Lena Holt, a Green, resigned on Monday.",
            [("The first mayor since Lena Holt, a Green, resigned on Monday", None)],
        ),
    ],
)
def test_the_whole_is_one_claim(text: str, claims: list[tuple[str, str | None]]) -> None:
    found = extract(text, options=EVERYTHING)
    assert [(claim.quote, claim.claimant.name if claim.claimant else None) for claim in found] == claims
