from __future__ import annotations

from bisect import bisect_left, bisect_right

import pytest

from claims.extraction.clauses.gapped import find_gapped
from claims.extraction.times.find import find_times

pytestmark = pytest.mark.model


def _found(parse) -> list[str]:
    spans = [(time.start, time.end) for time in find_times(parse.doc.text)]
    facts = {
        at
        for low, high in spans
        for at in range(bisect_right(parse.end, low), bisect_left(parse.start, high))
    }
    return [
        parse.text(first, last)
        for sentence in parse.sentences
        for first, last, _ in find_gapped(parse, sentence, facts)
    ]


@pytest.mark.parametrize(
    "text, stated",
    [
        ("Senators would be limited to two terms and deputies to three.", "deputies to three"),
        ("Marrow got six years for fraud and two for forgery.", "two for forgery"),
        ("The firm wrote to the ministry on May 10, and again on May 14.", "again on May 14"),
        ("The firm told the agency on May 3, and also on May 5 the board.", "also on May 5 the board"),
    ],
)
def test_what_is_joined_without_its_verb(parsed, text, stated):
    assert _found(parsed(text)) == [stated]


@pytest.mark.parametrize(
    "text",
    [
        "The port is open on Monday and Tuesday.",
        "Six of the men and two of the women were hurt.",
        "Floods killed 31 people, including 19 in Harlan and 12 in Besketh.",
        "In all, 52 people were saved, 38 by the coast guard and nine by boats.",
        "The firm wrote to the ministry, and also to the board.",
        "Prices rose by 3 percent and rents fell by 2 percent.",
    ],
)
def test_other_joined_words_state_nothing(parsed, text):
    assert _found(parsed(text)) == []
