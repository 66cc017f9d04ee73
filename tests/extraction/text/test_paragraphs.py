from __future__ import annotations

import pytest

from claims.extraction.text.paragraphs import split


def test_it_parts_a_text_at_its_blank_lines():
    text = "One.\n\nTwo goes\non.\n \n\n  Three. "
    assert [(item.text, item.start) for item in split(text)] == [
        ("One.", 0),
        ("Two goes\non.", 6),
        ("Three.", 24),
    ]


def test_the_offsets_point_into_the_text():
    text = "\n\n  First.\n\n\n\tSecond.\n"
    assert [text[item.start : item.end] for item in split(text)] == ["First.", "Second."]


def test_a_text_without_blank_lines_is_parted_at_each_line():
    assert [item.text for item in split("Head\nBody runs here.\nMore.")] == [
        "Head",
        "Body runs here.",
        "More.",
    ]


@pytest.mark.parametrize("text", ["", " ", "\n\n\n", "\t\n \n"])
def test_a_blank_text_has_none(text):
    assert split(text) == []
