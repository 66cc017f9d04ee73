"""Who states what a claim, a remark or a statement says, in sentences of our own."""

from __future__ import annotations

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


def _told(text: str) -> list[tuple[str, str | None]]:
    found = extract(text, options=EVERYTHING)
    return [(one.quote, one.claimant.name if one.claimant else None) for one in found]


@pytest.mark.parametrize(
    "text, claim",
    [
        (
            "The video contradicted Velm police's earlier claim that Okafor had refused to keep his hands up.",
            ("Okafor had refused to keep his hands up", "Velm police"),
        ),
        (
            "They laughed at teacher Tom Okafor's remark that the coin was larger than the old one.",
            ("the coin was larger than the old one", "Tom Okafor"),
        ),
        (
            "The mayor's allegation that the board sold the land in 2019 was rejected by a judge.",
            ("the board sold the land in 2019", "the mayor"),
        ),
    ],
)
def test_an_owner_states_what_the_noun_says_and_the_whole_stands(text, claim):
    told = _told(text)
    assert claim in told
    assert (text.rstrip("."), None) in told


@pytest.mark.parametrize(
    "text, claims",
    [
        (
            "The city issued a follow-up statement announcing the break had been contained by crews.",
            [("the break had been contained by crews", "the city")],
        ),
        (
            "The ministry released a statement that 12 soldiers had died.",
            [("12 soldiers had died", "the ministry")],
        ),
        (
            'The board issued a statement: "The dam was built in 1950. It was closed in 1998."',
            [("The dam was built in 1950", "the board"), ("It was closed in 1998", "the board")],
        ),
    ],
)
def test_who_issues_a_statement_states_it(text, claims):
    assert _told(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "A statement that shocked the city was released by the mayor.",
        'The mayor opposed the union\'s statement: "The port was sold in 2019."',
        "The bank's claims against the firm were settled in 2019.",
    ],
)
def test_other_words_behind_the_noun_are_not_its_own(text):
    assert all(claimant is None for _, claimant in _told(text))
