"""Names by another name, between two commas before a verb."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def quotes(text: str) -> list[str]:
    return [one.quote for one in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text",
    [
        "Nilora, the chip designer founded by twin sisters in 2014, agreed on Tuesday to buy a 35% stake in Taiwan's Hsinlo",
        "And Holt, the only candidate wearing a mask, endorsed the plan",
    ],
)
def test_the_whole_tells_what_the_named_did(text):
    assert quotes(f"{text}.")[0] == text.removeprefix("And ")


def test_what_is_told_between_commas_stays_told():
    found = extract("The orcas, the team said, hunt sharks off Velm.", options=EVERYTHING)
    assert {one.claimant.name for one in found if one.claimant} == {"the team"}


def test_what_a_mother_said_is_what_stands_behind():
    [told] = extract("Nolan's mother, Cassandra, said one of the others hurt was Kettering's brother Aleke.")
    assert (told.claimant.name, told.quote) == (
        "Cassandra",
        "one of the others hurt was Kettering's brother Aleke",
    )
