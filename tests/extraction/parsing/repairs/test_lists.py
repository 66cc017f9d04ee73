"""A sentence that begins with a list tells of all that is in it."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text",
    [
        "Oskaria, Velm, and Dunmere have pledged funds.",
        "Some museums, the city zoo, and two courts have shut.",
        "Police, the ambulance service, and an air ambulance also attended.",
    ],
)
def test_all_in_the_list_are_the_subject(text: str) -> None:
    assert [claim.quote for claim in extract(text, options=EVERYTHING)] == [text.removesuffix(".")]


def test_what_is_included_in_the_first_of_a_list_does_not_end_it() -> None:
    text = "Nine pupils, including a girl of six, and two teachers were taken to hospital, police said."
    [whole, part] = extract(text, options=EVERYTHING)
    assert whole.quote == text.removesuffix(", police said.")
    assert part.quote == "including a girl of six"
    assert {one.claimant.name for one in (whole, part) if one.claimant} == {"police"}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "The mayor stayed at home, and two courts have shut.",
            ["The mayor stayed at home", "two courts have shut"],
        ),
        ("A shot, a scream, and the crowd ran to the gates.", ["the crowd ran to the gates"]),
    ],
)
def test_what_is_no_list_stays_apart(text: str, claims: list[str]) -> None:
    assert [claim.quote for claim in extract(text, options=EVERYTHING)] == claims
