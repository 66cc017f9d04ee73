"""What somebody decided is on record before it comes; what only comes is a forecast."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _quotes(text: str) -> list[str]:
    return [candidate.quote for candidate in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text, quote",
    [
        (
            "The Third Velm Regiment will be sent to the coast, the government announced.",
            "The Third Velm Regiment will be sent to the coast",
        ),
        (
            "Soldiers will join rangers in the search for the ship.",
            "Soldiers will join rangers in the search for the ship",
        ),
        (
            "Elections will now take the form of a referendum.",
            "Elections will now take the form of a referendum",
        ),
        (
            "The ministry will publish the names of the missing.",
            "The ministry will publish the names of the missing",
        ),
        ("The school will close, said the council.", "The school will close"),
        (
            "The valve would be examined, Reyes said, to determine if it had worked as designed.",
            "The valve would be examined, Reyes said, to determine if it had worked as designed",
        ),
        (
            "Under the new rules, doctors are expected to report such wounds to the police.",
            "Under the new rules, doctors are expected to report such wounds to the police",
        ),
        ("In June, Theresa May appointed him minister.", "In June, Theresa May appointed him minister"),
    ],
)
def test_what_was_decided_is_a_claim(text, quote):
    assert _quotes(text) == [quote]


@pytest.mark.parametrize(
    "text",
    [
        "Prices will rise, the bank said.",
        "The economy will recover, analysts said.",
        "It will be a hard winter.",
        "Analysts said the bank will close branches.",
        "The snow will close the roads.",
        "The roads will be closed by snow.",
        "The team will win the cup.",
        "The new law will lead to higher costs, the union said.",
        "If the talks fail, troops will be sent to the border.",
        "The bank will probably close branches.",
        "The company is expected to pay the staff.",
        "Under the rules, prices are expected to rise.",
    ],
)
def test_what_only_comes_is_none(text):
    assert _quotes(text) == []
