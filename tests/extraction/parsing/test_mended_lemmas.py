from __future__ import annotations

import pytest

from claims.extraction.parsing.mended_lemmas import mended


@pytest.mark.parametrize(
    "form, lemma, whole",
    [
        ("tackled", "tackl", "tackle"),
        ("consecrated", "consecrat", "consecrate"),
        ("rescued", "rescu", "rescue"),
        ("matched", "matche", "match"),
        ("pocketed", "pockete", "pocket"),
        ("confounded", "confounde", "confound"),
        ("rebelled", "rebell", "rebel"),
        ("travelled", "travelle", "travel"),
        ("omitted", "omitt", "omit"),
    ],
)
def test_a_lemma_cut_at_the_wrong_letter(form, lemma, whole):
    assert mended(form, lemma) == whole


@pytest.mark.parametrize(
    "form, lemma",
    [
        ("boycotted", "boycott"),
        ("competed", "compete"),
        ("treated", "treat"),
        ("called", "call"),
        ("shelled", "shell"),
        ("agreed", "agree"),
        ("fled", "flee"),
    ],
)
def test_a_lemma_that_is_right(form, lemma):
    assert mended(form, lemma) == lemma
