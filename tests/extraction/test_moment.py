from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model


def _when(text: str, quote: str) -> tuple[str | None, str | None] | None:
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    (candidate,) = [item for item in found if quote in item.quote]
    return (candidate.when.value_start, candidate.when.value_end) if candidate.when else None


@pytest.mark.parametrize(
    "text, quote, first, last",
    [
        ("The dam broke on Thursday.", "broke", "2019-04-18", "2019-04-18"),
        ("The council will meet on Thursday.", "meet", "2019-04-25", "2019-04-25"),
        ("Earlier this month, rebels attacked the town on April 9.", "attacked", "2019-04-09", "2019-04-09"),
        ("The war has killed 370,000 people since 2011.", "killed", "2011-01-01", "2019-04-20"),
    ],
)
def test_the_time_of_a_claim(parsed, text, quote, first, last):
    assert _when(text, quote) == (first, last)


def test_the_time_of_the_report_is_not_that_of_the_event(parsed):
    assert _when("The dam is safe, the council said on Thursday.", "safe") is None


def test_a_time_in_front_holds_for_both_clauses(parsed):
    text = "On Thursday, the dam broke and the river flooded the town."
    found = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))
    assert {candidate.when.value_start for candidate in found if candidate.when} == {"2019-04-18"}
    assert all(candidate.when for candidate in found)
