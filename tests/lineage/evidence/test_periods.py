"""Two articles on two quarters: what each tells of its own quarter answers nothing in the other."""

from __future__ import annotations

from datetime import date

import pytest

pytestmark = pytest.mark.model

WINTER = (
    "Orla Air reported a fourth-quarter net loss of 88 million euros on Wednesday, compared with a profit of 41 million a year earlier.\n\n"
    "The load factor was 81.4 percent.\n\n"
    "Orla Air carried 5.1 million passengers in the quarter.\n\n"
    "The airline employs 9,300 people."
)
SUMMER = (
    "Orla Air posted a second-quarter net profit of 63 million euros on Wednesday, compared with 57 million a year earlier.\n\n"
    "The load factor was 86.1 percent.\n\n"
    "Orla Air carried 6.0 million passengers in the quarter.\n\n"
    "The airline employs about 9,300 people."
)
DAYS = date(2026, 1, 28), date(2026, 7, 29)


def _linked(found):
    return [found.later.candidates[link.later].quote for link in found.alignment.links]


def test_numbers_of_two_quarters_are_no_links(compared):
    assert [quote.rsplit(" employs ")[0] for quote in _linked(compared(WINTER, SUMMER, days=DAYS))] == [
        "The airline"
    ]


def test_of_one_quarter_they_are(compared):
    mended = SUMMER.replace("second", "fourth")
    assert len(_linked(compared(WINTER, mended, days=(DAYS[0], DAYS[0])))) > 2
