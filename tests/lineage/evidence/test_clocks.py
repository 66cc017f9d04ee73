"""Hours of the day, however a text writes them."""

from __future__ import annotations

import pytest

from claims.lineage.evidence.clocks import clocks_in, hours_apart, lengths_apart, without_clocks


@pytest.mark.parametrize(
    "time, minutes",
    [
        ("at 0412 GMT", [252]),
        ("at 04:12 GMT", [252]),
        ("at about 5.30am", [330]),
        ("3:12 a.m. local time", [192]),
        ("12 a.m.", [0]),
        ("by noon on Friday", [720]),
        ("at midnight", [0]),
        ("16h30", [990]),
        ("2000 local time", [1200]),
        ("between 9 a.m. and 5 p.m.", [540, 1020]),
        ("on 3 May", []),
        ("since 2011", []),
        ("in the 2000s", []),
        ("24 hours", []),
        ("Thursday night", []),
    ],
)
def test_the_hours_that_words_of_time_name(time, minutes):
    assert [clock.minute for clock in clocks_in(time)] == minutes


@pytest.mark.parametrize(
    "earlier, later, apart",
    [
        ("at 0412 GMT", "at 04:12 GMT", False),
        ("3:12 p.m.", "15:12", False),
        ("at 3:12", "at 15:12", False),  # the first leaves morning and afternoon open
        ("at 3:12 a.m.", "at 15:12", True),
        ("noon", "12 p.m.", False),
        ("2000 local time", "2300 local time", True),
        ("0900 GMT", "10:00 CET", False),  # two zones, one hour
        ("at 9 a.m.", "on Monday", False),
        ("at 9.55 a.m.", "at 10.40 a.m.", True),
        ("about 8:30 p.m.", "At 8:26 p.m.", False),
        ("about 8:30 p.m.", "At 9:26 p.m.", True),
        ("before midnight", "at 11:24 p.m.", False),
        ("before midnight", "at 12:24 a.m.", True),
        ("Around 12:27 a.m.", "Shortly after midnight", False),
        ("shortly after 1 a.m.", "about 1:15 a.m.", False),
        ("shortly before 3 a.m.", "at 3:20 a.m.", True),
        ("just after 3:10", "at 3:20", False),
    ],
)
def test_whether_two_hours_can_be_one(earlier, later, apart):
    assert hours_apart(clocks_in(earlier), clocks_in(later)) is apart


def test_the_rest_of_the_words_is_left():
    assert without_clocks("at 9 a.m. on Friday").split() == ["at", "on", "Friday"]


@pytest.mark.parametrize(
    "earlier, later, apart",
    [
        ("within 90 days", "within 60 days", True),
        ("within two weeks", "within two days", False),  # two units, nothing to compare
        ("for six months", "for five months", True),
        ("two days ago", "three days ago", False),  # told on two days they are one day
        ("on Friday", "within 60 days", False),
    ],
)
def test_whether_two_lengths_of_time_differ(earlier, later, apart):
    assert lengths_apart(earlier, later) is apart
