"""What is counted of a running story."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claims.extraction import Article
from training.corpora import DataMissing
from training.lineage_pairs import (
    TRAP,
    GoldLink,
    Pair,
    extent,
    read_reports,
    read_stories,
    read_tellings,
    read_turns,
    without_traps,
)
from training.lineage_stories import line_of

EARLIER = (
    "At least 12 people were killed when a ferry sank off Velm, police said. The ferry left Orla at noon."
)
LATER = "Police said 15 people were killed when a ferry sank off Velm. It had been built in Orla."


def label(earlier: str, later: str, relation: str, *, supersedes: bool) -> GoldLink:
    return GoldLink(extent(EARLIER, earlier), extent(LATER, later), (relation,), supersedes)


@pytest.mark.model
def test_what_is_proposed_of_a_story_is_counted() -> None:
    toll = label(
        "At least 12 people were killed when a ferry sank off Velm",
        "15 people were killed when a ferry sank off Velm",
        "revises",
        supersedes=True,
    )
    never_told = label("left Orla at noon", "been built in Orla", "revises", supersedes=True)
    trap = label(
        "12 people were killed when a ferry sank off Velm",
        "15 people were killed when a ferry sank off Velm",
        "trap",
        supersedes=False,
    )
    day = date(2026, 3, 14)
    pair = Pair("ferry", "stories", Article(EARLIER, day), Article(LATER, day), (toll, never_told, trap))
    line = line_of("tune", [pair], None)
    assert line.endswith("traps 1 taken 1")
    assert line.split(";")[0].split() == [
        "tune",
        "successors",
        "labelled",
        "2",
        "found",
        "1",
        "(0.50),",
        "reached",
        "1",
    ]
    assert line.split(";")[1].split() == ["told", "1,", "astray", "0"]


def test_stories_quote_their_text() -> None:
    stories = read_stories()
    assert (len(stories["tune"]), len(stories["held"])) == (11, 25)
    assert (
        sum(link.supersedes is True for half in stories.values() for pair in half for link in pair.links)
        == 285
    )
    assert len(read_turns()) == 194


def test_reports_are_found_again_and_their_labels_quote_them(shared: Path) -> None:
    try:
        reports = read_reports(shared)
    except DataMissing as missing:
        pytest.skip(str(missing))
    assert (len(reports["tune"]), len(reports["held"])) == (87, 83)
    assert (
        sum(link.supersedes is True for half in reports.values() for pair in half for link in pair.links)
        == 220
    )
    for pair in (*reports["tune"], *reports["held"]):
        for link in pair.links:
            for text, (start, end) in ((pair.earlier.text, link.earlier), (pair.later.text, link.later)):
                assert text[start:end] == text[start:end].strip() != "", pair.id


def test_stories_told_anew_quote_their_text_and_lose_their_traps() -> None:
    tellings = read_tellings()
    assert (len(tellings["tune"]), len(tellings["held"])) == (29, 31)
    links = [link for half in tellings.values() for pair in half for link in pair.links]
    kept = [link for half in tellings.values() for pair in without_traps(half) for link in pair.links]
    assert len(links) - len(kept) == sum(link.relations == (TRAP,) for link in links) == 156
