from __future__ import annotations

import pytest

from claims.extraction.candidate import Options
from claims.extraction.pipeline import extract

pytestmark = pytest.mark.model

EVERYTHING = Options(min_worthiness=0.0)


@pytest.mark.parametrize(
    "text, quotes",
    [
        (
            "Three of the victims were male police officers and the fourth was a female office worker.",
            ["Three of the victims were male police officers", "the fourth was a female office worker"],
        ),
        (
            "Five of the guests were retired army doctors and the sixth was a young law student.",
            ["Five of the guests were retired army doctors", "the sixth was a young law student"],
        ),
        ("Holt was a lawyer and a judge.", ["Holt was a lawyer and a judge"]),
    ],
)
def test_two_predicates_are_two_statements(text, quotes):
    assert [one.quote for one in extract(text, options=EVERYTHING)] == quotes
