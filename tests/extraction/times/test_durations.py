from __future__ import annotations

import pytest

from claims.extraction.times.durations import find_durations
from claims.extraction.times.find import find_times


@pytest.mark.parametrize(
    "text, words, length",
    [
        ("He was held for three days.", "three days", "P3D"),
        ("They had a two-hour talk.", "two-hour", "PT2H"),
        ("After decades of war they met.", "decades", "PXY"),
        ("It took two to three weeks.", "two to three weeks", "P3W"),
        ("It took a year and a half.", "a year and a half", "P1.5Y"),
        ("It took two and a half years.", "two and a half years", "P2.5Y"),
        ("It lasted half an hour.", "half an hour", "PT0.5H"),
        ("They waited for weeks or months.", "weeks or months", "PXW"),
        ("The decades-long feud ended.", "decades-long", "PXY"),
        ("It went on for at least 72 hours.", "at least 72 hours", "PT72H"),
        ("It stood for almost a hundred years.", "almost a hundred years", "P100Y"),
        ("He was banned for a week.", "a week", "P1W"),
        ("It lasted 1.5 hours.", "1.5 hours", "PT1.5H"),
        ("It takes several years.", "several years", "PXY"),
        ("It rained for two consecutive days.", "two consecutive days", "P2D"),
    ],
)
def test_a_length_of_time(text, words, length):
    assert [(text[m.start : m.end], m.duration, m.kind) for m in find_durations(text)] == [
        (words, length, "duration")
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A 34-year-old man fell.",
        "It costs $5 a year.",
        "It was a day of joy.",
        "The days are short.",
        "Twice a day.",
    ],
)
def test_no_length_is_read(text):
    assert find_durations(text) == ()


def test_a_time_is_no_length():
    text = "Fifty died in the past three days and he was held for two weeks."
    assert [m.duration for m in find_durations(text, find_times(text))] == ["P2W"]
