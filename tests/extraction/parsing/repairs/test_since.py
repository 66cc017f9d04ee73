"""Verbs behind "has since", and deeds told in a row, in sentences of our own about places that do not exist."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "Although she has since divorced and returned to Velm, her title was not restored.",
            ["she has since divorced", "returned to Velm", "her title was not restored"],
        ),
        (
            "Abara seized power in a bloodless 1993 coup and has since faced international criticism.",
            ["Abara seized power in a bloodless 1993 coup", "has since faced international criticism"],
        ),
        (
            "After the raid the robber shot himself then ran away.",
            ["After the raid the robber shot himself", "ran away"],
        ),
        ("When the dam broke, the town flooded.", ["When the dam broke, the town flooded"]),
        (
            "When the guard opened the door, the man hit him.",
            ["When the guard opened the door, the man hit him"],
        ),
    ],
)
def test_each_deed_is_told(text, quotes):
    assert [found.quote for found in extract(text, options=EVERYTHING)] == quotes


def test_deeds_behind_when_are_told_in_a_row():
    text = (
        "She did not close the door properly, as she was about to leave for a music class, when her killer walked in, hit her and then"
        " stabbed her to death, according to media accounts."
    )
    quotes = [found.quote for found in extract(text, options=EVERYTHING)]
    assert quotes[-3:] == ["her killer walked in", "hit her", "stabbed her to death"]
