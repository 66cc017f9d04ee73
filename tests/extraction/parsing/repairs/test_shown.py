"""Documents that show something, where "shows" was read as whoever saw or made them."""

from __future__ import annotations

import pytest

from claims.extraction import extract

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "quote", "claimant"),
    [
        (
            "A log of the company seen by Meridian Wire shows that the gate failed at 5:40 a.m.",
            "the gate failed at 5:40 a.m.",
            "a log of the company",
        ),
        (
            "Inspectors warned in March that two of the dam's six gates were worn, a report by the Energy Ministry shows.",
            "two of the dam's six gates were worn",
            "Inspectors",
        ),
    ],
)
def test_a_document_states_what_it_shows(text, quote, claimant):
    (found,) = extract(text)
    assert found.claimant is not None
    assert (found.quote, found.claimant.name) == (quote, claimant)


def test_trade_shows_are_things():
    (found,) = extract("Forty firms were seen at the Orla trade shows last year.")
    assert found.quote == "Forty firms were seen at the Orla trade shows last year"


def test_who_saw_a_document_is_no_claim():
    (found,) = extract(
        "The gate failed at 5:40 a.m., according to a log of the dam operator, Iskwater, seen by Meridian Wire."
    )
    assert found.quote == "The gate failed at 5:40 a.m."
