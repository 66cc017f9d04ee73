"""Expressions of several words that are compared as one."""

from __future__ import annotations

import pytest

from claims.lineage.words.phrases import phrase_at


@pytest.mark.parametrize(
    "text, found",
    [
        ("chief executive officer of", ("ceo", 3)),
        ("chief executive of", ("ceo", 2)),
        ("chief executives met", ("ceo", 2)),
        ("prime minister", ("premier", 2)),
        ("shopping centre fire", ("mall", 2)),
        ("members of parliament", ("lawmaker", 3)),
        ("chief of staff", None),
        ("executive chief", None),
        ("prime", None),
    ],
)
def test_the_one_word_for_an_expression(text, found):
    assert phrase_at(text.split(), 0) == found
