from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text, told",
    [
        ("Velm had 14 shots and Norby nine.", [(14, "shots"), (9, "shots")]),
        ("Oskaria sent 40 doctors and Lumsa 25.", [(40, "doctors"), (25, "doctors")]),
        ("The army lost 12 tanks and the rebels four.", [(12, "tanks"), (4, "tanks")]),
        ("Corbridge hired 300 drivers and Oxley 120 in May.", [(300, "drivers"), (120, "drivers")]),
    ],
)
def test_a_number_whose_verb_and_counted_stand_before(parsed, text, told):
    assert [(one.low, one.counted) for one in find_figures(parsed(text))] == told


@pytest.mark.parametrize(
    "text, told",
    [
        ("Police arrested 12 men and Ana Reyes, 34.", [(12, "men"), (34, "")]),
        ("He owns two cars and a Boeing 747.", [(2, "cars")]),
        ("The tour visited 12 cities and Norby.", [(12, "cities")]),
        ("The army sent 27 troops and allied militiamen.", [(27, "troops and allied militiamen")]),
    ],
)
def test_what_is_joined_and_counts_nothing(parsed, text, told):
    assert [(one.low, one.counted) for one in find_figures(parsed(text))] == told
