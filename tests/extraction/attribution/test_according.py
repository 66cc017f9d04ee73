from __future__ import annotations

import pytest

from claims.extraction import extract

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text, name",
    [
        ("According to the study, 16,000 deaths were due to coal, an estimated 91% of those in towns.", "the study"),
        ("According to the study, there were 2741 confirmed cases in Velm, 37 confirmed cases in Oskaria.", "the study"),
    ],
)  # fmt: skip
def test_a_number_between_commas_is_no_source(text, name):
    found = extract(text)[0]
    assert found.claimant is not None
    assert found.claimant.name == name


def test_a_pact_according_to_which_something_holds_states_nothing():
    (found,) = extract("Velm and Oskaria signed a pact, according to which 40 ships cross the strait a day.")
    assert found.claimant is None
