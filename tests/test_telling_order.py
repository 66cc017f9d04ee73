"""The order in which the versions of a story were told."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.models import Article
from claims.telling_order import in_order, told_after


def version(pk: int, hour: int, replaces: int | None = None) -> Article:
    told = datetime(2031, 3, 3, hour, tzinfo=UTC)
    return Article(pk=pk, published_at=told, created_at=told, replaces_id=replaces)


@pytest.mark.parametrize(
    ("versions", "order"),
    [
        pytest.param([(2, 9), (1, 12)], [2, 1], id="the clock, where nothing is replaced"),
        pytest.param([(2, 12), (1, 12)], [1, 2], id="what came in first, at the same time"),
        pytest.param([(1, 12), (2, 9, 1)], [1, 2], id="a version dated before the one it replaces"),
        pytest.param([(3, 8, 2), (2, 9, 1), (1, 12)], [1, 2, 3], id="a chain against the clock"),
        pytest.param([(1, 12), (2, 9, 1), (3, 10)], [3, 1, 2], id="another outlet's in between"),
        pytest.param([(1, 12, 2), (2, 12, 1)], [1, 2], id="two that replace each other"),
        pytest.param([(2, 9, 1), (3, 8)], [3, 2], id="what is replaced stands in another story"),
    ],
)
def test_what_replaces_comes_after(versions, order):
    assert [one.pk for one in in_order(version(*one) for one in versions)] == order


@pytest.mark.parametrize(
    ("one", "other", "after"),
    [
        pytest.param((2, 12), (1, 9), True, id="later by the clock"),
        pytest.param((2, 9), (1, 12), False, id="earlier by the clock"),
        pytest.param((2, 9, 1), (1, 12), True, id="replaces the other"),
        pytest.param((1, 12), (2, 9, 1), False, id="is replaced by the other"),
    ],
)
def test_of_two_the_one_that_replaces_is_told_after(one, other, after):
    assert told_after(version(*one), version(*other)) is after
