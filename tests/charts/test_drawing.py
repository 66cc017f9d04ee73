"""Charts: marks in, geometry out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.charts import HALF_WIDE, NARROW, WIDE, Mark, draw
from claims.charts.labels import Rect, place_labels


def mark(hour, low, high, bound="exact", claimant="the coast guard", words="so many", **more):
    return Mark(datetime(2026, 3, 3, hour, 5, tzinfo=UTC), claimant, low, high, bound, words, **more)


NOON = mark(12, None, 50, "below", words="almost 50")
COURIER = mark(14, 52, 52, claimant="the operator", words="52")
EVENING = mark(18, 60, None, "above", words="more than 60")
STORY = [NOON, COURIER, EVENING]


@pytest.fixture(params=[WIDE, NARROW], ids=lambda box: box.name)
def chart(request):
    return draw(STORY, request.param)


def test_marks_stand_at_their_times_and_values(chart):
    noon, courier, evening = chart.marks
    assert chart.left < noon.x < courier.x < evening.x < chart.box.width
    assert chart.bottom > noon.y > courier.y > evening.y > chart.top
    # 14:05 is a third of the way from 12:05 to 18:05.
    assert (courier.x - noon.x) / (evening.x - noon.x) == pytest.approx(1 / 3, abs=0.01)


def test_an_open_side_fades_away_from_its_edge(chart):
    noon, courier, evening = chart.marks
    assert [(one.fades, float(one.y)) for one in noon.stretches] == [("down", noon.y)]
    (upward,) = evening.stretches
    assert upward.fades == "up"
    assert float(upward.y) + float(upward.height) == pytest.approx(evening.y, abs=0.2)
    assert courier.stretches == ()


def test_a_range_is_a_bar_between_its_edges_and_about_a_haze_both_ways():
    span, about = draw([mark(12, 3, 5, "range"), mark(13, 4, 4, "about")], WIDE).marks
    (bar,) = span.stretches
    assert bar.fades == ""
    assert float(bar.y) < span.y < float(bar.y) + float(bar.height)
    assert [one.fades for one in about.stretches] == ["up", "down"]


def test_a_side_reaches_as_far_as_it_is_said_to():
    near, far = draw([mark(12, 60, None, "above", most=72), mark(13, 60, None, "above", most=90)], WIDE).marks
    assert float(near.stretches[0].height) * 2.4 < float(far.stretches[0].height) <= far.y


def test_each_claimant_has_a_line_and_a_form_of_its_own(chart):
    guard, operator = chart.lines
    assert (guard.claimant, operator.claimant) == ("the coast guard", "the operator")
    assert guard.style != operator.style
    assert guard.path.count("L") == 1
    assert operator.path == ""
    assert [one.style for one in chart.marks] == [guard.style, operator.style, guard.style]


def test_more_claimants_than_forms_differ_in_their_stroke():
    many = draw([mark(12, number, number, claimant=f"source {number}") for number in range(1, 9)], WIDE)
    assert len({(line.style, line.stroke) for line in many.lines}) == 8


def test_marks_of_one_time_and_value_stand_beside_each_other():
    first, second = draw([mark(12, 50, 50), mark(12, 50, 50, claimant="the operator")], WIDE).marks
    assert abs(first.x - second.x) >= 15


def test_words_stand_beside_their_marks_and_over_nothing(chart):
    assert [one.label.words for one in chart.marks if one.label] == ["almost 50", "52", "more than 60"]


@pytest.mark.parametrize("box", [WIDE, HALF_WIDE, NARROW], ids=lambda box: box.name)
@pytest.mark.parametrize(
    "first, then",
    [
        (mark(6, 9, None, "above", words="At least nine"), mark(18, 17, 17, words="Seventeen")),
        (mark(6, 20_000, 20_000, words="20,000 crowns"), mark(18, 25_000, 25_000, words="25,000 crowns")),
        (mark(6, 8, 8, words="Eight more"), mark(18, 13, 13, words="Thirteen")),
    ],
)
def test_the_lowest_figure_of_a_rising_line_has_its_words(first, then, box):
    assert all(one.label for one in draw([first, then], box).marks)


def test_words_that_find_no_room_are_left_out():
    area = Rect(0, 0, 100, 40)
    placed = place_labels([(10, 20, "first"), (10, 22, "far too long to stand anywhere")], [], area)
    assert placed[0] is not None
    assert placed[1] is None


def test_values_and_times_are_told_at_the_edges(chart):
    assert [tick.words for tick in chart.values] == ["50", "55", "60"]
    assert chart.times[0].time == "12:05"
    assert chart.times[-1].time == "18:05"


@pytest.mark.parametrize("unit, words", [("percent", "50%"), ("USD", "$50"), ("", "50")])
def test_values_have_their_unit(unit, words):
    assert words in [tick.words for tick in draw(STORY, WIDE, unit=unit).values]


def test_what_has_no_value_is_not_drawn():
    vague = mark(13, None, None, "about", words="dozens")
    assert draw([vague], WIDE) is None
    assert draw([], WIDE) is None
    assert [one.mark.words for one in draw([vague, NOON], WIDE).marks] == ["almost 50"]


def test_a_mark_keeps_what_the_caller_needs():
    (drawn,) = draw([replace(NOON, of="claim 7", overtaken=True)], WIDE).marks
    assert (drawn.mark.of, drawn.mark.overtaken) == ("claim 7", True)


figures = st.tuples(
    st.integers(0, 23),
    st.floats(-1e9, 1e12, allow_nan=False),
    st.floats(0, 1e9, allow_nan=False),
    st.sampled_from(["exact", "about", "below", "above", "range"]),
    st.sampled_from(["", "the coast guard", "the operator"]),
)


@given(st.lists(figures, min_size=1, max_size=12), st.sampled_from([WIDE, NARROW]))
def test_whatever_the_figures_all_lies_in_the_box(found, box):
    marks = [
        mark(hour, None if bound == "below" else low, None if bound == "above" else low + wide, bound, who)
        for hour, low, wide, bound, who in found
    ]
    chart = draw(marks, box)
    assert len(chart.marks) == len(marks)
    for one in chart.marks:
        assert 0 <= one.x <= box.width
        assert box.strip <= one.y <= box.height
        for stretch in one.stretches:
            assert float(stretch.height) >= 0
            assert box.strip <= float(stretch.y) <= box.height
