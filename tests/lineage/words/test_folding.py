from __future__ import annotations

import pytest

from claims.lineage.words.folding import fold, plain, reduce
from claims.lineage.words.senses import are_apart, are_opposed, succeeds


@pytest.mark.parametrize(
    "one, other",
    [
        ("organise", "organize"), ("colour", "color"), ("defence", "defense"), ("centre", "center"),
        ("kilometre", "kilometer"), ("Al-Qaeda", "alqaeda"), ("café", "cafe"), ("programme", "program"),
        ("cancelled", "canceled"), ("analyse", "analyze"),
    ],
)  # fmt: skip
def test_spellings_are_one(one, other):
    assert plain(one) == plain(other)


@pytest.mark.parametrize("word", ["four", "hours", "tour", "sentence", "science"])
def test_other_words_keep_their_letters(word):
    assert plain(word) == word


@pytest.mark.parametrize(
    "one, other",
    [
        ("kill", "die"), ("death", "kill"), ("hurt", "injury"), ("jihadist", "militant"), ("detain", "arrest"),
        ("erupt", "eruption"), ("syria", "syrian"), ("iran", "iranian"), ("china", "chinese"), ("kid", "child"),
        ("truce", "ceasefire"), ("acquitt", "acquit"),
    ],
)  # fmt: skip
def test_words_for_one_thing_fold_together(one, other):
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    "one, other",
    [
        ("kill", "injure"),
        ("arrest", "rescue"),
        ("buy", "sell"),
        ("soldier", "civilian"),
        ("profit", "revenue"),
    ],
)
def test_words_that_a_desk_keeps_apart_stay_apart(one, other):
    assert fold(one) != fold(other)


@pytest.mark.parametrize("form, base", [("cities", "city"), ("hawks", "hawk"), ("gas", "gas")])
def test_endings_go(form, base):
    assert reduce(form) == base


def test_opposites_and_what_becomes_of_people():
    assert are_opposed("approve", "reject")
    assert are_apart("buy", "sell")
    assert not are_apart("approve", "reject")
    assert succeeds("miss", "find")
    assert not succeeds("find", "miss")
