"""What came of an extraction, in words."""

from __future__ import annotations

import pytest

from claims.outcomes import changed_anything, outcome_words

NONE = dict.fromkeys(("before", "found", "added", "changed", "gone", "kept", "away"), 0)


@pytest.mark.parametrize(
    ("numbers", "told"),
    [
        ({}, "No claims found."),
        ({"found": 1, "added": 1}, "1 claim found."),
        ({"found": 12, "added": 12}, "12 claims found."),
        (
            {"before": 3, "found": 3},
            "Nothing changed: 3 claims found, none of them new or read differently.",
        ),
        (
            {"before": 2, "kept": 2},
            "Nothing changed: no claims found. 2 stay as they are, because a person decided on"
            " them, corrected, linked or marked them.",
        ),
        (
            {"before": 4, "found": 5, "added": 2, "changed": 1, "gone": 2, "kept": 1},
            "5 claims found. 2 are new; 1 is read differently than before; 2 were withdrawn because they were not found again."
            " 1 stays as it is, because a person decided on it, corrected, linked or marked it.",
        ),
        (
            {"found": 2, "away": 2},
            "Nothing changed: 2 claims found, none of them new or read differently. 2 that were found stay away, because a person"
            " withdrew them or corrected their words.",
        ),
    ],
)
def test_an_outcome_is_told_in_words(numbers, told):
    assert outcome_words(NONE | numbers) == told


@pytest.mark.parametrize("name", ["added", "changed", "gone"])
def test_what_changes_the_claims(name):
    assert changed_anything(NONE | {name: 1})
    assert not changed_anything(NONE | {"before": 3, "found": 3, "kept": 1, "away": 1})
