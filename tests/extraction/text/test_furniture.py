from __future__ import annotations

import itertools

import pytest

from claims.extraction import find_furniture

PAGE = """Skip to main content

Breaking News

Ferry Runs Aground Off Port Orla

By Mara Lindqvist

Photo: The ferry Linnet in dry dock last spring.

PORT ORLA (Coastline News) - A ferry ran aground on Tuesday with 118 people on board.

Lifeboats

Three lifeboats reached it within an hour, the coast guard said.

Share this article with your friends

The harbour was closed. — AFP"""


def _kinds(text: str) -> list[tuple[str, str]]:
    return [(mark.kind, text[mark.start : mark.end]) for mark in find_furniture(text)]


def test_a_whole_page():
    assert _kinds(PAGE) == [
        ("navigation", "Skip to main content"),
        ("navigation", "Breaking News"),
        ("headline", "Ferry Runs Aground Off Port Orla"),
        ("credit", "By Mara Lindqvist"),
        ("caption", "Photo: The ferry Linnet in dry dock last spring."),
        ("dateline", "PORT ORLA (Coastline News) -"),
        ("section", "Lifeboats"),
        ("navigation", "Share this article with your friends"),
        ("credit", "— AFP"),
    ]


STORY = "The council met on Monday and voted for the new bridge over the river."


@pytest.mark.parametrize(
    "line, kind",
    [
        ("FILE - Fishermen mend their nets in Port Orla harbour, Aug. 31, 2016.", "caption"),
        ("FILE PHOTO: Fishermen mend their nets.", "caption"),
        ("In this undated handout photo, the ferry leaves the harbour.", "caption"),
        ("Image: Coastline News", "caption"),
        ("The ferry at anchor. (Photo by Ida Brandt/Coastline)", "caption"),
        ("This article was amended on 3 March 2026 to correct the number of dead.", "correction"),
        ("Editor's note: This story has been updated with the name of the ferry.", "correction"),
        ("By Mara Lindqvist and Tom Okafor", "credit"),
        ("Reporting by Mara Lindqvist; editing by Tom Okafor", "credit"),
        ("© 2031 Coastline News. All rights reserved.", "credit"),
        ("(Reuters)", "credit"),
        ("— AFP", "credit"),
        ("Read more: How the bridge was planned", "navigation"),
        ("Sign up for our newsletter", "navigation"),
        ("Advertisement", "navigation"),
        ("Friday, March 15, 2019", "dateline"),
        ("Published: 15 March 2019, 10:40 GMT", "dateline"),
        ("What happens next", "section"),
        ("Harbour closed", "section"),
    ],
)
def test_a_line_between_two_paragraphs(line, kind):
    assert _kinds(f"{STORY}\n\n{line}\n\n{STORY}") == [(kind, line)]


@pytest.mark.parametrize(
    "start, mark",
    [
        ("Beirut: Fighters have left the town, a monitor said.", "Beirut:"),
        (
            "SELLOW, Velland, 14 May 2026 (Meridian Wire) - Two died.",
            "SELLOW, Velland, 14 May 2026 (Meridian Wire) -",
        ),
        ("PORT ORLA, 3 March (Coastline) — Fishermen went on strike.", "PORT ORLA, 3 March (Coastline) —"),
        (
            "PORT ORLA, March 3 (Coastline) — Fishermen went on strike on Monday.",
            "PORT ORLA, March 3 (Coastline) —",
        ),
        ("Port Orla, Westmark — Fishermen went on strike on Monday.", "Port Orla, Westmark —"),
        ("NEW HAVEN (AP) Fishermen went on strike on Monday.", "NEW HAVEN (AP)"),
        ("Westmark - The fishermen went on strike on Monday.", "Westmark -"),
        ("(ORLA-TV) – Port Orla police arrested two men on Monday.", "(ORLA-TV) –"),
        ("PORT ORLA(CBSORLA.COM) – Police arrested two men on Monday.", "PORT ORLA(CBSORLA.COM) –"),
        ("UPDATE: PORT ORLA (WORL) -- Police arrested two men on Monday.", "UPDATE: PORT ORLA (WORL) --"),
    ],
)
def test_a_dateline_opens_the_story(start, mark):
    assert _kinds(f"{start}\n\n{STORY}") == [("dateline", mark)]


@pytest.mark.parametrize(
    "start",
    [
        "The minister said: The bridge will open.",
        "By 14 May 2026 (a Thursday) the fishermen had gone on strike.",
        "Fishermen went on strike - again - on Monday.",
        "(Reyes) - the mayor of Port Orla - resigned on Monday.",
        "On Monday, the fishermen – all 40 of them – went on strike.",
        "One thing is certain about this bridge in the north of town: The money is gone.",
    ],
)
def test_no_dateline_in_a_sentence(start):
    assert _kinds(f"{start}\n\n{STORY}") == []


def test_a_dateline_stands_only_in_the_first_paragraph():
    assert _kinds(f"{STORY}\n\nWestmark: Fishermen went on strike.") == []


@pytest.mark.parametrize(
    "end, mark",
    [
        ("The port was closed. — AFP", "— AFP"),
        ("The port was closed. (Reuters)", "(Reuters)"),
        ("“The port is closed.” – Reuters/AFP", "– Reuters/AFP"),
        ("The port was closed. [With inputs from PTI]", "[With inputs from PTI]"),
    ],
)
def test_an_agency_signs_off(end, mark):
    assert _kinds(f"{STORY}\n\n{end}") == [("credit", mark)]


@pytest.mark.parametrize(
    "line",
    [
        "Watch sales rose by a fifth in March.",
        "Comments made by the mayor on Friday caused a stir in the council.",
        "“We will rebuild,” she said",
        "Officials counted the boats in the harbour again and again and still came to a number between 40 and 50",
        "Three people died.",
    ],
)
def test_the_story_stays_unmarked(line):
    assert _kinds(f"{STORY}\n\n{line}\n\n{STORY}") in ([], [("section", "“We will rebuild,” she said")])


def test_a_single_line_may_hold_a_claim():
    assert find_furniture("Ferry aground off Port Orla, 12 hurt") == ()


@pytest.mark.parametrize("text", ["", "\n\n", "—", "FILE", "By", "\x00", "“" * 50])
def test_odd_texts_raise_nothing(text):
    assert isinstance(find_furniture(text), tuple)


def test_marks_are_sorted_and_apart():
    marks = find_furniture(PAGE)
    assert all(one.end <= other.start for one, other in itertools.pairwise(marks))


@pytest.mark.parametrize(
    "text, marks",
    [
        (
            "(Corrects toll to 13 from 26) PORT ORLA (AP) - A storm killed 13 people on Monday.",
            [("correction", "(Corrects toll to 13 from 26) "), ("dateline", "PORT ORLA (AP) -")],
        ),
        ("CORRECTION: A storm killed 13 people, not 26.", [("correction", "CORRECTION: ")]),
        ("UPDATE 2-Storm kills 13 people in Port Orla.", [("correction", "UPDATE 2-")]),
        ("The correction: a storm killed 13 people in Port Orla.", []),
    ],
)
def test_what_an_agency_says_of_its_own_text(text, marks):
    assert _kinds(text) == marks
