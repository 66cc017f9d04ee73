"""What a link tells a person: sentences that are true and say what they mean."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model


def _reason(compared, earlier, later):
    links = compared(earlier, later).alignment.links
    return max(links, key=lambda link: link.score).reason


@pytest.mark.parametrize(
    "earlier, later, told",
    [
        pytest.param(
            "At least 17 people died in the Orla ferry disaster, the coast guard said.",
            "The toll of the Orla ferry disaster rose to 43 on Wednesday, the coast guard said.",
            ". Both are from the same source (the coast guard).",
            id="what is added does not come from the source",
        ),
        pytest.param(
            "Officers were called to Mill Road at about 19:40 on Thursday following reports of a fight.",
            "Officers were called to Mill Road just before 20:00 on Thursday.",
            "“reports of a fight” is gone.",
            id="no two prepositions of different things",
        ),
        pytest.param(
            "Nobody was hurt in the Orla fire.",
            "A woman was treated for a head injury after the Orla fire.",
            "to “treated for a head injury”",
            id="treated for what",
        ),
        pytest.param(
            "Orla prices stood at $872,000.",
            "Orla prices stood at $881,000, not $872,000 as first reported.",
            "The figure rises from “$872,000” to “$881,000”.",
            id="a sum is no place",
        ),
        pytest.param(
            "Orla's air force said it shot down 71 of 98 drones.",
            "Orla's air force said 71 out of 98 drones had been downed.",
            "Tells the same fact in other words",
            id="of, out of",
        ),
        pytest.param(
            "The nurse of the Velm clinic was wounded in the arm.",
            "The nurse of the Velm clinic was not injured.",
            "to “was not injured”",
            id="a not is told once",
        ),
    ],
)
def test_a_reason(compared, earlier, later, told):
    reason = _reason(compared, earlier, later)
    assert told in reason, reason
    for garbled in (
        "“not” is added",
        "“following” to",
        "what is counted",
        "is gone for the same",
        "is gone, at",
        "is added from",
        "says “rose” from",
    ):
        assert garbled not in reason


def test_a_time_that_counts_from_each_article_is_not_the_same(compared):
    reason = _reason(
        compared,
        "Orla Air made a profit of 41 million euros a year earlier.",
        "Orla Air made a profit of 57 million euros a year earlier.",
    )
    assert "same time" not in reason


def test_what_only_one_of_them_says_stands_for_nothing(compared):
    reason = _reason(
        compared,
        "Orla said it had targeted a military repair plant in Velm, killing nine soldiers.",
        "Orla said it had hit a plant in Velm that repairs military vehicles, killing nine soldiers.",
    )
    assert "stands for" not in reason
