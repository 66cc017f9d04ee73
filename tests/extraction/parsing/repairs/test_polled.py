"""What shares of those asked hold, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "Of those asked, 5 percent prefer Mayor Ana Reyes and 1 percent support the Greens' Ida Holt.",
            ["Of those asked, 5 percent prefer Mayor Ana Reyes", "1 percent support the Greens' Ida Holt"],
        ),
        (
            "Some 46 percent favour the plan and 30 percent oppose it.",
            ["Some 46 percent favour the plan", "30 percent oppose it"],
        ),
        (
            "Forty percent approve of his work, while 55 percent disapprove.",
            ["Forty percent approve of his work", "55 percent disapprove"],
        ),
        (
            "About 70 percent have a car and 20 percent have none.",
            ["About 70 percent have a car", "20 percent have none"],
        ),
        (
            "Only 52 percent agreed that she is healthy, while 73 percent said the same of Holt.",
            ["Only 52 percent agreed that she is healthy", "73 percent said the same of Holt"],
        ),
        (
            "The survey found 30 percent support for the tax and 20 percent support for the toll.",
            ["The survey found 30 percent support for the tax and 20 percent support for the toll"],
        ),
        ("Sales rose 3 percent and 4 percent in Velm.", ["Sales rose 3 percent and 4 percent in Velm"]),
    ],
)
def test_each_share_that_holds_a_view_is_told_by_itself(text, quotes):
    assert [claim.quote for claim in extract(text, options=EVERYTHING)] == quotes
