"""Sums whose total and parts stand in different articles of a story."""

from __future__ import annotations

from datetime import date

import pytest

from claims.lineage.sums.find import find_sums
from claims.lineage.values import Term
from tests.lineage.sums.conftest import statements_of


@pytest.mark.model
def test_a_total_has_its_parts_in_another_article_of_the_story():
    noon = "The storms killed 35 people in two days, the Selvan Relief Office said."
    night = (
        "The storms killed 27 people in Norby province on Thursday.\n\n"
        "The storms killed another eight people in Aldery province on Friday night."
    )
    first, second = statements_of(noon), statements_of(night)
    (found,) = find_sums([*first, *second], [0] * len(first) + [1] * len(second))
    assert (found.arithmetic, found.consistent) == ("27 + 8 = 35", True)
    assert found.total.claim < len(first) <= min(part.claim for part in found.parts)


# Thursday, the twelfth, and the day after; the twelfth is the last of them that is fewer than seven days old on the eighteenth.
@pytest.mark.model
@pytest.mark.parametrize(
    ("told", "time", "holds"),
    [
        (date(2026, 3, 14), "in two days", True),
        (date(2026, 3, 15), "in two days", True),
        (date(2026, 3, 18), "within 48 hours", True),
        (date(2026, 3, 15), "in the past two days", False),
        (date(2026, 3, 15), "in two hours", False),
    ],
)
def test_some_days_may_have_ended_before_the_day_of_telling(told, time, holds):
    first = statements_of(f"The storms killed 35 people {time}, the Selvan Relief Office said.", told)
    second = statements_of(STORMS[1], told)
    found = find_sums([*first, *second], [0] * len(first) + [1] * len(second))
    assert [one.arithmetic for one in found] == (["27 + 8 = 35"] if holds else [])


# The storms' total, told at noon, and its parts at night; then one of the parts again.
STORMS = (
    "The storms killed 35 people in two days, the Selvan Relief Office said.",
    "The storms killed 27 people in Norby province on Thursday.\n\n"
    "The storms killed another eight people in Aldery province on Friday night.",
    "The storms killed 27 people in Norby province on Thursday.",
)
TOTAL, NORBY, ALDERY, NORBY_AGAIN = (Term(claim, 0) for claim in range(4))


@pytest.mark.model
@pytest.mark.parametrize(
    ("answered", "holds"),
    [
        ([], True),
        ([(NORBY, NORBY_AGAIN)], False),
        ([(TOTAL, NORBY_AGAIN)], False),
        ([(TOTAL, NORBY)], False),  # an earlier count of Norby
        ([(TOTAL, NORBY), (TOTAL, ALDERY)], True),  # no count of either, so of both
        ([(NORBY, TOTAL), (ALDERY, TOTAL)], True),
        ([(TOTAL, NORBY), (TOTAL, ALDERY), (ALDERY, NORBY_AGAIN)], False),
    ],
)
def test_what_a_later_version_tells_otherwise_stands_in_no_sum_of_a_story(answered, holds):
    noon, night, morning = map(statements_of, STORMS)
    statements = [*noon, *night, *morning]
    assert len(statements) == 4
    found = find_sums(statements, [0, 1, 1, 2], answered=answered)
    terms = [[(term.claim, term.figure) for term in (one.total, *one.parts)] for one in found]
    assert terms == ([[(0, 0), (1, 0), (2, 0)]] if holds else [])


@pytest.mark.model
@pytest.mark.parametrize(
    ("noon", "night"),
    [
        ("The storms killed nine people.", "Eight people died in Norby and one in Aldery."),
        ("The fair drew 49,000 visitors.", "The fair drew 19,000 visitors on Monday and 29,500 on Tuesday."),
    ],
)
def test_small_and_rounded_numbers_of_two_articles_are_not_added(noon, night):
    first, second = statements_of(noon), statements_of(night)
    assert find_sums([*first, *second], [0] * len(first) + [1] * len(second)) == []


@pytest.mark.model
def test_versions_that_tell_the_same_numbers_are_not_added():
    noon, night = ("The storms killed 12 people in Norby.", "The storms killed 24 people in Norby.")
    statements = [statement for text in (noon, noon, night) for statement in statements_of(text)]
    assert find_sums(statements, [0, 1, 2]) == []
