"""When one text is another, edited, a sentence of another day is that sentence corrected."""

from __future__ import annotations

import pytest

pytestmark = pytest.mark.model

KEPT = (
    "The Harbour Pension Fund lost 40 million crowns, the court heard. Some 4,000 dock workers had paid into the fund for decades. "
    "Its former head, Olaf Brenn, lives in Selm. "
)
EARLIER, LATER = "The fund was wound up in 2024.", "The fund was wound up in 2023."


def _answers(comparison) -> list[tuple[str, str, bool]]:
    return [
        (
            comparison.earlier.candidates[link.earlier].quote,
            comparison.later.candidates[link.later].quote,
            link.supersedes,
        )
        for link in comparison.alignment.links
    ]


def test_in_versions_of_one_text_it_is_corrected(compared):
    assert (EARLIER[:-1], LATER[:-1], True) in _answers(compared(KEPT + EARLIER, KEPT + LATER))


def test_alone_it_tells_of_another_event(compared):
    assert _answers(compared(EARLIER, LATER)) == []


EDITED = [
    ("They fled on a scooter.", "They fled on a stolen scooter."),
    ("The schools will stay shut on Monday.", "The schools will stay shut on Monday and Tuesday."),
    ("The last record was set in a cement case.", "The last record was set in a cement case in 2023."),
]


@pytest.mark.parametrize(("earlier", "later"), EDITED)
def test_one_word_put_in_is_an_edit_that_a_reader_sees(compared, earlier, later):
    comparison = compared(KEPT + earlier, KEPT + later)
    found = {
        comparison.later.candidates[link.later].quote: (link.relation, link.supersedes)
        for link in comparison.alignment.links
    }

    assert found.pop(later[:-1]) == ("revises", False)
    assert {relation for relation, _ in found.values()} == {"repeats"}
