"""The grade on a numbered scale that a claim tells of something."""

from __future__ import annotations

import pytest

from claims.lineage.statements.grades import grade_in, other_grades


@pytest.mark.parametrize(
    "earlier, later, apart",
    [
        ("Brast was a Category 2 storm.", "Brast is a category 4 storm.", ("Category 2", "category 4")),
        ("The volcano is at alert level 2.", "It is at alert level 3.", ("alert level 2", "alert level 3")),
        ("Brast was a Category 2 storm.", "Brast remained a Category 2 storm.", None),
        ("Brast was a Category 2 storm.", "The volcano is at alert level 3.", None),
        ("Brast was a Category 2 storm.", "Brast grew from a Category 2 to a Category 4 storm.", None),
        ("Brast was a Category 2 storm.", "Brast weakened.", None),
    ],
)
def test_two_grades_on_one_scale(earlier, later, apart):
    assert other_grades(earlier, later) == apart


def test_a_number_that_goes_on_is_no_grade():
    assert grade_in("The shop sells category 2,400 fireworks.") is None
    assert grade_in("The shop sells category 2 fireworks.").number == "2"
