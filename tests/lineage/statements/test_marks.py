"""What marks a claim off from others that are worded like it."""

from __future__ import annotations

import pytest

from claims.lineage.statement import Statement
from claims.lineage.statements.marks import marks_of


def _saying(quote: str) -> Statement:
    return Statement(0, len(quote), quote)


@pytest.mark.parametrize(
    "quote, way",
    [
        ("Shares closed higher", "up"),
        ("Shares fell 2 percent", "down"),
        ("Shares rose, then fell", ""),
        ("Shares closed", ""),
    ],
)
def test_up_or_down(quote, way):
    assert marks_of(_saying(quote)).way == way


@pytest.mark.parametrize(
    "quote, side",
    [
        ("Thousands rallied in support of the mine", "for"),
        ("Thousands rallied against the mine", "against"),
        ("Twelve backed the plan and nine voted against it", ""),
        ("Thousands rallied", ""),
    ],
)
def test_for_or_against(quote, side):
    assert marks_of(_saying(quote)).side == side


@pytest.mark.parametrize(
    "quote, numbers",
    [
        ("The Kites won in round five", {"round": 5}),
        ("Reactor 4 was shut down", {"reactor": 4}),
        ("Flight No. 7 was late", {"flight": 7}),
        ("The Kites won 3-1 in the match", {}),
        ("She won five rounds", {}),
        ("He drove route 2.5 times", {}),
        ("Police arrested 12 people", {}),
    ],
)
def test_numbered_rows(quote, numbers):
    assert marks_of(_saying(quote)).numbered == numbers
