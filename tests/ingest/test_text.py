from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from claims.ingest.text import paragraphs, tidy

WRAPPED = """The river rose overnight and swept away houses in the
old town, the Institute for Rivers said on Saturday, in
one of the worst floods that the province has ever seen.
Crews came at noon.

Almost 50 people died and more than 60 were missing, the
mayor said."""

INDENTED = """   The river rose overnight and swept away houses in the
old town, the Institute for Rivers said on Saturday, when
crews came at noon to look for the ones who were lost.
   Almost 50 people died and more than 60 were missing as
the water rose, the mayor said to reporters who came.
   Nobody knew more."""


@pytest.mark.parametrize(
    ("given_text", "stored"),
    [
        ("", ""),
        (" \r\n\t ", ""),
        ("One.\n\nTwo.", "One.\n\nTwo."),
        ("One.\n\n\n \n\t\nTwo.\n\n", "One.\n\nTwo."),
        ("One.\r\n\r\nTwo.\rThree.", "One.\n\nTwo.\n\nThree."),
        ("One.\u2029Two.\u2028Three.", "One.\n\nTwo.\n\nThree."),
        ("Page one\fPage two\vend", "Page one\n\nPage two\n\nend"),
        ("  two   words \t here\u00a0too ", "two words here too"),
        ("370\u202f000 people", "370 000 people"),
        ("ki\x00lled \x1b[1m50", "killed [1m50"),
        ("soft\u00adhyphen, zero\u200bwidth, \u202eturned\u202c", "softhyphen, zerowidth, turned"),
        ("e\u0301tat", "\u00e9tat"),
        ("e\u200b\u0301tat", "\u00e9tat"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("family \U0001f468\u200d\U0001f469", "family \U0001f468\u200d\U0001f469"),
        ("Breaking News\nFlood in Varda\nBy Ana Lund", "Breaking News\n\nFlood in Varda\n\nBy Ana Lund"),
    ],
)
def test_it_brings_text_into_one_shape(given_text: str, stored: str) -> None:
    assert tidy(given_text) == stored


def test_it_joins_lines_that_were_broken_to_fit_a_width() -> None:
    assert paragraphs(tidy(WRAPPED)) == [
        "The river rose overnight and swept away houses in the old town, the Institute for Rivers said on Saturday, "
        "in one of the worst floods that the province has ever seen. Crews came at noon.",
        "Almost 50 people died and more than 60 were missing, the mayor said.",
    ]


def test_an_indented_line_begins_a_paragraph_of_wrapped_text() -> None:
    assert [part.split()[0] for part in paragraphs(tidy(INDENTED))] == ["The", "Almost", "Nobody"]


def test_lines_of_any_length_stay_apart() -> None:
    lines = ["A first paragraph, as programs write it on a single line, however long it is. " * 2] * 3
    assert len(paragraphs(tidy("\n".join(lines)))) == 3


def test_an_empty_text_has_no_paragraphs() -> None:
    assert paragraphs("") == []


MESSY = st.text(
    alphabet=st.one_of(st.sampled_from(" \t\n\r\f\v\u00a0\u2028\u2029\u200b\u0301aé.\x00"), st.characters())
)


@given(MESSY)
@example("\u1100\n\u1161")
@example("a\u034f\u0301")
@example("\u2000 \u2001x")
@example("\x85\x85x")
def test_every_text_keeps_the_shape(messy: str) -> None:
    stored = tidy(messy)
    assert unicodedata.is_normalized("NFC", stored)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]", stored)
    assert all(part and part == part.strip() and "\n" not in part for part in paragraphs(stored))
    assert "  " not in stored


@given(MESSY)
def test_tidying_twice_changes_nothing(messy: str) -> None:
    assert tidy(tidy(messy)) == tidy(messy)


@given(
    st.text(
        alphabet=st.characters(categories=["L", "N", "P", "S", "Z", "Cc"], exclude_characters="\ufffe\uffff")
    )
)
def test_no_visible_character_is_lost(messy: str) -> None:
    """Letters, numbers, punctuation and symbols come out as they went in, in order, up to Unicode equivalence."""
    visible = "".join(c for c in messy if unicodedata.category(c)[0] in "LNPS")
    stored = "".join(tidy(messy).split())
    assert unicodedata.normalize("NFD", stored) == unicodedata.normalize("NFD", "".join(visible.split()))
