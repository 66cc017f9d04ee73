"""Sentences that open with a phrase, and clauses that open with "after", in sentences of our own about places that do not exist."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, quote, source",
    [
        (
            "According to the report, which was published on Monday, 1 in 4 bridges in Velm is unsafe.",
            "1 in 4 bridges in Velm is unsafe",
            "the report",
        ),
        (
            "On March 3, 2020, the bank cut rates to 1%, and a week later it cut them again to 0.5%.",
            "On March 3, 2020, the bank cut rates to 1%",
            None,
        ),
        (
            "Of the 38 people killed, 22 were women and seven were foreigners.",
            "Of the 38 people killed, 22 were women",
            None,
        ),
        (
            "Despite a truce signed on January 9, shelling killed 11 civilians in Velm on Tuesday.",
            "Despite a truce signed on January 9, shelling killed 11 civilians in Velm on Tuesday",
            None,
        ),
        (
            "Dozens of people are feared dead after a boat carrying at least 80 migrants sank off Velm.",
            "Dozens of people are feared dead after a boat carrying at least 80 migrants sank off Velm",
            None,
        ),
        (
            "Aid groups called for a truce, noting 2 million people had been displaced by fighting in Velm.",
            "2 million people had been displaced by fighting in Velm",
            "Aid groups",
        ),
    ],
)
def test_the_clause_behind_an_opening_is_the_main_one(text, quote, source):
    found = {one.quote: one for one in extract(text, options=EVERYTHING)}
    assert quote in found
    claimant = found[quote].claimant
    assert (claimant.name if claimant else None) == source
    assert not [one for one in found[quote].context if one.kind == "subject"]
