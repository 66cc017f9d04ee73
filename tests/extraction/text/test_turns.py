from __future__ import annotations

import pytest

from claims.extraction import find_furniture
from claims.extraction.text.turns import find_turns, turn_at

DEBATE = """The candidates met in Port Orla on Monday.

HOST: Mayor Ida Brandt and Tom Okafor are here.

BRANDT (D-OH): We closed 12 schools in 2019. It hurt.

It had to be done.

OKAFOR: You closed 14.

Mayor Ida Brandt: Not so.

HOST: Thank you both.

The next debate is on 3 June."""


def _floor(text: str) -> list[tuple[str, str]]:
    return [(turn.name, text[turn.end : turn.until].strip()) for turn in find_turns(text)]


def test_each_speaker_has_the_floor_up_to_the_next_and_the_last_to_the_end_of_the_paragraph():
    assert _floor(DEBATE) == [
        ("HOST", "Mayor Ida Brandt and Tom Okafor are here."),
        ("BRANDT (D-OH)", "We closed 12 schools in 2019. It hurt.\n\nIt had to be done."),
        ("OKAFOR", "You closed 14."),
        ("Mayor Ida Brandt", "Not so."),
        ("HOST", "Thank you both."),
    ]


def test_a_label_is_named_where_it_stands():
    text = "((WN)) How many?\n\n((Ida Brandt)) Twelve of them."
    for turn in find_turns(text):
        assert text[turn.named : turn.named + len(turn.name)] == turn.name


@pytest.mark.parametrize(
    "text, names",
    [
        ("((WN)) How many?\n\n((Ida Brandt)) Twelve of them.", ["WN", "Ida Brandt"]),
        ("Q. How many died?\n\nA. Twelve people died.", ["", ""]),
        ("Question: How many died?\n\nAnswer: Twelve people died.", ["", ""]),
        # Each paragraph on a line of its own.
        (
            "Dispatcher: Where is he?\nChild: Here.\nDispatcher: Is he awake?\nChild: No.",
            ["Dispatcher", "Child"] * 2,
        ),
    ],
)
def test_interviews(text, names):
    assert [turn.name for turn in find_turns(text)] == names


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Beirut: Fighters have left the town, a monitor said.",
        # Notes, however often.
        "UPDATE: Two men died.\n\nRELATED: He was shot.\n\nUPDATE: Three men died.\n\nRELATED: He was shot.",
        # A form, whose fields are no sentences.
        "Place: Orla\n\nRank: 3\n\nPlace: Velm\n\nRank: 4",
        "Owner: Brandt\n\nTenant: Okafor\n\nOwner: Lind\n\nTenant: Holm",
        # One speaker, and a heading.
        "Brandt: We closed it.\n\nOkafor: They did.\n\nBrandt: In May.",
        "((WN)) is how Wikinews signs.",
    ],
)
def test_what_is_no_transcript(text):
    assert find_turns(text) == []


def test_nobody_has_the_floor_before_the_first_label_and_behind_the_last_paragraph():
    turns = find_turns(DEBATE)
    said = [turn_at(turns, DEBATE.index(words)) for words in ("The candidates", "It had to", "The next")]
    assert [turn.name if turn else None for turn in said] == [None, "BRANDT (D-OH)", None]


def test_labels_are_marked_and_short_answers_are_no_section_heads():
    text = "HOST: Did you?\n\nBRANDT: Yes\n\nHOST: When?\n\nBRANDT: In May.\n\nWe all did\n\nHOST: Thanks."
    marked = [(mark.kind, text[mark.start : mark.end]) for mark in find_furniture(text)]
    assert marked == [("speaker", f"{name}:") for name in ("HOST", "BRANDT", "HOST", "BRANDT", "HOST")]
