from __future__ import annotations

from datetime import date

import pytest

from claims.extraction.times.datelines import day_of_telling, day_stated

PUBLISHED = date(2031, 3, 5)


@pytest.mark.parametrize(
    "text, day",
    [
        ("KESSWICK, 3 March (NPA) - The dam broke on Sunday.", date(2031, 3, 3)),
        ("KESSWICK, March 3 (NPA) - The dam broke.", date(2031, 3, 3)),
        ("Dam breaks\n\nPORT ORLA, Westmark, Feb. 27 — The dam broke.", date(2031, 2, 27)),
        ("KESSWICK (NPA), 4 March 2031: The dam broke.", date(2031, 3, 4)),
        ("KESSWICK (NPA) - The dam broke on 3 March.", PUBLISHED),
        ("KESSWICK, 3 June (NPA) - The dam broke.", PUBLISHED),
        ("KESSWICK, 3 March 2019 (NPA) - An old story told anew.", PUBLISHED),
        ("KESSWICK, 31 February (NPA) - The dam broke.", PUBLISHED),
        ("In March 3 boats sank - all of them old.", PUBLISHED),
        ("", PUBLISHED),
    ],
)
def test_the_day_of_the_dateline_where_it_is_near_that_of_publication(text, day):
    assert day_of_telling(text, PUBLISHED) == day


@pytest.mark.parametrize(
    "text, day",
    [
        ("KESSWICK, 3 March 2031 (NPA) - The dam broke.", date(2031, 3, 3)),
        ("Dam breaks\n\nMonday, March 3, 2031\n\nThe dam broke.", date(2031, 3, 3)),
        ("KESSWICK, 3 March (NPA) - The dam broke.", None),
        ("The dam broke on 3 March 2031.", None),
    ],
)
def test_without_a_day_of_publication_only_a_full_date_tells(text, day):
    assert day_of_telling(text, None) == day


@pytest.mark.parametrize(
    "text, day",
    [
        ("KESSWICK, 3 March (NPA) - The dam broke.", date(2031, 3, 3)),
        ("KESSWICK, 3 June (NPA) - The dam broke.", date(2030, 6, 3)),
        ("KESSWICK, 3 March 2019 (NPA) - An old story pasted today.", date(2019, 3, 3)),
        ("KESSWICK, 3 March 2033 (NPA) - The dam broke.", None),
        ("KESSWICK (NPA) - The dam broke on 3 March.", None),
    ],
)
def test_the_day_of_the_dateline_of_a_text_that_came_in_on_some_day(text, day):
    assert day_stated(text, PUBLISHED) == day
