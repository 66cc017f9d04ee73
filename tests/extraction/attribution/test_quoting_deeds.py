"""Whoever does something before a colon and whole sentences in quotation marks is quoted."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            'The mayor praised Holt on Facebook: "She saved 40 people from the fire."',
            [
                ("The mayor praised Holt on Facebook", None),
                ("She saved 40 people from the fire", "the mayor"),
            ],
        ),
        (
            'The club paid tribute to Marsh on its website: "He played 212 games for us."',
            [
                ("The club paid tribute to Marsh on its website", None),
                ("He played 212 games for us", "the club"),
            ],
        ),
        (
            'Kranz took to Twitter: "The firm has paid all 300 workers."',
            [("Kranz took to Twitter", None), ("The firm has paid all 300 workers", "Kranz")],
        ),
        (
            'Lena Holt, mayor of Brenn: "The flood destroyed two barns."',
            [("The flood destroyed two barns", "Lena Holt")],
        ),
        (
            'The band released an album in May: "We Are the Sea".',
            [("The band released an album in May", None), ('"We Are the Sea"', None)],
        ),
        ("The mayor gave one number: 40.", [("The mayor gave one number: 40", None)]),
    ],
)
def test_who_is_quoted(text: str, claims: list[tuple[str, str | None]]) -> None:
    found = extract(text, options=EVERYTHING)
    assert [(claim.quote, claim.claimant.name if claim.claimant else None) for claim in found] == claims
