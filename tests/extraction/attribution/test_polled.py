"""Shares of those who were asked, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import extract

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text, figure",
    [
        ("Just over half of respondents said they had skipped a meal in the past month.", "Just over half"),
        ("Some 62% of voters said the government had failed.", "Some 62%"),
        ("Two in five adults said they had lost money in May.", "Two in five"),
        ("Nine in ten nurses said they had been assaulted.", "Nine in ten"),
        ("Nearly eight of 10 voters say they plan to watch.", "Nearly eight"),
    ],
)
def test_what_a_share_of_people_say_is_told_of_them(text, figure):
    (claim,) = extract(text)
    assert (claim.quote, claim.claimant, claim.figures[0].text) == (text[:-1], None, figure)
