"""Scales and ticks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.charts.scales import Scale, time_ticks, value_domain, value_ticks


def at(hour, minute=0, day=3):
    return datetime(2026, 3, day, hour, minute, tzinfo=UTC)


def test_a_scale_may_run_either_way():
    up = Scale(40, 60, 200, 100)
    assert [up(40), up(50), up(60)] == [200, 150, 100]


def test_a_scale_without_width_answers_its_middle():
    assert Scale(5, 5, 0, 100)(5) == 50


@pytest.mark.parametrize(
    "values, below, above, domain",
    [
        ([50, 60], False, False, (48.8, 61.2)),
        ([50, 60], True, True, (46.5, 63.5)),
        ([2, 60], False, False, (0, 66.96)),
        ([50], False, False, (48.8, 51.2)),
        ([0], False, False, (0, 0.12)),
        ([-5, 5], False, False, (-6.2, 6.2)),
    ],
)
def test_the_domain_leaves_room_and_begins_at_zero_where_that_is_near(values, below, above, domain):
    assert value_domain(values, below=below, above=above) == pytest.approx(domain)


@pytest.mark.parametrize(
    "low, high, whole, ticks",
    [
        (46, 64, True, [50, 55, 60]),
        (0, 67, True, [0, 20, 40, 60]),
        (0.8, 1.3, False, [0.8, 0.9, 1.0, 1.1, 1.2, 1.3]),
        (48.8, 51.2, True, [49, 50, 51]),
        (0, 4_200_000, True, [0, 1_000_000, 2_000_000, 3_000_000, 4_000_000]),
        (7, 7, True, [7]),
    ],
)
def test_ticks_are_round_numbers(low, high, whole, ticks):
    assert value_ticks(low, high, whole=whole) == pytest.approx(ticks)


def test_times_of_one_day_are_told_without_it():
    scale = Scale(at(12).timestamp(), at(18).timestamp(), 0, 600)
    ticks = time_ticks([at(12), at(15), at(18)], scale, apart=50)
    assert [(one.time, one.day, round(one.x)) for one in ticks] == [("12:00", "", 0), ("15:00", "", 300), ("18:00", "", 600)]  # fmt: skip


def test_the_first_time_of_each_day_tells_it():
    moments = [at(12), at(18), at(9, day=4)]
    scale = Scale(moments[0].timestamp(), moments[-1].timestamp(), 0, 600)
    assert [(one.time, one.day) for one in time_ticks(moments, scale, apart=50)] == [
        ("12:00", "3 Mar"),
        ("18:00", ""),
        ("09:00", "4 Mar"),
    ]


def test_times_too_close_give_way_to_the_first_and_the_last():
    moments = [at(12), at(12, 5), at(17, 58), at(18)]
    scale = Scale(moments[0].timestamp(), moments[-1].timestamp(), 0, 600)
    assert [one.time for one in time_ticks(moments, scale, apart=50)] == ["12:00", "18:00"]
