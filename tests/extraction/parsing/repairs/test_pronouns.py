"""Clauses with "whose" and "most of whom", and subjects that "themselves" stresses."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def quotes(text: str) -> list[str]:
    return [one.quote for one in extract(text, options=EVERYTHING)]


def test_whose_tells_of_the_name_before_it():
    text = '"The frost came on April 14," recalled Benoit Lasserre, whose 18-hectare vineyard lost 85% of its buds.'
    assert "Benoit Lasserre, whose 18-hectare vineyard lost 85% of its buds" in quotes(text)


def test_most_of_whom_tells_of_those_before_it():
    [whole, friends] = quotes("Officers stopped the deal with the boys, all of whom were friends.")
    assert whole == "Officers stopped the deal with the boys"
    assert friends == "the boys, all of whom were friends"


def test_who_has_not_acknowledged_states_nothing_before_it():
    text = (
        "The army put the number at 140; the rebels themselves admitted losing 23 fighters and claimed to have"
        " shot down two helicopters, neither of which the army has acknowledged."
    )
    claimants = {one.claimant.name for one in extract(text, options=EVERYTHING) if one.claimant}
    assert claimants == {"the army", "the rebels"}


@pytest.mark.parametrize(
    "text, name",
    [
        ("The minister himself said on Monday that two were dead.", "the minister"),
        ("The rebels themselves admitted on Monday that they lost 23 fighters.", "the rebels"),
    ],
)
def test_stress_is_no_part_of_a_name(text, name):
    assert [one.claimant.name for one in extract(text)] == [name]
