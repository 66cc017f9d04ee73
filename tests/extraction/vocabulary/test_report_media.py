"""What a report was made in is no part of what it says."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Holt said in an interview with the Brenn Courier the company had lost 40 trucks.",
            [("the company had lost 40 trucks", "Holt")],
        ),
        (
            "Marsh said in a statement on Friday the mine was closed in 2019.",
            [("the mine was closed in 2019", "Marsh")],
        ),
        ("Voss told the paper in an email she had sold the house.", [("she had sold the house", "Voss")]),
        (
            "The ministry said in an emailed statement two ships had sunk.",
            [("two ships had sunk", "the ministry")],
        ),
        ("Holt said in the report that 40 people had died.", [("40 people had died", "Holt")]),
    ],
)
def test_what_is_said(text: str, claims: list[tuple[str, str | None]]) -> None:
    found = extract(text, options=EVERYTHING)
    assert [(claim.quote, claim.claimant.name if claim.claimant else None) for claim in found] == claims


@pytest.mark.parametrize(
    "text",
    [
        "Relatives told the Velm Courier",
        "relatives told the Velm Courier",
        "Reyes said in a letter to",
        "Reyes told the Herald in a letter on",
    ],
)
def test_a_text_may_end_within_the_words_that_tell_of_the_report(text: str) -> None:
    assert extract(text, options=EVERYTHING) == []
