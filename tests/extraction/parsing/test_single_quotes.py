"""Single quotation marks read as double ones, in words of our own."""

from __future__ import annotations

import pytest

from claims.extraction.parsing.single_quotes import with_double_quotes


@pytest.mark.parametrize(
    "text, shown",
    [
        ("' I saw it , ' he said", "“ I saw it , ” he said"),
        ("‘ I saw it . ’", "“ I saw it . ”"),
        ("the workers ' hands , he said", "the workers ' hands , he said"),
        ("“ He said ‘ no , ’ twice ”", "“ He said ‘ no , ’ twice ”"),
    ],
)
def test_only_speech_is_shown_with_double_marks(text, shown):
    words = text.split()
    spaces = [
        word not in ("‘", "“")
        and not (word == "'" and at == 0)
        and following not in (",", ".", "’", "”", "'")
        for at, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=True))
    ]
    assert with_double_quotes(words, spaces) == shown.split()
