"""Clauses of one to three words, in sentences of our own about places that do not exist."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _quotes(text: str) -> list[str]:
    return [found.quote for found in extract(text, options=EVERYTHING)]


@pytest.mark.parametrize(
    "text, quotes",
    [
        ("He fired into her van, killing Hall.", ["He fired into her van", "killing Hall"]),
        ("A man attacked his neighbour, killing him.", ["A man attacked his neighbour", "killing him"]),
        ("Ana Okoro raced in the final, finishing 20th.", ["Ana Okoro raced in the final", "finishing 20th"]),
        (
            "A car hit two girls in Velm, injuring both.",
            ["A car hit two girls in Velm", "injuring both"],
        ),
        ("He left the court, smiling.", ["He left the court"]),
        ("The team lost again, making history.", ["The team lost again"]),
        ("The mayor opened the bridge, thanking Reyes.", ["The mayor opened the bridge"]),
    ],
)
def test_one_word_behind_a_participle_tells_whom_or_which(text, quotes):
    assert _quotes(text) == quotes


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "The boy was shot in his thigh and ran home.",
            ["The boy was shot in his thigh", "ran home"],
        ),
        ("The shop closed in May, but has since reopened.", ["The shop closed in May", "has since reopened"]),
        ("The ships carry ore to Velm and burn coal.", ["The ships carry ore to Velm", "burn coal"]),
        (
            "Two cooks jumped from a window and broke bones.",
            ["Two cooks jumped from a window", "broke bones"],
        ),
        (
            "Her former husband walked in, hit her and then stabbed her to death.",
            ["Her former husband walked in", "hit her", "stabbed her to death"],
        ),
        ("The car crashed and then caught fire.", ["The car crashed", "caught fire"]),
        (
            "He was employed by the police and was hearing impaired.",
            ["He was employed by the police", "was hearing impaired"],
        ),
        (
            "A man with a knife entered the shop, demanded money and fled.",
            ["A man with a knife entered the shop", "demanded money", "fled"],
        ),
        ("They came and went.", ["They came and went"]),
        ("The baker laughed and cried.", ["The baker laughed and cried"]),
        ("She lives in Velm and works there.", ["She lives in Velm and works there"]),
        ("The Velm company designs and makes cars.", ["The Velm company designs and makes cars"]),
        (
            "The crowd waited for hours and then left.",
            ["The crowd waited for hours and then left"],
        ),
        ("He can see the children there and hug them.", ["He can see the children there and hug them"]),
    ],
)
def test_a_short_second_deed_stands_by_itself_and_a_pair_does_not(text, quotes):
    assert _quotes(text) == quotes


@pytest.mark.parametrize(
    "text, quote, told",
    [
        ("Police asked Okoro for a statement, but he declined.", "he declined", True),
        ("Officers arrested Tadic on Monday. He resisted.", "He resisted", True),
        ("A bus hit Okoro on Monday. She survived.", "She survived", True),
        ("A bus hit Okoro on Monday. She laughed.", "She laughed", False),
        ("Reporters asked him about it, but he smiled.", "he smiled", False),
        ("The valve failed on Monday. It resisted.", "It resisted", False),
    ],
)
def test_two_words_tell_what_records_know_of_somebody(text, quote, told):
    assert (quote in _quotes(text)) == told


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "The Sunday trade ban, introduced in 2018, also hurt sales.",
            ["The Sunday trade ban, introduced in 2018, also hurt sales", "introduced in 2018"],
        ),
        (
            "The sale price, to be paid in cash, is 900 million crowns.",
            ["The sale price, to be paid in cash, is 900 million crowns", "to be paid in cash"],
        ),
        (
            "The rocket returned to a ship off the coast, to be refurbished and reused on a future mission.",
            [
                "The rocket returned to a ship off the coast",
                "to be refurbished and reused on a future mission",
            ],
        ),
        ("He left early, to be honest.", ["He left early, to be honest"]),
    ],
)
def test_what_is_put_between_commas_stands_by_itself(text, quotes):
    assert _quotes(text) == quotes


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "The van drove out of the yard before crashing at the corner of Elm and Oak drives.",
            ["The van drove out of the yard", "crashing at the corner of Elm and Oak drives"],
        ),
        (
            "Medics treated the woman at the scene before taking her to a hospital.",
            [
                "Medics treated the woman at the scene before taking her to a hospital",
                "taking her to a hospital",
            ],
        ),
        (
            "The driver hit a wall after losing control.",
            ["The driver hit a wall after losing control", "losing control"],
        ),
        (
            "The man killed two people at a pit before firing more shots from the roof of a house.",
            [
                "The man killed two people at a pit before firing more shots from the roof of a house",
                "firing more shots from the roof of a house",
            ],
        ),
        (
            "Jurors convicted Tadic after deliberating for three days.",
            ["Jurors convicted Tadic after deliberating for three days"],
        ),
        ("He thought long before answering.", ["He thought long before answering"]),
        (
            "Police want to question him before charging Tadic.",
            ["Police want to question him before charging Tadic"],
        ),
    ],
)
def test_a_deed_before_or_after_another_is_told_by_itself(text, quotes):
    assert _quotes(text) == quotes
