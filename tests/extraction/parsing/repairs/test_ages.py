"""Somebody's age between commas, or behind "aged", does not part a statement."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text",
    [
        "Police were called after a man, 45, was bitten in the neck.",
        "A man has been arrested after a woman, 34, was found asleep at a flat in Velm.",
        "Detectives launched an inquiry after a man, 27, fell in hospital.",
        "Two boys aged 15 and a girl aged 14 have been arrested.",
    ],
)
def test_the_statement_stays_whole(text: str) -> None:
    assert [claim.quote for claim in extract(text, options=EVERYTHING)] == [text.removesuffix(".")]


def test_who_did_it_keeps_the_verb_behind_the_age() -> None:
    text = "The ferry sank, and Bo Lind, 45, swam to the shore on Monday."
    assert "Bo Lind, 45, swam to the shore on Monday" in [
        claim.quote for claim in extract(text, options=EVERYTHING)
    ]
