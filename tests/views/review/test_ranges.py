"""Figures drawn on a number line."""

from __future__ import annotations

import pytest

from claims.views.review.ranges import LEFT, RIGHT, draw


def figure(low, high, bound, unit=""):
    return {"text": "so many", "low": low, "high": high, "bound": bound, "counted": "", "unit": unit}


def test_almost_fifty_runs_from_nothing_to_a_hollow_fifty():
    drawing = draw(figure(None, 50, "below"))
    assert drawing.bar == (LEFT, drawing.dots[0].x)
    assert drawing.dots[0].hollow
    assert (drawing.dots[0].label, drawing.words) == ("50", "below 50")
    assert not drawing.arrow


def test_more_than_sixty_goes_on_to_the_right():
    drawing = draw(figure(60, None, "above"))
    assert drawing.bar == (drawing.dots[0].x, RIGHT)
    assert drawing.arrow
    assert drawing.dots[0].hollow


def test_an_exact_value_is_one_full_dot():
    drawing = draw(figure(118, 118, "exact"))
    assert (len(drawing.dots), drawing.bar, drawing.dots[0].hollow) == (1, None, False)


def test_a_range_is_a_bar_between_two_full_dots():
    drawing = draw(figure(3, 5, "range"))
    assert drawing.bar == (drawing.dots[0].x, drawing.dots[1].x)
    assert [dot.label for dot in drawing.dots] == ["3", "5"]


@pytest.mark.parametrize(
    "low, high", [(None, None), (-4, 2), (0, 0), (float("inf"), None), (float("nan"), float("nan"))]
)
def test_what_cannot_be_drawn_has_its_words_only(low, high):
    assert not draw(figure(low, high, "about") | {"text": "a few"}).drawn


@pytest.mark.parametrize("kind", ["score", "rank"])
def test_a_score_and_a_rank_are_no_points_on_a_line(kind):
    assert not draw(figure(1, 3, "exact") | {"kind": kind}).drawn


@pytest.mark.parametrize("value", [0.001, 1, 13, 999, 370_000, 8e9])
def test_every_value_lies_inside_the_drawing_with_room_to_its_right(value):
    dot = draw(figure(value, value, "exact")).dots[0]
    assert LEFT < dot.x < RIGHT - 20
