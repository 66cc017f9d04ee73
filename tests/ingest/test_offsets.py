"""Finding the stored words in the text that came in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.ingest.offsets import positions


@pytest.mark.parametrize(
    ("stored", "original", "expected"),
    [
        ("ab", "ab", [0, 1]),
        ("a b", "  a \n\n b ", [2, 3, 7]),
        ("a\n\nb", "a\n\n\n\nb", [0, 1, 1, 5]),
        ("", " \n", []),
        ("ab", "ac", None),
        ("ab", "a", None),
        ("a", "a b", None),
    ],
)
def test_each_code_point_is_found(stored, original, expected):
    assert positions(stored, original) == expected


@given(st.lists(st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1), min_size=1))
def test_the_words_stand_where_they_are_said_to(words):
    stored, original = " ".join(words), "\n\n \n".join(words)
    places = positions(stored, original)
    assert places is not None
    assert all(original[at] == letter for at, letter in zip(places, stored, strict=True) if letter != " ")
