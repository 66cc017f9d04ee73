"""Words by which a claim says that what it tells is so until further notice."""

from __future__ import annotations

import pytest

from claims.lineage.evidence.open_words import (
    goes_on,
    goes_on_standing,
    is_at_work,
    is_believed,
    leaves_open,
    stands,
)


@pytest.mark.parametrize(
    "quote, is_open",
    [
        ("The crew is still waiting for a tug", True),
        ("The cause is not yet known", True),
        ("Two men are at large", True),
        ("Will Reyes won the race", False),
        ("The mayor, who is still abroad, resigned", False),
        ("The human remains were buried", False),
        ("The tug towed the crew ashore", False),
    ],
)
def test_a_claim_leaves_open_what_it_tells(quote, is_open):
    assert leaves_open(quote) is is_open


@pytest.mark.parametrize(
    "quote, telling, outlook, lasts",
    [
        ("The road remained closed on Friday", "remained", "fact", True),
        ("The ship is being towed to Mesta", "is being towed", "fact", True),
        ("The bank will open", "open", "planned", True),
        ("The road reopened", "reopened", "fact", False),
        ("The road, which remained icy, reopened", "reopened", "fact", False),
    ],
)
def test_what_stands_until_further_notice(quote, telling, outlook, lasts):
    assert stands(quote, telling, outlook) is lasts


def test_what_is_moving_again_has_begun():
    assert goes_on_standing("The queue is moving again", "is moving")
    assert goes_on_standing("The queue was moving", "was moving")
    assert not goes_on_standing("The queue was moving again", "was moving")


def test_what_is_done_to_something_is_no_act_under_way():
    assert is_at_work("was negotiating")
    assert not is_at_work("was being")
    assert goes_on("Crews are clearing the road")
    assert not goes_on("Crews cleared the road")


def test_a_belief_is_known_by_its_word():
    assert is_believed("He is thought to have fled")
    assert not is_believed("He fled")
