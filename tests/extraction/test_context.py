from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import Options, extract

EVERYTHING = Options(min_worthiness=0.0)
MARCH = date(2031, 3, 14)


def _context(text: str, quote: str) -> list[tuple[str, str]]:
    found = next(one for one in extract(text, published=MARCH, options=EVERYTHING) if one.quote == quote)
    assert all(text[one.start : one.end] == one.text for one in found.context)
    assert not any(found.start <= one.start < found.end for one in found.context)
    return [(one.kind, one.text) for one in found.context]


@pytest.mark.model
@pytest.mark.parametrize(
    "text, quote, around",
    [
        (
            "The railway company sold 40 old trains in 2029 and laid off 200 drivers in 2030.",
            "laid off 200 drivers in 2030",
            [("subject", "The railway company")],
        ),
        (
            "On Monday, the harbour was closed and 200 people fled.",
            "200 people fled",
            [("time", "Monday")],
        ),
        (
            "In London, the harbour was closed and 200 people fled.",
            "200 people fled",
            [("place", "London")],
        ),
        (
            "Friday's bombing, which killed 26 people and wounded more than 60, was the worst in years.",
            "wounded more than 60",
            [("subject", "Friday's bombing"), ("time", "Friday")],
        ),
        (
            "Hospitals treated 230 people, among them 40 children.",
            "among them 40 children",
            [("subject", "230 people")],
        ),
        (
            "At least 30 people, most of them miners, died in Velm.",
            "most of them miners",
            [("subject", "At least 30 people"), ("place", "Velm")],
        ),
        (
            "A 14-year veteran of the fleet sold two boats and bought a third in the yard.",
            "bought a third in the yard",
            [("subject", "A 14-year veteran of the fleet")],
        ),
        (
            "Officers responded to 27 calls for service over the winter months, including six fires.",
            "including six fires",
            [("subject", "27 calls for service")],
        ),
        (
            "Velm had 2,310 crashes in 2025, 12 of them fatal.",
            "12 of them fatal",
            [("subject", "2,310 crashes"), ("time", "2025")],
        ),
        (
            "Velm had Tom Holt sent off in the 34th minute and have now lost seven games.",
            "have now lost seven games",
            [("subject", "Velm")],
        ),
        ("The harbour was closed on Monday.", "The harbour was closed on Monday", []),
    ],
)
def test_what_stands_outside_a_span(parsed, text, quote, around):
    assert _context(text, quote) == around
