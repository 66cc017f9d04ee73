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
