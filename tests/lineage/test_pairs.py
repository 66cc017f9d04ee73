"""Pairs of sentences of our own: what every relation means, and what must never be linked (`tests/data/pairs_own.jsonl`)."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

pytestmark = pytest.mark.model

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "data" / "pairs_own.jsonl")
    .read_text(encoding="utf-8")
    .splitlines()
]


def _row(row):
    """A row as a case; one that says why it is `known` to come out wrong is expected to fail."""
    marks = [pytest.mark.xfail(strict=True, reason=row["known"])] if "known" in row else []
    return pytest.param(row, id=row["id"], marks=marks)


@pytest.mark.parametrize("row", [_row(row) for row in ROWS])
def test_a_pair(compared, row):
    days = (date.fromisoformat(row["days"][0]), date.fromisoformat(row["days"][1]))
    links = compared(row["earlier"], row["later"], days=days).alignment.links
    best = max(links, key=lambda link: link.score, default=None)
    found = (best.relation, best.supersedes) if best else (None, False)
    assert found == (row["relation"], row["supersedes"]), best


def test_every_relation_and_many_topics_stand_in_the_table():
    assert {row["relation"] for row in ROWS} == {"repeats", "rewords", "revises", "conflicts", None}
    assert len({row["topic"] for row in ROWS}) >= 20
    assert sum(row["relation"] is None for row in ROWS) >= 25
