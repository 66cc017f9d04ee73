from __future__ import annotations

import pytest

from claims.extraction.candidate import Options
from claims.extraction.pipeline import extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _quotes(text: str) -> list[str]:
    return [one.quote for one in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text, aside",
    [
        ("Sea lettuce, also called green algae, covered the beach on Monday.", "also called green algae"),
        ("Holt, nicknamed the Butcher of Velm, was jailed for 12 years.", "nicknamed the Butcher of Velm"),
        ("The mass of warm water, called a plume, was seen from space.", "called a plume"),
        ("The Party of Labour, known as the PL, won 40 seats.", "known as the PL"),
        (
            "The Orla Army — whose commander is President Juan Holt — entered Selm.",
            "whose commander is President Juan Holt",
        ),
    ],
)
def test_an_aside_is_told_beside_the_whole(text, aside):
    assert sorted(_quotes(text)) == sorted([text.rstrip("."), aside])


@pytest.mark.parametrize(
    "text",
    [
        "The boss, called to testify, refused.",
        "Holt, who called the deal a mistake, won.",
        "The fans called Holt, the coach, a liar, and left.",
    ],
)
def test_other_words_of_naming_name_nothing(text):
    assert not any(quote.startswith(("called a", "called the", "called Holt")) for quote in _quotes(text))
