"""Hours and parts of "that day" without a day of their own."""

from __future__ import annotations

from datetime import date

import pytest

from claims.extraction import Options, extract

pytestmark = pytest.mark.model

TOLD = date(2026, 11, 30)
EVERYTHING = Options(min_worthiness=0.0)
FIRE = "A fire destroyed the harbour hall in Velm on Thursday."


def day_of(text: str, quote: str) -> tuple[str | None, str | None, str] | None:
    found = {one.quote: one.when for one in extract(text, published=TOLD, options=EVERYTHING)}
    when = found[quote]
    return None if when is None else (when.value_start, when.value_end, when.text)


@pytest.mark.parametrize(
    "quote, words",
    [
        ("It broke out at 3:30 a.m.", "at 3:30 a.m."),
        ("Crews had the blaze under control by nightfall", "by nightfall"),
        ("The harbour reopened later that day", "later that day"),
        ("A second hall was damaged the same evening", "the same evening"),
    ],
)
def test_an_hour_is_of_the_day_told_last(quote, words):
    start, end, text = day_of(f"{FIRE} {quote.rstrip('.')}.", quote)
    assert (start, end) == ("2026-11-26", "2026-11-26")
    assert text.endswith(words)


def test_the_day_goes_on_in_the_next_paragraph():
    text = f"{FIRE}\n\nIt broke out at 3:30 a.m. in a store."
    assert day_of(text, "It broke out at 3:30 a.m. in a store")[:2] == ("2026-11-26", "2026-11-26")


@pytest.mark.parametrize(
    "text, quote",
    [
        ("It broke out at 3:30 a.m. in a store.", "It broke out at 3:30 a.m. in a store"),  # no day was told
        (f"{FIRE} The market opens at 7 a.m.", "The market opens at 7 a.m"),  # as on any day
        (
            "It has burned since July. It broke out at 3:30 a.m. in a store.",
            "It broke out at 3:30 a.m. in a store",
        ),
        (
            "The trial will begin on Dec. 3. It broke out at 3:30 a.m. in a store.",
            "It broke out at 3:30 a.m. in a store",
        ),  # a day to come
    ],
)
def test_an_hour_of_no_one_day_has_none(text, quote):
    found = {one.quote.rstrip("."): one.when for one in extract(text, published=TOLD, options=EVERYTHING)}
    assert found[quote.rstrip(".")] is None
