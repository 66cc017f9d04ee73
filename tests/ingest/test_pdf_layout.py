from __future__ import annotations

import pytest

from claims.ingest.pdf_layout import Line, drop_running_lines, to_paragraphs


def line(text: str, number: int, *, left: float = 50, right: float = 500, **more: float | bool) -> Line:
    values: dict[str, float | bool] = {"page": 0, "size": 10.0, "divided": False, **more}
    return Line(
        text,
        int(values["page"]),
        left,
        right,
        800.0 - 12 * number,
        float(values["size"]),
        bool(values["divided"]),
    )


@pytest.mark.parametrize(
    ("lines", "paragraphs"),
    [
        ([], []),
        ([line("One", 0), line("two.", 1)], ["One two."]),
        ([line("One.", 0), line("two", 1), line("Three", 3)], ["One. two", "Three"]),  # a gap
        ([line("Head", 0, size=18), line("Body", 1)], ["Head", "Body"]),  # another type size
        ([line("One", 0), line("Two", 1, left=65), line("goes on", 2)], ["One", "Two goes on"]),  # an indent
        ([line("One", 0), line("end.", 1, right=400), line("Two", 2)], ["One end.", "Two"]),  # ends short
        (
            [line("One", 0), line("Town 31", 1, right=120), line("Hill 4", 2, right=110)],
            ["One Town 31", "Hill 4"],
        ),
        ([line("One", 0), line("• item", 1), line("• item", 2)], ["One", "• item", "• item"]),
        ([line("One", 60), line("two.", 0, page=1)], ["One two."]),
        ([line("One.", 60), line("Two.", 0, page=1)], ["One.", "Two."]),
        (
            [line("left column", 9), line("right column", 0, left=300, right=560)],
            ["left column right column"],
        ),
    ],
)
def test_paragraphs_begin_where_the_eye_sees_it(lines: list[Line], paragraphs: list[str]) -> None:
    assert to_paragraphs(lines) == paragraphs


@pytest.mark.parametrize(
    ("start", "rest", "joined"),
    [
        ("the govern", "ment fell", "the government fell"),
        ("the pro", "government side", "the pro-government side"),
        ("the Varda", "Ostport road", "the Varda-Ostport road"),
        ("in 2030", "31 alone", "in 2030-31 alone"),
        ("a hard", "line view, the hard-line view", "a hard-line view, the hard-line view"),
        ("an anti", "dote; antidote", "an antidote; antidote"),
    ],
)
def test_words_are_rejoined(start: str, rest: str, joined: str) -> None:
    assert to_paragraphs([line(start, 0, divided=True), line(rest, 1)]) == [joined]


def test_running_lines_go_and_others_stay() -> None:
    pages = [
        [
            line("The Herald 12", 0, page=n),
            line(f"Story {n}", 2, page=n),
            line(f"Page {n + 1} of 4", 9, page=n),
        ]
        for n in range(4)
    ]
    kept, dropped = drop_running_lines([one for page in pages for one in page])
    assert [one.text for one in kept] == ["Story 0", "Story 1", "Story 2", "Story 3"]
    assert dropped == 8


def test_a_number_on_the_only_page_is_text() -> None:
    lines = [line("Almost", 0), line("50", 1)]
    assert drop_running_lines(lines) == (lines, 0)
