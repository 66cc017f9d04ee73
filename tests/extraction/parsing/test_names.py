import pytest

from claims.extraction.parsing.names import whole_name


@pytest.mark.parametrize(
    ("text", "marked", "label", "whole"),
    [
        (
            "the/DET Orla/PROPN Observatory/PROPN for/ADP Human/ADJ Rights/NOUN said/VERB",
            (1, 4),
            "ORG",
            (1, 6, "ORG"),
        ),
        ("the/DET Ministry/PROPN of/ADP it/PRON", (1, 3), "ORG", (1, 2, "ORG")),
        ("council/NOUN dean/NOUN Ana/PROPN Reyes/PROPN", (1, 4), "PERSON", (2, 4, "PERSON")),
        ("Jan/PROPN van/PROPN Holt/PROPN", (0, 3), "PERSON", (0, 3, "PERSON")),
        ("said/VERB van/PROPN Holt/PROPN", (1, 3), "PERSON", (1, 3, "PERSON")),
        ("the/DET Observatory/PROPN said/VERB", (1, 2), "PERSON", (1, 2, "ORG")),
        ("said/VERB Reyes/PROPN", (1, 2), "PERSON", (1, 2, "PERSON")),
    ],
)
def test_a_name_is_whole_and_no_more(
    text: str, marked: tuple[int, int], label: str, whole: tuple[int, int, str]
) -> None:
    words, pos = zip(*(one.split("/") for one in text.split()), strict=True)
    assert whole_name(words, pos, *marked, label) == whole
