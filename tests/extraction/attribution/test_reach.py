"""How far a source's words reach, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, claimants",
    [
        (
            "The rebels said they had captured the town of Velm; the army denied it.",
            ["the rebels", "the army"],
        ),
        ("Sales rose 8%, the company said; analysts had expected 5%.", ["the company", None]),
        (
            "The mayor said the water was safe; tests by the university found lead levels four times above the limit.",
            ["the mayor", None],
        ),
        ('"We lost 40 men; the rest fled," the mayor said.', ["the mayor", "the mayor"]),
        (
            "The mayor said that 40 men had died; that 12 were missing in Velm.",
            ["the mayor", "the mayor"],
        ),
        (
            "Sources said between 300 and 400 troops were killed, though the agency could not verify the number.",
            ["Sources", None],
        ),
        (
            "Officials said 26 people had died in Velm, but the toll rose to 40 on Monday.",
            ["Officials", "Officials"],
        ),
        (
            "The new ruling party said it would not copy the habit, but Okafor's face appeared on coins after two years.",
            ["the new ruling party", None],
        ),
    ],
)
def test_who_states_each_clause(text, claimants):
    found = extract(text, options=EVERYTHING)
    assert [one.claimant.name if one.claimant else None for one in found] == claimants
