""" "Not one", which is none."""

from __future__ import annotations

import pytest

from claims.extraction.figures.find import find_figures


@pytest.mark.model
@pytest.mark.parametrize(
    "text, words, counted, event",
    [
        ("Not one soldier died.", "Not one", "soldier", "die"),
        ("Not a single house burned.", "Not a single", "house", "burn"),
        ("Not even one house burned.", "Not even one", "house", "burn"),
        ("Not one of the soldiers died.", "Not one", "soldiers", "die"),
        ("There was not one survivor.", "not one", "survivor", ""),
    ],
)
def test_not_one_is_none(parsed, text, words, counted, event):
    (figure,) = find_figures(parsed(text))
    assert (figure.text, figure.low, figure.high, figure.bound) == (words, 0, 0, "exact")
    assert (figure.counted, figure.event) == (counted, event)


@pytest.mark.model
@pytest.mark.parametrize(
    "text, values",
    [
        ("He is not one to quit.", []),
        ("It is not one problem but two.", [2]),
        ("Not one but two bombs went off.", [2]),
        ("Not all of the houses burned.", []),
    ],
)
def test_not_one_of_a_kind(parsed, text, values):
    assert [figure.low for figure in find_figures(parsed(text))] == values
