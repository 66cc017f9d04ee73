"""Differences between two tellings, marked word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.inline_diff import MAX_WORDS, Piece, inline_diff, is_changed


def marked(pieces):
    """The text with what changed in square brackets."""
    return "".join(f"[{piece.text}]" if piece.changed else piece.text for piece in pieces)


def both(earlier, later):
    (before,), (after,) = inline_diff([earlier], [later])
    return marked(before), marked(after)


@pytest.mark.parametrize(
    "earlier, later, before, after",
    [
        (
            "Almost 50 passengers were pulled from the water",
            "More than 60 passengers were pulled from the water",
            "[Almost 50] passengers were pulled from the water",
            "[More than 60] passengers were pulled from the water",
        ),
        (
            "13 officers died, including two captains",
            "13 officers died",
            "13 officers died, [including two captains]",
            "13 officers died",
        ),
        ("a senior clerk left", "a clerk left", "a [senior] clerk left", "a clerk left"),
        ("Nobody was hurt", "One man was hurt", "[Nobody] was hurt", "[One man] was hurt"),
        ("the ferry left at 10:40", "the ferry left at 11:05", "the ferry left at [10:40]", "the ferry left at [11:05]"),
        ("it fell to -20 degrees", "it fell to 20 degrees", "it fell to [-20] degrees", "it fell to [20] degrees"),
        ("it cost $20", "it cost €20", "it cost [$]20", "it cost [€]20"),
        ("killed in the north of Velm", "hurt in the south of Tarn", "[killed] in the [north of Velm]", "[hurt] in the [south of Tarn]"),
        ("", "All of it is new", "", "[All of it is new]"),
    ],
)  # fmt: skip
def test_what_changed_is_marked_on_both_sides(earlier, later, before, after):
    assert both(earlier, later) == (before, after)


@pytest.mark.parametrize(
    "earlier, later",
    [
        ("Al-Marn fighters hold the town", "Al Marn fighters hold the town"),
        ("60 percent voted", "60 per cent voted"),
        ("60% voted", "60 percent voted"),
        ("Twenty-four were treated", "24 were treated"),
        ("2,000 people", "two thousand people"),
        ("$4 million", "$4,000,000"),
        ("the “quiet” harbour", "the 'quiet' harbor"),
        ("They organised a defence", "they organized a defense"),
        ("The council said the bridge closed", "The council also said that a bridge closed"),
        ("He travelled to the centre.", "He traveled to the center"),
        ("It’s over", "It's over"),
    ],
)
def test_style_is_no_difference(earlier, later):
    before, after = inline_diff([earlier], [later])
    assert not is_changed(before)
    assert not is_changed(after)


@pytest.mark.parametrize(
    "one, two", [("an hour", "a horse"), ("a rise of 3", "a rize of 4"), ("rise", "raise")]
)
def test_what_only_looks_like_style_is_marked(one, two):
    before, after = inline_diff([one], [two])
    assert is_changed(before)
    assert is_changed(after)


def test_of_quite_other_words_only_the_numbers_are_marked():
    before, after = both(
        "About 200 people were injured in all, it said",
        "The district hospital treated 140 for cuts and bruises",
    )
    assert before == "About [200] people were injured in all, it said"
    assert after == "The district hospital treated [140] for cuts and bruises"


def test_a_sentence_split_in_two_matches_as_a_whole():
    before, after = inline_diff(
        ["Lifeboats brought 41 ashore and a helicopter lifted 22"],
        ["Lifeboats brought 41 ashore", "A helicopter lifted 23"],
    )
    assert [marked(text) for text in before] == ["Lifeboats brought 41 ashore [and] a helicopter lifted [22]"]
    assert [marked(text) for text in after] == ["Lifeboats brought 41 ashore", "A helicopter lifted [23]"]


def test_a_text_too_long_to_compare_is_marked_between_its_equal_ends():
    middle = " ".join(f"word{number}" for number in range(MAX_WORDS))
    before, _ = both(f"the boats {middle} sank", f"the boats {middle[::-1]} sank")
    assert before.startswith("the boats [word")
    assert before.endswith("] sank")


def test_nothing_to_compare():
    assert inline_diff([], ["It closed"]) == ([], [(Piece("It closed", changed=True),)])


@given(st.lists(st.text(max_size=60), max_size=3), st.lists(st.text(max_size=60), max_size=3))
def test_not_a_character_is_lost(earlier, later):
    before, after = inline_diff(earlier, later)
    assert ["".join(piece.text for piece in text) for text in before] == earlier
    assert ["".join(piece.text for piece in text) for text in after] == later


@given(st.text(max_size=120))
def test_a_text_does_not_differ_from_itself(text):
    before, after = inline_diff([text], [text])
    assert not is_changed(before)
    assert not is_changed(after)
