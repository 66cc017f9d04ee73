from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model


def _first_time(text: str) -> str | None:
    first = extract(text, published=date(2019, 4, 20), options=Options(min_worthiness=0.0))[0]
    return first.when.value_start if first.when else None


@pytest.mark.parametrize(
    "text, day",
    [
        (
            "Two men were killed and two others were hurt after a fight broke out early Thursday.",
            "2019-04-18",
        ),
        ("Three people died and five were injured when a bus overturned on Thursday.", "2019-04-18"),
        ("Ten men died and four were injured in March.", "2019-03-01"),
        ("Two were killed and dozens injured on Thursday.", "2019-04-18"),
    ],
)
def test_harm_told_with_other_harm_has_its_time(text, day):
    assert _first_time(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "Thousands have been killed and two were wounded on Thursday.",
        "Four were killed in Marn and three were wounded in Norby on Thursday.",
        "The mayor was killed and the town celebrated on Thursday.",
        "The factory was closed and 300 workers were hurt on Thursday.",
    ],
)
def test_what_is_told_of_another_time_or_place(text):
    assert _first_time(text) is None
