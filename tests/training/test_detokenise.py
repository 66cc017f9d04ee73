"""Running text made of tokens."""

from __future__ import annotations

import pytest

from training.detokenise import with_quotes_joined


@pytest.mark.parametrize(
    ("tokens", "text"),
    [
        ('the boss , known as " The Oddman , " died', 'the boss , known as "The Oddman ," died'),
        ('" It is late , " he said . " Go . "', '"It is late ," he said . "Go ."'),
        ("no quotation", "no quotation"),
        ('one is " missing', 'one is " missing'),
        ('they stand "where they belong" as it is', 'they stand "where they belong" as it is'),
    ],
)
def test_quotation_marks_stand_at_the_words_they_enclose(tokens: str, text: str) -> None:
    assert with_quotes_joined(tokens) == text
